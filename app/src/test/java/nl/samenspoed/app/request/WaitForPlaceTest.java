package nl.samenspoed.app.request;

import static nl.samenspoed.app.SmallWorld.actor;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.office;
import static nl.samenspoed.app.SmallWorld.triagist;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.request.RequestCommand.ConfirmArrival;
import nl.samenspoed.app.request.RequestCommand.Placement;
import nl.samenspoed.app.request.RequestCommand.ReportNoShow;
import org.junit.jupiter.api.Test;

class WaitForPlaceTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final RequestsFixture world = new RequestsFixture();

    @Test
    void whereNobodyGotAPlaceNothingIsSaid() {
        world.seekingPlace(triagist());

        assertThat(waited(office())).isEmpty();
    }

    @Test
    void halfOfThemWaitedNoLongerAndNineInTenNoLongerThanThat() {
        for (int minutes : List.of(10, 20, 90)) {
            placedAfter(minutes);
        }

        assertThat(waited(office()))
                .hasValue(
                        new WaitForPlace(
                                3, 0, Duration.ofMinutes(20), Duration.ofMinutes(76), WEEK));
    }

    @Test
    void anAcceptedPlaceCountsAsWellAsOneOutsideTheNetwork() {
        var id = world.seekingPlace(triagist()).id();
        world.clock.advance(Duration.ofMinutes(30));
        accept(id);

        assertThat(waited(office()))
                .hasValue(
                        new WaitForPlace(
                                1, 0, Duration.ofMinutes(30), Duration.ofMinutes(30), WEEK));
    }

    @Test
    void aForcedPlaceEndsTheWaitToo() {
        placedAfter(10);
        var id = world.seekingPlace(triagist()).id();
        world.clock.advance(Duration.ofMinutes(40));
        force(id);
        world.clock.advance(Duration.ofMinutes(30));

        assertThat(waited(office()))
                .hasValue(
                        new WaitForPlace(
                                2, 1, Duration.ofMinutes(25), Duration.ofMinutes(37), WEEK));
    }

    @Test
    void whoWasForcedInVainAndThenAcceptedElsewhereIsNotForced() {
        var id = world.seekingPlace(triagist()).id();
        force(id);
        world.give(nurse(1), id, new ReportNoShow("bleef thuis"));
        world.clock.advance(Duration.ofMinutes(20));
        accept(id);

        assertThat(waited(office()))
                .hasValue(
                        new WaitForPlace(
                                1, 0, Duration.ofMinutes(20), Duration.ofMinutes(20), WEEK));
    }

    @Test
    void aPlaceThatCameToNothingCountsUntilTheLastOne() {
        var id = placedAfter(10);
        world.give(triagist(), id, new ReportNoShow("bleef thuis"));
        world.clock.advance(Duration.ofMinutes(50));
        place(id);
        world.give(triagist(), id, new ConfirmArrival());

        assertThat(waited(office()))
                .hasValue(
                        new WaitForPlace(
                                1, 0, Duration.ofMinutes(60), Duration.ofMinutes(60), WEEK));
    }

    @Test
    void whatIsLongerAgoIsLeftOut() {
        placedAfter(10);
        world.clock.advance(Duration.ofDays(8));

        assertThat(waited(office())).isEmpty();
    }

    @Test
    void anotherRegionAndWhoMaySeeNoTotalsLearnNothing() {
        placedAfter(10);
        var west =
                actor(
                        "West",
                        SmallWorld.OFFICE,
                        "office",
                        new Scope.InRegion(SmallWorld.WEST.id()),
                        Set.of(Capability.SEE_AGGREGATES));
        var reader =
                actor(
                        "Lezer",
                        SmallWorld.HAP,
                        "reader",
                        new Scope.InRegion(SmallWorld.OOST.id()),
                        Set.of(Capability.READ_REQUEST));

        assertThat(waited(west)).isEmpty();
        assertThat(waited(reader)).isEmpty();
    }

    private CareRequestId placedAfter(int minutes) {
        var id = world.seekingPlace(triagist()).id();
        world.clock.advance(Duration.ofMinutes(minutes));
        place(id);
        return id;
    }

    private void place(CareRequestId id) {
        record(id, new Placement.PlaceOutside("Elders", "J. Elders"));
    }

    private void force(CareRequestId id) {
        record(
                id,
                new Placement.Escalation.ForcePlace(
                        new OfferedPlace(
                                UUID.randomUUID(),
                                SmallWorld.beds(1),
                                SmallWorld.home(1),
                                "Demohuis 1",
                                world.clock.instant().plusSeconds(600)),
                        "Nergens anders is een plek te vinden",
                        null));
    }

    private void accept(CareRequestId id) {
        var offer = UUID.randomUUID();
        record(
                id,
                new Placement.MakeOffers(
                        List.of(
                                new OfferedPlace(
                                        offer,
                                        SmallWorld.beds(1),
                                        SmallWorld.home(1),
                                        "Demohuis 1",
                                        world.clock.instant().plusSeconds(600)))));
        record(id, new Placement.AcceptOffer(offer));
    }

    private void record(CareRequestId id, Placement command) {
        world.database
                .transaction()
                .executeWithoutResult(
                        status ->
                                RequestsFixture.done(
                                        world.requests.record(triagist(), id, command)));
    }

    private Optional<WaitForPlace> waited(Actor actor) {
        return world.totals.waitForPlace(actor, world.clock.instant(), WEEK);
    }
}
