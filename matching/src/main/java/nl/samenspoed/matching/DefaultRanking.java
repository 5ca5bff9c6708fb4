package nl.samenspoed.matching;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Cause;
import nl.samenspoed.matching.api.Excluded;
import nl.samenspoed.matching.api.Ranked;
import nl.samenspoed.matching.api.Ranking;
import nl.samenspoed.matching.api.Shortfall;

/** A {@link Ranking} that explains when asked. */
final class DefaultRanking implements Ranking {

    private final Scan scan;
    private final Sweep sweep;
    private final WhyNot whyNot;
    private final int[] best;

    private DefaultRanking(Scan scan, Sweep sweep) {
        this.scan = scan;
        this.sweep = sweep;
        whyNot = new WhyNot(scan, sweep.listed());
        best = sweep.best().toArray();
    }

    static Ranking of(Scan scan) {
        return new DefaultRanking(scan, Sweep.over(scan));
    }

    @Override
    public List<Ranked> ranked() {
        return IntStream.range(0, best.length)
                .mapToObj(at -> Why.ranked(scan, best[at], at + 1))
                .toList();
    }

    @Override
    public List<Candidate> inOrder() {
        var all = new Candidate[best.length];
        Arrays.setAll(all, at -> scan.candidate(best[at]));
        return List.of(all);
    }

    @Override
    public int fitting() {
        return sweep.fitting();
    }

    @Override
    public int considered() {
        return scan.size();
    }

    @Override
    public Map<Cause, Integer> exclusions() {
        var counts = new EnumMap<Cause, Integer>(Cause.class);
        for (var cause : Cause.values()) {
            if (sweep.count(cause) > 0) {
                counts.put(cause, sweep.count(cause));
            }
        }
        return Collections.unmodifiableMap(counts);
    }

    @Override
    public List<Excluded> nearestExcluded() {
        return Arrays.stream(Cause.values())
                .flatMapToInt(sweep::nearest)
                .mapToObj(whyNot::excluded)
                .toList();
    }

    @Override
    public List<Excluded> listExcluded() {
        return IntStream.range(0, scan.size())
                .filter(this::isExcluded)
                .mapToObj(whyNot::excluded)
                .sorted(Comparator.comparing(Excluded::travel))
                .toList();
    }

    @Override
    public List<Excluded> listExcluded(Duration within, int most) {
        return IntStream.range(0, scan.size())
                .filter(i -> scan.travelSeconds(i) <= within.toSeconds() && isExcluded(i))
                .boxed()
                .sorted(Comparator.comparingInt(scan::travelSeconds))
                .limit(most)
                .map(whyNot::excluded)
                .toList();
    }

    @Override
    public Optional<Excluded> findExcluded(UUID service) {
        int i = scan.field.find(service);
        return i >= 0 && isExcluded(i) ? Optional.of(whyNot.excluded(i)) : Optional.empty();
    }

    private boolean isExcluded(int i) {
        return scan.judge(i) != null || !sweep.lists(i);
    }

    @Override
    public Optional<Shortfall> findShortfall() {
        return sweep.confirmed() < scan.rules.enough()
                ? Optional.of(shortfall())
                : Optional.empty();
    }

    private Shortfall shortfall() {
        var unknown = sweep.nearestUnknown();
        return new Shortfall(
                sweep.confirmed(),
                scan.rules.enough(),
                scan.rules.maxTravel(),
                scan.farthestFromHome(),
                scan.rules.validity(),
                exclusions(),
                Arrays.stream(Cause.values())
                        .flatMapToInt(cause -> sweep.nearest(cause).limit(1))
                        .mapToObj(whyNot::excluded)
                        .toList(),
                unknown.isPresent() ? whyNot.unconfirmed(unknown.getAsInt()) : null);
    }
}
