package nl.samenspoed.simulation.assumption;

/** Writes the page of the manual. */
final class AssumptionsPage {

    private static final String HEAD =
            """
            # Assumptions of the simulator

            Made from `assumptions.csv` in the module `simulation`, which is all there is; a test holds this page to it. A scenario
            may say otherwise for any line, under `assumptions:`. "(n)" is a source of the list of sources of the field study this project
            started from. What is **UNVERIFIED** is a guess to be replaced by your own figures: with it, results compare
            organisations under the same guess and are no forecast.

            | key | what | value | unit | standing | source |
            |---|---|---|---|---|---|
            """;

    private AssumptionsPage() {}

    static String text() {
        var text = new StringBuilder(HEAD);
        for (var one : Assumptions.standard().all()) {
            text.append(
                    "| `%s` | %s | %s | %s | %s | %s |\n"
                            .formatted(
                                    one.key(),
                                    one.english(),
                                    one.text(),
                                    one.unit(),
                                    one.standing().words(),
                                    one.source()));
        }
        return text.toString();
    }
}
