package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.NETWORK;
import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.matching.api.Ranked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Said to be free against what came of it. */
class ReliabilitiesTest {

    private final PlacementsFixture the = new PlacementsFixture();
    private final Reliabilities reliabilities = the.reliabilities;

    @BeforeEach
    void homeSaysNineAreFree() {
        the.reportFree(1, 9);
    }

    @Test
    void acceptedAndRefusedForLackOfRoomCountAndNothingElseDoes() {
        accepted(4);
        refused(RefusalReason.FULL);
        refused(RefusalReason.NO_STAFF);
        refused(RefusalReason.NOT_SUITABLE);
        the.withdraw(the.offer(seeking(), 1).getFirst());
        the.offer(seeking(), 1);

        assertThat(reliabilities.count(NETWORK.getService(beds(1))))
                .contains(new Reliability(4, 6));
    }

    @Test
    void refusalOfWhoDidNotSayThatThereWasRoomIsNoBrokenWord() {
        accepted(5);
        the.reportFree(1, 0);
        refused(RefusalReason.FULL);
        the.reportFree(1, 2);
        the.clock.advance(Duration.ofHours(5));
        refused(RefusalReason.FULL);

        assertThat(reliabilities.count(NETWORK.getService(beds(1))))
                .contains(new Reliability(5, 5));
    }

    @Test
    void handfulIsNeededToSaySomethingAndOnlyTheLastQuarterCounts() {
        accepted(4);
        assertThat(reliabilities.count(NETWORK.getService(beds(1)))).isEmpty();
        accepted(1);
        assertThat(reliabilities.count(NETWORK.getService(beds(1)))).isPresent();
        assertThat(reliabilities.count(NETWORK.getService(beds(2)))).isEmpty();
        the.clock.advance(Duration.ofDays(91));
        assertThat(reliabilities.count(NETWORK.getService(beds(1)))).isEmpty();
    }

    @Test
    void rankingIsToldAndTheSearchSaysIt() {
        var request = seeking();
        accepted(3);
        refused(RefusalReason.FULL);
        refused(RefusalReason.FULL);
        assertThat(found(request).reliability()).isNull();

        reliabilities.refresh();
        assertThat(found(request).reliability()).isEqualTo(new Reliability(3, 5));
        assertThat(ranked(request).candidate().reliability()).isEqualTo(0.6);
    }

    private void accepted(int times) {
        IntStream.range(0, times)
                .mapToObj(time -> the.offer(seeking(), 1).getFirst())
                .forEach(offer -> done(the.accept(offer)));
    }

    private void refused(RefusalReason reason) {
        the.refuse(the.offer(seeking(), 1).getFirst(), reason);
    }

    private CareRequestId seeking() {
        return the.world.seekingPlace(triagist()).id();
    }

    private Ranked ranked(CareRequestId request) {
        return found(request).ranked();
    }

    private PlacesFound.Fitting found(CareRequestId request) {
        return done(the.placements.search(triagist(), request, SearchOptions.STANDARD))
                .fitting()
                .stream()
                .filter(fit -> fit.service().id().equals(beds(1)))
                .findFirst()
                .orElseThrow();
    }
}
