package nl.samenspoed.app.feed;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import nl.samenspoed.app.network.Network;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Notices on every node that a feed fell silent; whichever is first says so, once. */
@Component
class FollowingSilence {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingSilence.class);

    private final JdbcFeeds feeds;
    private final Network network;
    private final InstantSource clock;

    FollowingSilence(JdbcFeeds feeds, Network network, InstantSource clock) {
        this.feeds = feeds;
        this.network = network;
        this.clock = clock;
    }

    @Scheduled(fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
    void look() {
        int ignored = notice(clock.instant());
    }

    /** Returns how many fell silent now. */
    int notice(Instant now) {
        var silent = feeds.noticeSilence(now);
        for (var id : silent) {
            feeds.find(id).map(known -> known.state().feed()).ifPresent(feed -> tell(feed, now));
        }
        return silent.size();
    }

    private void tell(Feed feed, Instant now) {
        LOG.warn("Feed [{}] has sent no new figure for {}", feed.id(), feed.interval());
        var snapshot = network.snapshot();
        for (var service : feed.codes().values()) {
            snapshot.findService(service)
                    .ifPresent(entry -> feeds.tell(entry, snapshot.subregionOf(entry), now));
        }
    }
}
