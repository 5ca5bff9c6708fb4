package nl.samenspoed.app.access;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/**
 * Sessions that are not written back for every page looked at: when somebody was last here is kept
 * to the minute. And read once for a page: whoever keeps them asks a second time when the page is
 * done, to see whether what it has just saved is there.
 */
class CalmSessions<S extends Session> implements SessionRepository<CalmSessions.Calm<S>> {

    /** Bound while a session is read, which is one statement and needs no transaction. */
    static final ScopedValue<Boolean> READING = ScopedValue.newInstance();

    private static final Duration STEP = Duration.ofMinutes(1);

    private final SessionRepository<S> sessions;
    private final ThreadLocal<Page<S>> page = new ThreadLocal<>();

    CalmSessions(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    @Override
    public Calm<S> createSession() {
        return new Calm<>(sessions.createSession());
    }

    @Override
    public void save(Calm<S> session) {
        if (session.changed) {
            sessions.save(session.inner);
        }
        session.changed = false;
        var drawn = page.get();
        if (drawn != null) {
            drawn.saved = session;
        }
    }

    @Override
    public @Nullable Calm<S> findById(String id) {
        var drawn = page.get();
        if (drawn != null && drawn.saved != null && drawn.saved.getId().equals(id)) {
            return drawn.saved;
        }
        var found = ScopedValue.where(READING, true).call(() -> sessions.findById(id));
        return found == null ? null : new Calm<>(found);
    }

    @Override
    public void deleteById(String id) {
        var drawn = page.get();
        if (drawn != null) {
            drawn.saved = null;
        }
        sessions.deleteById(id);
    }

    /** What is saved in it is not read again before it ends. */
    void draw(Drawing one) throws IOException, ServletException {
        page.set(new Page<>());
        try {
            one.draw();
        } finally {
            page.remove();
        }
    }

    /** The answer to one request, of a person or a machine. */
    interface Drawing {
        void draw() throws IOException, ServletException;
    }

    private static final class Page<S extends Session> {
        private @Nullable Calm<S> saved;
    }

    /** A session that knows whether it is worth writing back. */
    static final class Calm<S extends Session> implements Session {

        private final S inner;
        private boolean changed;

        Calm(S inner) {
            this.inner = inner;
        }

        @Override
        public void setLastAccessedTime(Instant time) {
            if (inner.getLastAccessedTime().plus(STEP).isBefore(time)) {
                inner.setLastAccessedTime(time);
                changed = true;
            }
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                inner.removeAttribute(name);
            } else {
                inner.setAttribute(name, value);
            }
            changed = true;
        }

        @Override
        public void removeAttribute(String name) {
            inner.removeAttribute(name);
            changed = true;
        }

        @Override
        public void setMaxInactiveInterval(Duration interval) {
            inner.setMaxInactiveInterval(interval);
            changed = true;
        }

        @Override
        public String changeSessionId() {
            changed = true;
            return inner.changeSessionId();
        }

        @Override
        public String getId() {
            return inner.getId();
        }

        @Override
        public <T> @Nullable T getAttribute(String name) {
            return inner.getAttribute(name);
        }

        @Override
        public Set<String> getAttributeNames() {
            return inner.getAttributeNames();
        }

        @Override
        public Instant getCreationTime() {
            return inner.getCreationTime();
        }

        @Override
        public Instant getLastAccessedTime() {
            return inner.getLastAccessedTime();
        }

        @Override
        public Duration getMaxInactiveInterval() {
            return inner.getMaxInactiveInterval();
        }

        @Override
        public boolean isExpired() {
            return inner.isExpired();
        }
    }
}
