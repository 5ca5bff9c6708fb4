package nl.samenspoed.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.csrf.CsrfException;

/**
 * Sends whoever is not (any longer) let in to the page to sign in, in the way the asker expects.
 */
class SignInPage
        implements AuthenticationEntryPoint, AccessDeniedHandler, AuthenticationFailureHandler {

    static final String PATH = "/sign-in";

    private final CurrentActor actors;

    SignInPage(CurrentActor actors) {
        this.actors = actors;
    }

    /** Nobody is signed in. */
    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", PATH);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (PageAskedFor.isPage(request)) {
            response.sendRedirect(PATH);
        } else {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        }
    }

    /** Somebody is signed in, but may not do this, or may not do anything any more. */
    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            AccessDeniedException exception)
            throws IOException {
        if (exception instanceof CsrfException || actors.find(request).isPresent()) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        if (PageAskedFor.isPage(request)) {
            response.sendRedirect(PATH + "?ended");
        } else {
            commence(request, response, new NotSignedIn());
        }
    }

    /** Name and password were not accepted. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException exception)
            throws IOException {
        response.sendRedirect(
                PATH
                        + (exception instanceof SigningIn.TooManyAttempts
                                ? "?error=throttled"
                                : "?error"));
    }

    private static final class NotSignedIn extends AuthenticationException {

        private static final long serialVersionUID = 1;

        NotSignedIn() {
            super("Not signed in any more");
        }
    }
}
