package nl.samenspoed.app.feed;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoed.app.network.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in HL7 v2 messages. Each is one transaction: the visit, the figures that follow, the memory
 * of the message and the state of the feed are there together or not at all, and only then it is
 * acknowledged. Messages of one feed wait for each other, on every node.
 */
@Component
class ReceivingAdt {

    private final JdbcFeeds feeds;
    private final CountingVisits counting;
    private final ReportingCounts reporting;
    private final Network network;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    ReceivingAdt(
            JdbcFeeds feeds,
            CountingVisits counting,
            ReportingCounts reporting,
            Network network,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.feeds = feeds;
        this.counting = counting;
        this.reporting = reporting;
        this.network = network;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Whatever is in the message; only a database that is away is an exception, and then nothing
     * happened.
     *
     * @param cutOff after so many bytes, because it is longer than allowed; 0 when it is whole
     * @param origin network address it came from, for the trail
     */
    AdtAnswer receive(byte[] message, int cutOff, String origin) {
        var text = AdtText.decode(message);
        var header = AdtHeader.read(text).orElse(null);
        if (header == null) {
            return new AdtAnswer(
                    null, AdtFault.reject("100", "", FeedRefusal.UNREADABLE, "adt"), true);
        }
        var hash = Tokens.hash(header.security());
        var id = feeds.findByToken(hash);
        var taken =
                id.isEmpty()
                        ? Optional.<Taken>empty()
                        : Objects.requireNonNull(
                                transaction.execute(
                                        _ ->
                                                feeds.lock(id.get())
                                                        .filter(
                                                                known ->
                                                                        Tokens.fits(
                                                                                header.security(),
                                                                                known.tokenHash()))
                                                        .map(
                                                                known ->
                                                                        take(
                                                                                known, header, text,
                                                                                cutOff, origin))));
        return taken.map(done -> new AdtAnswer(header, done.fault(), false))
                .orElseGet(
                        () ->
                                new AdtAnswer(
                                        header,
                                        AdtFault.reject("207", "MSH-8", FeedRefusal.TOKEN_WRONG),
                                        true));
    }

    /**
     * What became of a message of a feed that is known.
     *
     * @param fault null when there was none
     * @param late whether something newer was known
     */
    private record Taken(
            @Nullable AdtFault fault, boolean late, ReceivingMessages.@Nullable Newest newest) {

        static Taken refused(AdtFault why) {
            return new Taken(why, false, null);
        }
    }

    private Taken take(
            JdbcFeeds.Known known, AdtHeader header, String text, int cutOff, String origin) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var feed = known.state().feed();
        var unwanted = unwanted(feed, header, cutOff);
        var taken =
                unwanted == null ? read(known, header, text, origin, at) : Taken.refused(unwanted);
        var noted = new ReceivingMessages.Noted(received(taken), taken.newest());
        feeds.note(feed, ReceivingMessages.where(feed, network), noted, at);
        return taken;
    }

    /** Null when this feed may send such a message. */
    private static @Nullable AdtFault unwanted(Feed feed, AdtHeader header, int cutOff) {
        if (!feed.format().counts()) {
            return AdtFault.reject("207", "", FeedRefusal.OTHER_FORMAT, feed.format().path());
        }
        if (!feed.active()) {
            return AdtFault.reject("207", "", FeedRefusal.SWITCHED_OFF);
        }
        if (cutOff > 0) {
            return AdtFault.reject("207", "", FeedRefusal.TOO_LARGE, cutOff / 1024);
        }
        var names = feed.adtNames();
        return names.application().equals(header.application())
                        && names.facility().equals(header.facility())
                ? null
                : AdtFault.reject("207", "MSH-3", FeedRefusal.SENDER_WRONG);
    }

    private Taken read(
            JdbcFeeds.Known known, AdtHeader header, String text, String origin, Instant at) {
        return switch (ReadingAdt.read(header, text, known.state().feed().adtNames(), at)) {
            case ReadingAdt.Read.Unsound(var fault) -> Taken.refused(fault);
            case ReadingAdt.Read.Sound(var message) -> count(known, header, message, origin, at);
        };
    }

    private Taken count(
            JdbcFeeds.Known known,
            AdtHeader header,
            AdtMessage message,
            String origin,
            Instant at) {
        return switch (counting.count(known, header, message, at)) {
            case CountingVisits.Counted.Again(var warning) -> new Taken(warning, true, null);
            case CountingVisits.Counted.Other(var fault) -> Taken.refused(fault);
            case CountingVisits.Counted.Done(var warning, var late, var changed) -> {
                var seen = seen(known.state().lastObservedAt(), message.eventAt(), at);
                var cause = HexFormat.of().formatHex(counting.control(header));
                var result = reporting.report(known.state().feed(), changed, seen, cause, origin);
                var newest = new ReceivingMessages.Newest(seen, result.last(), result.free());
                var fault = warning == null ? first(result.faults()) : warning;
                yield new Taken(fault, late, newest);
            }
        };
    }

    /** Up to when the sender has told everything; its clock may run a little ahead. */
    private static Instant seen(@Nullable Instant before, Instant event, Instant now) {
        var newest = before == null ? event : Silence.later(before, event);
        return newest.isAfter(now) ? now : newest;
    }

    private static @Nullable AdtFault first(List<AdtFault> faults) {
        return faults.isEmpty() ? null : faults.getFirst();
    }

    private static Received received(Taken taken) {
        var fault = taken.fault();
        if (fault != null && fault.weight() != AdtFault.Weight.WARNING) {
            return new Received.Refused(
                    FeedRefusal.NOTHING_TAKEN, List.of(), List.of(fault.line()));
        }
        return new Received.Taken(
                taken.late() ? 0 : 1,
                taken.late() ? 1 : 0,
                fault == null ? List.of() : List.of(fault.line()));
    }
}
