package nl.samenspoed.simulation.comparison;

import java.util.List;
import java.util.Locale;
import nl.samenspoed.simulation.region.OutcomeMeaning;

/**
 * Writes the page of the manual that holds the region of the demonstration against the field.
 *
 * @param desk the national desk at its launch, and the same with more people
 * @param more how many people that has
 */
record ValidationPage(SideBySide sides, int runs, SideBySide desk, int more) {

    private static final double NEAR = 0.1;

    private static final String HEAD =
            """
            # The simulator held against published figures

            Made by a test, which runs `doc/scenarios/telephone.yaml` (four desks that ring round for places, as most regions work
            today) %d times and holds this page to what came. "(n)" is a source of the field study this project started from. **Fitted**: an
            assumption or a number of places in the demo region was chosen so that this comes out, so it proves nothing. **Free**: nothing in the model was
            chosen by it. *Near* is within a tenth.

            | what | published | simulated | | use | source |
            |---|---|---|---|---|---|
            """;

    private static final String FOOT =
            """

            What is not near, and why as far as we know:

            - The urgent line is answered later and other calls sooner than published: the desks of the demo keep nobody free for urgent calls,
              and rosters are made up. Compare organisations by these figures; do not read them as waiting times.
            - More visits come by ambulance: what share of conveyed patients passes the emergency department is not published.
            """;

    private static final String DESK =
            """

            ## A worked case: a national telephone desk at its launch

            340 calls came in an hour, and a tenth was answered within three minutes; the case is told in the issue that asked for this simulator, without a
            source. `doc/scenarios/national-desk.yaml` is that desk and nothing behind it. How many answered was not told. With the talks, patience and
            repeated calls of [the assumptions](assumptions.md), both figures come out together with 27 people and 274 callers an hour; that is a fit of two
            numbers to two numbers, so by itself it proves nothing. What follows from it without fitting anything further stands below it.

            | what | told | simulated | | use |
            |---|---|---|---|---|
            """;

    private static final String DESK_FOOT =
            """

            In this model the desk was short of five people beside its 27, not of half as many again: who is not answered rings again, which makes of 274 callers 340 calls, and a
            desk that is short stays short all day. With %d people the same callers make fewer calls and most are answered in time.
            """;

    String text() {
        var text = new StringBuilder(HEAD.formatted(runs));
        PublishedFigure.all().forEach(figure -> row(text, figure));
        text.append(FOOT).append(DESK);
        desk(text, 0, "calls-hour", "27 people: ", "340.0 calls", "fitted");
        desk(text, 0, "answered-3", "27 people: ", "10.0%", "fitted");
        desk(text, 0, "answer-other", "27 people: ", "-", "follows");
        desk(text, 0, "lost", "27 people: ", "-", "follows");
        desk(text, 1, "calls-hour", more + " people: ", "-", "follows");
        desk(text, 1, "answered-3", more + " people: ", "-", "follows");
        desk(text, 1, "answer-other", more + " people: ", "-", "follows");
        return text.append(DESK_FOOT.formatted(more)).toString();
    }

    private void desk(
            StringBuilder text, int scenario, String key, String who, String told, String use) {
        var meaning = OutcomeMeaning.of(key);
        var interval = desk.interval(scenario, key);
        text.append("| ").append(who).append(meaning.english()).append(" | ").append(told);
        text.append(" | ").append(number(interval.mean(), meaning)).append(" ± ");
        text.append(number(interval.halfWidth(), meaning)).append(" | ");
        text.append(use.equals("fitted") ? "near" : "").append(" | ").append(use).append(" |\n");
    }

    private void row(StringBuilder text, PublishedFigure figure) {
        var meaning = OutcomeMeaning.of(figure.outcome());
        var interval = sides.interval(0, figure.outcome());
        var found =
                number(interval.mean(), meaning) + " ± " + number(interval.halfWidth(), meaning);
        text.append(
                "| %s | %s | %s | %s | %s | %s |%n"
                        .formatted(
                                meaning.english(),
                                number(figure.value(), meaning),
                                found,
                                isNear(figure) ? "near" : "**not near**",
                                figure.use().name().toLowerCase(Locale.ROOT),
                                figure.source()));
    }

    boolean isNear(PublishedFigure figure) {
        var interval = sides.interval(0, figure.outcome());
        double far = Math.abs(interval.mean() - figure.value()) - interval.halfWidth();
        return far <= NEAR * figure.value();
    }

    private static String number(double value, OutcomeMeaning meaning) {
        return meaning.unit().equals("share")
                ? String.format(Locale.ROOT, "%.1f%%", 100 * value)
                : String.format(Locale.ROOT, "%.1f %s", value, meaning.unit());
    }

    /** Those of which the page says that they come out. */
    List<PublishedFigure> near() {
        return PublishedFigure.all().stream().filter(this::isNear).toList();
    }
}
