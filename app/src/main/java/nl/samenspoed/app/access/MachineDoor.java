package nl.samenspoed.app.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.samenspoed.app.access.TurningAway.Why;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrorCodes;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.transaction.TransactionException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The door of the APIs for machines. What it says is fixed: the texts of exceptions may quote the
 * token.
 */
final class MachineDoor extends OncePerRequestFilter
        implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String CHALLENGE = "Bearer realm=\"samenspoed\"";

    private final TurningAway turningAway;

    MachineDoor(TurningAway turningAway) {
        this.turningAway = turningAway;
    }

    /** Nobody is turned away as a stranger because we cannot look. */
    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException
                | DataAccessException
                | TransactionException cannotTell) {
            if (response.isCommitted()) {
                throw cannotTell;
            }
            turningAway.answer(Why.UNAVAILABLE, request, response);
        }
    }

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
            throws IOException {
        var why = why(e);
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge(why));
        turningAway.answer(why, request, response);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException e)
            throws IOException {
        turningAway.answer(Why.NOT_ALLOWED, request, response);
    }

    /** For what the firewall does not even let to the door. */
    void reject(HttpServletRequest request, HttpServletResponse response) throws IOException {
        turningAway.answer(Why.UNREADABLE, request, response);
    }

    private static Why why(AuthenticationException e) {
        if (!(e instanceof OAuth2AuthenticationException told)) {
            return Why.TOKEN_MISSING;
        }
        return BearerTokenErrorCodes.INVALID_REQUEST.equals(told.getError().getErrorCode())
                ? Why.UNREADABLE
                : Why.TOKEN_INVALID;
    }

    private static String challenge(Why why) {
        return switch (why) {
            case TOKEN_INVALID -> CHALLENGE + ", error=\"invalid_token\"";
            case UNREADABLE -> CHALLENGE + ", error=\"invalid_request\"";
            case TOKEN_MISSING, NOT_ALLOWED, UNAVAILABLE -> CHALLENGE;
        };
    }
}
