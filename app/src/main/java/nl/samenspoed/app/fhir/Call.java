package nl.samenspoed.app.fhir;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.request.CareRequest;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/**
 * One call of the API: who calls, and what the headers say.
 *
 * @param given the key of the header {@code Idempotency-Key}
 * @param version the version of the header {@code If-Match}
 */
record Call(Actor actor, @Nullable CommandKey given, @Nullable Integer version) {

    CommandKey key() {
        return given == null ? CommandKey.random() : given;
    }

    /**
     * The given key, or else one that belongs to this text and this client, so that the same text
     * again is the same command.
     */
    CommandKey keyOr(String text) {
        return given == null ? keyFor(text) : given;
    }

    CommandKey keyFor(String text) {
        var name = "samenspoed/fhir/" + actor.id() + "/" + text;
        return new CommandKey(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    /** For one of several commands in a bundle. */
    Call entry(int index) {
        var key = given == null ? null : keyFor(given.value() + "/" + index);
        return new Call(actor, key, null);
    }

    int requiredVersion() {
        if (version == null) {
            throw Refused.because(FhirRefusal.VERSION_REQUIRED);
        }
        return version;
    }

    /** A request that was changed, as far as the caller may see it. */
    ServiceRequest shown(CareRequest request) {
        return actor.may(Capability.READ_REQUEST)
                ? ServiceRequestMapper.toFhir(request)
                : ServiceRequestMapper.standing(request);
    }

    void needs(Capability capability) {
        if (!actor.may(capability)) {
            throw Refused.because(FhirRefusal.NOT_ALLOWED);
        }
    }
}
