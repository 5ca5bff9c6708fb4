package nl.samenspoed.simulation.assumption;

import nl.samenspoed.simulation.assumption.Assumption.End;

/** Writes the page of the manual. */
final class AssumptionsPage {

    private static final String HEAD =
            """
            # Assumptions of the simulator

            Made from `assumptions.csv` in the module `simulation`, which is all there is; a test holds this page to it. A scenario
            may say otherwise for any line, under `assumptions:`. "(n)" is a source of the list of sources of the field study this project
            started from. What is **UNVERIFIED** is a guess to be replaced by your own figures: with it, results compare
            organisations under the same guess and are no forecast.

            "Low to high" is what `./run sensitivity` and the scenario lab vary: as published where that is so, else a rule of this project by
            standing: a tenth either way for what was read or computed, a fifth for what was fitted, a quarter for what a second party says, half for
            what is a choice or unverified. Of a share it is that part of itself or of what it lacks to 1, whichever is less. A curve over hours or a
            division over kinds has none: no one number moves it.

            | key | what | value | low to high | unit | standing | source |
            |---|---|---|---|---|---|---|
            """;

    private AssumptionsPage() {}

    private static String range(Assumption one) {
        return one.hasRange()
                ? Assumption.text(one.at(End.LOW)) + " to " + Assumption.text(one.at(End.HIGH))
                : "-";
    }

    static String text() {
        var text = new StringBuilder(HEAD);
        for (var one : Assumptions.standard().all()) {
            text.append(
                    "| `%s` | %s | %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    one.key(),
                                    one.english(),
                                    one.text(),
                                    range(one),
                                    one.unit(),
                                    one.standing().words(),
                                    one.source()));
        }
        return text.toString();
    }
}
