package nl.samenspoed.app.feed;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Supplier;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to counts of beds, for who manages the feed. A count begins with nobody, the sender
 * tells who lies there, a person says that it is right, and from then on it is reported.
 */
@Component
public class BedCounts {

    private static final JsonMapper JSON = new JsonMapper();

    private final Feeds feeds;
    private final JdbcVisits visits;
    private final StartingCounts starting;
    private final Answers answers;
    private final MllpSettings mllp;

    BedCounts(
            Feeds feeds,
            JdbcVisits visits,
            StartingCounts starting,
            Answers answers,
            MllpSettings mllp) {
        this.feeds = feeds;
        this.visits = visits;
        this.starting = starting;
        this.answers = answers;
        this.mllp = mllp;
    }

    /** Where messages are listened for on each node; empty when nowhere. */
    public OptionalInt port() {
        var port = mllp.port();
        return port == null ? OptionalInt.empty() : OptionalInt.of(port);
    }

    /** The units of a feed as they are counted now; none for a feed that is not counted from. */
    public List<UnitCount> list(FeedState state) {
        var feed = state.feed();
        return feed.format().counts()
                ? visits.count(feed.id()).stream()
                        .filter(unit -> feed.codes().containsKey(unit.unit()))
                        .map(unit -> count(feed, unit))
                        .toList()
                : List.of();
    }

    private static UnitCount count(Feed feed, JdbcVisits.Counted unit) {
        var service = feed.codes().get(unit.unit());
        if (service == null) {
            throw new IllegalStateException("No service of a unit of feed " + feed.id());
        }
        return new UnitCount(
                unit.unit(),
                service,
                feed.staffed().getOrDefault(unit.unit(), 0),
                unit.lying(),
                unit.shared(),
                unit.reported());
    }

    /** Somebody says that the counts of all units are right: from now on they are reported. */
    public Outcome<FeedId> start(Actor actor, CommandKey key, FeedId id) {
        return onceOnly(actor, key, id, () -> starting.start(actor, key, id));
    }

    /** Begins again with nobody; nothing is reported until somebody says that it is right. */
    public Outcome<FeedId> countAnew(Actor actor, CommandKey key, FeedId id) {
        return onceOnly(actor, key, id, () -> starting.countAnew(actor, key, id));
    }

    private Outcome<FeedId> onceOnly(
            Actor actor, CommandKey key, FeedId id, Supplier<Outcome<FeedId>> command) {
        var found = feeds.find(actor, id);
        if (found instanceof Outcome.Refused<FeedState>(var refusal)) {
            return new Outcome.Refused<>(refusal);
        }
        try {
            return command.get();
        } catch (DuplicateKeyException used) {
            return answers.find(key, actor.id().value())
                    .map(answer -> JSON.readTree(answer).path("feed").asString(""))
                    .filter(feed -> feed.equals(id.toString()))
                    .<Outcome<FeedId>>map(feed -> Outcome.done(id))
                    .orElseGet(() -> Outcome.refused(FeedRefusal.KEY_USED));
        }
    }
}
