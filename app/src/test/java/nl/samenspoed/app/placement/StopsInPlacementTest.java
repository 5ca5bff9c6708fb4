package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.capacity.Stop;
import nl.samenspoed.app.capacity.Stop.State;
import nl.samenspoed.app.capacity.StopCommand;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.matching.api.Remark;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A stop asks to divert if possible: it moves a place down and refuses nobody. */
class StopsInPlacementTest {

    private final PlacementsFixture the = new PlacementsFixture();

    @BeforeEach
    void nearestTwoHaveRoom() {
        the.reportFree(1, 3);
        the.reportFree(2, 3);
    }

    @Test
    void stopInForceMovesAPlaceDownWithARemark() {
        var request = seeking(Urgency.U3);
        assertThat(best(request).service().id()).isEqualTo(beds(1));
        declare(State.IN_FORCE);

        assertThat(best(request).service().id()).isEqualTo(beds(2));
        assertThat(found(request, 1).ranked().remarks()).contains(new Remark.DivertIfPossible());
    }

    @Test
    void threateningStopMovesNothing() {
        declare(State.THREATENING);
        var request = seeking(Urgency.U3);
        assertThat(best(request).service().id()).isEqualTo(beds(1));
        assertThat(found(request, 1).ranked().remarks()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Urgency.class,
            names = {"U0", "U1"})
    void whoIsInDangerOfLifeIsExempt(Urgency urgency) {
        declare(State.IN_FORCE);
        var request = seeking(urgency);
        assertThat(best(request).service().id()).isEqualTo(beds(1));
    }

    @Test
    void stopThatPassedItsEndStillCountsAndALiftedOneDoesNot() {
        var stop = declare(State.IN_FORCE);
        var request = seeking(Urgency.U3);
        the.clock.advance(Duration.ofMinutes(90));
        assertThat(best(request).service().id()).isEqualTo(beds(2));

        done(the.stops.handle(nurse(1), CommandKey.random(), new StopCommand.Lift(stop.id())));
        assertThat(best(request).service().id()).isEqualTo(beds(1));
    }

    @Test
    void placeWithAStopCanBeOfferedAPatientAndAccept() {
        declare(State.IN_FORCE);
        var request = seeking(Urgency.U3);
        var offer = the.offer(request, 1).getFirst();

        done(the.accept(offer));
        assertThat(the.now(request).lead()).isEqualTo(SmallWorld.home(1));
        assertThat(the.inconsistencies()).isEmpty();
    }

    private Stop declare(State state) {
        return done(
                the.stops.handle(
                        nurse(1),
                        CommandKey.random(),
                        new StopCommand.Declare(
                                beds(1),
                                "admission-stop",
                                state,
                                "full",
                                null,
                                the.clock.instant().plus(Duration.ofHours(1)))));
    }

    private PlacesFound.Fitting best(CareRequestId request) {
        return search(request).fitting().getFirst();
    }

    private PlacesFound.Fitting found(CareRequestId request, int home) {
        return search(request).fitting().stream()
                .filter(fit -> fit.service().id().equals(beds(home)))
                .findFirst()
                .orElseThrow();
    }

    private PlacesFound search(CareRequestId request) {
        return done(the.placements.search(triagist(), request, SearchOptions.STANDARD));
    }

    private CareRequestId seeking(Urgency urgency) {
        var request = the.world.open(triagist(), "Valt vaker").id();
        give(request, new RequestCommand.AnswerRedFlags(Set.of(), null));
        give(
                request,
                new RequestCommand.AssessUrgency(urgency, "demo", "1", "fall", List.of(), "test"));
        give(
                request,
                new RequestCommand.DecideCare(
                        new Care.Place(SmallWorld.ELV, Set.of(), Set.of(), null, null, "bed"),
                        "thuis niet veilig"));
        return request;
    }

    private void give(CareRequestId request, RequestCommand command) {
        done(the.requests.handle(triagist(), CommandKey.random(), request, null, command));
    }
}
