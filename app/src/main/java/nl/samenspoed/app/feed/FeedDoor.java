package nl.samenspoed.app.feed;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where feeds bring their messages; see {@code doc/feeds.md}. */
@RestController
class FeedDoor {

    private static final String TOKEN = "X-AUTH-TOKEN";

    private final ReceivingMessages receiving;
    private final MessageSource messages;

    FeedDoor(ReceivingMessages receiving, MessageSource messages) {
        this.receiving = receiving;
        this.messages = messages;
    }

    @PostMapping("/api/feeds/{id}/{format}")
    ResponseEntity<?> take(
            @PathVariable String id,
            @PathVariable String format,
            HttpServletRequest request,
            Locale locale) {
        var token = request.getHeader(TOKEN);
        var feed = receiving.recognise(id, token == null ? "" : token);
        if (feed == null) {
            return problem(Received.because(FeedRefusal.TOKEN_WRONG), locale);
        }
        return switch (take(feed, format, request)) {
            case Received.Taken taken -> ResponseEntity.ok(answer(taken, locale));
            case Received.Refused refused -> problem(refused, locale);
        };
    }

    private Received take(Feed feed, String format, HttpServletRequest request) {
        if (!feed.active()) {
            return receiving.refuse(feed, Received.because(FeedRefusal.SWITCHED_OFF));
        }
        if (!feed.format().path().equals(format)) {
            return receiving.refuse(
                    feed, Received.because(FeedRefusal.OTHER_FORMAT, feed.format().path()));
        }
        var type = request.getContentType();
        if (type == null
                || !feed.format().speaks(type)
                || request.getHeader("Content-Encoding") != null) {
            return receiving.refuse(
                    feed, Received.because(FeedRefusal.TYPE_WRONG, feed.format().path()));
        }
        try (var body = request.getInputStream()) {
            var message = body.readNBytes(ReceivingMessages.MOST_BYTES + 1);
            return receiving.receive(feed, message, request.getRemoteAddr());
        } catch (IOException cutOff) {
            return receiving.refuse(
                    feed, Received.because(FeedRefusal.UNREADABLE, feed.format().path()));
        }
    }

    private Map<String, Object> answer(Received.Taken taken, Locale locale) {
        return Map.of(
                "taken", taken.taken(),
                "late", taken.late(),
                "refused", lines(taken.refused(), locale));
    }

    private ResponseEntity<ProblemDetail> problem(Received.Refused refused, Locale locale) {
        var code = refused.why().code();
        var status = status(refused.why());
        var problem =
                ProblemDetail.forStatusAndDetail(status, text(code, refused.details(), locale));
        problem.setType(URI.create("urn:samenspoed:refusal:" + code));
        problem.setProperty("code", code);
        if (!refused.lines().isEmpty()) {
            problem.setProperty("refused", lines(refused.lines(), locale));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private List<Map<String, Object>> lines(List<LineRefused> refused, Locale locale) {
        return refused.stream()
                .map(
                        line ->
                                Map.<String, Object>of(
                                        "line", line.line(),
                                        "field", line.field(),
                                        "code", line.code(),
                                        "detail", text(line.code(), line.details(), locale)))
                .toList();
    }

    private String text(String code, List<String> details, Locale locale) {
        return messages.getMessage("refusal." + code, details.toArray(), locale);
    }

    private static HttpStatus status(FeedRefusal why) {
        return switch (why) {
            case TOKEN_WRONG -> HttpStatus.UNAUTHORIZED;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
            case TYPE_WRONG -> HttpStatus.UNSUPPORTED_MEDIA_TYPE;
            case UNREADABLE, NO_LINES, TOO_MANY_LINES -> HttpStatus.BAD_REQUEST;
            case SWITCHED_OFF -> HttpStatus.FORBIDDEN;
            case OTHER_FORMAT -> HttpStatus.CONFLICT;
            case NOT_ALLOWED,
                    UNKNOWN,
                    CHANGED_MEANWHILE,
                    KEY_USED,
                    NAME_WRONG,
                    INTERVAL_WRONG,
                    UNKNOWN_FIELD,
                    UNKNOWN_SERVICE,
                    NO_CODES,
                    SERVICE_TWICE,
                    PATH_WRONG,
                    SENDER_MISSING,
                    STAFFED_WRONG,
                    KNOWS_NO_PROMISES,
                    NOT_COUNTED,
                    NOTHING_COUNTED,
                    NOTHING_TAKEN,
                    FIELD_MISSING,
                    NOT_A_NUMBER,
                    NOT_A_TIME,
                    UNKNOWN_CODE,
                    CODE_TWICE,
                    MORE_THAN_TOTAL,
                    SENDER_WRONG,
                    NO_ADT,
                    EVENT_NOT_COUNTED,
                    NOT_PRODUCTION,
                    VERSION_UNKNOWN,
                    NO_MOMENT,
                    CLOCK_AHEAD,
                    CONTROL_ID_USED,
                    VISIT_UNKNOWN ->
                    HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
