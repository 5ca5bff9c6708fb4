package nl.samenspoed.app.scenario.web;

import java.util.List;
import nl.samenspoed.app.scenario.LabStudy;
import nl.samenspoed.simulation.comparison.SideBySide;
import org.jspecify.annotations.Nullable;

/**
 * A study: how far it is and what it found.
 *
 * @param head how it was run
 * @param otherwise what each scenario has otherwise than the base
 * @param gains who gains and who pays, for each scenario but the base
 * @param places of what the map can show
 * @param maps what changes where, for each scenario but the base
 * @param choices of what can be drawn by hour of the week
 * @param courses what is drawn of it
 * @param groups all that was found; empty while it runs
 */
public record StudyView(
        LabStudy study,
        Head head,
        List<Said> otherwise,
        List<Gain> gains,
        List<Choice> places,
        List<RegionMap> maps,
        List<Choice> choices,
        List<CourseChart> courses,
        List<Group> groups) {

    public StudyView {
        otherwise = List.copyOf(otherwise);
        gains = List.copyOf(gains);
        places = List.copyOf(places);
        maps = List.copyOf(maps);
        choices = List.copyOf(choices);
        courses = List.copyOf(courses);
        groups = List.copyOf(groups);
    }

    /**
     * How a study was run.
     *
     * @param took how long; null while it runs
     * @param about with what, in words
     * @param command by which anybody runs it again
     * @param failure why it could not be done; null when it could
     */
    public record Head(
            String began,
            @Nullable String took,
            String about,
            String command,
            @Nullable String failure) {}

    /** Sentences about one scenario. */
    public record Said(String scenario, List<String> sentences) {}

    /**
     * What changes for whom, in one scenario.
     *
     * @param sum how many outcomes are better and worse
     * @param headings what is told of each subregion
     */
    public record Gain(
            String scenario,
            String sum,
            List<Party> parties,
            List<String> headings,
            List<Here> subregions) {}

    /**
     * One party.
     *
     * @param single whether it is one of those of the line above
     * @param chart of the cost, with nothing in the middle
     * @param others what else it has to do with
     */
    public record Party(
            String name, boolean single, Amount cost, @Nullable Chart chart, List<Amount> others) {}

    /** The people of one subregion, wherever they were helped. */
    public record Here(String name, List<Amount> cells) {}

    /** What changes in one outcome. */
    public record Amount(String outcome, String amount, Mark mark) {}

    /** Something that can be drawn. */
    public record Choice(String key, String name, boolean chosen) {}

    /** Outcomes of one kind. */
    public record Group(String title, List<Row> rows) {}

    /** One outcome of all scenarios. */
    public record Row(String outcome, String unit, List<Cell> cells) {}

    /**
     * One number.
     *
     * @param chart null when there is nothing to draw
     */
    public record Cell(String mean, String halfWidth, Mark mark, @Nullable Chart chart) {}

    /** Where the interval lies within that of all scenarios, in hundredths. */
    public record Chart(int low, int mean, int high) {}

    /** What may be said beside the base. */
    public enum Mark {
        BASE,
        SAME,
        UNCLEAR,
        BETTER,
        WORSE,
        DIFFERS;

        static Mark of(SideBySide.Verdict verdict) {
            return switch (verdict) {
                case SAME -> SAME;
                case UNCLEAR -> UNCLEAR;
                case BETTER -> BETTER;
                case WORSE -> WORSE;
                case DIFFERS -> DIFFERS;
            };
        }
    }
}
