package nl.samenspoed.app.feed;

import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.feed.FeedFixture.document;
import static nl.samenspoed.app.feed.FeedFixture.draft;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Random;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.CapacityFigure;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.command.CommandKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class FeedMessagesTest {

    private static final String LINE = "code,free,total,observed_at\nELV,%s,%s,%s\n";
    private static final String NOW = "2026-11-21T20:00:00Z";

    private final FeedFixture the = new FeedFixture();

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "ADT")
    void goodLineIsTakenAndTheOtherIsListed(FeedFormat format) {
        var feed = the.registered(format);

        var answer = the.post(feed, format, document(format));

        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.taken").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.refused[0].line").isEqualTo(2);
        assertThat(answer).bodyJson().extractingPath("$.refused[0].field").isEqualTo("code");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.refused[0].code")
                .isEqualTo("feed.unknown-code");
        assertThat(figure())
                .satisfies(
                        figure -> {
                            assertThat(figure.free()).isEqualTo(3);
                            assertThat(figure.total()).isEqualTo(24);
                            assertThat(figure.staffed()).isEqualTo(20);
                            assertThat(figure.occupied()).isEqualTo(17);
                            assertThat(figure.observedAt()).isEqualTo("2026-11-21T19:58:00Z");
                            assertThat(figure.source()).isEqualTo(FigureSource.FEED);
                            assertThat(figure.sourceName()).isEqualTo("ECD Demohuis 1");
                        });
        var state = the.state(feed);
        assertThat(state.messages()).isEqualTo(1);
        assertThat(state.taken()).isEqualTo(1);
        assertThat(state.refused()).isEqualTo(1);
        assertThat(state.lastFree()).isEqualTo(3);
        assertThat(state.lastService()).isEqualTo(beds(1));
        assertThat(state.lastErrors()).extracting(LineRefused::line).containsExactly(2);
    }

    @ParameterizedTest
    @CsvSource({
        "LPZ, oid, code",
        "LPZ, afdeling, code",
        "LPZ, vrij, free",
        "LPZ, tijd, observed",
        "HAVE, facilityID, code",
        "HAVE, serviceTaxonomyKeyValue, code",
        "HAVE, availableCount, free",
        "HAVE, lastUpdateTime, observed",
        "HAVE, serviceBedCapacity, free",
        "CSV, code, code",
        "CSV, free, free",
        "CSV, observed_at, observed"
    })
    void fieldThatMustBeThereIsNamedWhenItIsMissing(FeedFormat format, String theirs, String ours) {
        var answer =
                the.post(the.registered(format), format, document(format).replace(theirs, "weg"));

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.refused[0].field").isEqualTo(ours);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.refused[0].code")
                .isEqualTo("feed.field-missing");
        the.assertNothingKnown();
    }

    @ParameterizedTest
    @CsvSource({
        "LPZ, totaal",
        "LPZ, open\"",
        "LPZ, bezet",
        "LPZ, status",
        "LPZ, locatie",
        "HAVE, baselineCount",
        "HAVE, staffedCount",
        "HAVE, occupiedCount",
        "HAVE, capacityStatus",
        "HAVE, organizationName",
        "CSV, total",
        "CSV, staffed",
        "CSV, occupied"
    })
    void otherFieldsMayBeMissing(FeedFormat format, String theirs) {
        var answer =
                the.post(
                        the.registered(format),
                        format,
                        document(format).replace(theirs, theirs.endsWith("\"") ? "w\"" : "weg"));

        assertThat(answer).hasStatusOk();
        assertThat(figure().free()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 5, feed, free, capacity.number-out-of-range",
        "12345, 99999, feed, free, capacity.number-out-of-range",
        "6, 5, feed, free, feed.more-than-total",
        "2.5, 5, feed, free, feed.not-a-number",
        "1e3, 5, feed, free, feed.not-a-number",
        "99999999999, 5, feed, free, feed.not-a-number",
        "twee, 5, feed, free, feed.not-a-number",
        "2, veel, feed, total, feed.not-a-number",
        "2, 5, 2026-11-21T20:00:00, observed, feed.not-a-time",
        "2, 5, gisteren, observed, feed.not-a-time",
        "2, 5, 2026-02-30T20:00:00Z, observed, feed.not-a-time",
        "2, 5, 2026-11-21T20:05:01Z, observed, capacity.observed-in-future",
        "2, 5, +999999999-12-31T23:59:59Z, observed, capacity.observed-in-future"
    })
    void nonsenseIsRefusedWithFieldAndReason(
            String free, String total, String observed, String field, String code) {
        var feed = the.registered(FeedFormat.CSV);
        var answer = csv(feed, free, total, observed.equals("feed") ? NOW : observed);

        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("feed.nothing-taken");
        assertThat(answer).bodyJson().extractingPath("$.refused[0].field").isEqualTo(field);
        assertThat(answer).bodyJson().extractingPath("$.refused[0].code").isEqualTo(code);
        the.assertNothingKnown();
        assertThat(the.state(feed).lastErrors())
                .extracting(LineRefused::code)
                .containsExactly(code);
        assertThat(the.state(feed).lastGoodAt()).isNull();
    }

    @Test
    void wardMayBeOverfullButNotBeyondReason() {
        var feed = the.registered(FeedFormat.CSV);
        var heading = "code,free,total,occupied,observed_at\n";
        assertThat(the.post(feed, FeedFormat.CSV, heading + "ELV,0,20,30," + NOW)).hasStatusOk();
        var tooMany = the.post(feed, FeedFormat.CSV, heading + "ELV,0,20,31," + NOW);
        assertThat(tooMany).hasStatus(422);
        assertThat(tooMany).bodyJson().extractingPath("$.refused[0].field").isEqualTo("occupied");
    }

    @Test
    void clockThatRunsALittleAheadIsForgiven() {
        var feed = the.registered(FeedFormat.CSV);
        assertThat(csv(feed, "2", "5", "2026-11-21T20:04:59Z")).hasStatusOk();
        assertThat(figure().observedAt()).isEqualTo(NOW);
    }

    @Test
    void sameMessageTwiceChangesNothing() {
        var feed = the.registered(FeedFormat.LPZ);
        assertThat(the.post(feed, FeedFormat.LPZ, document(FeedFormat.LPZ))).hasStatusOk();
        var good = the.state(feed).lastGoodAt();
        the.clock.advance(Duration.ofMinutes(5));
        var again = the.post(feed, FeedFormat.LPZ, document(FeedFormat.LPZ));

        assertThat(again).hasStatusOk();
        assertThat(figure().version()).isEqualTo(1);
        assertThat(the.state(feed).messages()).isEqualTo(2);
        assertThat(the.state(feed).lastGoodAt()).isEqualTo(good);
    }

    @Test
    void messageThatComesLateIsHistoryOnly() {
        var feed = the.registered(FeedFormat.CSV);
        assertThat(csv(feed, "2", "5", "2026-11-21T19:59:00Z")).hasStatusOk();
        var late = csv(feed, "5", "5", "2026-11-21T19:54:00Z");

        assertThat(late).hasStatusOk();
        assertThat(late).bodyJson().extractingPath("$.taken").isEqualTo(0);
        assertThat(late).bodyJson().extractingPath("$.late").isEqualTo(1);
        assertThat(the.free()).isEqualTo(2);
        assertThat(the.state(feed).lastFree()).isEqualTo(2);
    }

    @Test
    void messagesInAnyOrderEndAtTheNewest() {
        var feed = the.registered(FeedFormat.CSV);
        var random = new Random(7);
        int newest = -1;
        int shown = -1;
        for (int i = 0; i < 40; i++) {
            int minute = random.nextInt(60);
            int free = minute % 7;
            assertThat(csv(feed, "" + free, "9", "2026-11-21T19:%02d:00Z".formatted(minute)))
                    .hasStatusOk();
            shown = minute > newest ? free : shown;
            newest = Math.max(minute, newest);
            assertThat(the.free()).isEqualTo(shown);
            assertThat(the.state(feed).lastFree()).isEqualTo(shown);
        }
    }

    @Test
    void strangerIsNotToldWhatIsWrong() {
        var feed = the.registered(FeedFormat.CSV);
        var body = LINE.formatted("2", "5", NOW);
        for (var answer :
                new MvcTestResult[] {
                    the.post(feed.id().toString(), "wrong", FeedFormat.CSV, body),
                    the.post(feed.id().toString(), "", FeedFormat.CSV, body),
                    the.post("geen-id", "wrong", FeedFormat.CSV, body),
                    the.post(beds(1).toString(), "wrong", FeedFormat.CSV, body)
                }) {
            assertThat(answer).hasStatus(401);
            assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("feed.token-wrong");
        }
        the.assertNothingKnown();
        assertThat(the.state(feed).messages()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[[[[]]]]",
                "null",
                "7",
                "\"tekst\"",
                "[1,2]",
                "{\"a\":1}{\"b\":2}",
                "{\"beschikbaarheid\":7}",
                "[{\"beschikbaarheid\":[[]]}]",
                "\u0000",
                "\uD800"
            })
    void jsonThatIsNoMessageIsRefusedCalmly(String body) {
        assertRefused(FeedFormat.LPZ, body);
    }

    @Test
    void jsonDeeperThanAnyMessageIsRefused() {
        assertRefused(FeedFormat.LPZ, "[".repeat(20_000) + "]".repeat(20_000));
        assertRefused(FeedFormat.LPZ, "{\"a\":".repeat(5_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<a>",
                "<a/>",
                "<a></b>",
                "tekst",
                "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>",
                "<!DOCTYPE a SYSTEM \"http://127.0.0.1:9/x.dtd\"><serviceListItem/>",
                "<!DOCTYPE a [<!ENTITY a \"aa\"><!ENTITY b \"&a;&a;\">]><a>&b;</a>",
                "<a>&unknown;</a>"
            })
    void xmlThatIsNoMessageOrNotToBeTrustedIsRefused(String body) {
        assertRefused(FeedFormat.HAVE, body);
    }

    @Test
    void xmlDeeperThanAnyMessageIsRefused() {
        assertRefused(FeedFormat.HAVE, "<a>".repeat(20_000) + "</a>".repeat(20_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n\n",
                "code,free",
                "code,free\n",
                "code,code\n1,2",
                ",,\n1,2,3",
                "code,free\n\"open",
                "x\ny",
                "\u0000\n\u0000"
            })
    void csvThatIsNoMessageIsRefusedCalmly(String body) {
        assertRefused(FeedFormat.CSV, body);
    }

    @Test
    void tooMuchIsRefused() {
        var feed = the.registered(FeedFormat.CSV);
        var big = the.post(feed, FeedFormat.CSV, "x".repeat(ReceivingMessages.MOST_BYTES + 1));
        assertThat(big).hasStatus(413);
        var many = the.post(feed, FeedFormat.CSV, "code\n" + "a\n".repeat(1_001));
        assertThat(many).hasStatus(400);
        assertThat(many).bodyJson().extractingPath("$.code").isEqualTo("feed.too-many-lines");
    }

    @Test
    void otherFormatAndOtherTypeAreRefused() {
        var feed = the.registered(FeedFormat.CSV);
        assertThat(the.post(feed, FeedFormat.LPZ, document(FeedFormat.LPZ))).hasStatus(409);
        assertThat(the.state(feed).lastErrors())
                .extracting(LineRefused::code)
                .containsExactly("feed.other-format");
    }

    @Test
    void senderMayCallFieldsAsItLikes() {
        var usual = draft(FeedFormat.LPZ);
        var feed =
                the.registered(
                        new FeedDraft(
                                usual.name(),
                                usual.organisation(),
                                FeedFormat.LPZ,
                                Map.of(
                                        "list", "units",
                                        "code", "ward",
                                        "free", "beds/open",
                                        "observed", "at"),
                                Map.of("3B", "beds-1"),
                                Duration.ofMinutes(5),
                                true,
                                true));
        var answer =
                the.post(
                        feed,
                        FeedFormat.LPZ,
                        """
                        {"at": "2026-11-21T20:00:00Z", "units": [{"ward": "3B", "beds": {"open": 4}}]}
                        """);
        assertThat(answer).hasStatusOk();
        assertThat(the.free()).isEqualTo(4);
    }

    @Test
    void whatCouldBeAboutAPatientIsNotRepeated() {
        var feed = the.registered(FeedFormat.CSV);
        var answer =
                the.post(
                        feed,
                        FeedFormat.CSV,
                        "code,free,observed_at\nmevr. J. de Vries 999912345,1," + NOW);
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyText().doesNotContain("Vries", "999912345");
        assertThat(the.state(feed).lastErrors().toString()).doesNotContain("Vries");
    }

    @Test
    void feedReachesOnlyItsOwnOrganisation() {
        var elsewhere =
                new FeedDraft(
                        "ECD",
                        SmallWorld.home(1),
                        FeedFormat.CSV,
                        Map.of(),
                        Map.of("ELV", "beds-2"),
                        Duration.ofMinutes(5),
                        false,
                        true);
        assertThat(
                        FeedFixture.code(
                                the.feeds.register(
                                        SmallWorld.nurse(1), CommandKey.random(), elsewhere)))
                .isEqualTo("feed.unknown-service");
    }

    private void assertRefused(FeedFormat format, String body) {
        var feed = the.registered(format);
        var answer = the.post(feed, format, body);
        assertThat(answer.getResponse().getStatus()).isBetween(400, 499);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().isNotBlank();
        the.assertNothingKnown();
        assertThat(the.state(feed).messages()).isEqualTo(1);
        assertThat(the.state(feed).lastErrors()).isNotEmpty();
    }

    private MvcTestResult csv(FeedRegistered feed, String free, String total, String observed) {
        return the.post(feed, FeedFormat.CSV, LINE.formatted(free, total, observed));
    }

    private CapacityFigure figure() {
        return ((Availability.Known) the.capacity.find(beds(1))).figure();
    }
}
