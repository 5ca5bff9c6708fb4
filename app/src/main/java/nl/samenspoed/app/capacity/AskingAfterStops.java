package nl.samenspoed.app.capacity;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells the screens that the expected end of a stop has passed, once, from one of the nodes, and
 * whoever listens that it outlasted what was signed. That asks the service whether it still holds;
 * only a person ends it.
 */
@Component
class AskingAfterStops {

    private final JdbcStops stops;
    private final OutlastedNorms norms;
    private final InstantSource clock;

    AskingAfterStops(JdbcStops stops, OutlastedNorms norms, InstantSource clock) {
        this.stops = stops;
        this.norms = norms;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void ask() {
        var now = clock.instant();
        int ignored = stops.ask(now) + norms.tell(now);
    }
}
