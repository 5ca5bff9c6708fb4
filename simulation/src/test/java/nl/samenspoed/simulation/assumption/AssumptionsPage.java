package nl.samenspoed.simulation.assumption;

import java.nio.file.Path;
import java.util.stream.Collectors;
import nl.samenspoed.simulation.assumption.Assumption.End;
import nl.samenspoed.simulation.comparison.Origin;
import nl.samenspoed.simulation.comparison.SensitivityReport;

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

            "Weight" is what the main outcomes do when the assumption is at its low / at its high end and all else and all chance stay the same: the two
            that change most for what they are; `0` where that end cannot be told from nothing, "little" where nothing that can be told
            reaches half a point of a share or one percent of another outcome. Intervals are at 95%% each, so of the small weights some are chance.
            Of another organisation the weights are others: make them anew with your own scenario. These were measured on %s with

                nice ./run sensitivity doc/scenarios/one-centre.yaml --vary all --replications 6 --language en --out weighed
                nice ./run sensitivity doc/scenarios/telephone.yaml --vary %s --replications 6 --language en --out telephone

            of which `weighed/weights.csv` is kept as [weights/one-centre.csv](weights/one-centre.csv) and `telephone/weights.csv` as
            [weights/telephone.csv](weights/telephone.csv), for the lines about searching by telephone, which the first scenario does not do.
            Together they took four and a half minutes of one core. %s Where departments or homes overflow, how far they do grows with the length of the run: hours and
            beds then say "too full", not how much.

            | outcome | as it is | what does most to it |
            |---|---|---|
            %s
            | key | what | value | low to high | unit | standing | source | weight |
            |---|---|---|---|---|---|---|---|
            """;

    /** When the weights were measured; a run does not read the clock. */
    private static final String MEASURED = "27 November 2026";

    private static final Path FOLDER = Path.of("..", "doc", "manual", "weights");
    private static final int HEAVIEST = 3;
    private static final Weights CENTRE = Weights.read(FOLDER.resolve("one-centre.csv"));
    private static final Weights TELEPHONE = Weights.read(FOLDER.resolve("telephone.csv"));

    private AssumptionsPage() {}

    private static String range(Assumption one) {
        return one.hasRange()
                ? Assumption.text(one.at(End.LOW)) + " to " + Assumption.text(one.at(End.HIGH))
                : "-";
    }

    private static String weight(Assumption one) {
        if (!one.hasRange()) {
            return "-";
        }
        return TELEPHONE.knows(one.key())
                ? TELEPHONE.of(one.key()) + " (by telephone)"
                : CENTRE.of(one.key());
    }

    private static String heaviest() {
        return SensitivityReport.USUAL.stream()
                .map(outcome -> CENTRE.heaviest(outcome, HEAVIEST))
                .collect(Collectors.joining());
    }

    /** What was weighed, and whether it still is what the table says. */
    private static String about() {
        boolean same =
                CENTRE.about().contains(Origin.here().assumptions())
                        && TELEPHONE.about().contains(Origin.here().assumptions());
        return CENTRE.about() + (same ? "" : " **The table has changed since; weigh anew.**");
    }

    private static String telephoneKeys() {
        return Assumptions.standard().all().stream()
                .map(Assumption::key)
                .filter(TELEPHONE::knows)
                .collect(Collectors.joining(","));
    }

    static String text() {
        var text = new StringBuilder();
        text.append(HEAD.formatted(MEASURED, telephoneKeys(), about(), heaviest()));
        for (var one : Assumptions.standard().all()) {
            text.append(
                    "| `%s` | %s | %s | %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    one.key(),
                                    one.english(),
                                    one.text(),
                                    range(one),
                                    one.unit(),
                                    one.standing().words(),
                                    one.source(),
                                    weight(one)));
        }
        return text.toString();
    }
}
