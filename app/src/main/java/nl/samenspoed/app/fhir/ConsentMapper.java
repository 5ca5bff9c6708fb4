package nl.samenspoed.app.fhir;

import java.util.Date;
import nl.samenspoed.app.patient.LimitTold;
import nl.samenspoed.app.patient.LimitWish;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;

/**
 * A treatment limit as Consent, where nl-core keeps treatment directives; permit is what the
 * patient wants, deny what not, and of what nobody knows there is no provision.
 */
final class ConsentMapper {

    private ConsentMapper() {}

    /**
     * @param holds whether nothing later was told of the same treatment
     */
    static Consent toFhir(LimitTold told, boolean holds) {
        var consent = new Consent();
        consent.setId(Long.toString(told.id()));
        Metas.of(consent, 1, told.at());
        consent.setStatus(holds ? ConsentState.ACTIVE : ConsentState.INACTIVE);
        consent.setScope(Codes.concept(Systems.CONSENT_SCOPE, "treatment"));
        consent.addCategory(Codes.concept(Systems.TREATMENT_LIMIT, Codes.of(told.limit())));
        consent.setPatient(References.to("Patient", told.patient().value()));
        var at = new DateTimeType(Date.from(told.at()));
        at.setTimeZoneZulu(true);
        consent.setDateTimeElement(at);
        consent.addPerformer(new Reference().setDisplay(told.by()));
        consent.addOrganization(References.to("Organization", told.organisation().value()));
        // What a Consent must rest on: no law is asked here, only what was agreed.
        consent.setPolicyRule(Codes.concept(Systems.TREATMENT_LIMIT, "agreed-with-patient"));
        consent.addExtension(Extensions.of("limit-source", new CodeType(Codes.of(told.source()))));
        if (told.remark() != null) {
            consent.addExtension(Extensions.of("limit-remark", new StringType(told.remark())));
        }
        provision(consent, told);
        return consent;
    }

    private static void provision(Consent consent, LimitTold told) {
        consent.addExtension(Extensions.of("limit-wish", new CodeType(Codes.of(told.wish()))));
        if (told.wish() != LimitWish.UNKNOWN) {
            consent.getProvision()
                    .setType(
                            told.wish() == LimitWish.WANTED
                                    ? ConsentProvisionType.PERMIT
                                    : ConsentProvisionType.DENY)
                    .addCode(Codes.concept(Systems.TREATMENT_LIMIT, Codes.of(told.limit())));
        }
    }
}
