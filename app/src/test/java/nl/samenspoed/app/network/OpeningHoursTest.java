package nl.samenspoed.app.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import nl.samenspoed.app.network.OpeningHours.Deviation;
import nl.samenspoed.app.network.OpeningHours.HolidayRule;
import nl.samenspoed.app.network.OpeningHours.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursTest {

    /** In summer the clock is two hours ahead of UTC, in winter one. */
    private static Instant at(String text) {
        return Instant.parse(text);
    }

    private static OpeningHours week(String weekly) {
        return OpeningHours.parse(weekly, HolidayRule.AS_WEEKLY);
    }

    @Test
    void opensAndClosesByTheClockOnTheWall() {
        OpeningHours hours = week("Mo-Fr 08:00-17:00");

        // Friday 20 November 2026, winter time.
        assertThat(hours.isOpen(at("2026-11-20T06:59:59Z"))).isFalse();
        assertThat(hours.isOpen(at("2026-11-20T07:00:00Z"))).isTrue();
        assertThat(hours.isOpen(at("2026-11-20T15:59:59Z"))).isTrue();
        assertThat(hours.isOpen(at("2026-11-20T16:00:00Z"))).isFalse();
        // Friday 17 July 2026, summer time.
        assertThat(hours.isOpen(at("2026-07-17T06:00:00Z"))).isTrue();
        assertThat(hours.isOpen(at("2026-07-17T15:00:00Z"))).isFalse();
    }

    @Test
    void findsTheNextOpeningOverTheWeekend() {
        OpeningHours hours = week("Mo-Fr 08:00-17:00");

        assertThat(hours.nextOpening(at("2026-11-20T16:00:00Z")))
                .hasValue(at("2026-11-23T07:00:00Z"));
        assertThat(hours.nextOpening(at("2026-11-20T12:34:00Z")))
                .hasValue(at("2026-11-20T12:34:00Z"));
        assertThat(week("closed").nextOpening(at("2026-11-20T12:34:00Z"))).isEmpty();
    }

    @Test
    void findsTheClosingAcrossMidnightAndNoneWhenAlwaysOpen() {
        OpeningHours evening = week("Fr 17:00-24:00; Sa 00:00-08:00");

        assertThat(evening.nextClosing(at("2026-11-20T20:00:00Z")))
                .hasValue(at("2026-11-21T07:00:00Z"));
        assertThat(evening.nextClosing(at("2026-11-21T07:00:00Z"))).isEmpty();
        assertThat(OpeningHours.ALWAYS.nextClosing(at("2026-11-20T20:00:00Z"))).isEmpty();
    }

    @Test
    void isOpenForTheWholeNightOfTwentyThreeHours() {
        // 29 March 2026: at 02:00 the clock jumps to 03:00, which is 01:00Z.
        OpeningHours night = week("Sa 23:00-24:00; Su 00:00-08:00");

        assertThat(night.nextOpening(at("2026-03-28T12:00:00Z")))
                .hasValue(at("2026-03-28T22:00:00Z"));
        assertThat(night.isOpen(at("2026-03-29T00:59:59Z"))).isTrue();
        assertThat(night.isOpen(at("2026-03-29T01:00:00Z"))).isTrue();
        assertThat(night.isOpen(at("2026-03-29T05:59:59Z"))).isTrue();
        assertThat(night.isOpen(at("2026-03-29T06:00:00Z"))).isFalse();
        assertThat(
                        Duration.between(
                                at("2026-03-28T22:00:00Z"),
                                night.nextClosing(at("2026-03-28T22:00:00Z")).orElseThrow()))
                .isEqualTo(Duration.ofHours(8));
    }

    @Test
    void opensWhenTheClockJumpsOverTheOpeningTime() {
        OpeningHours hours = week("Su 02:30-06:00");

        assertThat(hours.nextOpening(at("2026-03-28T12:00:00Z")))
                .hasValue(at("2026-03-29T01:00:00Z"));
        assertThat(hours.isOpen(at("2026-03-29T00:59:59Z"))).isFalse();
        assertThat(hours.isOpen(at("2026-03-29T01:00:00Z"))).isTrue();
        // A span that lies wholly in the hour that does not exist is never open.
        assertThat(week("Su 02:10-02:50").isOpen(at("2026-03-29T01:00:00Z"))).isFalse();
    }

    @Test
    void isOpenForTheWholeNightOfTwentyFiveHours() {
        // 25 October 2026: at 03:00 (01:00Z) the clock goes back to 02:00.
        OpeningHours night = week("Sa 23:00-24:00; Su 00:00-08:00");

        for (String time : List.of("00:00", "00:30", "01:00", "01:30", "02:00", "06:59")) {
            assertThat(night.isOpen(at("2026-10-25T" + time + ":00Z"))).as(time).isTrue();
        }
        assertThat(night.isOpen(at("2026-10-25T07:00:00Z"))).isFalse();
        assertThat(
                        Duration.between(
                                at("2026-10-24T21:00:00Z"),
                                night.nextClosing(at("2026-10-24T21:00:00Z")).orElseThrow()))
                .isEqualTo(Duration.ofHours(10));
    }

    @Test
    void countsTheFirstOfTwoEqualTimes() {
        // 02:30 comes twice: at 00:30Z and at 01:30Z.
        OpeningHours until = week("Su 00:00-02:30");
        OpeningHours from = week("Su 02:30-06:00");

        assertThat(until.isOpen(at("2026-10-25T00:29:59Z"))).isTrue();
        assertThat(until.isOpen(at("2026-10-25T00:30:00Z"))).isFalse();
        assertThat(until.isOpen(at("2026-10-25T01:15:00Z"))).isFalse();
        assertThat(from.nextOpening(at("2026-10-24T12:00:00Z")))
                .hasValue(at("2026-10-25T00:30:00Z"));
        assertThat(from.isOpen(at("2026-10-25T01:15:00Z"))).isTrue();
    }

    @Test
    void isOpenOutOfHoursOnAHolidayAndTheNightAfter() {
        OpeningHours anw = OpeningHours.OUT_OF_HOURS;

        // Easter Monday 6 April 2026 until Tuesday eight o'clock.
        assertThat(anw.isOpen(at("2026-04-06T10:00:00Z"))).isTrue();
        assertThat(anw.nextClosing(at("2026-04-03T16:00:00Z")))
                .hasValue(at("2026-04-07T06:00:00Z"));
        assertThat(anw.isOpen(at("2026-04-07T10:00:00Z"))).isFalse();
    }

    @Test
    void followsTheHolidayRule() {
        // Christmas Day 2026 is a Friday.
        Instant christmas = at("2026-12-25T10:00:00Z");
        String week = "Mo-Fr 08:00-17:00; Su 10:30-12:00";

        assertThat(OpeningHours.parse(week, HolidayRule.AS_WEEKLY).isOpen(christmas)).isTrue();
        assertThat(OpeningHours.parse(week, HolidayRule.CLOSED).isOpen(christmas)).isFalse();
        assertThat(OpeningHours.parse(week, HolidayRule.OPEN).isOpen(at("2026-12-25T22:30:00Z")))
                .isTrue();
        assertThat(
                        OpeningHours.parse(week, HolidayRule.AS_SUNDAY)
                                .nextOpening(at("2026-12-24T20:00:00Z")))
                .hasValue(at("2026-12-25T09:30:00Z"));
    }

    @Test
    void letsASingleDayWinOverWeekAndHoliday() {
        var exceptions = new TreeMap<LocalDate, Deviation>();
        exceptions.put(
                LocalDate.of(2026, 12, 25), new Deviation(List.of(new Span(540, 600)), "inloop"));
        exceptions.put(LocalDate.of(2026, 12, 28), new Deviation(List.of(), "verhuizing"));
        OpeningHours hours = OpeningHours.OFFICE_HOURS.with(exceptions);

        assertThat(hours.isOpen(at("2026-12-25T08:30:00Z"))).isTrue();
        assertThat(hours.isOpen(at("2026-12-25T09:30:00Z"))).isFalse();
        assertThat(hours.isOpen(at("2026-12-28T10:00:00Z"))).isFalse();
        assertThat(hours.isOpen(at("2026-12-29T10:00:00Z"))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24/7",
                "closed",
                "Mo-Fr 08:00-17:00",
                "Mo-Fr 00:00-08:00,17:00-24:00; Sa-Su 00:00-24:00",
                "Mo 08:00-12:00,13:00-17:00; We-Th 09:30-10:45; Su 23:59-24:00"
            })
    void writesTheWeekAsItWasRead(String weekly) {
        assertThat(week(weekly).weeklyText()).isEqualTo(weekly);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Mo",
                "Mo 8:00-17:00",
                "Mo 08:00-24:30",
                "Mo 17:00-08:00",
                "Mo 08:00-08:00",
                "Xx 08:00-17:00",
                "Fr-Mo 08:00-17:00",
                "Mo-Tu-We 08:00-17:00",
                "Mo 08:00-12:00,11:00-13:00",
                "Mo 13:00-14:00,08:00-09:00",
                "Mo-We 08:00-17:00; Tu 09:00-10:00",
                "Mo 08:00-17:00;",
                "Mo 24:00-24:00"
            })
    void refusesAWeekThatIsNotOne(String weekly) {
        assertThatThrownBy(() -> week(weekly)).isInstanceOf(IllegalArgumentException.class);
    }
}
