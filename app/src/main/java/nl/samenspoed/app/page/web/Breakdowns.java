package nl.samenspoed.app.page.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Logs what nobody else dealt with as types and places in the code only: the message of an
 * exception may quote what was being processed, and that may be a patient.
 */
@Component
class Breakdowns implements HandlerExceptionResolver, Ordered {

    private static final Logger LOG = LoggerFactory.getLogger(Breakdowns.class);
    private static final String REFERENCE = Breakdowns.class.getName();
    private static final int FRAMES = 25;

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable Object handler,
            Exception exception) {
        if (response.isCommitted()) {
            return null;
        }
        LOG.error("Error [{}]: {}", reference(request), describe(exception));
        try {
            response.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        } catch (IOException gone) {
            return null;
        }
        return new ModelAndView();
    }

    /** Ties what a reader reports to a line in the log; one per request. */
    static String reference(HttpServletRequest request) {
        if (request.getAttribute(REFERENCE) instanceof String reference) {
            return reference;
        }
        var reference =
                HexFormat.of()
                        .toHexDigits(UUID.randomUUID().getMostSignificantBits())
                        .substring(0, 6);
        request.setAttribute(REFERENCE, reference);
        return reference;
    }

    static String describe(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .limit(FRAMES)
                .map(
                        cause ->
                                Stream.of(cause.getStackTrace())
                                        .limit(FRAMES)
                                        .map(frame -> "\n    at " + frame)
                                        .collect(
                                                Collectors.joining(
                                                        "", cause.getClass().getName(), "")))
                .collect(Collectors.joining("\ncaused by "));
    }
}
