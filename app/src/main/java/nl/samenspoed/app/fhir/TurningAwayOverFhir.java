package nl.samenspoed.app.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.api.EncodingEnum;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import nl.samenspoed.app.access.TurningAway;
import nl.samenspoed.app.command.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Answers who does not get in as everybody else: with an OperationOutcome. */
@Component
final class TurningAwayOverFhir implements TurningAway {

    private final FhirContext context;
    private final Problems problems;

    TurningAwayOverFhir(FhirContext context, MessageSource messages) {
        this.context = context;
        this.problems = new Problems(messages);
    }

    @Override
    public void answer(Why why, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var refusal = refusal(why);
        var locale = Languages.of(request.getHeader("Accept-Language"));
        var outcome = problems.tell(Refusal.of(refusal), locale);
        var form = Forms.wanted(request).orElse(EncodingEnum.JSON);
        response.setStatus(refusal.status());
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setContentType(form.getResourceContentTypeNonLegacy());
        response.getWriter().write(form.newParser(context).encodeResourceToString(outcome));
    }

    private static FhirRefusal refusal(Why why) {
        return switch (why) {
            case TOKEN_MISSING -> FhirRefusal.TOKEN_MISSING;
            case TOKEN_INVALID -> FhirRefusal.TOKEN_INVALID;
            case NOT_ALLOWED -> FhirRefusal.NOT_ALLOWED;
            case UNREADABLE -> FhirRefusal.INVALID_REQUEST;
            case UNAVAILABLE -> FhirRefusal.UNAVAILABLE;
        };
    }
}
