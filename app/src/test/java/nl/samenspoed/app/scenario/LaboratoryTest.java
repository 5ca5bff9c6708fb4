package nl.samenspoed.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.RefusalCode;
import nl.samenspoed.app.store.TestDatabase;
import nl.samenspoed.simulation.comparison.ScenarioRuns;
import nl.samenspoed.simulation.comparison.Sensitivity;
import nl.samenspoed.simulation.comparison.Values;
import nl.samenspoed.simulation.scenario.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LaboratoryTest {

    private static final String SHORT = "based-on: one-centre.yaml\ndays: 2\nwarm-up-days: 1\n";
    private static final Locale DUTCH = Locale.of("nl");

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-11-26T12:00:00Z");
    private final JdbcStudies stored = new JdbcStudies(database.jdbc());
    private final Scenarios scenarios =
            new Scenarios(
                    new ShippedScenarios(),
                    new JdbcScenarios(database.jdbc()),
                    new DerivingScenario(
                            SmallWorld.NETWORK,
                            _ -> Map.of(),
                            DerivingScenarioTest.CENTRE,
                            DerivingScenarioTest.UNSEEN),
                    new DerivingNow(
                            SmallWorld.NETWORK,
                            _ -> Map.of(),
                            DerivingNowTest.NOTHING,
                            DerivingScenarioTest.CENTRE,
                            DerivingScenarioTest.UNSEEN,
                            clock),
                    clock);
    private Laboratory laboratory = opened();
    private final Studies studies =
            new Studies(scenarios, stored, laboratory, new Answers(database.jdbc()), clock);
    private final Actor office = SmallWorld.office();

    @BeforeEach
    void keepTwo() {
        done(scenarios.save(office, "one", "name: One\n" + SHORT));
        done(
                scenarios.save(
                        office,
                        "by telephone",
                        "name: By telephone\n" + SHORT + "organisation:\n  search: telephone\n"));
    }

    @AfterEach
    void drop() {
        database.close();
    }

    /** Not started: the test does each run itself, so nothing happens by itself. */
    private Laboratory opened() {
        return new Laboratory(stored, clock);
    }

    @Test
    void whatComesOutIsWhatTwoMachinesWouldFindOnTheCommandLine() throws Exception {
        var id = done(begin(3));
        work();

        var study = study(id);
        assertThat(study.state()).isEqualTo(LabStudy.State.DONE);
        assertThat(studies.values(study).csv())
                .isEqualTo(Values.together(List.of(shard(study, 0), shard(study, 1))).csv());
        assertThat(studies.report(study, DUTCH).markdown()).contains("One", "By telephone");
    }

    @Test
    void anAssumptionThatIsVariedGivesWhatTheCommandLineGives() throws Exception {
        var keys = List.of("desk.talk", "price.ride");
        var id =
                done(
                        studies.vary(
                                office, CommandKey.random(), List.of("one.yaml"), keys, 2, DUTCH));
        assertThat(study(id).allRuns()).isEqualTo(2 * 5);
        work();

        var study = study(id);
        assertThat(study.state()).isEqualTo(LabStudy.State.DONE);
        var report = studies.sensitivity(study, DUTCH);
        var there = new ArrayList<SortedMap<Integer, Map<String, Double>>>();
        for (var scenario : report.sensitivity().comparison(2).scenarios()) {
            var runs = new ScenarioRuns(scenario, 2, 0, 1);
            there.add(runs.outcomesOnly(runs.start(2).await().orElseThrow()));
        }
        assertThat(studies.values(study).csv()).isEqualTo(new Values(there).csv());
        assertThat(report.markdown()).contains("gesprek", "`price.ride`");
    }

    @Test
    void whatCannotBeVariedIsRefused() {
        var one = List.of("one.yaml");
        var key = CommandKey.random();

        assertThat(refusal(studies.vary(office, key, one, List.of(), 5, DUTCH)))
                .isEqualTo(ScenarioRefusal.VARY);
        assertThat(refusal(studies.vary(office, key, one, List.of("citizen.ages"), 5, DUTCH)))
                .isEqualTo(ScenarioRefusal.VARY);
        assertThat(
                        refusal(
                                studies.vary(
                                        office,
                                        key,
                                        one,
                                        List.copyOf(Sensitivity.all()),
                                        200,
                                        DUTCH)))
                .isEqualTo(ScenarioRefusal.TOO_LARGE);
    }

    @Test
    void anotherProgramGoesOnWhereOneStopped() throws Exception {
        var id = done(begin(2));
        doNext();
        var taken = stored.take(clock.instant(), Duration.ofMinutes(10));
        assertThat(taken).isPresent();

        laboratory = opened();
        work();
        assertThat(study(id).runs()).isEqualTo(3);

        clock.advance(Duration.ofMinutes(11));
        work();
        var study = study(id);
        assertThat(study.state()).isEqualTo(LabStudy.State.DONE);
        assertThat(studies.values(study).csv())
                .isEqualTo(Values.together(List.of(shard(study, 0), shard(study, 1))).csv());
    }

    @Test
    void aSmallStudyDoesNotWaitForALargeOneThatBeganFirst() throws Exception {
        done(begin(50));
        clock.advance(Duration.ofSeconds(1));
        doNext();
        doNext();
        doNext();
        var small = done(begin(2));
        for (int i = 0; i < 6; i++) {
            doNext();
        }

        assertThat(study(small).state()).isEqualTo(LabStudy.State.DONE);
    }

    @Test
    void aStudyThatIsBrokenOffKeepsNothingMore() throws Exception {
        var id = done(begin(2));
        doNext();
        var late = stored.take(clock.instant(), Duration.ofMinutes(10)).orElseThrow();
        done(studies.cancel(office, id));
        stored.keep(late, Map.of("lost", 1.0), clock.instant());
        work();

        assertThat(study(id).state()).isEqualTo(LabStudy.State.CANCELLED);
        assertThat(study(id).runs()).isOne();
        assertThat(refusal(studies.cancel(office, id))).isEqualTo(ScenarioRefusal.ENDED);
    }

    @Test
    void whatCannotBeSaysWhyAndEnds() throws Exception {
        done(
                scenarios.save(
                        office,
                        "too many",
                        "name: Too many\nbased-on: one-centre.yaml\ndays: 60\ndemand:\n  growth: 9\n"));
        var id =
                done(
                        studies.begin(
                                office, CommandKey.random(), List.of("too many.yaml"), 2, DUTCH));
        work();

        assertThat(study(id).state()).isEqualTo(LabStudy.State.FAILED);
        var failure = Objects.requireNonNull(study(id).failure());
        assertThat(failure.scenario()).isEqualTo("Too many");
        assertThat(Objects.requireNonNull(failure.unbounded()).sentence(new Words(DUTCH)))
                .containsPattern("De rij voor .+ groeit zonder einde");
    }

    @Test
    void theSameCommandSentTwiceBeginsOneStudy() {
        var key = CommandKey.random();
        var names = List.of("one.yaml");

        assertThat(done(studies.begin(office, key, names, 2, DUTCH)))
                .isEqualTo(done(studies.begin(office, key, names, 2, DUTCH)));
        assertThat(studies.list(office)).hasSize(1);
    }

    @Test
    void whatMakesNoSenseIsRefusedWithTheReason() {
        assertThat(refusal(begin(1))).isEqualTo(ScenarioRefusal.RUNS);
        assertThat(refusal(begin(Studies.MOST_RUNS + 1))).isEqualTo(ScenarioRefusal.RUNS);
        assertThat(refusal(studies.begin(office, CommandKey.random(), List.of(), 5, DUTCH)))
                .isEqualTo(ScenarioRefusal.CHOOSE);
        assertThat(refusal(studies.begin(office, CommandKey.random(), List.of("none"), 5, DUTCH)))
                .isEqualTo(ScenarioRefusal.FAULTY);
        assertThat(refusal(scenarios.save(office, "one", "name: One\nseed: -1\n")))
                .isEqualTo(ScenarioRefusal.FAULTY);
        assertThat(refusal(scenarios.save(office, "one-centre", SHORT)))
                .isEqualTo(ScenarioRefusal.SHIPPED);
        assertThat(refusal(scenarios.save(office, "../etc", SHORT)))
                .isEqualTo(ScenarioRefusal.NAME_REQUIRED);
        for (int i = 0; i < 4; i++) {
            done(begin(2));
        }
        assertThat(refusal(begin(2))).isEqualTo(ScenarioRefusal.TOO_MANY);
    }

    @Test
    void anOrganisationSeesItsOwnAndWhatCameWithTheProgram() {
        var id = done(begin(2));
        var other =
                SmallWorld.actor(
                        "Other office",
                        SmallWorld.HAP,
                        "office",
                        new Scope.Country(),
                        Set.of(Capability.SEE_AGGREGATES));

        assertThat(studies.find(other, id)).isEmpty();
        assertThat(refusal(studies.cancel(other, id))).isEqualTo(ScenarioRefusal.NOT_FOUND);
        assertThat(scenarios.list(other)).hasSize(4).allMatch(SavedScenario::isShipped);
        assertThat(scenarios.list(office)).hasSize(6);
        var driver = SmallWorld.driver(1);
        assertThat(scenarios.list(driver)).isEmpty();
        assertThat(refusal(scenarios.save(driver, "x", SHORT)))
                .isEqualTo(ScenarioRefusal.NOT_ALLOWED);
    }

    private Outcome<UUID> begin(int replications) {
        var names = List.of("one.yaml", "by telephone.yaml");
        return studies.begin(office, CommandKey.random(), names, replications, DUTCH);
    }

    private void doNext() throws InterruptedException {
        assertThat(laboratory.doNext()).isTrue();
    }

    private void work() throws InterruptedException {
        boolean more = true;
        while (more) {
            more = laboratory.doNext();
        }
    }

    private LabStudy study(UUID id) {
        return studies.find(office, id).orElseThrow();
    }

    private static Values shard(LabStudy study, int shard) throws InterruptedException {
        var all = new ArrayList<SortedMap<Integer, Map<String, Double>>>();
        for (var scenario : Studies.comparison(study, DUTCH).scenarios()) {
            var runs = new ScenarioRuns(scenario, study.replications(), shard, 2);
            all.add(runs.outcomes(runs.start(2).await().orElseThrow()));
        }
        return new Values(all);
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static RefusalCode refusal(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?>(var value) -> throw new AssertionError("done: " + value);
            case Outcome.Refused<?>(var refusal) -> refusal.code();
        };
    }
}
