package nl.samenspoed.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.session.MapSession;
import org.springframework.session.MapSessionRepository;

class CalmSessionsTest {

    private final AtomicInteger read = new AtomicInteger();

    private final CalmSessions<MapSession> sessions =
            new CalmSessions<>(
                    new MapSessionRepository(new ConcurrentHashMap<>()) {
                        @Override
                        public @Nullable MapSession findById(String id) {
                            read.incrementAndGet();
                            return super.findById(id);
                        }
                    });

    private final String id = begun();

    private String begun() {
        var session = sessions.createSession();
        session.setAttribute("who", "triagist");
        sessions.save(session);
        return session.getId();
    }

    /** What the filter of the library does for a page. */
    private void drawAPage() {
        var session = sessions.findById(id);
        assertThat(session).isNotNull();
        sessions.save(session);
        assertThat(sessions.findById(id)).isSameAs(session);
    }

    @Test
    void pageReadsItsSessionOnce() throws Exception {
        sessions.draw(this::drawAPage);

        assertThat(read).hasValue(1);
    }

    @Test
    void nextPageReadsAgain() throws Exception {
        sessions.draw(this::drawAPage);
        sessions.draw(this::drawAPage);

        assertThat(read).hasValue(2);
    }

    @Test
    void pageThatSavedNothingReadsAgain() throws Exception {
        sessions.draw(
                () -> {
                    assertThat(sessions.findById(id)).isNotNull();
                    assertThat(sessions.findById(id)).isNotNull();
                });

        assertThat(read).hasValue(2);
    }

    @Test
    void whoSignsOutIsGoneAtOnce() throws Exception {
        sessions.draw(
                () -> {
                    drawAPage();
                    sessions.deleteById(id);
                    assertThat(sessions.findById(id)).isNull();
                });
    }

    @Test
    void whatIsSavedOutsideAPageIsReadAgain() {
        var session = sessions.findById(id);
        assertThat(session).isNotNull();
        sessions.save(session);

        assertThat(sessions.findById(id)).isNotNull().isNotSameAs(session);
    }
}
