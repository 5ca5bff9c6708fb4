package nl.samenspoed.app.desk.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MomentTypedTest {

    /** The evening before the clock goes forward; on the wall it is 22:10. */
    private static final Instant NOW = Instant.parse("2026-03-28T21:10:00Z");

    @ParameterizedTest
    @CsvSource({
        "30, 2026-03-28T21:40:00Z",
        "45 min, 2026-03-28T21:55:00Z",
        "2u, 2026-03-28T23:10:00Z",
        "2 h, 2026-03-28T23:10:00Z",
        "1d, 2026-03-29T20:10:00Z",
        "23:30, 2026-03-28T22:30:00Z",
        "9:00, 2026-03-29T07:00:00Z",
        "9.05, 2026-03-29T07:05:00Z"
    })
    void isWhatPeopleMean(String typed, Instant meant) {
        assertThat(MomentTyped.parse(typed, NOW)).contains(meant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "straks", "25:00", "9:75", "-5", "1000", "2w"})
    void otherwiseItIsNoMoment(String typed) {
        assertThat(MomentTyped.parse(typed, NOW)).isEmpty();
    }
}
