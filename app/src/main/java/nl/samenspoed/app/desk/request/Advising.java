package nl.samenspoed.app.desk.request;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.network.Label;
import nl.samenspoed.app.triage.Proposal;
import nl.samenspoed.app.triage.Protocol;

/** Begins the words to a caller with what the protocol advises; a person goes on from there. */
final class Advising {

    /** In which the patient reads it, the usual one first. */
    static final List<String> LANGUAGES = List.of("nl", "en");

    static final String LANGUAGE = "adviceLanguage";

    private Advising() {}

    /** In Dutch until another language is chosen, whoever decides: the patient reads it. */
    static Form fillIn(Form form, Optional<Proposal> proposal) {
        var locale = locale(form);
        return form.with(LANGUAGE, LANGUAGES.getFirst())
                .with("advice", advice(proposal, locale))
                .with("safetyNet", safetyNet(proposal, locale));
    }

    /** What somebody changed stays as it is: nobody but that person can translate it. */
    static Form translate(Form form, Optional<Proposal> proposal) {
        var locale = locale(form);
        var translated = form;
        if (isAny(form.typed("advice"), other -> advice(proposal, other))) {
            translated = translated.replaced("advice", advice(proposal, locale));
        }
        return isAny(form.typed("safetyNet"), other -> safetyNet(proposal, other))
                ? translated.replaced("safetyNet", safetyNet(proposal, locale))
                : translated;
    }

    static Locale locale(Form form) {
        return Locale.of(language(form));
    }

    static String language(Form form) {
        var chosen = form.typed(LANGUAGE);
        return LANGUAGES.contains(chosen) ? chosen : LANGUAGES.getFirst();
    }

    private static boolean isAny(String typed, Function<Locale, String> texts) {
        var plain = typed.replace("\r\n", "\n").strip();
        return plain.isEmpty()
                || LANGUAGES.stream().map(Locale::of).map(texts).anyMatch(plain::equals);
    }

    private static String advice(Optional<Proposal> proposal, Locale locale) {
        return lines(of(proposal).map(Protocol.Advice::text), locale);
    }

    private static String safetyNet(Optional<Proposal> proposal, Locale locale) {
        return lines(of(proposal).map(Protocol.Advice::safetyNet).filter(Objects::nonNull), locale);
    }

    private static Stream<Protocol.Advice> of(Optional<Proposal> proposal) {
        return proposal.stream().flatMap(found -> found.advice().stream());
    }

    private static String lines(Stream<Label> texts, Locale locale) {
        return texts.map(text -> text.in(locale)).distinct().collect(Collectors.joining("\n"));
    }
}
