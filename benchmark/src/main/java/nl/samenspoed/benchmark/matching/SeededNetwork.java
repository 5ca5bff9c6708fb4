package nl.samenspoed.benchmark.matching;

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
import nl.samenspoed.matching.api.Need;
import nl.samenspoed.matching.api.Openness;
import nl.samenspoed.matching.spi.Place;

/** Services of one kind all over the Netherlands, and needs among them, drawn from a seed. */
final class SeededNetwork {

    static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");
    static final String KIND = "elv-high";

    private static final List<String> CAPABILITIES =
            IntStream.range(0, 12).mapToObj(it -> "capability-" + it).toList();
    private static final int SUBREGIONS = 40;
    private static final int REGIONS = 11;

    private final Random random;

    SeededNetwork(long seed) {
        random = new Random(seed);
    }

    List<Candidate> candidates(int count) {
        return IntStream.range(0, count).mapToObj(_ -> candidate()).toList();
    }

    private Candidate candidate() {
        return new Candidate(
                new UUID(random.nextLong(), random.nextLong()),
                new UUID(3, random.nextInt(1500)),
                KIND,
                some(0.6),
                place(),
                area(),
                random.nextInt(10) == 0
                        ? null
                        : new Figure(random.nextInt(4), NOW.minusSeconds(random.nextInt(18_000))),
                openness(),
                catchment(),
                random.nextDouble(),
                random.nextInt(20) == 0);
    }

    /** Two must-haves, two wishes, start within the day, own and preferred organisations. */
    Need need() {
        return new Need(
                KIND,
                Set.of(CAPABILITIES.get(0), CAPABILITIES.get(1)),
                Set.of(CAPABILITIES.get(2), CAPABILITIES.get(3)),
                NOW,
                NOW.plus(Duration.ofHours(12)),
                place(),
                area(),
                new UUID(3, random.nextInt(1500)),
                Set.of(new UUID(3, random.nextInt(1500)), new UUID(3, random.nextInt(1500))),
                null);
    }

    private Openness openness() {
        return switch (random.nextInt(10)) {
            case 0 -> Openness.CLOSED;
            case 1, 2 -> Openness.opensAt(NOW.plusSeconds(random.nextInt(72_000)));
            default -> Openness.OPEN;
        };
    }

    private Catchment catchment() {
        return switch (random.nextInt(4)) {
            case 0 -> Catchment.within(random.nextInt(20, 80));
            case 1 ->
                    new Catchment.Subregions(
                            IntStream.range(0, 4)
                                    .mapToObj(_ -> area().subregion())
                                    .collect(Collectors.toSet()));
            default -> Catchment.EVERYWHERE;
        };
    }

    private Place place() {
        return new Place(random.nextDouble(50.8, 53.4), random.nextDouble(3.6, 7.0));
    }

    private Area area() {
        int subregion = random.nextInt(SUBREGIONS);
        return new Area(new UUID(1, subregion % REGIONS), new UUID(2, subregion));
    }

    private Set<String> some(double chance) {
        return CAPABILITIES.stream()
                .filter(_ -> random.nextDouble() < chance)
                .collect(Collectors.toUnmodifiableSet());
    }
}
