package nl.samenspoed.simulation.theory;

import static org.assertj.core.api.Assertions.assertThat;

import nl.samenspoed.simulation.Study;
import nl.samenspoed.simulation.statistics.Figure;
import org.junit.jupiter.api.Test;

/**
 * How often an interval of 95 % holds the truth, over 200 studies of fifteen runs. The first 50
 * mean services are left out of each run; at this load the effect of beginning empty has then
 * fallen below a thousandth.
 */
class CoverageTests {

    private static final int STUDIES = 200;

    @Test
    void anIntervalOf95PercentHoldsTheTruthIn91To98OfAHundred() throws Exception {
        var model = Theory.queue(2.1, 3, Theory.EXPONENTIAL);
        double truth = ClosedForms.meanWait(3, 2.1);
        int holds = 0;
        for (int study = 0; study < STUDIES; study++) {
            var plan = Theory.plan(1_000 + study, 50, 400, 15);
            var interval = new Study(model, plan).run(2).interval(Figure.mean("desk wait"));
            holds += interval.contains(truth * Theory.HOUR) ? 1 : 0;
        }
        assertThat(holds).isBetween(182, 196);
    }
}
