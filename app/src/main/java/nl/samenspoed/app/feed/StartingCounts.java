package nl.samenspoed.app.feed;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Objects;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Begins to report a count that somebody found right, and begins a new one. */
@Component
class StartingCounts {

    private final JdbcFeeds feeds;
    private final JdbcRounds rounds;
    private final ReportingCounts reporting;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    StartingCounts(
            JdbcFeeds feeds,
            JdbcRounds rounds,
            ReportingCounts reporting,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.feeds = feeds;
        this.rounds = rounds;
        this.reporting = reporting;
        this.transaction = transaction;
        this.clock = clock;
    }

    Outcome<FeedId> start(Actor actor, CommandKey key, FeedId id) {
        return Objects.requireNonNull(
                transaction.execute(
                        _ ->
                                feeds.lock(id)
                                        .map(known -> start(actor, key, known))
                                        .orElseGet(() -> Outcome.refused(FeedRefusal.UNKNOWN))));
    }

    private Outcome<FeedId> start(Actor actor, CommandKey key, JdbcFeeds.Known known) {
        var feed = known.state().feed();
        var seen = known.state().lastObservedAt();
        if (!feed.format().counts()) {
            return Outcome.refused(FeedRefusal.NOT_COUNTED);
        }
        // Nobody heard of is not the same as nobody there.
        if (seen == null || !rounds.hasHeard(feed.id(), known.round())) {
            return Outcome.refused(FeedRefusal.NOTHING_COUNTED);
        }
        rounds.start(actor, key, feed, now());
        var reported =
                reporting.report(
                        feed,
                        new HashSet<>(feed.codes().values()),
                        seen,
                        key.value().toString(),
                        actor.origin());
        if (reported.last() != null) {
            feeds.show(feed.id(), reported.last(), reported.free());
        }
        return Outcome.done(feed.id());
    }

    Outcome<FeedId> countAnew(Actor actor, CommandKey key, FeedId id) {
        return feeds.find(id)
                .map(known -> known.state().feed())
                .map(
                        feed -> {
                            if (!feed.format().counts()) {
                                return Outcome.<FeedId>refused(FeedRefusal.NOT_COUNTED);
                            }
                            rounds.next(actor, key, feed, now());
                            return Outcome.done(id);
                        })
                .orElseGet(() -> Outcome.refused(FeedRefusal.UNKNOWN));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
