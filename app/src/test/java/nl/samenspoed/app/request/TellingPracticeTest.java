package nl.samenspoed.app.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.OpeningHours.HolidayRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a practice that works on weekdays from eight to five is told, by the clock on the wall. */
class TellingPracticeTest {

    private static final LocalTime MORNING = LocalTime.of(7, 30);
    private static final TellingPractice OFFICE =
            new TellingPractice(List.of(OpeningHours.OFFICE_HOURS), MORNING);

    @ParameterizedTest
    @CsvSource({
        // While it works: at once. It is Wednesday.
        "2026-11-25T10:12, 2026-11-25T10:12",
        "2026-11-25T16:59, 2026-11-25T16:59",
        // Evening and night: in the morning.
        "2026-11-25T17:00, 2026-11-26T07:30",
        "2026-11-25T23:59, 2026-11-26T07:30",
        "2026-11-26T03:10, 2026-11-26T07:30",
        // Between the morning and opening: at once, for that morning has begun.
        "2026-11-26T07:45, 2026-11-26T07:45",
        // Friday evening and the weekend: Monday.
        "2026-11-27T17:01, 2026-11-30T07:30",
        "2026-11-28T12:00, 2026-11-30T07:30",
        "2026-11-29T23:00, 2026-11-30T07:30",
        // Christmas 2026 is on a Friday and a Saturday.
        "2026-12-24T18:00, 2026-12-28T07:30",
        "2026-12-25T10:00, 2026-12-28T07:30",
        // Easter 2027: Good Friday is a working day, Monday is not.
        "2027-03-26T18:00, 2027-03-30T07:30",
        // King's Day 2027 is a Tuesday.
        "2027-04-26T20:00, 2027-04-28T07:30",
        // New Year.
        "2026-12-31T23:59, 2027-01-04T07:30",
    })
    void isToldInTheMorningOfTheFirstDayItWorks(String happened, String told) {
        assertThat(OFFICE.tellsFrom(at(happened))).isEqualTo(at(told));
    }

    /** The clock is put back at three in the night of 25 October 2026, a Sunday. */
    @Test
    void nightOf25HoursEndsInTheSameMorning() {
        var sunday = new TellingPractice(List.of(hours("Mo-Su 08:00-17:00")), MORNING);
        var saturdayNight = at("2026-10-24T22:00");

        var told = sunday.tellsFrom(saturdayNight);

        assertThat(told).isEqualTo(Instant.parse("2026-10-25T06:30:00Z"));
        // The hour that comes twice: both times the morning is the same.
        assertThat(sunday.tellsFrom(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo(told);
        assertThat(sunday.tellsFrom(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo(told);
        assertThat(OFFICE.tellsFrom(saturdayNight))
                .isEqualTo(Instant.parse("2026-10-26T06:30:00Z"));
    }

    /** The clock is put forward at two in the night of 28 March 2027, a Sunday and Easter. */
    @Test
    void nightOf23HoursEndsInTheSameMorning() {
        var always = new TellingPractice(List.of(OpeningHours.ALWAYS), MORNING);
        var justBefore = Instant.parse("2027-03-28T00:59:59Z");
        var justAfter = Instant.parse("2027-03-28T01:00:00Z");

        assertThat(always.tellsFrom(justBefore)).isEqualTo(Instant.parse("2027-03-28T05:30:00Z"));
        assertThat(always.tellsFrom(justAfter)).isEqualTo(Instant.parse("2027-03-28T05:30:00Z"));
        assertThat(OFFICE.tellsFrom(justAfter)).isEqualTo(Instant.parse("2027-03-30T05:30:00Z"));
    }

    /** Even a morning in the hour that does not exist is a moment. */
    @Test
    void morningInTheHourThatIsSkippedIsTheHourAfter() {
        var early = new TellingPractice(List.of(OpeningHours.ALWAYS), LocalTime.of(2, 30));

        assertThat(early.tellsFrom(Instant.parse("2027-03-28T00:10:00Z")))
                .isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
    }

    @Test
    void practiceOfWhichNoHoursAreKnownWorksOfficeHours() {
        var unknown = new TellingPractice(List.of(), MORNING);

        assertThat(unknown.tellsFrom(at("2026-11-27T18:00"))).isEqualTo(at("2026-11-30T07:30"));
    }

    @Test
    void practiceWithTwoServicesWorksWhenOneOfThemDoes() {
        var both =
                new TellingPractice(
                        List.of(OpeningHours.OFFICE_HOURS, hours("Sa 09:00-12:00")), MORNING);

        assertThat(both.tellsFrom(at("2026-11-27T18:00"))).isEqualTo(at("2026-11-28T07:30"));
        assertThat(both.tellsFrom(at("2026-11-28T12:30"))).isEqualTo(at("2026-11-30T07:30"));
    }

    @Test
    void practiceThatNeverOpensIsToldAtOnce() {
        var never = new TellingPractice(List.of(hours("closed")), MORNING);

        assertThat(never.tellsFrom(at("2026-11-27T18:00"))).isEqualTo(at("2026-11-27T18:00"));
    }

    private static OpeningHours hours(String week) {
        return OpeningHours.parse(week, HolidayRule.CLOSED);
    }

    private static Instant at(String wall) {
        return LocalDateTime.parse(wall).atZone(OpeningHours.ZONE).toInstant();
    }
}
