package nl.samenspoed.app.page;

import java.net.URI;
import java.util.Map;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.command.RefusalCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers a business "no": a page or strip for people, a problem document (RFC 9457) for programs.
 */
public final class Refusals {

    private Refusals() {}

    public static HttpStatus status(RefusalCode.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
        };
    }

    /**
     * A page of its own, for when there is no form to show it in; a strip when only a part was
     * asked.
     */
    public static ModelAndView page(Page page, Refusal refusal) {
        return new ModelAndView(
                "page/refused",
                Map.of("text", page.t().refusal(refusal)),
                status(refusal.code().kind()));
    }

    public static ResponseEntity<ProblemDetail> problem(Page page, Refusal refusal) {
        var status = status(refusal.code().kind());
        var problem = ProblemDetail.forStatusAndDetail(status, page.t().refusal(refusal));
        problem.setType(URI.create("urn:samenspoed:refusal:" + refusal.code().code()));
        problem.setProperty("code", refusal.code().code());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
