package nl.samenspoed.matching;

import static nl.samenspoed.matching.RandomNetwork.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import nl.samenspoed.matching.api.Catchment;
import nl.samenspoed.matching.api.Figure;
import nl.samenspoed.matching.api.Need;
import nl.samenspoed.matching.api.Rules;
import nl.samenspoed.matching.spi.Place;
import org.junit.jupiter.api.Test;

/** What is refused at once, by name and with advice, instead of giving a wrong ranking. */
class RefusingTests {

    @Test
    void refusesTheSameServiceTwice() {
        var candidate = new RandomNetwork(1).candidate("elv");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                Matching.matcher()
                                        .prepare(
                                                List.of(candidate, candidate),
                                                GreatCircle.standard()))
                .withMessageContaining(candidate.service().toString());
    }

    @Test
    void refusesNeedThatEndsBeforeItBegins() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Need.of("elv", new Place(52, 5), NOW, NOW.minus(Duration.ofHours(1))))
                .withMessageContaining("latest start");
    }

    @Test
    void refusesNegativeFiguresAndDistances() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Figure(-1, NOW));
        assertThatIllegalArgumentException().isThrownBy(() -> Catchment.within(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> Catchment.within(Double.NaN));
    }

    @Test
    void refusesRulesThatLetNobodyThrough() {
        var rules = Rules.standard();
        assertThatIllegalArgumentException().isThrownBy(() -> rules.withSize(0));
        assertThatIllegalArgumentException().isThrownBy(() -> rules.withMaxTravel(Duration.ZERO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rules.withValidity(Duration.ofDays(8)));
    }

    @Test
    void ranksNobodyAmongNobody() {
        var need = Need.of("elv", new Place(52, 5), NOW, NOW);
        var ranking =
                Matching.matcher()
                        .rank(need, List.of(), Rules.standard(), GreatCircle.standard(), NOW);
        assertThat(ranking.ranked()).isEmpty();
        assertThat(ranking.listExcluded()).isEmpty();
        assertThat(ranking.findShortfall()).isPresent();
    }
}
