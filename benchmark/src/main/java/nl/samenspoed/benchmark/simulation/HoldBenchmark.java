package nl.samenspoed.benchmark.simulation;

import java.util.concurrent.TimeUnit;
import nl.samenspoed.simulation.chance.RandomStream;
import nl.samenspoed.simulation.chance.Streams;
import nl.samenspoed.simulation.kernel.Agenda;
import nl.samenspoed.simulation.kernel.Happening;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.SplayTree;

/**
 * The hold model (Jones 1986): take the earliest event, plan one for some time later, with always
 * as many planned. Nanoseconds a hold.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class HoldBenchmark {

    private static final int HOLDS = 1_000_000;
    private static final double MEAN = 1e9;

    @Param({"50", "1000", "20000", "100000"})
    public int pending;

    private final RandomStream chance = new Streams(1, 0).stream("hold");
    private HandHeap heap = new HandHeap(1);
    private Agenda agenda = new Agenda();
    private final Simulator simulator = new Simulator(new SplayTree());
    private final Happening again = this::again;
    private long left;

    @Setup(Level.Trial)
    public void fill() {
        heap = new HandHeap(pending + 1);
        agenda = new Agenda();
        simulator.init();
        for (int i = 0; i < pending; i++) {
            double at = MEAN * chance.exponential();
            heap.push(at, 0, 0);
            agenda.at((long) at, again, 0);
            new Held().schedule(at);
        }
    }

    @Benchmark
    @OperationsPerInvocation(HOLDS)
    public double limit() {
        double now = 0;
        for (int i = 0; i < HOLDS; i++) {
            now = heap.time();
            heap.replaceTop(now + MEAN * chance.exponential(), 0, 0);
        }
        return now;
    }

    @Benchmark
    @OperationsPerInvocation(HOLDS)
    public long engine() {
        long end = agenda.happened() + HOLDS;
        // In steps of about a thousand holds; which number it ends at does not matter.
        long step = Math.max(1, (long) (1000 * MEAN / pending));
        while (agenda.happened() < end) {
            agenda.runUntil(agenda.now() + step);
        }
        return agenda.now();
    }

    @Benchmark
    @OperationsPerInvocation(HOLDS)
    public double ssj() {
        left = HOLDS;
        simulator.start();
        return simulator.time();
    }

    private void again(int subject) {
        agenda.after((long) (MEAN * chance.exponential()), again, subject);
    }

    private final class Held extends Event {

        private Held() {
            super(simulator);
        }

        @Override
        public void actions() {
            schedule(MEAN * chance.exponential());
            if (--left == 0) {
                simulator.stop();
            }
        }
    }
}
