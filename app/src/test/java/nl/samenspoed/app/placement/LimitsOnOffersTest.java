package nl.samenspoed.app.placement;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.patient.LimitSource;
import nl.samenspoed.app.patient.LimitWish;
import nl.samenspoed.app.patient.Limits;
import nl.samenspoed.app.patient.TreatmentLimit;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.Identification;
import nl.samenspoed.app.request.RequestCommand.RecordTreatmentLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever is asked for a place knows the treatment limits as they are now, and not whose. */
class LimitsOnOffersTest {

    private final PlacementsFixture the = new PlacementsFixture();
    private final CareRequest request = the.world.seekingPlace(SmallWorld.triagist());

    @AfterEach
    void everythingAgrees() {
        assertThat(the.inconsistencies()).isEmpty();
    }

    @Test
    void anOfferSaysThemBeforeItIsAccepted() {
        tell(request, TreatmentLimit.RESUSCITATION, LimitWish.NOT_WANTED);

        var offer = the.offer(request.id(), 1).getFirst();

        assertThat(offer.content().limitsKnown())
                .isEqualTo(new Limits(LimitWish.NOT_WANTED, LimitWish.UNKNOWN, LimitWish.UNKNOWN));
    }

    @Test
    void whatIsToldLaterReachesOpenAndAcceptedOffers() {
        the.reportFree(1, 2);
        var offer = the.offer(request.id(), 1).getFirst();
        assertThat(offer.content().limitsKnown()).isEqualTo(Limits.UNKNOWN);

        tell(request, TreatmentLimit.RESUSCITATION, LimitWish.NOT_WANTED);
        assertThat(the.now(offer).content().limitsKnown().resuscitation())
                .isEqualTo(LimitWish.NOT_WANTED);

        done(the.accept(offer));
        tell(request, TreatmentLimit.INTENSIVE_CARE, LimitWish.NOT_WANTED);
        assertThat(the.now(offer).content().limitsKnown().intensiveCare())
                .isEqualTo(LimitWish.NOT_WANTED);
    }

    @Test
    void sayingYesToWhatWasShownBeforeIsStale() {
        var offer = the.offer(request.id(), 1).getFirst();
        tell(request, TreatmentLimit.RESUSCITATION, LimitWish.NOT_WANTED);

        var late =
                the.placements.accept(
                        SmallWorld.nurse(1), CommandKey.random(), offer.id(), offer.version());

        assertThat(PlacementsFixture.code(late)).isEqualTo("placement.stale");
    }

    @Test
    void whatWasToldInAnotherRequestOfThePatientReachesThemToo() {
        var offer = the.offer(request.id(), 1).getFirst();
        var other = the.world.open(SmallWorld.triagist(), "Nog een vraag");
        identify(other, request);

        tell(other, TreatmentLimit.HOSPITAL_ADMISSION, LimitWish.NOT_WANTED);

        assertThat(the.now(offer).content().limitsKnown().hospitalAdmission())
                .isEqualTo(LimitWish.NOT_WANTED);
    }

    @Test
    void whoeverTurnsOutToBeSomebodyElseHasTheLimitsOfThatPerson() {
        var other = the.world.open(SmallWorld.triagist(), "Wil niet gereanimeerd worden");
        tell(other, TreatmentLimit.RESUSCITATION, LimitWish.NOT_WANTED);
        var offer = the.offer(request.id(), 1).getFirst();

        identify(request, other);

        assertThat(the.now(offer).content().limitsKnown().resuscitation())
                .isEqualTo(LimitWish.NOT_WANTED);
    }

    private void identify(CareRequest request, CareRequest as) {
        done(
                the.world.identifying.identify(
                        SmallWorld.triagist(),
                        CommandKey.random(),
                        request.id(),
                        new Identification(new Identification.Who.Existing(as.patient()), null)));
    }

    private void tell(CareRequest request, TreatmentLimit limit, LimitWish wish) {
        the.world.give(
                SmallWorld.triagist(),
                request.id(),
                new RecordTreatmentLimits(Map.of(limit, wish), LimitSource.PATIENT, null));
    }
}
