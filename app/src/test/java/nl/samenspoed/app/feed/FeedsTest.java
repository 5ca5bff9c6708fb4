package nl.samenspoed.app.feed;

import static nl.samenspoed.app.SmallWorld.ARNHEM;
import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.SmallWorld.coordinator;
import static nl.samenspoed.app.SmallWorld.home;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.office;
import static nl.samenspoed.app.feed.FeedFixture.code;
import static nl.samenspoed.app.feed.FeedFixture.document;
import static nl.samenspoed.app.feed.FeedFixture.done;
import static nl.samenspoed.app.feed.FeedFixture.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import org.junit.jupiter.api.Test;

class FeedsTest {

    private static final String LINE = "code,free,observed_at\nELV,2,%s\n";

    private final FeedFixture the = new FeedFixture();

    @Test
    void tokenIsToldOnceAndKeptOnlyAsAHash() {
        var key = CommandKey.random();
        var feed = done(the.feeds.register(nurse(1), key, draft(FeedFormat.CSV)));
        var again = done(the.feeds.register(nurse(1), key, draft(FeedFormat.CSV)));

        assertThat(again).isEqualTo(new FeedRegistered(feed.id(), null));
        assertThat(the.feeds.list(nurse(1))).hasSize(1);
        var token = Objects.requireNonNull(feed.token());
        assertThat(token).hasSize(32);
        assertThat(the.jdbc.sql("select f::text from feed.feed f").query(String.class).single())
                .doesNotContain(token);
        assertThat(the.jdbc.sql("select e::text from audit.entry e").query(String.class).list())
                .hasSize(1)
                .noneMatch(entry -> entry.contains(token));
    }

    @Test
    void newTokenEndsTheOldOne() {
        var feed = the.registered(FeedFormat.CSV);
        var renewed = done(the.feeds.renewToken(nurse(1), CommandKey.random(), feed.id()));

        assertThat(the.post(feed, FeedFormat.CSV, line())).hasStatus(401);
        assertThat(the.post(renewed, FeedFormat.CSV, line())).hasStatusOk();
    }

    @Test
    void onlyWhoManagesTheNetworkThereKeepsFeeds() {
        var feed = the.registered(FeedFormat.CSV);
        var elsewhere =
                SmallWorld.actor(
                        "Beheer Arnhem",
                        home(8),
                        "beheerder",
                        new Scope.InSubregion(ARNHEM.id()),
                        Set.of(Capability.MANAGE_NETWORK));
        for (var stranger : new Actor[] {office(), nurse(2), elsewhere}) {
            assertThat(
                            code(
                                    the.feeds.register(
                                            stranger, CommandKey.random(), draft(FeedFormat.CSV))))
                    .isEqualTo("feed.not-allowed");
            assertThat(code(the.feeds.find(stranger, feed.id()))).isEqualTo("feed.unknown");
            assertThat(code(the.feeds.renewToken(stranger, CommandKey.random(), feed.id())))
                    .isEqualTo("feed.unknown");
            assertThat(
                            code(
                                    the.feeds.change(
                                            stranger,
                                            CommandKey.random(),
                                            feed.id(),
                                            1,
                                            draft(FeedFormat.CSV))))
                    .isEqualTo("feed.unknown");
            assertThat(the.feeds.list(stranger)).isEmpty();
        }
        assertThat(the.feeds.list(coordinator())).hasSize(1);
    }

    @Test
    void whatCannotBeKeptIsRefused() {
        assertThat(register("", 15, Map.of("ELV", "beds-1"), Map.of()))
                .isEqualTo("feed.name-wrong");
        assertThat(register("ECD", 0, Map.of("ELV", "beds-1"), Map.of()))
                .isEqualTo("feed.interval-wrong");
        assertThat(register("ECD", 15, Map.of(), Map.of())).isEqualTo("feed.no-codes");
        assertThat(register("ECD", 15, Map.of("A", "beds-1", "B", "beds-1"), Map.of()))
                .isEqualTo("feed.service-twice");
        assertThat(register("ECD", 15, Map.of("ELV", "beds-1"), Map.of("vrij", "x")))
                .isEqualTo("feed.unknown-field");
        assertThat(the.feeds.list(nurse(1))).isEmpty();
    }

    @Test
    void changeIsMadeOnTheVersionThatWasSeen() {
        var feed = the.registered(FeedFormat.CSV);
        assertThat(code(change(feed, 1, true))).isEqualTo("done");
        assertThat(code(change(feed, 1, true))).isEqualTo("feed.changed-meanwhile");
        assertThat(the.state(feed).feed().version()).isEqualTo(2);
    }

    @Test
    void feedThatIsOffIsNotListenedTo() {
        var feed = the.registered(FeedFormat.CSV);
        assertThat(code(change(feed, 1, false))).isEqualTo("done");

        assertThat(the.post(feed, FeedFormat.CSV, line())).hasStatus(403);
        the.assertNothingKnown();
        the.clock.advance(Duration.ofDays(1));
        assertThat(the.feeds.silences()).isEmpty();
    }

    @Test
    void aDayOfSilenceIsShownFromTheIntervalOnAndNoticedOnce() {
        var feed = the.registered(FeedFormat.CSV);
        assertThat(the.post(feed, FeedFormat.CSV, line())).hasStatusOk();
        Instant last = the.clock.instant();
        int noticed = 0;
        for (int minute = 1; minute <= 24 * 60; minute++) {
            the.clock.advance(Duration.ofMinutes(1));
            noticed += the.following.notice(the.clock.instant());
            assertThat(the.feeds.isSilent(the.state(feed))).isEqualTo(minute > 15);
        }
        assertThat(noticed).isEqualTo(1);
        assertThat(the.feeds.silences()).containsExactly(Map.entry(beds(1), last));
        assertThat(the.capacity.find(beds(1))).isInstanceOf(Availability.Stale.class);
        assertThat(
                        the.jdbc
                                .sql("select count(*) from stream.event where type = 'feed.silent'")
                                .query(Long.class)
                                .single())
                .isEqualTo(1);

        assertThat(the.post(feed, FeedFormat.CSV, line())).hasStatusOk();
        assertThat(the.feeds.silences()).isEmpty();
        the.clock.advance(Duration.ofMinutes(16));
        assertThat(the.following.notice(the.clock.instant())).isEqualTo(1);
    }

    @Test
    void copiesAndNonsenseAreNoSignOfLife() {
        var feed = the.registered(FeedFormat.CSV);
        var copy = line();
        assertThat(the.post(feed, FeedFormat.CSV, copy)).hasStatusOk();
        for (int i = 0; i < 4; i++) {
            the.clock.advance(Duration.ofMinutes(4));
            assertThat(the.post(feed, FeedFormat.CSV, copy)).hasStatusOk();
            assertThat(the.post(feed, FeedFormat.CSV, "code,free\nELV,-1")).hasStatus(422);
        }
        assertThat(the.feeds.silences()).containsOnlyKeys(beds(1));
    }

    @Test
    void feedThatNeverSentAnythingIsSilentToo() {
        var feed = the.registered(FeedFormat.LPZ);
        the.clock.advance(Duration.ofMinutes(15));
        assertThat(the.feeds.silences()).isEmpty();
        the.clock.advance(Duration.ofSeconds(1));
        assertThat(the.feeds.silences()).containsOnlyKeys(beds(1));
        assertThat(the.post(feed, FeedFormat.LPZ, document(FeedFormat.LPZ))).hasStatusOk();
        assertThat(the.feeds.silences()).isEmpty();
    }

    private String line() {
        return LINE.formatted(the.clock.instant());
    }

    private String register(
            String name, int minutes, Map<String, String> codes, Map<String, String> mapping) {
        return code(
                the.feeds.register(
                        nurse(1),
                        CommandKey.random(),
                        new FeedDraft(
                                name,
                                home(1),
                                FeedFormat.CSV,
                                mapping,
                                codes,
                                Duration.ofMinutes(minutes),
                                false,
                                true)));
    }

    private Outcome<FeedRegistered> change(FeedRegistered feed, int version, boolean active) {
        var as = draft(FeedFormat.CSV);
        return the.feeds.change(
                nurse(1),
                CommandKey.random(),
                feed.id(),
                version,
                new FeedDraft(
                        as.name(),
                        as.organisation(),
                        as.format(),
                        as.mapping(),
                        as.codes(),
                        as.interval(),
                        as.knowsPromises(),
                        active));
    }
}
