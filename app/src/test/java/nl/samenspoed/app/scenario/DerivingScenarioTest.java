package nl.samenspoed.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.agreement.rule.DeskForm;
import nl.samenspoed.app.demo.network.DemoNetwork;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.simulation.comparison.ScenarioRuns;
import nl.samenspoed.simulation.scenario.Differences;
import nl.samenspoed.simulation.scenario.ReadScenario;
import nl.samenspoed.simulation.scenario.Scenario;
import nl.samenspoed.simulation.scenario.ScenarioReader;
import nl.samenspoed.simulation.scenario.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DerivingScenarioTest {

    private static final NetworkSnapshot DEMO =
            NetworkSnapshot.of(1, DemoNetwork.entries(DemoNetwork.SEED));
    private static final Words ENGLISH = new Words(Locale.ENGLISH);

    /** One desk for all, as if that was agreed. */
    static final Agreed CENTRE = (_, _) -> AgreedDesks.usual(DeskForm.ONE, "As agreed.");

    static final Habits UNSEEN = (_, _, _, _) -> Habits.Seen.NOTHING;

    static List<Region> regions() {
        return DEMO.listRegions();
    }

    /** Also when places are nearly full, so that no one asks "what if" and hears "impossible". */
    @ParameterizedTest
    @MethodSource("regions")
    void eachRegionOfTheDemoCanBeRunAsItIs(Region region) throws Exception {
        var texts = derive(DEMO, region.id(), _ -> Map.of());

        for (var one : List.of(read(texts, 0), read(texts, 1))) {
            var runs = new ScenarioRuns(one, 1, 0, 1);
            assertThat(runs.outcomes(runs.start(1).await().orElseThrow())).hasSize(1);
        }
    }

    @Test
    void allWhoLiveThereAreInIt() {
        var region = DEMO.listRegions().getFirst();
        long people =
                DEMO.listSubregions(region.id()).stream()
                        .flatMap(part -> DEMO.listMunicipalities(part.id()).stream())
                        .mapToLong(town -> town.inhabitants())
                        .sum();

        var scenario = read(derive(DEMO, region.id(), _ -> Map.of()), 0);

        assertThat(scenario.region().inhabitants()).isEqualTo(people);
    }

    @Test
    void theOthersSayOnlyWhatTheyHaveOtherwise() {
        var texts = derive(DEMO, DEMO.listRegions().getFirst().id(), _ -> Map.of());

        assertThat(Differences.between(read(texts, 0), read(texts, 2), ENGLISH))
                .isNotEmpty()
                .noneMatch(
                        sentence -> sentence.contains("beds") || sentence.contains("inhabitants"));
        assertThat(read(texts, 1).region().organisation().desks().size())
                .isEqualTo(read(texts, 0).region().subregions().size());
        assertThat(read(texts, 0).region().organisation().desks()).hasSize(1);
    }

    @Test
    void placesThatWereReportedAreTakenOverWhereTheyCanBeTrue() {
        var id = SmallWorld.OOST.id();
        var network = SmallWorld.NETWORK.snapshot();
        var reported = new HashMap<ServiceId, Integer>();
        network.listServices(id).forEach(service -> reported.put(service.id(), 900));

        var all = derive(network, id, services -> only(reported, services)).getFirst().text();
        var none = derive(network, id, _ -> Map.of()).getFirst().text();

        assertThat(all).contains("taken over").containsPattern("kind: short-stay.*places: \\d*00 ");
        assertThat(none).doesNotContain("taken over").contains("0 of ");
    }

    @ParameterizedTest
    @EnumSource(DeskForm.class)
    void theFormThatIsAgreedComesFirstAndSaysWhereItIsFrom(DeskForm form) {
        var texts =
                derive(
                        DEMO,
                        DEMO.listRegions().getFirst().id(),
                        _ -> Map.of(),
                        (_, _) -> AgreedDesks.usual(form, "As agreed."));

        assertThat(texts.getFirst().text()).contains("\n# As agreed.\nname: ");
        assertThat(texts).hasSize(3);
        for (int i = 0; i < 3; i++) {
            var organisation = read(texts, i).region().organisation();
            var title = texts.get(i).name();
            int desks = read(texts, 0).region().subregions().size();
            assertThat(organisation.desks())
                    .as(title)
                    .hasSize(title.contains("centrum") ? 1 : desks);
            assertThat(organisation.pooled()).isEqualTo(!title.contains("per subregio"));
        }
    }

    @Test
    void aDeskIsStaffedOnlyInTheHoursThatAreAgreedAndTheOthersAnswerForIt() {
        var region = DEMO.listRegions().getFirst();
        var first = DEMO.listSubregions(region.id()).getFirst().name();
        var evenings = OpeningHours.parse("Mo-Fr 18:00-22:30", OpeningHours.HolidayRule.AS_WEEKLY);
        var usual = AgreedDesks.usual(DeskForm.PER_SUBREGION);
        var agreed =
                new AgreedDesks(
                        usual.form(),
                        usual.said(),
                        Map.of(ScenarioText.name(first), evenings),
                        usual.presence());

        var desks =
                read(derive(DEMO, region.id(), _ -> Map.of(), (_, _) -> agreed), 0)
                        .region()
                        .organisation();

        assertThat(desks.othersHelp()).isTrue();
        for (var desk : desks.desks()) {
            assertThat(desk.coordinators().weeklyHours() % 22.5 == 0)
                    .as(desk.name())
                    .isEqualTo(desk.name().endsWith(ScenarioText.name(first)));
        }
    }

    private static Map<ServiceId, Integer> only(
            Map<ServiceId, Integer> all, Collection<ServiceId> services) {
        var some = new HashMap<>(all);
        some.keySet().retainAll(services);
        return some;
    }

    @Test
    void whatTheLiveSystemSawOfAnswersAndFiguresGoesBeforeWhatIsAssumed() {
        Habits seen =
                (_, _, places, _) ->
                        new Habits.Seen(
                                List.of("Seen at " + places.size() + " services."),
                                Map.of(
                                        "search.willing", "0.9",
                                        "search.live-answer", "[6.5, 1.2]"));
        var texts =
                new DerivingScenario(SmallWorld.NETWORK, _ -> Map.of(), CENTRE, seen)
                        .derive(SmallWorld.office(), SmallWorld.OOST.id(), Locale.of("nl"));

        assertThat(texts.getFirst().text())
                .containsPattern("\\n# Seen at [1-9][0-9]* services.\\n");
        for (int which = 0; which < texts.size(); which++) {
            var assumed = read(texts, which).region().assumptions();
            assertThat(assumed.number("search.willing")).isEqualTo(0.9);
            assertThat(assumed.numbers("search.live-answer")).containsExactly(6.5, 1.2);
            assertThat(assumed.number("search.live-known")).isEqualTo(0.8);
        }
    }

    @Test
    void thereIsNoScenarioOfARegionThatIsNotThere() {
        var nowhere = new RegionId(new UUID(1, 2));

        assertThat(
                        new DerivingScenario(SmallWorld.NETWORK, _ -> Map.of(), CENTRE, UNSEEN)
                                .derive(SmallWorld.office(), nowhere, Locale.of("nl")))
                .isEmpty();
    }

    private static List<DerivingScenario.Text> derive(
            NetworkSnapshot network, RegionId region, Totals totals) {
        return derive(network, region, totals, CENTRE);
    }

    private static List<DerivingScenario.Text> derive(
            NetworkSnapshot network, RegionId region, Totals totals, Agreed agreed) {
        return new DerivingScenario(() -> network, totals, agreed, UNSEEN)
                .derive(SmallWorld.office(), region, Locale.of("nl"));
    }

    private static Scenario read(List<DerivingScenario.Text> texts, int which) {
        var reader =
                new ScenarioReader(
                        name ->
                                texts.stream()
                                        .filter(one -> one.name().equals(name))
                                        .map(DerivingScenario.Text::text)
                                        .findFirst(),
                        ENGLISH);
        return switch (reader.read(texts.get(which).name())) {
            case ReadScenario.Right(Scenario scenario) -> scenario;
            case ReadScenario.Wrong(var faults) -> throw new AssertionError(faults);
        };
    }
}
