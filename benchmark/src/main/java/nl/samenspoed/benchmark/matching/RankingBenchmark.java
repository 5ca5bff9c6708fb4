package nl.samenspoed.benchmark.matching;

import static nl.samenspoed.benchmark.matching.SeededNetwork.NOW;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.samenspoed.matching.GreatCircle;
import nl.samenspoed.matching.Matching;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Candidates;
import nl.samenspoed.matching.api.Excluded;
import nl.samenspoed.matching.api.Need;
import nl.samenspoed.matching.api.Ranked;
import nl.samenspoed.matching.api.Rules;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One need against all services of its kind, explained; worst case, as no service is of another
 * kind. Only the ratio to {@link #limit} in the same run says something about the code.
 *
 * <pre>
 * ./mvnw -q -pl benchmark -am package -DskipTests
 * ./mvnw -q -pl benchmark dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp benchmark/target/classes:$(cat benchmark/target/classpath) org.openjdk.jmh.Main RankingBenchmark -prof gc \
 *     -prof nl.samenspoed.benchmark.matching.CpuTime
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class RankingBenchmark {

    private static final int NEEDS = 64;

    /** Number of services. */
    @Param({"5000", "6000"})
    public int services;

    /** Longest travel in minutes: a neighbourhood, or so long that no service is too far. */
    @Param({"45", "600"})
    public int travel;

    private final GreatCircle roads = GreatCircle.standard();
    private List<Need> needs = List.of();
    private List<Candidate> candidates = List.of();
    private Rules rules = Rules.standard();
    private Candidates prepared = Matching.matcher().prepare(List.of(), roads);
    private BareScan bare = new BareScan(List.of());
    private int next;

    @Setup
    public void draw() {
        var network = new SeededNetwork(20261121);
        candidates = network.candidates(services);
        needs = IntStream.range(0, NEEDS).mapToObj(_ -> network.need()).toList();
        rules = Rules.standard().withMaxTravel(Duration.ofMinutes(travel));
        prepared = Matching.matcher().prepare(candidates, roads);
        bare = new BareScan(candidates);
    }

    private Need need() {
        return needs.get(next++ % NEEDS);
    }

    @Benchmark
    public int[] limit() {
        return bare.best(need());
    }

    @Benchmark
    public List<Ranked> rankPrepared() {
        return prepared.rank(need(), rules, NOW).ranked();
    }

    @Benchmark
    public List<Excluded> rankPreparedAndExplainTheNearestExcluded() {
        return prepared.rank(need(), rules, NOW).nearestExcluded();
    }

    @Benchmark
    public List<Excluded> rankPreparedAndExplainAllExcluded() {
        return prepared.rank(need(), rules, NOW).listExcluded();
    }

    @Benchmark
    public List<Ranked> rankUnprepared() {
        return Matching.matcher().rank(need(), candidates, rules, roads, NOW).ranked();
    }

    @Benchmark
    public Candidates changeOneFigure() {
        return prepared.with(candidates.get(next++ % services));
    }

    @Benchmark
    public Candidates prepare() {
        return Matching.matcher().prepare(candidates, roads);
    }
}
