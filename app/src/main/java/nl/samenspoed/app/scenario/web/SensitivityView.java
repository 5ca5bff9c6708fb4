package nl.samenspoed.app.scenario.web;

import java.util.List;
import nl.samenspoed.app.scenario.LabStudy;
import org.jspecify.annotations.Nullable;

/**
 * What an outcome hangs on, the assumption that does most first.
 *
 * @param head of every study
 * @param outcomes to choose from
 * @param outcome that is shown
 * @param standard the outcome with all assumptions as they are
 * @param bars empty while it runs
 */
public record SensitivityView(
        LabStudy study,
        StudyView.Head head,
        List<StudyView.Choice> outcomes,
        String outcome,
        String standard,
        List<Bar> bars) {

    public SensitivityView {
        outcomes = List.copyOf(outcomes);
        bars = List.copyOf(bars);
    }

    /**
     * One assumption.
     *
     * @param what it is, in words
     * @param low at its low end
     * @param high at its high end
     */
    public record Bar(String key, String what, End low, End high) {}

    /**
     * What changes at one end.
     *
     * @param value of the assumption
     * @param change in the outcome, with its interval
     * @param told whether it can be told from nothing
     * @param span in hundredths of a line with nothing in its middle; null when there is no number
     */
    public record End(String value, String change, boolean told, @Nullable Span span) {}

    /** From the left. */
    public record Span(int from, int width) {}
}
