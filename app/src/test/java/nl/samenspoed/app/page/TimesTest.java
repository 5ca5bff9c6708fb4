package nl.samenspoed.app.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimesTest {

    private static final Instant NOW = Instant.parse("2026-11-21T13:02:30Z");

    private final Times times = new Times(NOW, PageConfiguration.DUTCH);

    @Test
    void writesDutchWallClock() {
        assertThat(times.clock(NOW)).isEqualTo("14:02");
        assertThat(times.at(NOW)).isEqualTo("14:02");
        assertThat(times.date(NOW)).isEqualTo("za 21 nov");
        assertThat(new Times(NOW, Locale.ENGLISH).date(NOW)).isEqualTo("Sat 21 Nov");
    }

    @Test
    void namesTheDayWhenItIsAnother() {
        assertThat(times.at(Instant.parse("2026-11-20T22:59:00Z"))).isEqualTo("vr 20 nov 23:59");
        assertThat(times.at(Instant.parse("2026-11-20T23:00:00Z"))).isEqualTo("00:00");
    }

    @Test
    void namesTheYearOfADayFarAway() {
        assertThat(times.at(Instant.parse("2030-12-31T23:00:00Z")))
                .isEqualTo("wo 1 jan 2031 00:00");
        assertThat(times.date(Instant.parse("2026-01-01T12:00:00Z"))).isEqualTo("do 1 jan 2026");
        assertThat(times.date(Instant.parse("2027-01-01T12:00:00Z"))).isEqualTo("vr 1 jan");
    }

    @Test
    void agesAreRelativeUpToAnHour() {
        assertThat(times.age(NOW.plusSeconds(5))).isEqualTo("0 min");
        assertThat(times.age(NOW.minusSeconds(3599))).isEqualTo("59 min");
        assertThat(times.age(NOW.minusSeconds(3600))).isEqualTo("13:02");
    }

    @Test
    void spansAreHoursAndMinutes() {
        assertThat(times.lasted(NOW.minus(Duration.ofMinutes(41)))).isEqualTo("00:41");
        assertThat(Times.span(Duration.ofMinutes(1565))).isEqualTo("26:05");
        assertThat(Times.span(Duration.ofMinutes(-3))).isEqualTo("00:00");
    }

    @Test
    void aTermShrinksToNothing() {
        var from = NOW.minus(Duration.ofMinutes(9));
        assertThat(times.percentLeft(from, NOW.plus(Duration.ofMinutes(21)))).isEqualTo(70);
        assertThat(times.percentLeft(from, NOW.minusSeconds(1))).isZero();
        assertThat(times.percentLeft(NOW, NOW)).isZero();
    }
}
