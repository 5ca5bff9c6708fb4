package nl.samenspoed.app.desk.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.capacity.PastFigure;
import org.junit.jupiter.api.Test;

class FigureChartTest {

    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    @Test
    void lineBreaksWhereNobodyKnew() {
        var chart = chart(2, 4, null, null, 0, 0, 0);

        assertThat(chart.path().chars().filter(c -> c == 'M').count()).isEqualTo(2);
        assertThat(chart.gaps()).hasSize(1);
        assertThat(chart.unknown()).isEqualTo(Duration.ofHours(2));
        assertThat(List.of(chart.lowest(), chart.highest(), chart.top()))
                .containsExactly(BigDecimal.ZERO, BigDecimal.valueOf(4), BigDecimal.valueOf(4));
    }

    @Test
    void gapLastsUntilTheEndWhenNothingCameAfter() {
        var gaps = chart(1, null, null).gaps();
        assertThat(gaps).hasSize(1);
        assertThat(gaps.getFirst().x() + gaps.getFirst().width()).isEqualTo(FigureChart.WIDE - 8);
    }

    @Test
    void nothingKnownIsSaidAndNothingFreeIsDrawn() {
        assertThat(chart(null, null).isEmpty()).isTrue();
        assertThat(chart(0, 0).isEmpty()).isFalse();
        assertThat(chart(0, 0).path()).startsWith("M28.0 124.0");
        assertThat(chart(0, 0).top()).isEqualByComparingTo("1");
    }

    @Test
    void tableSaysTheSameLatestFirst() {
        var rows = chart(2, 4, null, null, 5).rows();

        assertThat(rows)
                .containsExactly(
                        new FigureChart.Row(START.plus(Duration.ofHours(2)), null, null, true),
                        new FigureChart.Row(
                                START, BigDecimal.valueOf(2), BigDecimal.valueOf(4), false));
    }

    private static FigureChart chart(Integer... free) {
        var samples = new ArrayList<PastFigure>();
        for (int i = 0; i < free.length; i++) {
            samples.add(
                    new PastFigure(
                            START.plus(Duration.ofHours(i)),
                            free[i] == null ? null : BigDecimal.valueOf(free[i])));
        }
        return new FigureChart(
                "day",
                SmallWorld.NETWORK.snapshot().capacity().find("beds").orElseThrow(),
                Duration.ofHours(1),
                Duration.ofHours(2),
                Duration.ofHours(2),
                samples,
                List.of());
    }
}
