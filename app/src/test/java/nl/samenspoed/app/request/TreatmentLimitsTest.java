package nl.samenspoed.app.request;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.LimitSource;
import nl.samenspoed.app.patient.LimitTold;
import nl.samenspoed.app.patient.LimitWish;
import nl.samenspoed.app.patient.Limits;
import nl.samenspoed.app.patient.TreatmentLimit;
import nl.samenspoed.app.request.RequestCommand.RecordTreatmentLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a patient wants and does not want is kept with the patient, with who said it and when. */
class TreatmentLimitsTest {

    private final RequestsFixture the = new RequestsFixture();
    private final Actor tess = SmallWorld.triagist();
    private final CareRequest request = the.open(tess, "Benauwd");

    @AfterEach
    void rowsTellWhatTheFactsTell() {
        assertThat(the.rebuilding.compare().isClean()).isTrue();
    }

    @Test
    void whatNobodySpokeOfIsUnknownAndNoYes() {
        assertThat(the.limits.now(request.patient())).isEqualTo(Limits.UNKNOWN);

        the.give(tess, request.id(), told(TreatmentLimit.RESUSCITATION, LimitWish.NOT_WANTED));

        assertThat(the.limits.now(request.patient()))
                .isEqualTo(new Limits(LimitWish.NOT_WANTED, LimitWish.UNKNOWN, LimitWish.UNKNOWN));
    }

    @Test
    void theLatestWordHoldsAndTheEarlierIsKept() {
        the.give(tess, request.id(), told(TreatmentLimit.INTENSIVE_CARE, LimitWish.WANTED));
        the.clock.advance(Duration.ofHours(1));
        the.give(tess, request.id(), told(TreatmentLimit.INTENSIVE_CARE, LimitWish.NOT_WANTED));

        assertThat(the.limits.now(request.patient()).intensiveCare())
                .isEqualTo(LimitWish.NOT_WANTED);
        var history = the.limits.history(request.patient());
        assertThat(history)
                .extracting(LimitTold::wish)
                .containsExactly(LimitWish.NOT_WANTED, LimitWish.WANTED);
        assertThat(history.getFirst().by()).isEqualTo(tess.name());
        assertThat(history.getFirst().organisation()).isEqualTo(tess.organisation());
        assertThat(history.getFirst().source()).isEqualTo(LimitSource.OWN_GP);
        assertThat(Duration.between(history.getLast().at(), history.getFirst().at()))
                .isGreaterThanOrEqualTo(Duration.ofHours(1));
    }

    @Test
    void theyGoWithThePatientToTheNextRequest() {
        the.give(tess, request.id(), told(TreatmentLimit.RESUSCITATION, LimitWish.NOT_WANTED));
        var next =
                done(
                        the.requests.open(
                                tess,
                                CommandKey.random(),
                                new OpenRequest(
                                        Channel.PHONE,
                                        new Caller(null, null, null),
                                        new Whereabouts(null, null),
                                        new OpenRequest.Who.Existing(request.patient()),
                                        "Gevallen",
                                        null,
                                        null,
                                        null)));

        assertThat(the.limits.now(next.patient()).resuscitation()).isEqualTo(LimitWish.NOT_WANTED);
    }

    @Test
    void theSameCommandTwiceIsWrittenOnce() {
        var key = CommandKey.random();
        var command = told(TreatmentLimit.RESUSCITATION, LimitWish.WANTED);
        done(the.requests.handle(tess, key, request.id(), null, command));
        done(the.requests.handle(tess, key, request.id(), null, command));

        assertThat(the.limits.history(request.patient())).hasSize(1);
    }

    @Test
    void sayingNothingOrSayingItOfAnEndedRequestIsRefusedAndLeavesNothing() {
        assertThat(refused(new RecordTreatmentLimits(Map.of(), LimitSource.PATIENT, null)))
                .isEqualTo("request.no-limits-told");

        the.give(tess, request.id(), new RequestCommand.Withdraw("vergissing"));

        assertThat(refused(told(TreatmentLimit.RESUSCITATION, LimitWish.WANTED)))
                .isEqualTo("request.ended");
        assertThat(the.limits.history(request.patient())).isEmpty();
    }

    private String refused(RequestCommand command) {
        var outcome = the.requests.handle(tess, CommandKey.random(), request.id(), null, command);
        return ((Outcome.Refused<CareRequest>) outcome).refusal().code().code();
    }

    private static RecordTreatmentLimits told(TreatmentLimit limit, LimitWish wish) {
        return new RecordTreatmentLimits(Map.of(limit, wish), LimitSource.OWN_GP, null);
    }
}
