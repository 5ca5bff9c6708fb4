package nl.samenspoed.matching;

import static nl.samenspoed.matching.RandomNetwork.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.matching.api.Area;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Catchment;
import nl.samenspoed.matching.api.Figure;
import nl.samenspoed.matching.api.Need;
import nl.samenspoed.matching.api.Openness;
import nl.samenspoed.matching.api.Rules;
import nl.samenspoed.matching.api.Standing;
import nl.samenspoed.matching.spi.Place;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A figure that counts for another time than the rules say, because partners agreed so. */
class FigureValidityTests {

    private static final Place HERE = new Place(52, 5);
    private static final Rules HOUR = Rules.standard().withValidity(Duration.ofHours(1));

    @Test
    void figureWithoutAValidityCountsAsLongAsTheRulesSay() {
        assertThat(standing(59, null)).isEqualTo(Standing.CONFIRMED);
        assertThat(standing(61, null)).isEqualTo(Standing.UNKNOWN);
    }

    @Test
    void ownValidityGoesBeforeThatOfTheRulesWhicheverIsLonger() {
        assertThat(standing(29, Duration.ofMinutes(30))).isEqualTo(Standing.CONFIRMED);
        assertThat(standing(31, Duration.ofMinutes(30))).isEqualTo(Standing.UNKNOWN);
        assertThat(standing(119, Duration.ofHours(2))).isEqualTo(Standing.CONFIRMED);
    }

    @Test
    void validityThatIsNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Figure(1, NOW, Duration.ZERO))
                .withMessageContaining("must be positive");
    }

    private static Standing standing(int minutesOld, @Nullable Duration validity) {
        var figure = new Figure(1, NOW.minus(Duration.ofMinutes(minutesOld)), validity);
        var candidate =
                new Candidate(
                        new UUID(0, 1),
                        new UUID(0, 2),
                        "elv",
                        Set.of(),
                        HERE,
                        new Area(new UUID(0, 3), new UUID(0, 4)),
                        figure,
                        Openness.OPEN,
                        Catchment.EVERYWHERE,
                        null,
                        false);
        var need = Need.of("elv", HERE, NOW, NOW.plus(Duration.ofHours(3)));
        return Matching.matcher()
                .rank(need, List.of(candidate), HOUR, GreatCircle.standard(), NOW)
                .ranked()
                .getFirst()
                .standing();
    }
}
