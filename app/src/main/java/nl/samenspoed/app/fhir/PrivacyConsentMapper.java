package nl.samenspoed.app.fhir;

import java.util.Date;
import nl.samenspoed.app.patient.ConsentChoice;
import nl.samenspoed.app.patient.ConsentTold;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Reference;

/**
 * What a patient said of asking data elsewhere as Consent of scope {@code patient-privacy}: the
 * custodian is the category that keeps the data, the recipient the one that asks.
 */
final class PrivacyConsentMapper {

    /** Before its number, which treatment limits have too. */
    static final String PREFIX = "privacy-";

    private PrivacyConsentMapper() {}

    /**
     * @param holds whether nothing later was said of the same pair
     */
    static Consent toFhir(ConsentTold told, boolean holds) {
        var consent = new Consent();
        consent.setId(PREFIX + told.id());
        Metas.of(consent, 1, told.at());
        consent.setStatus(holds ? ConsentState.ACTIVE : ConsentState.INACTIVE);
        consent.setScope(Codes.concept(Systems.CONSENT_SCOPE, "patient-privacy"));
        consent.addCategory(Codes.concept(Systems.ACT_CODE, "INFA"));
        consent.setPatient(References.to("Patient", told.patient().value()));
        var at = new DateTimeType(Date.from(told.at()));
        at.setTimeZoneZulu(true);
        consent.setDateTimeElement(at);
        consent.addPerformer(new Reference().setDisplay(told.by()));
        consent.addOrganization(References.to("Organization", told.organisation().value()));
        var isGiven = told.choice() == ConsentChoice.GIVEN;
        consent.setPolicyRule(Codes.concept(Systems.ACT_CODE, isGiven ? "OPTIN" : "OPTOUT"));
        consent.addExtension(Extensions.code("consent-choice", told.choice()));
        consent.addExtension(Extensions.code("consent-speaker", told.speaker()));
        consent.addExtension(Extensions.code("consent-means", told.means()));
        consent.getProvision()
                .setType(isGiven ? ConsentProvisionType.PERMIT : ConsentProvisionType.DENY);
        actor(consent, "CST", told.holder());
        actor(consent, "IRCP", told.asker());
        return consent;
    }

    private static void actor(Consent consent, String role, String sector) {
        var reference = new Reference();
        reference.getIdentifier().setSystem(Systems.SECTOR).setValue(sector);
        consent.getProvision()
                .addActor()
                .setRole(Codes.concept(Systems.PARTICIPATION, role))
                .setReference(reference);
    }
}
