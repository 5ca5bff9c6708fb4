package nl.samenspoed.app.access;

import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes sessions nobody came back to; the thread of Spring Session outlives the web server. */
@Component
class ExpiredSessions {

    private static final Logger log = LoggerFactory.getLogger(ExpiredSessions.class);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ExpiredSessions(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
    void remove() {
        var removed =
                jdbc.sql("delete from access.session where expiry_time < ?")
                        .param(clock.millis())
                        .update();
        log.debug("Removed {} expired sessions", removed);
    }
}
