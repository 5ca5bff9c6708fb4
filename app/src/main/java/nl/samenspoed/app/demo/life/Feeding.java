package nl.samenspoed.app.demo.life;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.feed.BedCounts;
import nl.samenspoed.app.feed.FeedDraft;
import nl.samenspoed.app.feed.FeedFormat;
import nl.samenspoed.app.feed.FeedId;
import nl.samenspoed.app.feed.FeedMessages;
import nl.samenspoed.app.feed.FeedRegistered;
import nl.samenspoed.app.feed.Feeds;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Lets the systems of a few services send: figures in three formats, and visits from which beds are
 * counted. A token is told once, so whichever node lives the demo asks for a new one.
 */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Feeding {

    private static final int ONE_IN = 20;
    private static final int ENOUGH_TO_COUNT = 3;
    private static final int MOST_LYING = 16;

    private final Wired wired;
    private final Feeds feeds;
    private final FeedMessages messages;
    private final BedCounts counts;
    private final Map<FeedFormat, Connection> connected = new EnumMap<>(FeedFormat.class);

    Feeding(Wired wired, Feeds feeds, FeedMessages messages, BedCounts counts) {
        this.wired = wired;
        this.feeds = feeds;
        this.messages = messages;
        this.counts = counts;
    }

    /** What a system knows: where it sends, and who lies there. */
    private static final class Connection {

        private final FeedId feed;
        private final String token;
        private final List<String> lying = new ArrayList<>();
        private boolean counted;

        Connection(FeedId feed, String token) {
            this.feed = feed;
            this.token = token;
        }
    }

    void send(RandomGenerator chance, Instant now) {
        if (chance.nextInt(ONE_IN) != 0) {
            return;
        }
        var senders = wired.senders();
        if (!senders.isEmpty()) {
            send(MadeUp.pick(senders, chance), chance, now);
        }
    }

    private void send(Wired.Sender sender, RandomGenerator chance, Instant now) {
        var connection = connected.get(sender.format());
        if (connection == null) {
            connection = connect(sender);
        }
        if (connection == null) {
            return;
        }
        var text =
                sender.format() == FeedFormat.ADT
                        ? visit(connection, chance, now)
                        : MadeUpMessages.figure(sender.format(), chance, now);
        if (messages.bring(connection.feed, connection.token, sender.format(), bytes(text))) {
            connected.put(sender.format(), connection);
            count(sender, connection);
        } else {
            connected.remove(sender.format());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Somebody comes, moves to another bed or goes home. */
    private static String visit(Connection connection, RandomGenerator chance, Instant now) {
        var lying = connection.lying;
        int die = chance.nextInt(10);
        if (lying.size() < ENOUGH_TO_COUNT || die < 5 && lying.size() < MOST_LYING) {
            lying.add("D" + now.getEpochSecond() + "-" + chance.nextInt(1000));
            return MadeUpMessages.visit("A01", lying.getLast(), connection.token, chance, now);
        }
        var visit = MadeUp.pick(lying, chance);
        if (die < 7) {
            return MadeUpMessages.visit("A02", visit, connection.token, chance, now);
        }
        lying.remove(visit);
        return MadeUpMessages.visit("A03", visit, connection.token, chance, now);
    }

    /** Once there is something to count, somebody there finds it right. */
    private void count(Wired.Sender sender, Connection connection) {
        if (sender.format() == FeedFormat.ADT
                && !connection.counted
                && connection.lying.size() >= ENOUGH_TO_COUNT) {
            connection.counted =
                    counts.start(system(sender), CommandKey.random(), connection.feed)
                            instanceof Outcome.Done<FeedId>;
        }
    }

    private @Nullable Connection connect(Wired.Sender sender) {
        var known =
                feeds.list(system(sender)).stream()
                        .filter(state -> state.feed().name().equals(name(sender)))
                        .findFirst();
        var told =
                known.isPresent()
                        ? feeds.renewToken(
                                system(sender), CommandKey.random(), known.get().feed().id())
                        : feeds.register(system(sender), CommandKey.random(), draft(sender));
        return told instanceof Outcome.Done<FeedRegistered>(var registered)
                        && registered.token() != null
                ? new Connection(registered.id(), registered.token())
                : null;
    }

    private static String name(Wired.Sender sender) {
        return "Demosysteem " + sender.format();
    }

    private static Actor system(Wired.Sender sender) {
        return Cast.of(sender.service().organisation());
    }

    private static FeedDraft draft(Wired.Sender sender) {
        var format = sender.format();
        var counted = format == FeedFormat.ADT;
        return new FeedDraft(
                name(sender),
                sender.service().organisation(),
                format,
                counted ? Map.of("application", "EPD", "facility", "DEMO") : Map.of(),
                Map.of(MadeUpMessages.code(format), sender.service().code()),
                counted ? Map.of(MadeUpMessages.code(format), MadeUpMessages.BEDS) : Map.of(),
                Duration.ofHours(6),
                false,
                true);
    }
}
