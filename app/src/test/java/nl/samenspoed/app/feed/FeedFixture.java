package nl.samenspoed.app.feed;

import static nl.samenspoed.app.SmallWorld.home;
import static nl.samenspoed.app.SmallWorld.nurse;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.CapacityFixture;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.store.TestDatabase;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

/** The feed module wired by hand, with its door, in the small world. */
final class FeedFixture {

    static final Map<FeedFormat, String> TYPES =
            Map.of(
                    FeedFormat.LPZ, "application/json",
                    FeedFormat.HAVE, "application/xml",
                    FeedFormat.CSV, "text/csv",
                    FeedFormat.ADT, "application/hl7-v2");

    private static final Map<FeedFormat, String> CODES =
            Map.of(
                    FeedFormat.LPZ, "2.16.528.1.1007.3.3.9990001/ELV",
                    FeedFormat.HAVE, "NL-9990001/ELV",
                    FeedFormat.CSV, "ELV");

    final SettableClock clock = new SettableClock("2026-11-21T20:00:00Z");
    final TestDatabase database = TestDatabase.fresh();
    final JdbcClient jdbc;
    final Capacity capacity;
    final Feeds feeds;
    final FollowingSilence following;
    final ResourceBundleMessageSource texts = new ResourceBundleMessageSource();
    private final MockMvcTester door;

    FeedFixture() {
        var trail = new Trail(database.dataSource(), clock);
        jdbc = database.jdbc();
        capacity = CapacityFixture.capacity(jdbc, trail, clock);
        var rows = new JdbcFeeds(jdbc);
        feeds =
                new Feeds(
                        rows,
                        new JdbcRegistrations(jdbc, trail),
                        SmallWorld.NETWORK,
                        new Answers(jdbc),
                        clock);
        following = new FollowingSilence(rows, SmallWorld.NETWORK, clock);
        texts.setBasenames("messages/feed", "messages/capacity");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        door =
                MockMvcTester.create(
                        MockMvcBuilders.standaloneSetup(
                                        new FeedDoor(
                                                new ReceivingMessages(
                                                        rows, capacity, SmallWorld.NETWORK, clock),
                                                texts))
                                .build());
    }

    static FeedDraft draft(FeedFormat format) {
        return new FeedDraft(
                "ECD Demohuis 1",
                home(1),
                format,
                Map.of(),
                Map.of(CODES.getOrDefault(format, "?"), "beds-1"),
                Duration.ofMinutes(15),
                false,
                true);
    }

    FeedRegistered registered(FeedFormat format) {
        return registered(draft(format));
    }

    FeedRegistered registered(FeedDraft draft) {
        return done(feeds.register(nurse(1), CommandKey.random(), draft));
    }

    MvcTestResult post(FeedRegistered feed, FeedFormat format, String body) {
        return post(feed.id().toString(), Objects.requireNonNull(feed.token()), format, body);
    }

    MvcTestResult post(String feed, String token, FeedFormat format, String body) {
        return door.post()
                .uri("/api/feeds/{id}/{format}", feed, format.path())
                .header("X-AUTH-TOKEN", token)
                .header("Accept-Language", "en")
                .contentType(TYPES.getOrDefault(format, "?"))
                .content(body.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    FeedState state(FeedRegistered feed) {
        return done(feeds.find(nurse(1), feed.id()));
    }

    /** What is free at home 1; fails when nothing is known. */
    int free() {
        return switch (capacity.find(SmallWorld.beds(1))) {
            case Availability.Known known -> known.free();
            case Availability.Stale stale -> stale.free();
            case Availability.Never _ -> throw new AssertionError("nothing known");
        };
    }

    void assertNothingKnown() {
        assertThat(capacity.find(SmallWorld.beds(1))).isEqualTo(new Availability.Never());
    }

    static String document(FeedFormat format) {
        var name =
                switch (format) {
                    case LPZ -> "lpz.json";
                    case HAVE -> "have.xml";
                    case CSV -> "capacity.csv";
                    case ADT -> "adt.hl7";
                };
        try (var file = FeedFixture.class.getResourceAsStream("/feed/" + name)) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Done<?> done -> "done";
            case Outcome.Refused<?>(var refusal) -> refusal.code().code();
        };
    }
}
