package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.actor;
import static nl.samenspoed.app.SmallWorld.office;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.request.CareRequestId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CountingOffersTest {

    private static final Duration WEEK = Duration.ofDays(7);

    private final PlacementsFixture the = new PlacementsFixture();
    private final CountingOffers counting =
            new CountingOffers(the.jdbc(), the.validity, SmallWorld.NETWORK);

    @BeforeEach
    void homesSayTheyHaveRoom() {
        the.reportFree(1, 9);
        the.reportFree(2, 9);
    }

    @Test
    void whereNothingWasOfferedNothingIsSaid() {
        assertThat(counted(office())).isEmpty();
    }

    @Test
    void offersPerPlacementAreAllThatWereMadeUntilTheAcceptance() {
        var easy = seeking();
        done(the.accept(the.offer(easy, 1).getFirst()));
        var hard = seeking();
        the.refuse(the.offer(hard, 1).getFirst(), RefusalReason.NOT_SUITABLE);
        the.refuse(the.offer(hard, 2).getFirst(), RefusalReason.NOT_SUITABLE);
        the.clock.advance(Duration.ofSeconds(1));
        done(the.accept(the.offer(hard, 1, 2).getFirst()));

        var made = counted(office()).orElseThrow();
        assertThat(made.placements()).isEqualTo(2);
        assertThat(made.offersPerPlacement()).isEqualTo(2.5);
        assertThat(made.nineInTen()).isEqualTo(3.7);
        assertThat(made.offers()).isEqualTo(5);
    }

    @Test
    void onlyRefusalForLackOfRoomByWhoHadSaidThereWasRoomIsABrokenWord() {
        done(the.accept(the.offer(seeking(), 1).getFirst()));
        the.refuse(the.offer(seeking(), 1).getFirst(), RefusalReason.FULL);
        the.refuse(the.offer(seeking(), 1).getFirst(), RefusalReason.NOT_SUITABLE);
        the.refuse(the.offer(seeking(), 3).getFirst(), RefusalReason.FULL);

        var made = counted(office()).orElseThrow();
        assertThat(made.saidFree()).isEqualTo(3);
        assertThat(made.refusedThoughFree()).isEqualTo(1);
    }

    @Test
    void whatNobodyAnsweredInTimeIsCounted() {
        the.offer(seeking(), 1, 2);
        the.clock.advance(Duration.ofHours(2));
        the.placements.expire(the.clock.instant());

        assertThat(counted(office()).orElseThrow().unanswered()).isEqualTo(2);
    }

    @Test
    void askingForTransportIsNoSearchForAPlace() {
        var request = seeking();
        done(the.accept(the.offer(request, 1).getFirst()));
        done(
                the.transports.order(
                        triagist(),
                        CommandKey.random(),
                        request,
                        new TransportWanted("wheelchair-taxi", null, null),
                        List.of(SmallWorld.taxi(1), SmallWorld.taxi(2)),
                        null));

        var made = counted(office()).orElseThrow();
        assertThat(made.offers()).isEqualTo(1);
        assertThat(made.offersPerPlacement()).isEqualTo(1);
    }

    @Test
    void whatIsLongerAgoIsLeftOut() {
        done(the.accept(the.offer(seeking(), 1).getFirst()));
        the.clock.advance(Duration.ofDays(8));

        assertThat(counted(office())).isEmpty();
    }

    @Test
    void anotherRegionAndWhoMaySeeNoTotalsLearnNothing() {
        the.offer(seeking(), 1);
        var west =
                actor(
                        "West",
                        SmallWorld.OFFICE,
                        "office",
                        new Scope.InRegion(SmallWorld.WEST.id()),
                        Set.of(Capability.SEE_AGGREGATES));

        assertThat(counted(west)).isEmpty();
        assertThat(counted(nobody())).isEmpty();
        assertThat(counted(office())).isPresent();
    }

    private static Actor nobody() {
        return actor(
                "Niemand",
                SmallWorld.OFFICE,
                "office",
                new Scope.InRegion(SmallWorld.OOST.id()),
                Set.of());
    }

    private Optional<OffersMade> counted(Actor actor) {
        return counting.count(actor, the.clock.instant(), WEEK);
    }

    private CareRequestId seeking() {
        return the.world.seekingPlace(triagist()).id();
    }
}
