package nl.samenspoed.app.feed;

import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.feed.AdtFixture.told;
import static nl.samenspoed.app.feed.FeedFixture.code;
import static nl.samenspoed.app.feed.FeedFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.CapacityFigure;
import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.feed.AdtFixture.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdtFeedTest {

    private final AdtFixture adt = new AdtFixture();

    @Test
    void nothingIsReportedUntilSomebodySaysThatTheCountIsRight() {
        assertThat(code(adt.counts.start(nurse(1), CommandKey.random(), adt.feed.id())))
                .isEqualTo("feed.nothing-counted");
        adt.send(adt.says("A01", "V1", "3B"));
        adt.send(adt.says("A01", "V2", "4A"));
        assertThat(adt.lying()).isEqualTo("3B 1, 4A 1");
        adt.the.assertNothingKnown();

        adt.start();
        assertThat(figure().occupied()).isEqualTo(2);
        assertThat(adt.state().lastFree()).isEqualTo(22);
    }

    @Test
    void occupiedFollowsFromTheMessagesAndFreeFromTheStaffedBeds() {
        adt.started();
        adt.send(adt.says("A01", "V1", "3B"));
        adt.send(adt.says("A01", "V2", "4A"));
        var last = adt.says("A01", "V3", "4A");
        adt.send(last);

        assertThat(figure())
                .satisfies(
                        figure -> {
                            assertThat(figure.occupied()).isEqualTo(3);
                            assertThat(figure.staffed()).isEqualTo(24);
                            assertThat(figure.free()).isEqualTo(21);
                            assertThat(figure.total()).isNull();
                            assertThat(figure.source()).isEqualTo(FigureSource.FEED);
                            assertThat(figure.sourceName()).isEqualTo("EPD Demohuis 1");
                            assertThat(figure.observedAt()).isEqualTo(last.at());
                        });
        assertThat(
                        adt.the
                                .jdbc
                                .sql("select knows_promises from capacity.figure")
                                .query(Boolean.class)
                                .single())
                .isFalse();
        assertThat(adt.state().lastFree()).isEqualTo(21);
        assertThat(adt.state().messages()).isEqualTo(4);
    }

    /** Each line: what happens to one visit, and how many lie where then. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A01 3B                        | 3B 1, 4A 0",
                "A01 3B, A02 4A                | 3B 0, 4A 1",
                "A01 3B, A02 9Z                | 3B 0, 4A 0",
                "A01 9Z, A02 4A                | 3B 0, 4A 1",
                "A01 9Z                        | 3B 0, 4A 0",
                "A01 3B, A03 3B                | 3B 0, 4A 0",
                "A01 3B, A11 3B                | 3B 0, 4A 0",
                "A01 3B, A02 4A, A12 3B        | 3B 1, 4A 0",
                "A01 3B, A03 3B, A13 3B        | 3B 1, 4A 0",
                "A01 3B, A03 3B, A13 4A        | 3B 0, 4A 1",
                "A01 3B, A03 3B, A13 3B, A03 3B| 3B 0, 4A 0",
                "A01 3B, A08 4A                | 3B 1, 4A 0",
                "A01 3B, A31 4A, A28 4A        | 3B 1, 4A 0",
                "A01 3B, A01 3B                | 3B 1, 4A 0",
            })
    void whereTheNewestMessageSaysItLies(String story, String lying) {
        for (var step : story.split(",")) {
            var said = step.strip().split(" ");
            assertThat(told(adt.send(adt.says(said[0], "V1", said[1])))).isEqualTo("AA");
        }
        assertThat(adt.lying()).isEqualTo(lying.strip());
    }

    @Test
    void anyOrderOfOneStoryEndsTheSame() {
        var random = new Random(5);
        for (int visit = 0; visit < 30; visit++) {
            var name = "V" + visit;
            var story =
                    new ArrayList<>(
                            List.of(
                                    adt.says("A01", name, "3B"),
                                    adt.says("A02", name, "4A"),
                                    adt.says("A12", name, "3B"),
                                    adt.says("A03", name, "3B"),
                                    adt.says("A13", name, "4A")));
            Collections.shuffle(story, random);
            story.forEach(adt::send);
        }
        assertThat(adt.lying()).isEqualTo("3B 0, 4A 30");
    }

    @Test
    void messageThatComesLateIsShownAsLateAndChangesNothing() {
        adt.started();
        var first = adt.says("A01", "V1", "3B");
        adt.send(adt.says("A03", "V1", "3B"));
        var taken = adt.state().taken();
        assertThat(told(adt.send(first))).isEqualTo("AA");
        assertThat(adt.lying()).isEqualTo("3B 0, 4A 0");
        assertThat(adt.state().taken()).isEqualTo(taken + 1);
        assertThat(figure().occupied()).isZero();
    }

    @Test
    void messagesOfOneMomentAreOrderedByWhenTheyWereMadeAndElseByWhenTheyCame() {
        var at = adt.the.clock.instant();
        var arrived = adt.says("A01", "V1", "3B", at).text(adt.token());
        var left = adt.says("A03", "V1", "3B", at).text(adt.token());
        adt.send(arrived);
        adt.send(left);
        assertThat(adt.lying()).isEqualTo("3B 0, 4A 0");

        var later = AdtFixture.moment(at.plusSeconds(1));
        adt.send(
                left.replaceFirst(AdtFixture.moment(at).replace("+", "\\+"), later)
                        .replace("V1", "V2")
                        .replace("MSG", "X"));
        adt.send(arrived.replace("V1", "V2").replace("MSG", "X"));
        assertThat(adt.lying()).isEqualTo("3B 0, 4A 0");
    }

    @Test
    void sameMessageTwiceIsAnsweredAsTheFirstTimeAndChangesNothing() {
        adt.started();
        var said = adt.says("A01", "V1", "3B");
        var unknown = adt.says("A03", "V9", "3B");
        assertThat(told(adt.send(said))).isEqualTo("AA");
        assertThat(told(adt.send(unknown))).isEqualTo("AA feed.visit-unknown");
        var version = figure().version();
        adt.the.clock.advance(Duration.ofMinutes(4));

        assertThat(told(adt.send(adt.node(), said))).isEqualTo("AA");
        assertThat(told(adt.send(unknown))).isEqualTo("AA feed.visit-unknown");
        assertThat(figure().version()).isEqualTo(version);
        assertThat(adt.lying()).isEqualTo("3B 1, 4A 0");
    }

    @Test
    void anotherMessageUnderTheSameControlIdIsRefused() {
        var said = adt.says("A01", "V1", "3B");
        adt.send(said);
        var other = adt.send(adt.says("A01", "V2", "3B").id(said.id()));
        assertThat(told(other)).isEqualTo("AE feed.control-id-used");
        assertThat(Objects.requireNonNull(other.fault()).hl7()).isEqualTo("205");
        assertThat(adt.lying()).isEqualTo("3B 1, 4A 0");
    }

    @Test
    void messageThatWasRefusedMayComeAgainWhenItsCauseIsGone() {
        var said = adt.says("A01", "V1", "3B", adt.the.clock.instant().plus(Duration.ofMinutes(6)));
        assertThat(told(adt.send(said))).isEqualTo("AE feed.clock-ahead");
        adt.the.clock.advance(Duration.ofMinutes(2));
        assertThat(told(adt.send(said))).isEqualTo("AA");
        assertThat(adt.lying()).isEqualTo("3B 1, 4A 0");
    }

    /** Who comes from a unit that is counted should have been known there. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A02 | 3B |    | AA feed.visit-unknown | 3B 1, 4A 0",
                "A02 | 3B | 4A | AA feed.visit-unknown | 3B 1, 4A 0",
                "A02 | 3B | 9Z | AA                    | 3B 1, 4A 0",
                "A02 | 9Z | 3B | AA feed.visit-unknown | 3B 0, 4A 0",
                "A02 | 9Z | 8Y | AA                    | 3B 0, 4A 0",
                "A12 | 3B |    | AA feed.visit-unknown | 3B 1, 4A 0",
                "A13 | 3B |    | AA feed.visit-unknown | 3B 1, 4A 0",
                "A03 | 3B |    | AA feed.visit-unknown | 3B 0, 4A 0",
                "A03 | 9Z |    | AA                    | 3B 0, 4A 0",
                "A03 |    |    | AA feed.visit-unknown | 3B 0, 4A 0",
                "A11 | 3B |    | AA feed.visit-unknown | 3B 0, 4A 0",
            })
    void visitThatNobodyKnowsCountsWhereItIsAndIsShown(
            String event, String unit, String prior, String told, String lying) {
        var said = adt.says(event, "V1", unit == null ? "" : unit);
        assertThat(told(adt.send(prior == null ? said : said.from(prior)))).isEqualTo(told);
        assertThat(adt.lying()).isEqualTo(lying);
        assertThat(adt.state().lastErrors())
                .extracting(LineRefused::code)
                .isEqualTo(told.equals("AA") ? List.of() : List.of("feed.visit-unknown"));
        // From then on it is known.
        assertThat(told(adt.send(adt.says("A03", "V1", "3B")))).isEqualTo("AA");
        assertThat(adt.lying()).isEqualTo("3B 0, 4A 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ADT^A01   ; ORU^R01 ; AR 200 feed.no-adt",
                "ADT^A01   ; ADT^A17 ; AR 201 feed.event-not-counted",
                "ADT^A01   ; ADT^A06 ; AR 201 feed.event-not-counted",
                "ADT^A01   ; ADT^Z99 ; AR 201 feed.event-not-counted",
                "|P|2.4    ; |T|2.4  ; AR 202 feed.not-production",
                "|P|2.4    ; |D|2.4  ; AR 202 feed.not-production",
                "|P|2.4    ; |P|3.0  ; AR 203 feed.version-unknown",
                "EPD       ; TESTEPD ; AR 207 feed.sender-wrong",
                "DEMOHUIS1 ; ANDER   ; AR 207 feed.sender-wrong",
            })
    void whatIsNotTakenHereIsRejectedAndShown(String is, String other, String told) {
        var text = adt.says("A01", "V1", "3B").text(adt.token());
        var answer = adt.send(text.replaceFirst(quoted(is), other));
        var fault = Objects.requireNonNull(answer.fault());
        assertThat(answer.code() + " " + fault.hl7() + " " + fault.code()).isEqualTo(told);
        assertThat(adt.lying()).isEqualTo("3B 0, 4A 0");
        assertThat(adt.state().lastErrors())
                .extracting(LineRefused::code)
                .containsExactly(fault.code());
        assertThat(adt.state().lastGoodAt()).isNull();
    }

    private static String quoted(String text) {
        return Pattern.quote(text.strip());
    }

    @Test
    void strangerIsNotToldWhatIsWrongAndLeavesNoTrace() {
        var good = adt.says("A01", "V1", "3B");
        for (var token : new String[] {"", "wrong", adt.feed.id().toString()}) {
            var answer = adt.send(adt.node, good.text(token));
            assertThat(told(answer)).isEqualTo("AR feed.token-wrong");
            assertThat(answer.stranger()).isTrue();
        }
        assertThat(adt.state().messages()).isZero();
        assertThat(adt.lying()).isEqualTo("3B 0, 4A 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "MSH", "MSH|", "GET / HTTP/1.1", "<ADT_A01/>", "PID|1", "\u0000\u0001"})
    void whatIsNoMessageIsRejectedAsAStranger(String text) {
        var answer = adt.send(text);
        assertThat(told(answer)).isEqualTo("AR feed.unreadable");
        assertThat(answer.stranger()).isTrue();
    }

    @Test
    void feedThatIsOffOrForAnotherFormatIsNotCounted() {
        var csv = adt.the.registered(FeedFormat.CSV);
        var said = adt.says("A01", "V1", "3B");
        assertThat(told(adt.send(adt.node, said.text(Objects.requireNonNull(csv.token())))))
                .isEqualTo("AR feed.other-format");
        done(
                adt.the.feeds.change(
                        nurse(1), CommandKey.random(), adt.feed.id(), 1, AdtFixture.draft(false)));
        assertThat(told(adt.send(said))).isEqualTo("AR feed.switched-off");
        assertThat(adt.the.post(adt.feed, FeedFormat.ADT, "MSH|")).hasStatus(403);
    }

    @Test
    void overHttpNothingIsCounted() {
        assertThat(adt.the.post(adt.feed, FeedFormat.ADT, "MSH|")).hasStatus(415);
    }

    @Test
    void nothingOfAPatientIsKeptOrTold() {
        adt.started();
        var text = FeedFixture.document(FeedFormat.ADT).replace("{token}", adt.token());
        var answers = new StringBuilder();
        for (var one :
                List.of(
                        text,
                        text.replace("V7700001", "").replace("MSG00001", "MSG2"),
                        text.replace("3B^12", "^12").replace("MSG00001", "MSG3"),
                        text.replace("20261121205801", "Geheim").replace("MSG00001", "MSG4"),
                        text.replace("ADT^A01", "ADT^A03")
                                .replace("V7700001", "V7700002")
                                .replace("MSG00001", "MSG5"))) {
            var answer = adt.send(one);
            answers.append(answer.encode(adt.the.clock.instant(), adt.the.texts)).append('\n');
        }
        assertThat(adt.state().refused()).isEqualTo(4);
        assertThat(adt.lying()).isEqualTo("3B 1, 4A 0");
        var everything = answers + everythingKept();
        assertThat(everything)
                .contains("EPD Demohuis 1")
                .doesNotContain(
                        "Vries",
                        "Johanna",
                        "999912345",
                        "999900018",
                        "1941",
                        "Demostraat",
                        "Nijmegen",
                        "0612345678",
                        "Arts",
                        "Valt",
                        "V7700001",
                        "V7700002",
                        "Kamer",
                        "Geheim",
                        "GEBR7",
                        adt.token());
    }

    /** Every row of every table of every module. */
    private String everythingKept() {
        var tables =
                adt.the
                        .jdbc
                        .sql(
                                """
                                select table_schema || '.' || table_name from information_schema.tables
                                where table_schema in ('feed', 'capacity', 'command', 'audit', 'stream', 'access')
                                  and table_type = 'BASE TABLE'
                                """)
                        .query(String.class)
                        .list();
        assertThat(tables).contains("feed.visit", "audit.entry", "stream.event");
        var kept = new StringBuilder();
        for (var table : tables) {
            adt.the
                    .jdbc
                    .sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(row -> kept.append(row).append('\n'));
        }
        return kept.toString();
    }

    @Test
    void visitIsNotFoundByTryingNumbersWithoutTheToken() {
        assertThat(new Pseudonyms("one").of("visit", "V1"))
                .isNotEqualTo(new Pseudonyms("two").of("visit", "V1"))
                .isNotEqualTo(new Pseudonyms("one").of("bed", "V1"))
                .isEqualTo(new Pseudonyms("one").of("visit", "V1"));
    }

    @Test
    void newTokenBeginsANewCount() {
        adt.started();
        adt.send(adt.says("A01", "V1", "3B"));
        var version = figure().version();
        adt.feed = done(adt.the.feeds.renewToken(nurse(1), CommandKey.random(), adt.feed.id()));
        assertThat(adt.lying()).isEqualTo("3B 0, 4A 0");

        adt.send(adt.says("A01", "V1", "3B"));
        assertThat(adt.lying()).isEqualTo("3B 1, 4A 0");
        assertThat(figure().version()).isEqualTo(version);
        adt.start();
        assertThat(figure().version()).isGreaterThan(version);
    }

    @Test
    void countAnewForgetsEverythingAndTakesTheSameMessagesAgain() {
        adt.started();
        var said = adt.says("A01", "V1", "3B");
        adt.send(said);
        var key = CommandKey.random();
        done(adt.counts.countAnew(nurse(1), key, adt.feed.id()));
        done(adt.counts.countAnew(nurse(1), key, adt.feed.id()));
        assertThat(adt.lying()).isEqualTo("3B 0, 4A 0");
        assertThat(code(adt.counts.start(nurse(1), CommandKey.random(), adt.feed.id())))
                .isEqualTo("feed.nothing-counted");
        assertThat(figure().occupied()).isEqualTo(1);

        assertThat(told(adt.send(said))).isEqualTo("AA");
        assertThat(adt.lying()).isEqualTo("3B 1, 4A 0");
        assertThat(
                        adt.the
                                .jdbc
                                .sql("select max(round) from feed.feed")
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
    }

    @Test
    void unitThatIsAddedIsNotReportedBeforeSomebodySaysThatItIsRight() {
        adt.started();
        adt.send(adt.says("A01", "V1", "3B"));
        var more = new HashMap<>(AdtFixture.draft(true).codes());
        more.put("5C", "beds-1");
        var draft = AdtFixture.draft(true);
        done(
                adt.the.feeds.change(
                        nurse(1),
                        CommandKey.random(),
                        adt.feed.id(),
                        1,
                        new FeedDraft(
                                draft.name(),
                                draft.organisation(),
                                draft.format(),
                                draft.mapping(),
                                more,
                                Map.of("3B", 20, "4A", 4, "5C", 10),
                                draft.interval(),
                                false,
                                true)));
        var before = figure().version();
        adt.send(adt.says("A01", "V2", "3B"));
        assertThat(figure().version()).isEqualTo(before);
        adt.start();
        assertThat(figure().staffed()).isEqualTo(34);
        assertThat(figure().occupied()).isEqualTo(2);
    }

    @Test
    void twoInOneBedAreShown() {
        adt.send(adt.says("A01", "V1", "3B").text(adt.token()).replace("3B^12^V1", "3B^12^1"));
        adt.send(adt.says("A01", "V2", "3B").text(adt.token()).replace("3B^12^V2", "3B^12^1"));
        adt.send(adt.says("A01", "V3", "4A").text(adt.token()).replace("4A^12^V3", "4A^12^1"));
        assertThat(adt.counts.list(adt.state()))
                .extracting(UnitCount::shared)
                .containsExactly(1, 0);
        assertThat(adt.lying()).isEqualTo("3B 2, 4A 1");
    }

    @Test
    void moreThanTheBedsIsNoneFreeAndNotLessThanNone() {
        adt.started();
        for (int visit = 0; visit < 26; visit++) {
            adt.send(adt.says("A01", "V" + visit, "3B"));
        }
        assertThat(figure().free()).isZero();
        assertThat(figure().occupied()).isEqualTo(26);
    }

    @Test
    void clockThatRunsALittleAheadIsForgivenAndKeepsItsOrder() {
        adt.started();
        var now = adt.the.clock.instant();
        var ahead = Duration.ofMinutes(4);
        adt.send(adt.says("A01", "V1", "3B", now.plus(ahead)));
        adt.send(adt.says("A03", "V1", "3B", now.plus(ahead).plusSeconds(1)));
        assertThat(adt.lying()).isEqualTo("3B 0, 4A 0");
        assertThat(figure().observedAt()).isEqualTo(now);
        assertThat(told(adt.send(adt.says("A01", "V2", "3B", now.plusSeconds(301)))))
                .isEqualTo("AE feed.clock-ahead");
    }

    @Test
    void queueThatIsSentLaterIsAsOldAsItIs() {
        adt.started();
        var began = adt.the.clock.instant();
        var queue = new ArrayList<Said>();
        for (int i = 1; i <= 10; i++) {
            queue.add(adt.says("A01", "V" + i, "3B", began.plus(Duration.ofMinutes(i))));
        }
        adt.the.clock.advance(Duration.ofHours(5));
        queue.forEach(adt::send);
        assertThat(adt.the.capacity.find(beds(1)))
                .isInstanceOfSatisfying(
                        Availability.Stale.class,
                        stale -> {
                            assertThat(stale.last().occupied()).isEqualTo(10);
                            assertThat(stale.last().observedAt())
                                    .isEqualTo(began.plus(Duration.ofMinutes(10)));
                        });
    }

    @Test
    void quietUnitIsSaidAgainWhileTheFeedLives() {
        adt.started();
        adt.send(adt.says("A01", "V1", "3B"));
        for (int minute = 0; minute < 5 * 60; minute++) {
            adt.the.clock.advance(Duration.ofMinutes(1));
            adt.send(adt.says("A08", "V9", "9Z"));
        }
        assertThat(figure().occupied()).isEqualTo(1);
        assertThat(Duration.between(figure().observedAt(), adt.the.clock.instant()))
                .isLessThan(Duration.ofMinutes(7));
        assertThat(figure().version()).isBetween(45, 65);
        assertThat(adt.the.feeds.silences()).isEmpty();
    }

    @Test
    void whatAPersonSaysStandsUntilTheCountChanges() {
        adt.started();
        adt.the.clock.advance(Duration.ofSeconds(1));
        done(
                adt.the.capacity.report(
                        nurse(1), CommandKey.random(), beds(1), CapacityReport.now(2)));
        adt.send(adt.says("A08", "V9", "9Z"));
        assertThat(figure().free()).isEqualTo(2);
        adt.send(adt.says("A01", "V1", "3B"));
        assertThat(figure().free()).isEqualTo(23);
    }

    @Test
    void aDayOfSilenceIsShownAndTheCountIsNotTrusted() {
        adt.started();
        adt.send(adt.says("A01", "V1", "3B"));
        int noticed = 0;
        for (int minute = 1; minute <= 24 * 60; minute++) {
            adt.the.clock.advance(Duration.ofMinutes(1));
            noticed += adt.the.following.notice(adt.the.clock.instant());
            assertThat(adt.the.feeds.isSilent(adt.state())).isEqualTo(minute > 15);
        }
        assertThat(noticed).isEqualTo(1);
        assertThat(adt.the.feeds.silences()).containsOnlyKeys(beds(1));
        assertThat(adt.the.capacity.find(beds(1))).isInstanceOf(Availability.Stale.class);

        adt.send(adt.says("A03", "V1", "3B"));
        assertThat(adt.the.feeds.silences()).isEmpty();
        assertThat(figure().occupied()).isZero();
    }

    @Test
    void countSurvivesARestart() {
        adt.started();
        adt.send(adt.says("A01", "V1", "3B"));
        var restarted = adt.node();
        adt.send(restarted, adt.says("A01", "V2", "3B"));
        adt.send(restarted, adt.says("A03", "V1", "3B"));
        assertThat(figure().occupied()).isEqualTo(1);
    }

    @Test
    void whatFailsHalfwayIsNotKeptAndIsTakenWhenItComesAgain() {
        adt.started();
        var said = adt.says("A01", "V1", "3B");
        adt.the.jdbc.sql("alter table capacity.figure_history rename to away").update();
        assertThatThrownBy(() -> adt.send(said)).isInstanceOf(RuntimeException.class);
        assertThat(adt.lying()).isEqualTo("3B 0, 4A 0");
        assertThat(adt.state().messages()).isEqualTo(1);

        adt.the.jdbc.sql("alter table capacity.away rename to figure_history").update();
        assertThat(told(adt.send(said))).isEqualTo("AA");
        assertThat(figure().occupied()).isEqualTo(1);
    }

    /** Ever more visits through two nodes at the same time, in any order, with copies. */
    @Test
    void twoNodesCountAsOne() throws Exception {
        adt.started();
        var random = new Random(11);
        var all = new ArrayList<Said>();
        var lies = new HashMap<String, String>();
        for (int i = 0; i < 200; i++) {
            var visit = "V" + random.nextInt(25);
            var unit = List.of("3B", "4A", "9Z").get(random.nextInt(3));
            var event = List.of("A01", "A02", "A03", "A12", "A13", "A11").get(random.nextInt(6));
            all.add(adt.says(event, visit, unit));
            lies.put(visit, event.equals("A03") || event.equals("A11") ? "" : unit);
        }
        all.addAll(all.subList(0, 40));
        Collections.shuffle(all, random);
        var nodes = List.of(adt.node(), adt.node());
        var work = new ArrayList<Callable<String>>();
        for (int i = 0; i < all.size(); i++) {
            var node = nodes.get(i % 2);
            var said = all.get(i);
            work.add(() -> adt.send(node, said).code());
        }
        try (var senders = Executors.newFixedThreadPool(8)) {
            for (var answer : senders.invokeAll(work)) {
                assertThat(answer.get()).isEqualTo("AA");
            }
        }
        long inB = lies.values().stream().filter("3B"::equals).count();
        long inA = lies.values().stream().filter("4A"::equals).count();
        assertThat(adt.lying()).isEqualTo("3B " + inB + ", 4A " + inA);
        assertThat(figure().occupied()).isEqualTo((int) (inA + inB));
        assertThat(adt.state().messages()).isEqualTo(241);
    }

    @Test
    void whatEndedLongAgoIsForgottenAndWhoLiesThereIsNot() {
        adt.send(adt.says("A01", "V1", "3B"));
        adt.send(adt.says("A01", "V2", "3B"));
        adt.send(adt.says("A03", "V2", "3B"));
        var forgetting =
                new ForgettingVisits(
                        new JdbcVisits(adt.the.jdbc), AdtFixture.SETTINGS, adt.the.clock);
        adt.the.clock.advance(Duration.ofDays(29));
        assertThat(forgetting.forget()).isZero();
        adt.the.clock.advance(Duration.ofDays(2));
        assertThat(forgetting.forget()).isEqualTo(4);
        assertThat(adt.lying()).isEqualTo("3B 1, 4A 0");

        done(adt.counts.countAnew(nurse(1), CommandKey.random(), adt.feed.id()));
        assertThat(forgetting.forget()).isEqualTo(1);
        assertThat(
                        adt.the
                                .jdbc
                                .sql("select count(*) from feed.visit")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "unit, PV1, feed.path-wrong",
        "unit, PV1-3-1+PV1-3-2, feed.path-wrong",
        "visit, 19, feed.path-wrong",
        "application, ' ', feed.sender-missing",
        "free, PV1-3, feed.unknown-field"
    })
    void fieldsThatCannotBeAreRefused(String field, String path, String why) {
        var mapping = new HashMap<>(AdtFixture.draft(true).mapping());
        mapping.put(field, path);
        assertThat(register(mapping, Map.of("3B", 20, "4A", 4), false)).isEqualTo(why);
    }

    @Test
    void bedsOfEveryUnitAreNeededAndPromisesAreNotKnown() {
        var mapping = AdtFixture.draft(true).mapping();
        assertThat(register(mapping, Map.of("3B", 20), false)).isEqualTo("feed.staffed-wrong");
        assertThat(register(mapping, Map.of("3B", 20, "4A", 4, "5C", 1), false))
                .isEqualTo("feed.staffed-wrong");
        assertThat(register(mapping, Map.of("3B", 20, "4A", -4), false))
                .isEqualTo("feed.staffed-wrong");
        assertThat(register(mapping, Map.of("3B", 20, "4A", 4), true))
                .isEqualTo("feed.knows-no-promises");
        assertThat(register(Map.of(), Map.of("3B", 20, "4A", 4), false))
                .isEqualTo("feed.sender-missing");
    }

    private String register(
            Map<String, String> mapping, Map<String, Integer> staffed, boolean knows) {
        var draft = AdtFixture.draft(true);
        return code(
                adt.the.feeds.register(
                        nurse(1),
                        CommandKey.random(),
                        new FeedDraft(
                                draft.name(),
                                draft.organisation(),
                                draft.format(),
                                mapping,
                                draft.codes(),
                                staffed,
                                draft.interval(),
                                knows,
                                true)));
    }

    @Test
    void onlyWhoKeepsTheFeedSaysThatACountIsRight() {
        adt.send(adt.says("A01", "V1", "3B"));
        assertThat(code(adt.counts.start(nurse(2), CommandKey.random(), adt.feed.id())))
                .isEqualTo("feed.unknown");
        assertThat(code(adt.counts.countAnew(nurse(2), CommandKey.random(), adt.feed.id())))
                .isEqualTo("feed.unknown");
        var csv = adt.the.registered(FeedFormat.CSV);
        assertThat(code(adt.counts.start(nurse(1), CommandKey.random(), csv.id())))
                .isEqualTo("feed.not-counted");
        assertThat(
                        adt.the
                                .jdbc
                                .sql(
                                        "select count(*) from audit.entry where detail::text like '%report-counts%'")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void longMessageIsRefusedAndShownWithItsFeed() {
        var text = adt.says("A01", "V1", "3B").text(adt.token());
        var answer = adt.node.receive(text.getBytes(StandardCharsets.UTF_8), 65_536, "test");
        assertThat(told(answer)).isEqualTo("AR feed.too-large");
        assertThat(adt.state().lastErrors())
                .extracting(LineRefused::details)
                .containsExactly(List.of("64"));
    }

    private CapacityFigure figure() {
        return switch (adt.the.capacity.find(beds(1))) {
            case Availability.Known known -> known.figure();
            case Availability.Stale stale -> stale.last();
            case Availability.Never _ -> throw new AssertionError("nothing known");
        };
    }
}
