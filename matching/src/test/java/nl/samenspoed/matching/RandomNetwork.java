package nl.samenspoed.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenspoed.matching.api.Area;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Catchment;
import nl.samenspoed.matching.api.Figure;
import nl.samenspoed.matching.api.FromHome;
import nl.samenspoed.matching.api.Need;
import nl.samenspoed.matching.api.Openness;
import nl.samenspoed.matching.api.Rules;
import nl.samenspoed.matching.spi.Place;
import org.jspecify.annotations.Nullable;

/** Needs, candidates and rules drawn from a seed, so dense that every rule meets every other. */
final class RandomNetwork {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final List<String> CAPABILITIES = List.of("lift", "isolation", "garden", "nights");
    static final String KIND = "elv";

    private final Random random;

    RandomNetwork(long seed) {
        random = new Random(seed);
    }

    Need need() {
        var start = NOW.plusSeconds(random.nextInt(-3600, 7200));
        var here = place();
        return new Need(
                KIND,
                some(CAPABILITIES, 0.2),
                some(CAPABILITIES, 0.4),
                start,
                start.plusSeconds(random.nextInt(600, 18000)),
                here,
                maybe(0.8, area()),
                maybe(0.4, organisation()),
                random.nextBoolean() ? Set.of() : Set.of(organisation()),
                maybe(0.2, new FromHome(here, Duration.ofMinutes(random.nextInt(15, 45)))));
    }

    Rules rules(int size) {
        var rules =
                Rules.standard()
                        .withMaxTravel(Duration.ofMinutes(random.nextInt(20, 60)))
                        .withUnknownRanked(random.nextInt(4) > 0)
                        .withSize(size);
        return random.nextBoolean() ? rules : rules.withRankedWhenFull(KIND);
    }

    List<Candidate> candidates(int count) {
        return IntStream.range(0, count).mapToObj(_ -> candidate(KIND)).toList();
    }

    Candidate candidate(String kind) {
        return new Candidate(
                new UUID(random.nextLong(), random.nextLong()),
                organisation(),
                kind,
                some(CAPABILITIES, 0.8),
                place(),
                area(),
                maybe(0.8, new Figure(random.nextInt(5), past())),
                openness(),
                catchment(),
                maybe(0.7, random.nextInt(101) / 100.0),
                random.nextInt(6) == 0);
    }

    private Openness openness() {
        return switch (random.nextInt(8)) {
            case 0 -> Openness.CLOSED;
            case 1, 2 -> Openness.opensAt(NOW.plusSeconds(random.nextInt(-600, 12000)));
            default -> Openness.OPEN;
        };
    }

    private Catchment catchment() {
        return switch (random.nextInt(6)) {
            case 0 -> Catchment.within(random.nextInt(40));
            case 5 -> Catchment.within(random.nextInt(40), area().subregion());
            case 1 -> new Catchment.Subregions(Set.of(area().subregion()));
            default -> Catchment.EVERYWHERE;
        };
    }

    private Instant past() {
        return NOW.minusSeconds(random.nextInt(-60, 18000));
    }

    private Place place() {
        return new Place(random.nextDouble(52.0, 52.4), random.nextDouble(4.9, 5.5));
    }

    private Area area() {
        int subregion = random.nextInt(6);
        return new Area(new UUID(1, subregion / 3), new UUID(2, subregion));
    }

    private UUID organisation() {
        return new UUID(3, random.nextInt(5));
    }

    int below(int limit) {
        return random.nextInt(limit);
    }

    Random random() {
        return random;
    }

    private <T> @Nullable T maybe(double chance, T value) {
        return random.nextDouble() < chance ? value : null;
    }

    private Set<String> some(List<String> all, double chance) {
        return all.stream()
                .filter(_ -> random.nextDouble() < chance)
                .collect(Collectors.toUnmodifiableSet());
    }
}
