package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.param.ReferenceParam;
import java.util.Optional;
import java.util.UUID;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** References and ids between FHIR's texts and our uuids. */
final class References {

    private References() {}

    static Reference to(String type, UUID id) {
        return new Reference(type + "/" + id).setType(type);
    }

    static Reference to(String type, UUID id, String display) {
        return to(type, id).setDisplay(display);
    }

    /** The uuid of a resource somebody asks for; whatever is no uuid cannot be there. */
    static UUID id(IdType id) {
        return uuid(id.getIdPart()).orElseThrow(() -> Refused.because(FhirRefusal.NOT_FOUND));
    }

    /** The uuid in a reference within a message. */
    static UUID id(String type, String element, @Nullable Reference reference) {
        if (reference == null || !reference.hasReference()) {
            throw Refused.because(FhirRefusal.ELEMENT_MISSING, element);
        }
        return id(type, element, new IdType(reference.getReference()));
    }

    private static UUID id(String type, String element, IdType id) {
        if (id.hasResourceType() && !id.getResourceType().equals(type)) {
            throw Refused.because(FhirRefusal.UNKNOWN_REFERENCE, element);
        }
        return uuid(id.getIdPart())
                .orElseThrow(() -> Refused.because(FhirRefusal.UNKNOWN_REFERENCE, element));
    }

    /** The uuid in a search parameter, or null when it is not asked for. */
    static @Nullable UUID asked(String type, @Nullable ReferenceParam reference) {
        if (reference == null) {
            return null;
        }
        if (reference.getChain() != null
                || (reference.hasResourceType() && !reference.getResourceType().equals(type))) {
            throw Refused.because(FhirRefusal.UNKNOWN_PARAMETER, type + "/[id]");
        }
        return uuid(reference.getIdPart())
                .orElseThrow(() -> Refused.because(FhirRefusal.INVALID_REQUEST));
    }

    static Optional<UUID> uuid(@Nullable String text) {
        if (text == null || text.length() != 36) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
