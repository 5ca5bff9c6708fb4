package nl.samenspoed.app.desk.request;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.network.Label;
import nl.samenspoed.app.triage.Proposal;
import nl.samenspoed.app.triage.Protocol;

/** Begins the words to a caller with what the protocol advises; a person goes on from there. */
final class Advising {

    private Advising() {}

    /** In Dutch, whoever decides: the patient reads it. What was typed already stays. */
    static Form fillIn(Form form, Optional<Proposal> proposal) {
        var advice = proposal.map(Proposal::advice).orElse(List.of());
        var texts = advice.stream().map(Protocol.Advice::text);
        var nets = advice.stream().map(Protocol.Advice::safetyNet).filter(Objects::nonNull);
        return form.with("advice", lines(texts)).with("safetyNet", lines(nets));
    }

    private static String lines(Stream<Label> texts) {
        return texts.map(Label::dutch).distinct().collect(Collectors.joining("\n"));
    }
}
