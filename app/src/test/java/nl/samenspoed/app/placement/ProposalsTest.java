package nl.samenspoed.app.placement;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.capacity.Stop;
import nl.samenspoed.app.capacity.StopCommand;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestsFixture;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * All that wait are looked at together; what is proposed can be offered and accepted as it stands.
 */
class ProposalsTest {

    private final PlacementsFixture fixture = new PlacementsFixture();
    private final Actor desk = SmallWorld.triagist();
    private final Proposals proposals =
            new Proposals(
                    fixture.requests,
                    SmallWorld.NETWORK,
                    fixture.capacity,
                    fixture.validity,
                    fixture.stops,
                    fixture.reliabilities,
                    new SearchAgreements(fixture.agreements, SmallWorld.NETWORK),
                    PlacementsFixture.SETTINGS,
                    fixture.clock);

    @Test
    void oneBedIsProposedOnceAndTheOtherGoesElsewhere() {
        fixture.reportFree(1, 1);
        fixture.reportFree(2, 1);
        seeking(Urgency.U3);
        seeking(Urgency.U3);
        var proposed = propose();
        assertThat(proposed.lines())
                .extracting(line -> line.service().id())
                .containsExactlyInAnyOrder(SmallWorld.beds(1), SmallWorld.beds(2));
        assertThat(proposed.unplaced()).isEmpty();
        var second =
                proposed.lines().stream()
                        .filter(PlacesProposed.Line::givesWay)
                        .findFirst()
                        .orElseThrow();
        var first =
                proposed.lines().stream()
                        .filter(line -> !line.givesWay())
                        .findFirst()
                        .orElseThrow();
        assertThat(second.favourite().id()).isEqualTo(SmallWorld.beds(1));
        assertThat(second.yieldsTo()).containsExactly(first.request().id());
        assertThat(second.sacrifice()).isPositive();
    }

    @Test
    void whoCanGoNowhereElseGetsTheBedThatTheOtherWouldHaveTakenFirst() {
        fixture.reportFree(1, 1);
        fixture.reportFree(2, 1);
        var anywhere = seeking(Urgency.U3);
        var onlyEven = seekingDementiaCare(Urgency.U3);
        var proposed = propose();
        assertThat(service(proposed, onlyEven)).isEqualTo(SmallWorld.beds(2));
        assertThat(service(proposed, anywhere)).isEqualTo(SmallWorld.beds(1));
    }

    @Test
    void whenThereAreTooFewTheMostUrgentGoesFirst() {
        fixture.reportFree(1, 1);
        var calm = seeking(Urgency.U5);
        var urgent = seeking(Urgency.U2);
        var proposed = propose();
        assertThat(service(proposed, urgent)).isEqualTo(SmallWorld.beds(1));
        assertThat(proposed.unplaced()).extracting(CareRequest::id).containsExactly(calm.id());
    }

    @Test
    void whoHasWaitedLongGoesBeforeWhoCameInALittleMoreUrgent() {
        var old = seeking(Urgency.U4);
        fixture.clock.advance(Duration.ofHours(5));
        var fresh = seeking(Urgency.U3);
        fixture.reportFree(1, 1);
        var proposed = propose();
        assertThat(service(proposed, old)).isEqualTo(SmallWorld.beds(1));
        assertThat(proposed.unplaced()).extracting(CareRequest::id).containsExactly(fresh.id());
    }

    @Test
    void aFigureThatIsTooOldProposesNothing() {
        fixture.reportFree(1, 3);
        fixture.clock.advance(Duration.ofHours(5));
        seeking(Urgency.U3);
        assertThat(propose().lines()).isEmpty();
    }

    @Test
    void whatIsOfferedAlreadyAndWhatMayStartTomorrowIsNotGivenAway() {
        fixture.reportFree(1, 2);
        var offered = seeking(Urgency.U3);
        fixture.offer(offered.id(), 1);
        var tomorrow =
                seekingFrom(fixture.clock.instant().plus(Duration.ofDays(1)), Set.of(), Urgency.U3);
        var now = seeking(Urgency.U3);
        var proposed = propose();
        assertThat(proposed.lines())
                .extracting(line -> line.request().id())
                .containsExactly(now.id());
        assertThat(proposed.later()).extracting(CareRequest::id).containsExactly(tomorrow.id());
    }

    @Test
    void aStopSendsTheCalmOneElsewhereAndNotTheOneInDanger() {
        fixture.reportFree(1, 2);
        fixture.reportFree(2, 2);
        stop(1);
        var calm = seeking(Urgency.U3);
        var danger = seeking(Urgency.U1);
        var proposed = propose();
        assertThat(service(proposed, calm)).isEqualTo(SmallWorld.beds(2));
        assertThat(service(proposed, danger)).isEqualTo(SmallWorld.beds(1));
    }

    @Test
    void everyLineCanBeOfferedAndAccepted() {
        for (int home = 1; home <= 5; home++) {
            fixture.reportFree(home, 1);
        }
        for (int i = 0; i < 5; i++) {
            seeking(Urgency.values()[i]);
        }
        var proposed = propose();
        assertThat(proposed.lines()).hasSize(5);
        for (var line : proposed.lines()) {
            var offers =
                    done(
                            fixture.placements.offer(
                                    desk,
                                    CommandKey.random(),
                                    line.request().id(),
                                    List.of(line.service().id()),
                                    null));
            assertThat(offers.getFirst().held()).isTrue();
        }
        assertThat(propose().lines()).isEmpty();
    }

    @Test
    void theLookIsNotedWithAllPatientsShown() {
        var first = seeking(Urgency.U3);
        var second = seeking(Urgency.U3);
        propose();
        assertThat(
                        fixture.jdbc()
                                .sql(
                                        """
                                        select count(*) from audit.entry
                                        where subject_kind = 'waiting-list'
                                          and patients @> array[?, ?]::uuid[]
                                        """)
                                .params(first.patient().value(), second.patient().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void whoMayNotSearchGetsNoList() {
        var capabilities = EnumSet.complementOf(EnumSet.of(Capability.SEARCH_PLACE));
        var other =
                new Actor(
                        desk.id(),
                        desk.name(),
                        desk.organisation(),
                        desk.role(),
                        capabilities,
                        desk.scope(),
                        desk.via(),
                        desk.origin());
        assertThat(proposals.propose(other))
                .isEqualTo(new Outcome.Refused<>(Refusal.of(PlacementRefusal.NOT_ALLOWED)));
    }

    private void stop(int home) {
        done(
                fixture.stops.handle(
                        SmallWorld.nurse(home),
                        CommandKey.random(),
                        new StopCommand.Declare(
                                SmallWorld.beds(home),
                                "admission-stop",
                                Stop.State.IN_FORCE,
                                "no-staff",
                                null,
                                fixture.clock.instant().plus(Duration.ofHours(2)))));
    }

    private PlacesProposed propose() {
        return done(proposals.propose(desk));
    }

    private static nl.samenspoed.app.network.@Nullable ServiceId service(
            PlacesProposed proposed, CareRequest request) {
        return proposed.lines().stream()
                .filter(line -> line.request().id().equals(request.id()))
                .map(line -> line.service().id())
                .findFirst()
                .orElse(null);
    }

    private CareRequest seeking(Urgency urgency) {
        return seekingFrom(null, Set.of(), urgency);
    }

    private CareRequest seekingDementiaCare(Urgency urgency) {
        return seekingFrom(null, Set.of("dementia-care"), urgency);
    }

    private CareRequest seekingFrom(
            java.time.@Nullable Instant earliest, Set<String> mustHaves, Urgency urgency) {
        var id = fixture.world.open(desk, "Valt vaker").id();
        fixture.world.give(desk, id, new RequestCommand.AnswerRedFlags(Set.of(), null));
        fixture.world.give(desk, id, RequestsFixture.assess(urgency));
        var need =
                new Care.Place(
                        SmallWorld.ELV, mustHaves, Set.of(), earliest, null, "84 jaar, valt");
        return fixture.world.give(desk, id, new RequestCommand.DecideCare(need, "niet veilig"));
    }
}
