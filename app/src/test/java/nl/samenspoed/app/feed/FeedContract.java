package nl.samenspoed.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.CapacityFigure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What holds for every way in which another system tells how much is free, whatever its format:
 * with every field missing in turn, a clock that is wrong, copies, any order, and a day of silence.
 */
public abstract class FeedContract {

    private static final Duration VALIDITY = Duration.ofHours(4);

    private Sender sender;

    /** A connected system in a world of its own, of which nothing is known yet. */
    protected abstract Sender connected();

    /** What one format is like. */
    public interface Sender extends AutoCloseable {

        SettableClock clock();

        /** What the desk sees of the service that is told of. */
        Availability seen();

        /** A message shaped as real ones are. */
        String document(Instant at);

        /** What is free according to it. */
        int free();

        /** Everything that can be left out of a message, with the message that is left. */
        Map<String, String> withouts(String document);

        /** What cannot be left out, with the code that says so. */
        Map<String, String> needed();

        /** A message that says one thing or another, 0 or 1. */
        String saying(int choice, Instant at);

        /** What is free according to that. */
        int free(int choice);

        Reply send(String document);

        /** The code that says that a clock runs ahead. */
        String ahead();

        /** Whether it is shown that the sender is silent. */
        boolean silent();

        @Override
        void close();
    }

    /**
     * What a sender is told.
     *
     * @param code of what is wrong first; empty when nothing is
     */
    public record Reply(boolean taken, String code) {}

    @BeforeEach
    void connect() {
        sender = connected();
    }

    @AfterEach
    void disconnect() {
        sender.close();
    }

    @Test
    void goodMessageIsBelieved() {
        assertThat(sender.send(sender.document(now())).taken()).isTrue();
        assertThat(figure().free()).isEqualTo(sender.free());
        assertThat(figure().observedAt()).isEqualTo(now());
    }

    @Test
    void whatMustBeThereIsNamedWhenItIsMissingAndAllElseMayBe() {
        var found = new TreeMap<String, String>();
        int tried = 0;
        for (var name : sender.withouts(sender.document(now())).keySet()) {
            sender.clock().advance(Duration.ofSeconds(1));
            var before = sender.seen();
            var reply = sender.send(sender.withouts(sender.document(now())).get(name));
            tried++;
            if (reply.taken()) {
                assertThat(figure().free()).as("without %s", name).isEqualTo(sender.free());
            } else {
                assertThat(figureOf(sender.seen())).as(name).isEqualTo(figureOf(before));
                found.put(name, reply.code());
            }
        }
        assertThat(tried).isGreaterThan(5);
        assertThat(found).isEqualTo(new TreeMap<>(sender.needed()));
    }

    @Test
    void clockThatRunsAheadIsRefused() {
        var before = sender.seen();
        var reply = sender.send(sender.document(now().plus(Duration.ofSeconds(301))));
        assertThat(reply).isEqualTo(new Reply(false, sender.ahead()));
        assertThat(sender.seen()).isEqualTo(before);
    }

    @Test
    void clockThatRunsALittleAheadCountsAsNow() {
        assertThat(sender.send(sender.document(now().plus(Duration.ofSeconds(299)))).taken())
                .isTrue();
        assertThat(figure().observedAt()).isEqualTo(now());
    }

    @Test
    void clockThatRunsBehindMakesTheFigureAsOldAsItSays() {
        sender.clock().advance(Duration.ofHours(12));
        sender.send(sender.document(now().minus(VALIDITY).minusSeconds(1)));
        assertThat(sender.seen()).isInstanceOf(Availability.Stale.class);
        sender.send(sender.document(now().minus(VALIDITY).plusSeconds(1)));
        assertThat(sender.seen()).isInstanceOf(Availability.Known.class);
    }

    @Test
    void copyChangesNothing() {
        var document = sender.document(now());
        assertThat(sender.send(document).taken()).isTrue();
        var figure = figure();
        sender.clock().advance(Duration.ofMinutes(5));
        assertThat(sender.send(document).taken()).isTrue();
        assertThat(figure()).isEqualTo(figure);
    }

    @Test
    void messagesInAnyOrderEndAtTheNewest() {
        var random = new Random(7);
        var start = now();
        sender.clock().advance(Duration.ofHours(1));
        int newest = -1;
        int shown = -1;
        for (int i = 0; i < 40; i++) {
            int minute = random.nextInt(60);
            int choice = minute / 7 % 2;
            var at = start.plus(Duration.ofMinutes(minute)).plusSeconds(1);
            assertThat(sender.send(sender.saying(choice, at)).taken()).isTrue();
            shown = minute > newest ? choice : shown;
            newest = Math.max(minute, newest);
            assertThat(figure().free()).isEqualTo(sender.free(shown));
        }
    }

    @Test
    void aDayOfSilenceIsShownAndNothingIsTrusted() {
        sender.send(sender.document(now()));
        for (int minute = 1; minute <= 24 * 60; minute++) {
            sender.clock().advance(Duration.ofMinutes(1));
            if (minute % 30 == 0) {
                assertThat(sender.seen() instanceof Availability.Known)
                        .as("after %d minutes", minute)
                        .isEqualTo(minute <= VALIDITY.toMinutes());
                assertThat(sender.silent()).isTrue();
            }
        }
        sender.send(sender.document(now()));
        assertThat(sender.seen()).isInstanceOf(Availability.Known.class);
        assertThat(figure().observedAt()).isEqualTo(now());
    }

    private Instant now() {
        return sender.clock().instant();
    }

    private CapacityFigure figure() {
        var figure = figureOf(sender.seen());
        assertThat(figure).isNotNull();
        return figure;
    }

    private static CapacityFigure figureOf(Availability seen) {
        return switch (seen) {
            case Availability.Known known -> known.figure();
            case Availability.Stale stale -> stale.last();
            case Availability.Never _ -> null;
        };
    }
}
