package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.actor;
import static nl.samenspoed.app.SmallWorld.office;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.request.CareRequestId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfferAnswersTest {

    private final PlacementsFixture the = new PlacementsFixture();
    private final OfferAnswers answers = the.answers();

    @BeforeEach
    void homesSayTheyHaveRoom() {
        the.reportFree(1, 9);
        the.reportFree(2, 9);
    }

    @Test
    void willingIsWhoSaidYesOfAllWhoHadRoom() {
        done(the.accept(the.offer(seeking(), 1).getFirst()));
        done(the.accept(the.offer(seeking(), 1).getFirst()));
        done(the.accept(the.offer(seeking(), 2).getFirst()));
        the.refuse(the.offer(seeking(), 1).getFirst(), RefusalReason.NOT_SUITABLE);
        the.refuse(the.offer(seeking(), 1).getFirst(), RefusalReason.FULL);
        the.refuse(the.offer(seeking(), 2).getFirst(), RefusalReason.NO_STAFF);

        var counted = answers.count(everywhere(), SmallWorld.OOST.id(), longAgo());

        assertThat(counted.willing()).isEqualTo(0.75);
        assertThat(counted.full()).isEqualTo(2);
        assertThat(counted.answered()).isEqualTo(6);
    }

    @Test
    void whoNeverAnsweredWasNotWilling() {
        done(the.accept(the.offer(seeking(), 1).getFirst()));
        var unanswered = the.offer(seeking(), 1).getFirst();
        the.clock.advance(
                Duration.between(the.clock.instant(), unanswered.answerBy().plusSeconds(1)));
        int ignored = the.placements.expire(the.clock.instant());

        var counted = answers.count(everywhere(), SmallWorld.OOST.id(), longAgo());

        assertThat(counted.accepted()).isEqualTo(1);
        assertThat(counted.unwilling()).isEqualTo(1);
    }

    @Test
    void howLongAnAnswerTakesCountsForEachWhoAnsweredWhateverTheySaid() {
        answerAfter(Duration.ofMinutes(2), true);
        answerAfter(Duration.ofMinutes(6), false);

        var counted = answers.count(everywhere(), SmallWorld.OOST.id(), longAgo());

        assertThat(counted.meanMinutes()).isEqualTo(4);
        assertThat(counted.deviationMinutes()).isEqualTo(Math.sqrt(8), within(1e-9));
    }

    @Test
    void whatIsLongerAgoOrOfAnotherRegionIsLeftOut() {
        done(the.accept(the.offer(seeking(), 1).getFirst()));
        var later = the.clock.instant().plusSeconds(1);

        assertThat(answers.count(everywhere(), SmallWorld.OOST.id(), later).answered()).isZero();
        assertThat(answers.count(everywhere(), SmallWorld.WEST.id(), longAgo()).answered())
                .isZero();
        assertThat(answers.count(everywhere(), SmallWorld.WEST.id(), longAgo()).willing()).isNaN();
    }

    @Test
    void whoMaySeeNoTotalsThereLearnsNothing() {
        done(the.accept(the.offer(seeking(), 1).getFirst()));
        var west = seer(new Scope.InRegion(SmallWorld.WEST.id()), Capability.SEE_AGGREGATES);

        assertThat(answered(office())).isEqualTo(1);
        assertThat(answered(west)).isZero();
        assertThat(answered(seer(new Scope.Country()))).isZero();
    }

    private int answered(Actor actor) {
        return answers.count(actor, SmallWorld.OOST.id(), longAgo()).answered();
    }

    private static Actor everywhere() {
        return seer(new Scope.Country(), Capability.SEE_AGGREGATES);
    }

    private static Actor seer(Scope scope, Capability... capabilities) {
        return actor("Elders", SmallWorld.OFFICE, "office", scope, Set.of(capabilities));
    }

    private void answerAfter(Duration time, boolean yes) {
        var offer = the.offer(seeking(), 1).getFirst();
        the.clock.advance(time);
        if (yes) {
            done(the.accept(offer));
        } else {
            the.refuse(offer, RefusalReason.NOT_SUITABLE);
        }
    }

    private Instant longAgo() {
        return the.clock.instant().minus(Duration.ofDays(28));
    }

    private CareRequestId seeking() {
        return the.world.seekingPlace(triagist()).id();
    }
}
