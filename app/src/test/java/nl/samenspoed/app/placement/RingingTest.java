package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.placement.PlacementsFixture.code;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.request.CareRequestId;
import org.junit.jupiter.api.Test;

/** What rings at a home, and what stays in its list until somebody ticks it off. */
class RingingTest {

    private final PlacementsFixture the = new PlacementsFixture();
    private final CareRequestId request = the.world.seekingPlace(SmallWorld.triagist()).id();

    @Test
    void anOfferRingsUntilSomebodyThereSaysThatItWasSeen() {
        var offer = the.offer(request, 1).getFirst();
        assertThat(the.ringing.rings(nurse(1)).unseen()).containsExactly(offer.id());
        assertThat(done(the.ringing.see(nurse(1), List.of(offer.id())))).isOne();
        assertThat(the.ringing.rings(nurse(1)).unseen()).isEmpty();
        assertThat(the.placements.inbox(nurse(1)).open()).hasSize(1);
        assertThat(the.now(offer).seen().by()).isEqualTo("Nurse 1");
        assertThat(done(the.ringing.see(nurse(1), List.of(offer.id())))).isZero();
    }

    @Test
    void nobodyElseSilencesIt() {
        var offer = the.offer(request, 1).getFirst();
        assertThat(done(the.ringing.see(nurse(2), List.of(offer.id())))).isZero();
        assertThat(the.ringing.rings(nurse(1)).unseen()).containsExactly(offer.id());
        assertThat(code(the.ringing.see(SmallWorld.office(), List.of(offer.id()))))
                .isEqualTo("placement.not-allowed");
    }

    @Test
    void whatWasSeenCanBeAnsweredAsItWasLookedAt() {
        var offer = the.offer(request, 1).getFirst();
        done(the.ringing.see(nurse(1), List.of(offer.id())));
        done(
                the.placements.accept(
                        nurse(1),
                        nl.samenspoed.app.command.CommandKey.random(),
                        offer.id(),
                        offer.version()));
    }

    @Test
    void itRingsNoLongerThanItsClock() {
        the.offer(request, 1);
        the.clock.advance(Duration.ofMinutes(20));
        assertThat(the.ringing.rings(nurse(1)).unseen()).isEmpty();
    }

    @Test
    void whatEndedUnansweredStaysUntilItIsTickedOff() {
        var lapsed = the.offer(request, 1).getFirst();
        the.clock.advance(Duration.ofMinutes(20));
        the.placements.expire(the.clock.instant());
        var withdrawn = the.offer(request, 1).getFirst();
        the.clock.advance(Duration.ofMinutes(1));
        done(the.withdraw(withdrawn));
        assertThat(the.ringing.missed(nurse(1)))
                .extracting(Offer::id)
                .containsExactly(withdrawn.id(), lapsed.id());
        assertThat(the.ringing.missed(nurse(2))).isEmpty();

        assertThat(done(the.ringing.tickOff(nurse(2), lapsed.id()))).isZero();
        assertThat(done(the.ringing.tickOff(nurse(1), lapsed.id()))).isOne();
        assertThat(the.ringing.missed(nurse(1)))
                .extracting(Offer::id)
                .containsExactly(withdrawn.id());
        assertThat(done(the.ringing.tickOff(nurse(1), null))).isOne();
        assertThat(the.ringing.missed(nurse(1))).isEmpty();
    }

    @Test
    void whatWasAnsweredNeedsNoTick() {
        done(the.refuse(the.offer(request, 1).getFirst()));
        done(the.accept(the.offer(request, 2).getFirst()));
        assertThat(the.ringing.missed(nurse(1))).isEmpty();
        assertThat(the.ringing.missed(nurse(2))).isEmpty();
    }

    @Test
    void seeingAndTickingOffIsInTheTrail() {
        var offer = the.offer(request, 1).getFirst();
        done(the.ringing.see(nurse(1), List.of(offer.id())));
        done(the.withdraw(offer));
        done(the.ringing.tickOff(nurse(1), offer.id()));
        assertThat(
                        the.jdbc()
                                .sql(
                                        """
                                        select detail ->> 'command' from audit.entry
                                        where subject_kind = 'offer' and action = 'update'
                                        order by id
                                        """)
                                .query(String.class)
                                .list())
                .containsExactly("SeeOffer", "TickOff");
    }
}
