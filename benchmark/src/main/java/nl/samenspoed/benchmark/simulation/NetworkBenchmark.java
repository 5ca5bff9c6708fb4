package nl.samenspoed.benchmark.simulation;

import java.util.concurrent.TimeUnit;
import nl.samenspoed.simulation.chance.Streams;
import nl.samenspoed.simulation.statistics.Findings;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Nanoseconds an event of M/M/50 and of an open Jackson network, some 50 and 90 planned at a time.
 * Only the ratio to {@link #limit} in the same run says something about the code; on a machine that
 * others use too, that of processor time.
 *
 * <pre>
 * ./mvnw -q -pl benchmark -am package -DskipTests
 * ./mvnw -q -pl benchmark dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -cp benchmark/target/classes:$(cat benchmark/target/classpath) org.openjdk.jmh.Main NetworkBenchmark \
 *     -prof nl.samenspoed.benchmark.matching.CpuTime
 * </pre>
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class NetworkBenchmark {

    private static final int EVENTS = 2_000_000;

    @Param public Network network = Network.QUEUE;

    private int seed;

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public double limit() {
        return new HandWritten(network, new Streams(seed++, 0).stream("all")).run(EVENTS);
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public Findings engine() {
        var run = new Engine(network, seed++).run(EVENTS);
        return run.measures().findings(run.now());
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public double ssj() {
        return Ssj.withItsOwnChance(network, seed++).run(EVENTS);
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public double ssjWithSameChance() {
        return Ssj.withSameChance(network, new Streams(seed++, 0).stream("all")).run(EVENTS);
    }
}
