package nl.samenspoed.app.fhir;

import static nl.samenspoed.app.fhir.Samples.code;
import static nl.samenspoed.app.fhir.Samples.empty;
import static nl.samenspoed.app.fhir.Samples.parameters;
import static nl.samenspoed.app.fhir.Samples.string;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.fhir.FhirFixture.Answer;
import nl.samenspoed.app.placement.MustDeliver;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.RefusalReason;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who reports it free must deliver: told, broken, contested and settled over FHIR. */
class DeliveringOverFhirTest {

    private static final MustDeliver.Area NEAR =
            new MustDeliver.Area(null, SmallWorld.NIJMEGEN.id());

    private static final FhirFixture fhir = new FhirFixture();

    @BeforeAll
    static void officeArrives() {
        fhir.callers.put("settling", office());
    }

    @AfterAll
    static void stop() {
        fhir.close();
    }

    @Test
    void whoIsAskedReadsThatItMustDeliverAndWithWhatReasonItNeedNot() {
        switched(fhir, true);
        fhir.placing.reportFree(3, 2);
        var offer = offered(3);

        var duty = duty(fhir.getAs("nurse-3", "/Task/" + offer.id()).as(Task.class));
        assertThat(duty.getExtensionByUrl("declared-free").getValue().primitiveValue())
                .isEqualTo("2");
        assertThat(duty.getExtensionByUrl("exempt").getValue().primitiveValue())
                .isEqualTo("not-suitable");
        assertThat(fhir.getAs("nurse-3", "/Task?focus=ServiceRequest/" + offer.request()).body())
                .contains("must-deliver");
        var proposed =
                fhir.postAs(
                        "nurse-3",
                        "/Task/" + offer.id() + "/$propose-start",
                        parameters("start", "\"valueInstant\": \"" + tomorrow() + "\""));
        assertThat(duty(proposed.as(Task.class))).isNotNull();
        switched(fhir, false);
    }

    @Test
    void whereTheRuleIsOffNobodyMustDeliver() {
        fhir.placing.reportFree(6, 2);
        var offer = offered(6);
        assertThat(duty(fhir.getAs("nurse-6", "/Task/" + offer.id()).as(Task.class))).isNull();
    }

    private static Offer offered(int home) {
        var request = fhir.core.seekingPlace(SmallWorld.triagist()).id();
        return fhir.placing.offer(SmallWorld.triagist(), request, home).getFirst();
    }

    private static Extension duty(Task task) {
        return task.getExtensionByUrl(Systems.extension("must-deliver"));
    }

    private static Instant tomorrow() {
        return fhir.core.clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.DAYS);
    }

    @Test
    void refusingWhatWasFreeIsABreachThatIsContestedAndSettled() {
        var offer = breached(fhir, 4);
        var seen = breach(fhir.getAs("nurse-4", "/HealthcareService/$breaches"), offer);
        assertThat(value(seen, "reason")).isEqualTo("full");
        assertThat(value(seen, "declared-free")).isEqualTo("50");
        assertThat(fhir.getAs("settling", "/HealthcareService/$breaches").body())
                .doesNotContain(offer.toString());

        var contested =
                give("nurse-4", offer, "$contest-breach", "explanation", string("Bed ging stuk"));
        assertThat(value(breach(contested, offer), "version")).isEqualTo("2");
        assertThat(settle(offer, 1, "upheld").code()).isEqualTo("placement.stale");
        var settled = breach(settle(offer, 2, "dropped"), offer);
        var part = settled.getPart().stream().filter(one -> one.getName().equals("settled"));
        assertThat(value(part.findFirst().orElseThrow(), "upheld")).isEqualTo("false");
        assertThat(settle(offer, 3, "upheld").code()).isEqualTo("placement.breach-settled");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithItsCode() {
        var offer = breached(fhir, 5);
        assertThat(give("nurse-5", offer, "$contest-breach").code())
                .isEqualTo("placement.explanation-required");
        assertThat(give("nurse-6", offer, "$contest-breach", "explanation", string("nee")).code())
                .isEqualTo("placement.breach-unknown");
        assertThat(give("settling", offer, "$settle-breach").code())
                .isEqualTo("fhir.element-missing");
        assertThat(settle(offer, 1, "misschien").code()).isEqualTo("fhir.unknown-code");
        assertThat(settle(offer, 1, "upheld").code()).isEqualTo("placement.breach-with-parties");
    }

    /** A place that had said it was free refuses because it is full, while the rule is on. */
    static OfferId breached(FhirFixture fhir, int home) {
        switched(fhir, true);
        fhir.placing.reportFree(home, 50);
        var request = fhir.core.seekingPlace(SmallWorld.triagist());
        var offer = fhir.placing.offer(SmallWorld.triagist(), request.id(), home).getFirst();
        var nurse = SmallWorld.nurse(home);
        var key = CommandKey.random();
        done(
                fhir.placing.placements.refuse(
                        nurse, key, offer.id(), null, RefusalReason.FULL, null));
        switched(fhir, false);
        return offer.id();
    }

    private static void switched(FhirFixture fhir, boolean on) {
        var version =
                fhir.placing.mustDeliver.list(office()).stream()
                        .filter(rule -> rule.area().equals(NEAR))
                        .mapToInt(MustDeliver::version)
                        .findAny()
                        .orElse(0);
        var terms = new MustDeliver.Terms(Set.of(RefusalReason.NOT_SUITABLE), 7);
        var key = CommandKey.random();
        done(fhir.placing.mustDeliver.say(office(), key, NEAR, version, on, terms));
    }

    private static Actor office() {
        return SmallWorld.actor(
                "Regio Demo",
                SmallWorld.home(1),
                "regiobureau",
                new Scope.InRegion(SmallWorld.OOST.id()),
                EnumSet.of(Capability.MANAGE_NETWORK, Capability.SETTLE_BREACH));
    }

    private static Answer settle(OfferId offer, int version, String verdict) {
        return give(
                "settling",
                offer,
                "$settle-breach",
                "version",
                "\"valuePositiveInt\": " + version,
                "verdict",
                code(verdict),
                "reason",
                string("Er was brand"));
    }

    private static Answer give(String who, OfferId offer, String operation, String... values) {
        return fhir.postAs(
                who,
                "/Task/" + offer + "/" + operation,
                values.length == 0 ? empty() : parameters(values));
    }

    private static ParametersParameterComponent breach(Answer answer, OfferId offer) {
        return answer.as(Parameters.class).getParameter().stream()
                .filter(one -> value(one, "offer").equals("Task/" + offer))
                .findFirst()
                .orElseThrow();
    }

    private static String value(ParametersParameterComponent of, String name) {
        return of.getPart().stream()
                .filter(part -> part.getName().equals(name))
                .map(part -> part.getValue())
                .map(
                        value ->
                                value instanceof Reference reference
                                        ? reference.getReference()
                                        : value.primitiveValue())
                .findFirst()
                .orElseThrow();
    }
}
