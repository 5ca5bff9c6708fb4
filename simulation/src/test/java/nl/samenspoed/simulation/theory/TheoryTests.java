package nl.samenspoed.simulation.theory;

import static nl.samenspoed.simulation.theory.ClosedForms.cobham;
import static nl.samenspoed.simulation.theory.ClosedForms.erlangB;
import static nl.samenspoed.simulation.theory.ClosedForms.erlangC;
import static nl.samenspoed.simulation.theory.ClosedForms.pollaczekKhinchine;
import static nl.samenspoed.simulation.theory.ClosedForms.preemptiveStay;
import static nl.samenspoed.simulation.theory.Theory.EXPONENTIAL;
import static nl.samenspoed.simulation.theory.Theory.HOUR;
import static nl.samenspoed.simulation.theory.Theory.MEAN;
import static nl.samenspoed.simulation.theory.Theory.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import nl.samenspoed.simulation.Results;
import nl.samenspoed.simulation.chance.Law;
import nl.samenspoed.simulation.resource.PoolRules;
import nl.samenspoed.simulation.statistics.Difference;
import nl.samenspoed.simulation.statistics.Figure;
import nl.samenspoed.simulation.statistics.Statistic;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * What is simulated against what is known, over forty runs each, with fixed seeds. A score is
 * (estimate - truth) / standard error; after correction for the number of checks none is above 3.
 */
class TheoryTests {

    private static final PoolRules NO_WAITING = PoolRules.standard().withRoom(0);
    private static final double MOST = 3;

    private static final List<Check> CHECKS = new ArrayList<>();
    private static final List<String> NOTES = new ArrayList<>();

    @AfterAll
    static void noneIsTooFarOff() throws IOException {
        var table = Check.table(CHECKS) + "\n" + String.join("\n", NOTES) + "\n";
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/theory.md"), table);
        assertThat(Check.worst(CHECKS)).as(table).isLessThanOrEqualTo(MOST);
    }

    @Test
    void queueWithAnyNumberOfServers() throws Exception {
        for (var queue :
                List.of(new double[] {1, 0.5}, new double[] {5, 4}, new double[] {50, 45})) {
            int servers = (int) queue[0];
            double load = queue[1];
            var name = "M/M/" + servers + " at " + load;
            int hours = servers < 50 ? (int) (12_000 / load) : 1_200;
            var found = run(name, Theory.queue(load, servers, EXPONENTIAL), 300, hours);
            mean(name + ", wait", ClosedForms.meanWait(servers, load), HOUR, found, "desk wait");
            mean(name + ", waits", erlangC(servers, load), 1, found, "desk had to wait");
            mean(name + ", busy", load, 1, found, "desk busy");
            mean(
                    name + ", in line",
                    load * ClosedForms.meanWait(servers, load),
                    1,
                    found,
                    "desk waiting");
        }
    }

    @Test
    void lossDependsOnTheMeanServiceOnly() throws Exception {
        double truth = erlangB(8, 6);
        for (var law : List.of(EXPONENTIAL, Law.fixed(MEAN), Law.logNormal(MEAN, 1.5))) {
            var found = run("loss " + name(law), Theory.queue(6, 8, law, NO_WAITING), 100, 2_000);
            mean("M/G/8/8, " + name(law) + ", refused", truth, 1, found, "desk refused");
        }
    }

    @Test
    void someGiveUp() throws Exception {
        double patience = 0.75;
        var truth = ClosedForms.Impatient.of(5, 6, patience);
        var found =
                run(
                        "impatient",
                        Theory.impatient(6, 5, Law.exponential(MEAN.multipliedBy(3).dividedBy(4))),
                        100,
                        3_000);
        mean("M/M/5+M, gave up", truth.gaveUp(), 1, found, "desk gave up");
        mean("M/M/5+M, waits", truth.hadToWait(), 1, found, "desk had to wait");
        mean("M/M/5+M, in line", truth.waiting(), 1, found, "desk waiting");
    }

    @Test
    void oneServerWithAnyLawOfService() throws Exception {
        for (var law : List.of(EXPONENTIAL, Law.fixed(MEAN), Law.logNormal(MEAN, 1.5))) {
            double variation = Math.sqrt(law.variance()) / law.mean();
            var found = run("one " + name(law), Theory.queue(0.7, 1, law), 500, 15_000);
            mean(
                    "M/G/1, " + name(law) + ", wait",
                    pollaczekKhinchine(0.7, variation),
                    HOUR,
                    found,
                    "desk wait");
        }
    }

    @Test
    void theUrgentGoFirst() throws Exception {
        double[] loads = {0.9, 1.5};
        var found = run("classes", Theory.classes(loads, 3, PoolRules.standard()), 200, 5_000);
        for (int rank = 0; rank < 2; rank++) {
            mean(
                    "M/M/3 with classes, wait of rank " + rank,
                    cobham(3, loads, rank),
                    HOUR,
                    found,
                    "desk wait of rank " + rank);
        }
    }

    @Test
    void theUrgentBreakIn() throws Exception {
        double[] loads = {0.3, 0.2, 0.25};
        var rules = PoolRules.standard().preempting();
        var found = run("break in", Theory.classes(loads, 1, rules), 500, 12_000);
        for (int rank = 0; rank < 3; rank++) {
            mean(
                    "M/M/1 that breaks in, stay of rank " + rank,
                    preemptiveStay(loads, rank),
                    HOUR,
                    found,
                    "people " + rank + " stay");
        }
    }

    @Test
    void openNetworkWithFeedback() throws Exception {
        var found = run("network", new Network(), 300, 1_000);
        for (int i = 0; i < 3; i++) {
            mean("network, wait at " + i, Network.wait(i), HOUR, found, "station " + i + " wait");
            mean("network, busy at " + i, Network.loads()[i], 1, found, "station " + i + " busy");
        }
        mean("network, stay", Network.stay(), HOUR, found, "people stay");
    }

    @Test
    void occupancyFollowsTheDay() throws Exception {
        check("M(t)/M/inf", DailyCurve.EXPONENTIAL, ClosedForms.occupancy(DailyCurve.RATES, 2));
        check("M(t)/D/inf", DailyCurve.FIXED, ClosedForms.occupancyFixed(DailyCurve.RATES, 3));
    }

    private static void check(String name, DailyCurve curve, double[] truth) throws Exception {
        var found = run(name, curve, 24 * 4, 24 * 50);
        for (int hour : DailyCurve.HOURS) {
            var measure = "present at " + hour;
            mean(name + ", mean at " + hour, truth[hour], 1, found, measure);
            var deviations = found.values(new Figure(measure, Statistic.DEVIATION));
            var variances = Arrays.stream(deviations).map(each -> each * each).toArray();
            CHECKS.add(Check.of(name + ", variance at " + hour, truth[hour], variances));
        }
    }

    @Test
    void oneDeskForAllOrThreeOfTheirOwn() throws Exception {
        var apart = run("desks", new Desks(3, 2, 1.6, false), 200, 6_000);
        var together = run("desks", new Desks(3, 2, 1.6, true), 200, 6_000);
        double truthApart = ClosedForms.meanWait(2, 1.6);
        double truthTogether = ClosedForms.meanWait(6, 4.8);
        mean("three desks of 2, wait", truthApart, HOUR, apart, "wait");
        mean("one desk of 6, wait", truthTogether, HOUR, together, "wait");
        var difference = apart.difference(together, Figure.mean("wait"));
        CHECKS.add(
                Check.of(
                        "one desk less three, wait",
                        truthTogether - truthApart,
                        Check.scaled(differences(apart, together), HOUR)));
        gain("one desk less three", difference, 1.2);
    }

    @Test
    void commonChanceMakesADifferenceClear() throws Exception {
        var five = run("staff", new Desks(1, 5, 4, false), 200, 2_000);
        var six = run("staff", new Desks(1, 6, 4, false), 200, 2_000);
        double truth = ClosedForms.meanWait(6, 4) - ClosedForms.meanWait(5, 4);
        var differences = Check.scaled(differences(five, six), HOUR);
        CHECKS.add(Check.of("six less five, wait", truth, differences));
        gain("six less five", five.difference(six, Figure.mean("wait")), 1.5);
    }

    private static void gain(String what, Difference difference, double least) {
        NOTES.add("%s: common chance saves %.1f times the runs".formatted(what, difference.gain()));
        assertThat(difference.gain()).as("gain by common chance").isGreaterThan(least);
    }

    private static double[] differences(Results one, Results other) {
        var first = one.values(Figure.mean("wait"));
        var second = other.values(Figure.mean("wait"));
        Arrays.setAll(second, i -> second[i] - first[i]);
        return second;
    }

    /** Two machines in a row with no room between: the first is blocked while the second works. */
    @Test
    void whoIsDoneButCannotGoOnBlocks() throws Exception {
        var found = run("blocking", new BlockingLine(), 100, 5_000);
        CHECKS.add(
                Check.of(
                        "blocking line, output",
                        2.0 / 3,
                        found.values(new Figure("out", Statistic.PER_HOUR))));
    }

    private static void mean(
            String what, double truth, double unit, Results found, String measure) {
        var values = found.values(Figure.mean(measure));
        CHECKS.add(Check.of(what, truth, Check.scaled(values, unit)));
    }

    private static String name(Law law) {
        return switch (law) {
            case Law.Exponential _ -> "exponential";
            case Law.Fixed _ -> "fixed";
            case Law.LogNormal _ -> "lognormal";
            case Law.Erlang _ -> "Erlang";
            case Law.Uniform _ -> "uniform";
            case Law.Triangular _ -> "triangular";
            case Law.Measured _ -> "measured";
        };
    }
}
