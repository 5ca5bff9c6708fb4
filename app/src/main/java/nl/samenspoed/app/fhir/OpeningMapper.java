package nl.samenspoed.app.fhir;

import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.request.Caller;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Channel;
import nl.samenspoed.app.request.OpenRequest;
import nl.samenspoed.app.request.OpenRequest.Who;
import nl.samenspoed.app.request.Whereabouts;
import org.hl7.fhir.r4.model.Extension;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestIntent;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.jspecify.annotations.Nullable;

/** What somebody sends to open a request. */
final class OpeningMapper {

    private OpeningMapper() {}

    /**
     * @param patient whom it is about, found in the same message; null when the message refers to a
     *     patient that is already here
     */
    static OpenRequest fromFhir(
            ServiceRequest resource, @Nullable Who patient, NetworkSnapshot network) {
        mustBeOrder(resource);
        return new OpenRequest(
                channel(resource),
                caller(resource),
                where(resource),
                patient == null ? who(resource) : patient,
                question(resource),
                repeatOf(resource),
                organisation("ServiceRequest.requester", resource.getRequester(), network),
                organisation("ServiceRequest.performer", performer(resource), network));
    }

    private static void mustBeOrder(ServiceRequest resource) {
        if (resource.getStatus() != ServiceRequestStatus.ACTIVE) {
            throw Refused.because(
                    resource.hasStatus() ? FhirRefusal.UNKNOWN_CODE : FhirRefusal.ELEMENT_MISSING,
                    "ServiceRequest.status");
        }
        if (resource.getIntent() != ServiceRequestIntent.ORDER) {
            throw Refused.because(
                    resource.hasIntent() ? FhirRefusal.UNKNOWN_CODE : FhirRefusal.ELEMENT_MISSING,
                    "ServiceRequest.intent");
        }
    }

    private static Channel channel(ServiceRequest resource) {
        var told = Extensions.text(resource, "channel");
        return told == null
                ? Channel.FHIR
                : Codes.read(Channel.class, "ServiceRequest.extension:channel", told);
    }

    private static Caller caller(ServiceRequest resource) {
        var caller = Extensions.find(resource, "caller");
        return new Caller(
                part(caller, "name"), part(caller, "relation"), part(caller, "callback-number"));
    }

    private static Whereabouts where(ServiceRequest resource) {
        var where = Extensions.find(resource, "whereabouts");
        return new Whereabouts(part(where, "address"), part(where, "municipality"));
    }

    private static @Nullable String part(@Nullable Extension extension, String name) {
        var part = extension == null ? null : extension.getExtensionByUrl(name);
        return part != null && part.getValue() instanceof PrimitiveType<?> value
                ? value.getValueAsString()
                : null;
    }

    private static Who who(ServiceRequest resource) {
        var subject = resource.getSubject();
        if (subject.getResource() instanceof Patient contained) {
            return new Who.AsTold(PatientMapper.fromFhir(contained));
        }
        return new Who.Existing(
                new PatientId(References.id("Patient", "ServiceRequest.subject", subject)));
    }

    /** Empty when nothing is asked; the request itself says that a question is due. */
    private static String question(ServiceRequest resource) {
        return resource.getReasonCode().stream()
                .map(reason -> reason.getText())
                .filter(text -> text != null)
                .findFirst()
                .orElse("");
    }

    private static @Nullable CareRequestId repeatOf(ServiceRequest resource) {
        var reference = Extensions.reference(resource, "repeat-of");
        return reference == null
                ? null
                : new CareRequestId(
                        References.id(
                                "ServiceRequest", "ServiceRequest.extension:repeat-of", reference));
    }

    private static Reference performer(ServiceRequest resource) {
        return resource.hasPerformer() ? resource.getPerformerFirstRep() : new Reference();
    }

    /** By id, or by URA or AGB number; other kinds of requesters and performers are let be. */
    static @Nullable OrganisationId organisation(
            String element, Reference reference, NetworkSnapshot network) {
        if (reference.hasIdentifier()) {
            var identifier = reference.getIdentifier();
            return numbered(network, identifier.getSystem(), identifier.getValue())
                    .map(Organisation::id)
                    .orElseThrow(() -> Refused.because(FhirRefusal.UNKNOWN_REFERENCE, element));
        }
        var text = reference.getReference();
        if (text == null || !text.contains("Organization/")) {
            return null;
        }
        return new OrganisationId(References.id("Organization", element, reference));
    }

    private static Optional<Organisation> numbered(
            NetworkSnapshot network, @Nullable String system, @Nullable String value) {
        if (value == null
                || system == null
                || !List.of(Systems.URA, Systems.AGB).contains(system)) {
            return Optional.empty();
        }
        return system.equals(Systems.URA)
                ? network.findOrganisationByUra(value)
                : network.findOrganisationByAgb(value);
    }
}
