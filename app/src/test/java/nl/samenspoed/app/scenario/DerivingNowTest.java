package nl.samenspoed.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.demo.network.DemoNetwork;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.request.SeekingCount;
import nl.samenspoed.simulation.comparison.ScenarioRuns;
import nl.samenspoed.simulation.region.HomeKind;
import nl.samenspoed.simulation.region.Now;
import nl.samenspoed.simulation.scenario.ReadScenario;
import nl.samenspoed.simulation.scenario.Scenario;
import nl.samenspoed.simulation.scenario.ScenarioReader;
import nl.samenspoed.simulation.scenario.Words;
import org.junit.jupiter.api.Test;

/** What if, from this very moment. */
class DerivingNowTest {

    /** No stop, and no figure. */
    static final Live NOTHING = new Said(Map.of(), 0, false);

    private static final NetworkSnapshot DEMO =
            NetworkSnapshot.of(1, DemoNetwork.entries(DemoNetwork.SEED));
    private static final Instant NOW = Instant.parse("2026-11-27T13:05:00Z");
    private static final Region REGION = DEMO.listRegions().getFirst();

    private record Said(
            Map<ServiceId, Instant> stops, int free, boolean known, List<SeekingCount> waiting)
            implements Live {

        Said(Map<ServiceId, Instant> stops, int free, boolean known) {
            this(stops, free, known, List.of());
        }

        @Override
        public List<SeekingCount> waiting(Actor actor) {
            return waiting;
        }

        @Override
        public Optional<Instant> stopUntil(ServiceId service) {
            return Optional.ofNullable(stops.get(service));
        }

        @Override
        public Map<ServiceId, Integer> free(Collection<ServiceId> services) {
            return known
                    ? services.stream().collect(Collectors.toMap(one -> one, _ -> free))
                    : Map.of();
        }
    }

    private static List<DerivingScenario.Text> derive(Live live, int totalOfEach) {
        Totals totals =
                services -> {
                    var all = new HashMap<ServiceId, Integer>();
                    services.forEach(one -> all.put(one, totalOfEach));
                    return all;
                };
        return new DerivingNow(
                        () -> DEMO,
                        totals,
                        live,
                        DerivingScenarioTest.CENTRE,
                        DerivingScenarioTest.UNSEEN,
                        () -> NOW)
                .derive(SmallWorld.office(), REGION.id(), Locale.of("nl"));
    }

    private static Scenario read(List<DerivingScenario.Text> texts, int which) {
        var reader =
                new ScenarioReader(
                        name ->
                                texts.stream()
                                        .filter(one -> one.name().equals(name))
                                        .map(DerivingScenario.Text::text)
                                        .findFirst(),
                        new Words(Locale.ENGLISH));
        return switch (reader.read(texts.get(which).name())) {
            case ReadScenario.Right(Scenario scenario) -> scenario;
            case ReadScenario.Wrong(var faults) -> throw new AssertionError(faults);
        };
    }

    private static List<ServiceEntry> departments() {
        return DEMO.listSubregions(REGION.id()).stream()
                .flatMap(part -> DEMO.listServices(part.id()).stream())
                .filter(one -> one.kind().equals("emergency-department"))
                .toList();
    }

    @Test
    void withoutStopsItIsTheRegionOfThisMomentOnly() throws Exception {
        var texts = derive(NOTHING, 0);
        var scenario = read(texts, 0);

        assertThat(texts).hasSize(1);
        var plan = scenario.plan();
        assertThat(plan.calendar().start().plus(plan.warmUp())).isEqualTo(NOW);
        assertThat(plan.length()).isEqualTo(Duration.ofDays(1));
        var runs = new ScenarioRuns(scenario, 1, 0, 1);
        assertThat(runs.outcomes(runs.start(1).await().orElseThrow())).hasSize(1);
    }

    @Test
    void aStopIsTakenOverAndLastsTwoHoursLongerInTheOther() throws Exception {
        var until = NOW.plus(Duration.ofMinutes(95));
        var all = departments().stream().collect(Collectors.toMap(ServiceEntry::id, _ -> until));
        var texts = derive(new Said(all, 0, false), 0);
        var now = read(texts, 0).region().now();
        var longer = read(texts, 1).region().now();

        assertThat(now).isNotNull();
        assertThat(longer).isNotNull();
        assertThat(now.stops()).isNotEmpty().allMatch(stop -> stop.millis() == 95 * 60_000);
        assertThat(longer.stops().stream().map(stop -> stop.millis() / 60_000))
                .containsOnlyOnce(215L)
                .hasSameSizeAs(now.stops());
        assertThat(texts.get(1).name()).endsWith(" twee uur langer.yaml");
    }

    @Test
    void aStopOfOneDepartmentOfSeveralIsNotTakenForAStopOfAll() {
        var bySubregion =
                departments().stream()
                        .collect(Collectors.groupingBy(one -> DEMO.subregionOf(one).id()));
        var several = bySubregion.values().stream().filter(some -> some.size() > 1).findFirst();
        several.ifPresent(
                some ->
                        assertThat(derive(new Said(Map.of(some.getFirst().id(), NOW), 0, false), 0))
                                .hasSize(1));
    }

    @Test
    void placesTakenAreTheReportedOnesLessWhatIsFree() {
        var now = read(derive(new Said(Map.of(), 3, true), 900), 0).region().now();

        assertThat(now).isNotNull();
        assertThat(now.taken()).isNotEmpty().allMatch(one -> one.places() % 897 == 0);
        assertThat(read(derive(NOTHING, 900), 0).region().now().taken()).isEmpty();
    }

    @Test
    void whoSeeksAPlaceWaitsForItInTheScenarioToo() {
        var part = DEMO.listSubregions(REGION.id()).getFirst();
        var elsewhere = DEMO.listSubregions(DEMO.listRegions().getLast().id()).getFirst();
        var seeking =
                List.of(
                        new SeekingCount(part.id(), "elv-low", 2),
                        new SeekingCount(part.id(), "elv-high", 1),
                        new SeekingCount(part.id(), "grz", 4),
                        new SeekingCount(part.id(), "emergency-department", 5),
                        new SeekingCount(elsewhere.id(), "elv-low", 7));
        var now = read(derive(new Said(Map.of(), 0, false, seeking), 0), 0).region().now();

        assertThat(now).isNotNull();
        assertThat(now.waiting())
                .extracting(Now.Waiting::kind, Now.Waiting::people)
                .containsExactlyInAnyOrder(
                        tuple(HomeKind.SHORT_STAY, 3), tuple(HomeKind.REHABILITATION, 4));
    }
}
