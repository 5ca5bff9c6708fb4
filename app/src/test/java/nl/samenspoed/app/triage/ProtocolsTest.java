package nl.samenspoed.app.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.store.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ProtocolsTest {

    private static final String SMALL =
            SmallProtocol.TEXT.replace("emergency-department", "elv-low");
    private static final String OTHER = SMALL.replace("\"version\": \"1\"", "\"version\": \"2\"");

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
    private final JdbcProtocols jdbc =
            new JdbcProtocols(database.jdbc(), new Trail(database.dataSource(), clock));
    private final Protocols protocols =
            new Protocols(
                    jdbc, Shipped.texts(), SmallWorld.NETWORK, new Answers(database.jdbc()), clock);
    private final Triage triage = new Triage(jdbc);
    private final Actor country = manager("country", new Scope.Country());
    private final Actor oost = manager("oost", new Scope.InRegion(SmallWorld.OOST.id()));

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void shippedProtocolsAreUsedEverywhereFromTheFirstStartOnAndOnlyOnce() {
        var shipped = new ShippedProtocols(database.jdbc(), clock);
        shipped.afterSingletonsInstantiated();
        shipped.afterSingletonsInstantiated();

        assertThat(triage.protocols(SmallWorld.OOST.id()))
                .extracting(Protocol::discipline)
                .containsExactly(
                        Protocol.Discipline.GENERAL,
                        Protocol.Discipline.MENTAL_HEALTH,
                        Protocol.Discipline.MIDWIFERY);
        assertThat(protocols.uses(country)).hasSize(3);
        assertThat(triage.redFlags(SmallWorld.OOST.id())).hasSize(5);
    }

    @Test
    void whatTheShippedProtocolsWereTakenOutOfIsNotUndoneByTheNextStart() {
        var shipped = new ShippedProtocols(database.jdbc(), clock);
        shipped.afterSingletonsInstantiated();
        done(use("samenspoed-demonstration-midwifery", null, null, country));
        shipped.afterSingletonsInstantiated();

        assertThat(triage.everywhere()).hasSize(2);
    }

    @Test
    void loadedProtocolIsUsedNowhereUntilSomebodySaysSo() {
        done(load(SMALL));
        assertThat(triage.protocols(SmallWorld.OOST.id())).isEmpty();

        done(use("small", "1", SmallWorld.OOST.id(), country));
        assertThat(versions(SmallWorld.OOST.id())).containsExactly("1");
        assertThat(versions(SmallWorld.WEST.id())).isEmpty();
    }

    @Test
    void regionGoesItsOwnWayAndComesBack() {
        done(load(SMALL));
        done(load(OTHER));
        done(use("small", "1", null, country));
        done(use("small", "2", SmallWorld.OOST.id(), oost));
        assertThat(versions(SmallWorld.OOST.id())).containsExactly("2");
        assertThat(versions(SmallWorld.WEST.id())).containsExactly("1");

        done(use("small", "1", SmallWorld.OOST.id(), oost));
        assertThat(versions(SmallWorld.OOST.id())).containsExactly("1");
    }

    @Test
    void whatIsProposedFollowsAtOnce() {
        done(load(SMALL));
        done(load(OTHER.replace("\"otherwise\": \"U4\"", "\"otherwise\": \"U3\"")));
        done(use("small", "1", null, country));
        assertThat(proposed()).isEqualTo("U4");
        done(use("small", "2", null, country));
        assertThat(proposed()).isEqualTo("U3");
    }

    @Test
    void versionIsLoadedOnceAndNeverReplaced() {
        done(load(SMALL));
        var changed = SMALL.replace("made up", "something else");

        assertThat(refused(load(changed))).isEqualTo(TriageRefusal.VERSION_THERE);
        assertThat(protocols.loaded(country).getFirst().protocol().source()).isEqualTo("made up");
    }

    @Test
    void faultyProtocolLeavesTheRunningOneAlone() {
        done(load(SMALL));
        done(use("small", "1", null, country));

        assertThat(refused(load(OTHER.replace("\"nl-u\"", "\"stars\""))))
                .isEqualTo(TriageRefusal.FAULTY);
        assertThat(versions(SmallWorld.OOST.id())).containsExactly("1");
    }

    @Test
    void lastQuestionsOfTheGateStay() {
        done(load(SMALL));
        done(use("small", "1", null, country));

        assertThat(refused(use("small", null, null, country))).isEqualTo(TriageRefusal.LAST_GATE);
    }

    @Test
    void nobodyTakesTheGateFromARegionByTakingItFromEverywhere() {
        done(load(SMALL));
        done(load(SMALL.replace("\"small\"", "\"other\"")));
        done(use("small", "1", null, country));
        done(use("other", "1", null, country));
        done(use("small", null, SmallWorld.OOST.id(), oost));

        assertThat(refused(use("other", null, null, country))).isEqualTo(TriageRefusal.LAST_GATE);
        done(use("small", null, null, country));
        assertThat(triage.redFlags(SmallWorld.OOST.id())).hasSize(5);
    }

    @Test
    void gateIsThereEvenWhereNoProtocolIs() {
        assertThat(triage.protocols(SmallWorld.OOST.id())).isEmpty();
        assertThat(triage.redFlags(SmallWorld.OOST.id())).hasSize(5);
    }

    @Test
    void whatIsUsedIsWhatWasSaidLastAndTheRegionGoesFirst() {
        done(load(SMALL));
        done(load(OTHER));
        done(use("small", "1", null, country));
        done(use("small", "2", SmallWorld.OOST.id(), oost));
        var usage = protocols.usage();

        assertThat(usage.version("small", null)).contains("1");
        assertThat(usage.version("small", SmallWorld.OOST.id())).contains("2");
        assertThat(usage.version("small", SmallWorld.WEST.id())).contains("1");
        assertThat(usage.version("large", null)).isEmpty();
        assertThat(protocols.loaded(country)).allMatch(loaded -> usage.isUsed(loaded.protocol()));
    }

    @Test
    void everyoneDecidesForTheirOwnRegionOnly() {
        done(load(SMALL));
        var nobody =
                SmallWorld.actor(
                        "nobody",
                        SmallWorld.OFFICE,
                        "test",
                        new Scope.Country(),
                        Set.of(Capability.SEE_NETWORK));

        assertThat(refused(use("small", "1", null, oost))).isEqualTo(TriageRefusal.NOT_YOURS);
        assertThat(refused(use("small", "1", SmallWorld.WEST.id(), oost)))
                .isEqualTo(TriageRefusal.NOT_YOURS);
        assertThat(refused(use("small", "1", null, nobody))).isEqualTo(TriageRefusal.NOT_ALLOWED);
        assertThat(protocols.loaded(nobody)).isEmpty();
        assertThat(protocols.uses(nobody)).isEmpty();
        assertThat(refused(protocols.load(nobody, key(), OTHER)))
                .isEqualTo(TriageRefusal.NOT_ALLOWED);
    }

    @Test
    void unknownOrUnchangedOrUnexplainedIsRefused() {
        done(load(SMALL));
        done(use("small", "1", null, country));

        assertThat(refused(use("large", "1", null, country)))
                .isEqualTo(TriageRefusal.UNKNOWN_PROTOCOL);
        assertThat(refused(use("small", "9", null, country)))
                .isEqualTo(TriageRefusal.UNKNOWN_PROTOCOL);
        assertThat(refused(use("small", "1", null, country))).isEqualTo(TriageRefusal.ALREADY_SO);
        assertThat(refused(protocols.use(country, key(), "small", "1", null, " ")))
                .isEqualTo(TriageRefusal.REASON_REQUIRED);
    }

    @Test
    void sameCommandTwiceIsDoneOnceAndLeavesItsTrail() {
        var key = key();
        var first = done(protocols.load(country, key, SMALL));
        var second = done(protocols.load(country, key, SMALL));
        var use = key();
        done(protocols.use(country, use, "small", "1", null, "afgesproken"));
        done(protocols.use(country, use, "small", "1", null, "afgesproken"));

        assertThat(second).isEqualTo(first);
        assertThat(protocols.uses(country)).hasSize(1);
        assertThat(
                        database.jdbc()
                                .sql(
                                        "select count(*) from audit.entry where subject_kind = 'protocol'")
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    private String proposed() {
        var answers =
                new TriageAnswers(
                        "fall", Set.of(), Set.of(), null, nl.samenspoed.app.patient.Gender.UNKNOWN);
        return done(triage.propose(SmallWorld.OOST.id(), "small", answers)).level().code();
    }

    private java.util.List<String> versions(RegionId region) {
        return triage.protocols(region).stream().map(Protocol::version).toList();
    }

    private Outcome<UUID> load(String text) {
        return protocols.load(country, key(), text);
    }

    private Outcome<UUID> use(
            String name, @Nullable String version, @Nullable RegionId region, Actor actor) {
        return protocols.use(actor, key(), name, version, region, "afgesproken");
    }

    private static CommandKey key() {
        return CommandKey.random();
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static TriageRefusal refused(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> throw new AssertionError(done);
            case Outcome.Refused<?>(var refusal) -> (TriageRefusal) refusal.code();
        };
    }

    private static Actor manager(String name, Scope scope) {
        return SmallWorld.actor(
                name, SmallWorld.OFFICE, "test", scope, Set.of(Capability.MANAGE_PROTOCOLS));
    }
}
