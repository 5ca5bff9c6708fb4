package nl.samenspoed.simulation.comparison;

import java.util.List;
import java.util.Locale;
import nl.samenspoed.simulation.region.OutcomeMeaning;

/** Writes the page of the manual that holds the region of the demonstration against the field. */
record ValidationPage(SideBySide sides, int runs) {

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

    String text() {
        var text = new StringBuilder(HEAD.formatted(runs));
        PublishedFigure.all().forEach(figure -> row(text, figure));
        return text.append(FOOT).toString();
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
