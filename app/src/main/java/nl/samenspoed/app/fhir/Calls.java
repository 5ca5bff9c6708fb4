package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import org.jspecify.annotations.Nullable;

/** Reads who calls and what the headers ask for. */
final class Calls {

    private static final String ACCEPTED = "samenspoed.accepted";
    private static final Pattern ETAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"");

    private final Function<HttpServletRequest, Actor> actors;

    Calls(Function<HttpServletRequest, Actor> actors) {
        this.actors = actors;
    }

    Call of(RequestDetails request) {
        var actor = actors.apply(((ServletRequestDetails) request).getServletRequest());
        var call = new Call(actor, key(request), version(request));
        request.getUserData().put(ACCEPTED, true);
        return call;
    }

    /** Whether a call got past reading: what goes wrong later is not the caller's fault. */
    static boolean isAccepted(RequestDetails request) {
        return request.getUserData().containsKey(ACCEPTED);
    }

    private static @Nullable CommandKey key(RequestDetails request) {
        var header = request.getHeader("Idempotency-Key");
        if (header == null) {
            return null;
        }
        try {
            return new CommandKey(UUID.fromString(header.strip()));
        } catch (IllegalArgumentException notAKey) {
            throw Refused.because(FhirRefusal.INVALID_KEY);
        }
    }

    private static @Nullable Integer version(RequestDetails request) {
        var header = request.getHeader("If-Match");
        if (header == null) {
            return null;
        }
        var matcher = ETAG.matcher(header.strip());
        if (!matcher.matches()) {
            throw Refused.because(FhirRefusal.INVALID_VERSION);
        }
        return Integer.valueOf(matcher.group(1));
    }
}
