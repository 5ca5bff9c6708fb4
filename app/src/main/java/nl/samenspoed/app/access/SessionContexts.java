package nl.samenspoed.app.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;

/**
 * Keeps who is signed in as one plain string in the session, so that a session outlives an upgrade
 * of the program and its libraries.
 */
class SessionContexts implements SecurityContextRepository {

    private static final String PERSON = FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME;

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new FromSession(request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    @Override
    public void saveContext(
            SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        if (context.getAuthentication() instanceof Recognised known) {
            request.getSession().setAttribute(PERSON, known.getName());
        } else {
            var session = request.getSession(false);
            if (session != null) {
                session.removeAttribute(PERSON);
            }
        }
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return person(request) != null;
    }

    private static @Nullable String person(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? null : (String) session.getAttribute(PERSON);
    }

    /** Looks into the session only when somebody asks who is there. */
    private static final class FromSession implements DeferredSecurityContext {

        private final HttpServletRequest request;
        private @Nullable SecurityContext context;

        FromSession(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (context == null) {
                var person = person(request);
                context =
                        person == null
                                ? SecurityContextHolder.createEmptyContext()
                                : new SecurityContextImpl(
                                        new Recognised(PersonId.of(person), Actor.Via.DESK));
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return person(request) == null;
        }
    }
}
