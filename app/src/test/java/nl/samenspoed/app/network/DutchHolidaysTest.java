package nl.samenspoed.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DutchHolidaysTest {

    private static List<String> holidays(int year) {
        Stream<LocalDate> days = LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1));
        return days.filter(DutchHolidays::isHoliday).map(LocalDate::toString).toList();
    }

    @Test
    void knowsTheHolidaysOfAYear() {
        assertThat(holidays(2026))
                .containsExactly(
                        "2026-01-01",
                        "2026-04-05",
                        "2026-04-06",
                        "2026-04-27",
                        "2026-05-14",
                        "2026-05-24",
                        "2026-05-25",
                        "2026-12-25",
                        "2026-12-26");
    }

    @Test
    void countsLiberationDayOnceInFiveYearsAndMovesKingsDayFromSunday() {
        assertThat(holidays(2025))
                .contains("2025-05-05", "2025-04-26")
                .doesNotContain("2025-04-27");
        assertThat(holidays(2027)).doesNotContain("2027-05-05");
    }

    @Test
    void findsEasterAlsoAtItsLimits() {
        assertThat(DutchHolidays.easter(2024)).isEqualTo("2024-03-31");
        assertThat(DutchHolidays.easter(2038)).isEqualTo("2038-04-25");
        assertThat(DutchHolidays.easter(1818)).isEqualTo("1818-03-22");
        assertThat(DutchHolidays.easter(2049)).isEqualTo("2049-04-18");
        assertThat(DutchHolidays.easter(2076)).isEqualTo("2076-04-19");
    }
}
