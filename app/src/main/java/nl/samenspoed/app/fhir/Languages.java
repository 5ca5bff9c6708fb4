package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** In which language to answer: Dutch, unless the caller prefers English. */
final class Languages {

    private static final Locale DUTCH = Locale.of("nl");

    private Languages() {}

    static Locale of(RequestDetails request) {
        return of(request.getHeader("Accept-Language"));
    }

    static Locale of(@Nullable String header) {
        return header != null && header.strip().toLowerCase(Locale.ROOT).startsWith("en")
                ? Locale.ENGLISH
                : DUTCH;
    }
}
