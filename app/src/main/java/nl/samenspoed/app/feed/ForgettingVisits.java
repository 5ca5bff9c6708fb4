package nl.samenspoed.app.feed;

import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Removes what no count needs any more; every node may, and once is enough. */
@Component
class ForgettingVisits {

    private final JdbcVisits visits;
    private final MllpSettings settings;
    private final InstantSource clock;

    ForgettingVisits(JdbcVisits visits, MllpSettings settings, InstantSource clock) {
        this.visits = visits;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS)
    void look() {
        int ignored = forget();
    }

    /** Returns how many rows went. */
    int forget() {
        return visits.forget(clock.instant().minus(settings.remember()));
    }
}
