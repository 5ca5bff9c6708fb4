package nl.samenspoed.app.feed;

import static nl.samenspoed.app.SmallWorld.NETWORK;
import static nl.samenspoed.app.SmallWorld.home;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.feed.FeedFixture.done;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.OpeningHours;
import org.springframework.util.unit.DataSize;

/** A hospital system of home 1 with two units, 20 and 4 beds, whose beds are one service here. */
final class AdtFixture {

    static final MllpSettings SETTINGS =
            new MllpSettings(
                    0,
                    "127.0.0.1",
                    DataSize.ofKilobytes(64),
                    20,
                    Duration.ofMinutes(10),
                    Duration.ofDays(30));

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMddHHmmssxx");

    final FeedFixture the = new FeedFixture();
    final ReceivingAdt node = node();
    final BedCounts counts;
    FeedRegistered feed = the.registered(draft(true));
    private int messages;

    AdtFixture() {
        var visits = new JdbcVisits(the.jdbc);
        var reporting = new ReportingCounts(visits, the.capacity);
        counts =
                new BedCounts(
                        the.feeds,
                        visits,
                        new StartingCounts(
                                new JdbcFeeds(the.jdbc),
                                new JdbcRounds(the.jdbc, trail()),
                                reporting,
                                the.database.transaction(),
                                the.clock),
                        new Answers(the.jdbc),
                        SETTINGS);
    }

    private Trail trail() {
        return new Trail(the.database.dataSource(), the.clock);
    }

    /** What another node, or this one after a restart, would have. */
    ReceivingAdt node() {
        var visits = new JdbcVisits(the.jdbc);
        return new ReceivingAdt(
                new JdbcFeeds(the.jdbc),
                new CountingVisits(visits),
                new ReportingCounts(visits, the.capacity),
                NETWORK,
                the.database.transaction(),
                the.clock);
    }

    static FeedDraft draft(boolean active) {
        return new FeedDraft(
                "EPD Demohuis 1",
                home(1),
                FeedFormat.ADT,
                Map.of("application", "EPD", "facility", "DEMOHUIS1"),
                Map.of("3B", "beds-1", "4A", "beds-1"),
                Map.of("3B", 20, "4A", 4),
                Duration.ofMinutes(15),
                false,
                active);
    }

    /** One message; what is not said is as in a usual admission. */
    record Said(String event, String visit, String unit, String prior, Instant at, String id) {

        Said from(String before) {
            return new Said(event, visit, unit, before, at, id);
        }

        Said id(String other) {
            return new Said(event, visit, unit, prior, at, other);
        }

        /**
         * @param token in MSH-8
         */
        String text(String token) {
            return """
            MSH|^~\\&|EPD|DEMOHUIS1|SAMENSPOED|OOST|%5$s|%7$s|ADT^%1$s|%6$s|P|2.4
            EVN|%1$s|%5$s
            PID|1||999912345^^^ZKH^PI||de Vries^Johanna
            PV1|1|I|%3$s^12^%2$s|||%4$s|||||||||||||%2$s^^^ZKH^VN
            """
                    .formatted(event, visit, unit, prior, moment(at), id, token)
                    .replace("\n", "\r");
        }
    }

    /** Now, which then is a second later: no two things happen at the same moment. */
    Said says(String event, String visit, String unit) {
        the.clock.advance(Duration.ofSeconds(1));
        return says(event, visit, unit, the.clock.instant());
    }

    Said says(String event, String visit, String unit, Instant at) {
        return new Said(event, visit, unit, "", at, "MSG" + ++messages);
    }

    AdtAnswer send(Said said) {
        return send(node, said);
    }

    AdtAnswer send(ReceivingAdt to, Said said) {
        return send(to, said.text(token()));
    }

    AdtAnswer send(String text) {
        return send(node, text);
    }

    AdtAnswer send(ReceivingAdt to, String text) {
        return to.receive(text.getBytes(StandardCharsets.UTF_8), 0, "test");
    }

    String token() {
        return Objects.requireNonNull(feed.token());
    }

    /** The code with which it was acknowledged, and why when there is a why. */
    static String told(AdtAnswer answer) {
        var fault = answer.fault();
        return fault == null ? answer.code() : answer.code() + " " + fault.code();
    }

    static String moment(Instant at) {
        return MOMENT.format(at.atZone(OpeningHours.ZONE));
    }

    FeedState state() {
        return the.state(feed);
    }

    /** How many lie in each unit: {@code 3B 2, 4A 0}. */
    String lying() {
        return counts.list(state()).stream()
                .map(unit -> unit.unit() + " " + unit.lying())
                .collect(Collectors.joining(", "));
    }

    void start() {
        var unused = done(counts.start(nurse(1), CommandKey.random(), feed.id()));
    }

    /** A count that is reported, of nobody yet. */
    AdtFixture started() {
        send(says("A08", "V0", "3B"));
        start();
        return this;
    }
}
