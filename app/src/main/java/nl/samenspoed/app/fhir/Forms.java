package nl.samenspoed.app.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * Refuses forms other than JSON and XML, in either direction: left alone, the server would guess at
 * what it is sent and answer in a form nobody asked for.
 */
@Interceptor
final class Forms {

    private static final Set<EncodingEnum> OURS = Set.of(EncodingEnum.JSON, EncodingEnum.XML);
    private static final Set<String> ANY = Set.of("*/*", "application/*", "text/*");
    private static final Set<String> WITH_BODY = Set.of("POST", "PUT");

    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLER_SELECTED)
    public void check(ServletRequestDetails details) {
        var request = details.getServletRequest();
        if (wanted(request).isEmpty()) {
            // The refusal itself is told in a form that can be written.
            details.removeParameter("_format");
            throw Refused.because(FhirRefusal.NOT_ACCEPTABLE);
        }
        if (WITH_BODY.contains(request.getMethod()) && hasBody(request) && !isReadable(request)) {
            throw Refused.because(FhirRefusal.UNSUPPORTED_TYPE);
        }
    }

    /** The form to answer in; empty when there is none that both know. */
    static Optional<EncodingEnum> wanted(HttpServletRequest request) {
        var format = parameter(request);
        if (format != null) {
            return known(format.replace(' ', '+'));
        }
        var accepted = Collections.list(request.getHeaders("Accept"));
        return accepted.isEmpty() ? Optional.of(EncodingEnum.JSON) : first(accepted);
    }

    /** From the address only: asking the request would read its body. */
    private static @Nullable String parameter(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null || !query.contains("_format=")
                ? null
                : request.getParameter("_format");
    }

    private static Optional<EncodingEnum> first(List<String> accepted) {
        try {
            var types = MediaType.parseMediaTypes(accepted);
            return types.stream()
                    .filter(type -> type.getQualityValue() > 0)
                    .sorted((a, b) -> Double.compare(b.getQualityValue(), a.getQualityValue()))
                    .map(type -> type.getType() + "/" + type.getSubtype())
                    .flatMap(type -> known(type).stream())
                    .findFirst();
        } catch (InvalidMediaTypeException notATypeAtAll) {
            return Optional.empty();
        }
    }

    private static Optional<EncodingEnum> known(String type) {
        if (ANY.contains(type)) {
            return Optional.of(EncodingEnum.JSON);
        }
        return Optional.ofNullable(EncodingEnum.forContentType(type)).filter(OURS::contains);
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader("Transfer-Encoding") != null;
    }

    private static boolean isReadable(HttpServletRequest request) {
        var sent = request.getContentType();
        if (sent == null) {
            return true;
        }
        var type = sent.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return known(type).isPresent()
                || (type.equals("application/x-www-form-urlencoded")
                        && request.getRequestURI().endsWith("/_search"));
    }
}
