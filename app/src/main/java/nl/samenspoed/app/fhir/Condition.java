package nl.samenspoed.app.fhir;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An identifier that says which resource is meant, in a condition ({@code
 * Patient?identifier=system|value}) or a search.
 */
record Condition(@Nullable String system, String value) {

    private static final String IDENTIFIER = "identifier=";

    /** Null when there is no condition. */
    static @Nullable Condition parse(@Nullable String condition) {
        if (condition == null || condition.isBlank()) {
            return null;
        }
        var query = condition.substring(condition.indexOf('?') + 1);
        if (!query.startsWith(IDENTIFIER) || query.contains("&")) {
            throw Refused.because(FhirRefusal.UNSUPPORTED_CONDITION);
        }
        return ofToken(decoded(query.substring(IDENTIFIER.length())));
    }

    private static Condition ofToken(String token) {
        var bar = token.indexOf('|');
        var value = token.substring(bar + 1);
        if (bar < 1 || value.isBlank()) {
            throw Refused.because(FhirRefusal.UNSUPPORTED_CONDITION);
        }
        return new Condition(token.substring(0, bar), value);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            throw Refused.because(FhirRefusal.UNSUPPORTED_CONDITION);
        }
    }

    /** As one text, for a key. */
    String token() {
        return system + "|" + value;
    }
}
