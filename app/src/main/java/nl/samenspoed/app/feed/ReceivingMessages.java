package nl.samenspoed.app.feed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.CapacityRefusal;
import nl.samenspoed.app.capacity.Reported;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.Subregion;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Takes in messages of feeds: good lines through the same door as everybody, bad ones listed, and
 * each message noted with its feed.
 */
@Component
class ReceivingMessages {

    static final int MOST_BYTES = 512 * 1024;
    private static final int MOST_LINES = 1_000;

    private final JdbcFeeds feeds;
    private final Capacity capacity;
    private final Network network;
    private final InstantSource clock;

    ReceivingMessages(JdbcFeeds feeds, Capacity capacity, Network network, InstantSource clock) {
        this.feeds = feeds;
        this.capacity = capacity;
        this.network = network;
        this.clock = clock;
    }

    /**
     * The feed that shows its token; null when there is none, or not with this token.
     *
     * @param id as it stood in the address
     */
    @Nullable Feed recognise(String id, String token) {
        return FeedId.parse(id)
                .flatMap(feeds::find)
                .filter(known -> Tokens.fits(token, known.tokenHash()))
                .map(known -> known.state().feed())
                .orElse(null);
    }

    /**
     * @param origin network address it came from, for the trail
     */
    Received receive(Feed feed, byte[] message, String origin) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var noted = read(feed, message, origin);
        note(feed, noted, at);
        return noted.answer();
    }

    /** A message that was refused before it was read. */
    Received.Refused refuse(Feed feed, Received.Refused why) {
        note(feed, Noted.refused(why), clock.instant().truncatedTo(ChronoUnit.MICROS));
        return why;
    }

    private void note(Feed feed, Noted noted, Instant at) {
        feeds.note(feed, where(feed, network), noted, at);
    }

    /** Where its organisation works; null when that is nowhere. */
    static @Nullable Subregion where(Feed feed, Network network) {
        var snapshot = network.snapshot();
        return snapshot.subregionsOf(feed.organisation()).stream()
                .findFirst()
                .flatMap(snapshot::findSubregion)
                .orElse(null);
    }

    private Noted read(Feed feed, byte[] message, String origin) {
        if (message.length > MOST_BYTES) {
            return Noted.refused(Received.because(FeedRefusal.TOO_LARGE, MOST_BYTES / 1024));
        }
        var parts = ReadingLines.parts(feed, message);
        if (parts.isEmpty()) {
            return Noted.refused(Received.because(FeedRefusal.UNREADABLE, feed.format()));
        }
        if (parts.get().isEmpty()) {
            return Noted.refused(Received.because(FeedRefusal.NO_LINES));
        }
        if (parts.get().size() > MOST_LINES) {
            return Noted.refused(Received.because(FeedRefusal.TOO_MANY_LINES, MOST_LINES));
        }
        return report(feed, ReadingLines.read(feed, parts.get()), origin);
    }

    private Noted report(Feed feed, List<Line> lines, String origin) {
        var refused = new ArrayList<LineRefused>();
        int taken = 0;
        int late = 0;
        Line.@Nullable Sound newest = null;
        for (var line : lines) {
            switch (line) {
                case Line.Unsound(var why) -> refused.add(why);
                case Line.Sound sound -> {
                    switch (report(feed, sound, origin)) {
                        case Outcome.Refused<Reported>(var refusal) ->
                                refused.add(refused(sound, refusal));
                        case Outcome.Done<Reported>(var reported) -> {
                            taken += reported.current() ? 1 : 0;
                            late += reported.current() ? 0 : 1;
                            newest = newest == null || isNewer(sound, newest) ? sound : newest;
                        }
                    }
                }
            }
        }
        return newest == null
                ? Noted.refused(new Received.Refused(FeedRefusal.NOTHING_TAKEN, List.of(), refused))
                : new Noted(
                        new Received.Taken(taken, late, List.copyOf(refused)),
                        new Newest(observed(newest), newest.service(), newest.report().free()));
    }

    private static boolean isNewer(Line.Sound one, Line.Sound other) {
        return observed(one).isAfter(observed(other));
    }

    private static Instant observed(Line.Sound line) {
        return Objects.requireNonNull(line.report().observedAt());
    }

    /** The same figure sent again has the same key, so it is done once. */
    private Outcome<Reported> report(Feed feed, Line.Sound line, String origin) {
        var name = feed.id() + " " + line.service() + " " + line.report();
        var key = new CommandKey(UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
        return capacity.report(actor(feed, origin), key, line.service(), line.report());
    }

    static Actor actor(Feed feed, String origin) {
        return new Actor(
                new PersonId(feed.id().value()),
                feed.name(),
                feed.organisation(),
                "koppeling",
                Set.of(Capability.REPORT_CAPACITY),
                new Scope.OwnOrganisation(),
                Actor.Via.SYSTEM,
                origin);
    }

    private static LineRefused refused(Line.Sound line, Refusal refusal) {
        var field =
                refusal.code() == CapacityRefusal.NUMBER_OUT_OF_RANGE
                        ? refusal.details().getFirst()
                        : refusal.code() == CapacityRefusal.OBSERVED_IN_FUTURE
                                ? "observed"
                                : "code";
        return new LineRefused(line.number(), field, refusal.code().code(), refusal.details());
    }

    /** What is kept of a message: its answer, and the newest figure taken from it. */
    record Noted(Received answer, @Nullable Newest newest) {

        static Noted refused(Received.Refused why) {
            return new Noted(why, null);
        }
    }

    /**
     * How new a message is, and the figure that came of it.
     *
     * @param service null when it is a sign of life without a figure
     */
    record Newest(Instant observedAt, @Nullable ServiceId service, @Nullable Integer free) {}
}
