package nl.samenspoed.app.desk.request;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.elsewhere.Asked;
import nl.samenspoed.app.elsewhere.ElsewhereAnswer;
import nl.samenspoed.app.elsewhere.Summary;
import org.jspecify.annotations.Nullable;

/**
 * What another system told, or why not, with who wanted it before.
 *
 * @param path of the case
 * @param asked this time included, the latest first
 * @param mayRecord whether the reader can write down consent
 * @param mayOverride whether the reader may go without it in an emergency
 */
public record ElsewherePanel(
        String path,
        ElsewhereAnswer answer,
        List<Asked> asked,
        boolean mayRecord,
        boolean mayOverride,
        Words words,
        Form form) {

    public ElsewherePanel {
        asked = List.copyOf(asked);
    }

    public ElsewhereAnswer.@Nullable Shown shown() {
        return answer instanceof ElsewhereAnswer.Shown shown ? shown : null;
    }

    public ElsewhereAnswer.@Nullable NoConsent noConsent() {
        return answer instanceof ElsewhereAnswer.NoConsent none ? none : null;
    }

    public ElsewhereAnswer.@Nullable Nothing nothing() {
        return answer instanceof ElsewhereAnswer.Nothing none ? none : null;
    }

    /** What stands behind a line: its marks in our words, its date and detail in theirs. */
    public String beside(Summary.Line line) {
        return Stream.concat(
                        line.marks().stream().map(mark -> words.text("elsewhere.mark." + mark)),
                        Stream.of(since(line), line.detail() == null ? "" : line.detail()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
    }

    private String since(Summary.Line line) {
        return line.since() == null ? "" : words.text("elsewhere.since", line.since());
    }

    public String became(Asked one) {
        var answer = one.answer();
        var became = words.text("elsewhere.became." + (answer == null ? "PENDING" : answer));
        return one.isEmergency() ? words.text("elsewhere.by-emergency", became) : became;
    }
}
