package nl.samenspoed.app.dryrun.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.agreement.rule.Agreed;
import nl.samenspoed.app.agreement.rule.InForce;
import nl.samenspoed.app.agreement.rule.Rule;

/** Counts what was found; can be put away and gone on with. */
final class Tally {

    private record Key(Effect effect, UUID version, int rule) {}

    private static final class Count {
        long count;
        long seconds;
        final List<Finding.Example> examples = new ArrayList<>();
    }

    private final Map<Key, Count> counts = new LinkedHashMap<>();

    Tally(List<Finding> before) {
        for (var finding : before) {
            var count = count(new Key(finding.effect(), finding.version(), finding.rule()));
            count.count = finding.count();
            count.seconds = finding.seconds();
            count.examples.addAll(finding.examples());
        }
    }

    void add(Effect effect, Said said, Past past, Instant at) {
        add(effect, said, past, at, Duration.ZERO);
    }

    void add(Effect effect, Said said, Past past, Instant at, Duration time) {
        var count = add(effect, said, time);
        if (count.examples.size() < Finding.MOST_EXAMPLES) {
            count.examples.add(new Finding.Example(past.request(), past.number(), at));
        }
    }

    void addStop(Effect effect, Said said, Duration time) {
        var unused = add(effect, said, time);
    }

    private Count add(Effect effect, Said said, Duration time) {
        var count = count(new Key(effect, said.version().id(), said.number()));
        count.count++;
        count.seconds += time.toSeconds();
        return count;
    }

    private Count count(Key key) {
        return counts.computeIfAbsent(key, _ -> new Count());
    }

    List<Finding> findings() {
        return counts.entrySet().stream()
                .map(
                        entry ->
                                new Finding(
                                        entry.getKey().effect(),
                                        entry.getKey().version(),
                                        entry.getKey().rule(),
                                        entry.getValue().count,
                                        entry.getValue().seconds,
                                        entry.getValue().examples))
                .toList();
    }

    /** A rule with the version that has it. */
    record Said(Rule rule, InForce version) {

        int number() {
            return version.rules().stream().map(Agreed::rule).toList().indexOf(rule);
        }
    }
}
