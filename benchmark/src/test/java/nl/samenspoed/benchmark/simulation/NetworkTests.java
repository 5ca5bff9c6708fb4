package nl.samenspoed.benchmark.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.samenspoed.simulation.chance.Streams;
import nl.samenspoed.simulation.statistics.Statistic;
import org.junit.jupiter.api.Test;

/** Both sides simulate the same network: by theory a mean stay of 85.5 hours. */
class NetworkTests {

    private static final double HOUR = 3_600_000;
    private static final double STAY = 85.5;
    private static final int EVENTS = 4_000_000;

    @Test
    void theLoopWrittenByHandAgreesWithTheory() {
        var loop = new HandWritten(new Streams(1, 0).stream("all"));

        assertThat(loop.run(EVENTS) / HOUR).isCloseTo(STAY, within(0.02 * STAY));
        assertThat(loop.meanWait(1) / HOUR).isCloseTo(3.94, within(0.4));
    }

    @Test
    void theEngineAgreesWithTheory() {
        var run = new Engine(1).run(EVENTS);
        var found = run.measures().findings(run.now()).byMeasure();

        assertThat(found.get("people stay").get(Statistic.MEAN) / HOUR)
                .isCloseTo(STAY, within(0.02 * STAY));
        assertThat(found.get("station 1 wait").get(Statistic.MEAN) / HOUR)
                .isCloseTo(3.94, within(0.4));
    }
}
