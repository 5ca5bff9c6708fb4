package nl.samenspoed.matching.scenarios;

import static nl.samenspoed.matching.scenarios.Clauses.span;
import static nl.samenspoed.matching.scenarios.Clauses.split;
import static nl.samenspoed.matching.scenarios.Clauses.words;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import nl.samenspoed.matching.api.Rules;
import nl.samenspoed.matching.api.Weights;

/** Reads the {@code rules} line. */
final class RuleBook {

    private final Map<String, Duration> weights = new HashMap<>();
    private Rules rules = Rules.standard().withEnough(0);
    private double presumedReliability = 1;
    private boolean standard;

    static Rules read(String line) {
        var book = new RuleBook();
        split(line, ",").forEach(book::add);
        return book.standard ? book.rules : book.rules.withWeights(book.weights());
    }

    private void add(String clause) {
        var rest = clause.substring(clause.indexOf(' ') + 1);
        switch (clause.split(" ")[0]) {
            case "travel" -> rules = rules.withMaxTravel(span(rest));
            case "validity" -> rules = rules.withValidity(span(rest));
            case "unknown-left-out" -> rules = rules.withUnknownRanked(false);
            case "ranked-when-full" ->
                    rules = rules.withRankedWhenFull(words(rest).toArray(String[]::new));
            case "list" -> rules = rules.withSize(Integer.parseInt(rest));
            case "enough" -> rules = rules.withEnough(Integer.parseInt(rest));
            case "presumed" -> presumedReliability = Double.parseDouble(rest) / 100;
            case "standard-weights" -> standard = true;
            case "weigh" -> {
                var name = rest.split(" ")[0];
                weights.put(name, span(rest.substring(name.length() + 1)));
            }
            default -> throw new IllegalArgumentException(clause);
        }
    }

    private Weights weights() {
        return new Weights(
                weight("unknownCapacity"),
                weight("ageing"),
                weight("lastPlace"),
                weight("divert"),
                weight("otherSubregion"),
                weight("otherRegion"),
                weight("notOwn"),
                weight("notPreferred"),
                weight("unmetWish"),
                weight("unreliability"),
                weight("waitingHour"),
                presumedReliability);
    }

    private Duration weight(String name) {
        return weights.getOrDefault(name, Duration.ZERO);
    }
}
