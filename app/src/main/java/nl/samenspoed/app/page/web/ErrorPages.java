package nl.samenspoed.app.page.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Map;
import nl.samenspoed.app.page.Page;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Says what went wrong, what was kept and what to do next; never what was in it. */
@Controller
@RequestMapping("${server.error.path:${error.path:/error}}")
class ErrorPages implements ErrorController {

    @RequestMapping(produces = MediaType.TEXT_HTML_VALUE)
    ModelAndView page(HttpServletRequest request) {
        var status = status(request);
        return new ModelAndView(
                "page/error",
                Map.of("kind", kind(status), "reference", reference(request, status)),
                status);
    }

    @RequestMapping
    ResponseEntity<ProblemDetail> problem(HttpServletRequest request, Page page) {
        var status = status(request);
        var kind = kind(status);
        var problem =
                ProblemDetail.forStatusAndDetail(status, page.text("page.error." + kind + ".what"));
        problem.setType(URI.create("urn:samenspoed:error:" + kind));
        problem.setTitle(page.text("page.error." + kind + ".title"));
        problem.setProperty("code", kind);
        var reference = reference(request, status);
        if (!reference.isEmpty()) {
            problem.setProperty("reference", reference);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static HttpStatus status(HttpServletRequest request) {
        var given = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        var status =
                given instanceof Integer code ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }

    /** Also the last part of the message keys. */
    private static String kind(HttpStatus status) {
        return switch (status) {
            case UNAUTHORIZED -> "signed-out";
            case FORBIDDEN -> "forbidden";
            case NOT_FOUND -> "not-found";
            case CONFLICT -> "conflict";
            case PRECONDITION_FAILED -> "stale";
            default -> status.is4xxClientError() ? "invalid" : "broken";
        };
    }

    /** Empty when nothing is broken. */
    private static String reference(HttpServletRequest request, HttpStatus status) {
        return status.is5xxServerError() ? Breakdowns.reference(request) : "";
    }
}
