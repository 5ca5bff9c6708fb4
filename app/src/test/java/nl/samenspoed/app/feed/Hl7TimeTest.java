package nl.samenspoed.app.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Hl7TimeTest {

    @ParameterizedTest
    @CsvSource({
        "20261121205800+0100,      2026-11-21T20:00:00Z, 2026-11-21T19:58:00Z",
        "20261121205800.1234-0500, 2026-11-22T03:00:00Z, 2026-11-22T01:58:00Z",
        "20261121205830,           2026-11-21T20:00:00Z, 2026-11-21T19:58:30Z",
        "202607212058,             2026-07-21T20:00:00Z, 2026-07-21T18:58:00Z",
        // The night of 25 October 2026 has 02:30 twice: the later one that has been.
        "20261025023000,           2026-10-25T00:31:00Z, 2026-10-25T00:30:00Z",
        "20261025023000,           2026-10-25T01:31:00Z, 2026-10-25T01:30:00Z",
        "20261025023000,           2026-10-25T01:24:00Z, 2026-10-25T00:30:00Z",
        "20261025023000,           2026-10-26T12:00:00Z, 2026-10-25T01:30:00Z",
        // A clock that runs ahead is not put an hour back.
        "20261121215800,           2026-11-21T20:00:00Z, 2026-11-21T20:58:00Z"
    })
    void readsTheMoment(String text, Instant now, Instant moment) {
        assertThat(Hl7Time.parse(text, now)).contains(moment);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "20261121",
                "2026112120",
                "20261321205800",
                "20260230205800",
                "20261121256000",
                "2026-11-21T20:58:00Z",
                "20261121205800+9900",
                "20261121205800Z",
                "gisteren",
                // The hour that does not come in spring.
                "20260329023000"
            })
    void whatIsNoMomentToTheMinuteIsNone(String text) {
        assertThat(Hl7Time.parse(text, Instant.parse("2026-11-21T20:00:00Z"))).isEmpty();
    }
}
