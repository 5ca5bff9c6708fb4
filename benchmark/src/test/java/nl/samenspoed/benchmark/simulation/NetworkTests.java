package nl.samenspoed.benchmark.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import nl.samenspoed.simulation.chance.Streams;
import nl.samenspoed.simulation.statistics.Statistic;
import org.junit.jupiter.api.Test;

/** All sides simulate the same network: by theory a mean stay of 85.5 hours. */
class NetworkTests {

    private static final double HOUR = 3_600_000;
    private static final double STAY = 85.5;
    private static final int EVENTS = 4_000_000;

    @Test
    void theLoopWrittenByHandAgreesWithTheory() {
        var loop = new HandWritten(Network.JACKSON, new Streams(1, 0).stream("all"));

        assertThat(loop.run(EVENTS) / HOUR).isCloseTo(STAY, within(0.02 * STAY));
        assertThat(loop.meanWait(1) / HOUR).isCloseTo(3.94, within(0.4));
    }

    @Test
    void theEngineAgreesWithTheory() {
        var run = new Engine(Network.JACKSON, 1).run(EVENTS);
        var found = run.measures().findings(run.now()).byMeasure();

        assertThat(found.get("people stay").get(Statistic.MEAN) / HOUR)
                .isCloseTo(STAY, within(0.02 * STAY));
        assertThat(found.get("station 1 wait").get(Statistic.MEAN) / HOUR)
                .isCloseTo(3.94, within(0.4));
    }

    @Test
    void theSameOnSsjAgreesWithTheory() {
        var ssj = Ssj.withSameChance(Network.JACKSON, new Streams(1, 0).stream("all"));

        assertThat(ssj.run(EVENTS) / HOUR).isCloseTo(STAY, within(0.02 * STAY));
        assertThat(ssj.meanWait(1) / HOUR).isCloseTo(3.94, within(0.4));
    }

    /** Erlang C of 50 servers at load 0.9: 0.3639 wait, on average 45 / (50 - 45) hours. */
    @Test
    void ofOneQueueTooAllAgreeWithTheory() {
        double wait = 0.3639 * 45 / 5;
        var loop = new HandWritten(Network.QUEUE, new Streams(1, 0).stream("all"));
        loop.run(EVENTS);
        var ssj = Ssj.withSameChance(Network.QUEUE, new Streams(2, 0).stream("all"));
        ssj.run(EVENTS);
        var run = new Engine(Network.QUEUE, 3).run(EVENTS);
        var found = run.measures().findings(run.now()).byMeasure();

        assertThat(loop.meanWait(0) / HOUR).isCloseTo(wait, within(0.1 * wait));
        assertThat(ssj.meanWait(0) / HOUR).isCloseTo(wait, within(0.1 * wait));
        assertThat(found.get("station 0 wait").get(Statistic.MEAN) / HOUR)
                .isCloseTo(wait, within(0.1 * wait));
    }
}
