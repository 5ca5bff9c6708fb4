package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.GP;
import static nl.samenspoed.app.SmallWorld.gp;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is asked to take the lead and says nothing breaks the clock that was signed for it. */
class LeadNotTakenTest {

    private static final Duration QUARTER = Duration.ofMinutes(15);

    private final PlacementsFixture the = new PlacementsFixture();

    @AfterEach
    void everythingTellsTheSame() {
        assertThat(the.inconsistencies()).isEmpty();
    }

    @Test
    void silenceIsOneBreachAndTheLeadStays() {
        sign("1", "lead-clock, within: 15m");
        var asked = the.clock.instant();
        var request = askGp();
        the.clock.advance(QUARTER);
        assertThat(the.noticeLeads()).isZero();

        the.clock.advance(Duration.ofSeconds(1));
        assertThat(the.noticeLeads()).isEqualTo(1);
        the.clock.advance(Duration.ofHours(2));
        assertThat(the.noticeLeads()).isZero();

        assertThat(the.now(request).lead()).isEqualTo(SmallWorld.HAP);
        assertThat(the.breaches.own(gp()))
                .singleElement()
                .satisfies(
                        breach -> {
                            assertThat(breach.what())
                                    .isEqualTo(
                                            new Breach.What.LeadNotTaken(
                                                    asked, asked.plus(QUARTER)));
                            assertThat(breach.other()).isEqualTo(SmallWorld.HAP);
                            assertThat(breach.about().request()).isEqualTo(request);
                            assertThat(breach.rule().version()).isEqualTo("1");
                        });
        assertThat(the.breaches.between(triagist())).hasSize(1);
        assertThat(the.breaches.between(nurse(1))).isEmpty();
    }

    @Test
    void anyAnswerInTimeIsNone() {
        sign("1", "lead-clock, within: 15m");
        var taken = askGp();
        var declined = askGp();
        var ended = askGp();
        give(gp(), taken, new RequestCommand.AcceptLead());
        give(gp(), declined, new RequestCommand.DeclineLead("vol"));
        give(triagist(), ended, new RequestCommand.Withdraw("niet meer nodig"));

        the.clock.advance(QUARTER.multipliedBy(3));
        assertThat(the.noticeLeads()).isZero();
    }

    @Test
    void nothingSignedOrSignedLaterBlamesNobody() {
        askGp();
        the.clock.advance(QUARTER.multipliedBy(4));
        assertThat(the.noticeLeads()).isZero();

        sign("1", "lead-clock, within: 15m");
        the.clock.advance(QUARTER.multipliedBy(2));
        assertThat(the.noticeLeads()).isZero();
    }

    @Test
    void clockOfItsUrgencyBeginsWhenThatIsKnown() {
        sign("1", "lead-clock, urgency: U2, within: 15m", "lead-clock, within: 4h");
        var request = askGp();
        the.clock.advance(QUARTER.multipliedBy(2));
        assertThat(the.noticeLeads()).isZero();
        give(triagist(), request, new RequestCommand.OverrideUrgency(Urgency.U2, "verslechterd"));
        assertThat(the.noticeLeads()).isZero();

        the.clock.advance(QUARTER.plusSeconds(1));
        assertThat(the.noticeLeads()).isEqualTo(1);
    }

    @Test
    void eachAskingIsItsOwn() {
        sign("1", "lead-clock, within: 15m");
        var request = askGp();
        the.clock.advance(QUARTER.plusSeconds(1));
        assertThat(the.noticeLeads()).isEqualTo(1);
        give(gp(), request, new RequestCommand.DeclineLead("vol"));
        ask(request);

        the.clock.advance(QUARTER.plusSeconds(1));
        assertThat(the.noticeLeads() + the.beside().noticeLeads()).isEqualTo(1);
        assertThat(the.breaches.own(gp())).hasSize(2);
    }

    @Test
    void shiftThatNobodyAnswersCountsOnceHoweverManyRequestsAreInIt() {
        sign("1", "lead-clock, within: 15m");
        var shift = UUID.randomUUID();
        handOver(shift);
        handOver(shift);
        handOver(shift);
        handOver(UUID.randomUUID());

        the.clock.advance(QUARTER.plusSeconds(1));
        assertThat(the.noticeLeads() + the.beside().noticeLeads()).isEqualTo(2);
        the.clock.advance(QUARTER);
        assertThat(the.noticeLeads()).isZero();
        assertThat(the.breaches.own(gp())).hasSize(2);
    }

    private void handOver(UUID shift) {
        var request = the.world.seekingPlace(triagist()).id();
        give(triagist(), request, new RequestCommand.Claiming.OfferShift(GP, "Tot morgen", shift));
        assertThat(the.now(request).leadOfferedTo()).isEqualTo(GP);
        the.clock.advance(Duration.ofSeconds(1));
    }

    @Test
    void itIsContestedAsAnyOther() {
        sign("1", "lead-clock, within: 15m");
        askGp();
        the.clock.advance(QUARTER.plusSeconds(1));
        assertThat(the.noticeLeads()).isEqualTo(1);
        var breach = the.breaches.own(gp()).getFirst();

        var contested =
                done(
                        the.breaches.contest(
                                gp(), CommandKey.random(), breach.id(), "Zat in de auto"));

        assertThat(contested.contested().by()).isEqualTo(gp().name());
    }

    private CareRequestId askGp() {
        var request = the.world.seekingPlace(triagist()).id();
        ask(request);
        return request;
    }

    private void ask(CareRequestId request) {
        give(triagist(), request, new RequestCommand.OfferLead(GP, "eigen patiënt"));
    }

    private void give(Actor by, CareRequestId request, RequestCommand command) {
        done(the.requests.handle(by, CommandKey.random(), request, null, command));
    }

    private void sign(String version, String... rules) {
        var written = List.of(rules).stream().map(rule -> "{subject: " + rule + "}").toList();
        done(AgreementsFixture.sign(the.agreements, version, written));
        the.clock.advance(Duration.ofSeconds(1));
    }
}
