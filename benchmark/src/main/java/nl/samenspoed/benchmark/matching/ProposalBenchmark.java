package nl.samenspoed.benchmark.matching;

import static nl.samenspoed.benchmark.matching.SeededNetwork.NOW;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import nl.samenspoed.matching.GreatCircle;
import nl.samenspoed.matching.Matching;
import nl.samenspoed.matching.api.Candidates;
import nl.samenspoed.matching.api.Proposal;
import nl.samenspoed.matching.api.Rules;
import nl.samenspoed.matching.api.Waiting;
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
 * Places for all that wait: together, which is the cheapest, beside one after the other, which is
 * what happens without a proposal. Run as {@link RankingBenchmark} says. Where places are scarce
 * the same requests compete for the same few.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ProposalBenchmark {

    @Param({"50", "200"})
    public int waiting;

    /** Number of services: plenty, or fewer free places than requests. */
    @Param({"6000", "300"})
    public int services;

    private List<Waiting> requests = List.of();
    private Candidates prepared = Matching.matcher().prepare(List.of(), GreatCircle.standard());

    @Setup
    public void draw() {
        var network = new SeededNetwork(20261122);
        prepared = Matching.matcher().prepare(network.candidates(services), GreatCircle.standard());
        var rules = Rules.standard().withMaxTravel(Duration.ofMinutes(90));
        requests =
                IntStream.range(0, waiting)
                        .mapToObj(
                                n -> new Waiting(new UUID(9, n), network.need(), rules, 1 + n % 6))
                        .toList();
        compare();
    }

    /** What it is worth, said once: how many get a place, and the weighted hours. */
    private void compare() {
        var together = together();
        var inTurn = inTurn();
        System.out.printf(
                "%n# %d waiting, %d services: together %d placed, %d weighted h; in turn %d placed, %d weighted h%n",
                waiting,
                services,
                together.lines().size(),
                together.weighted().toHours(),
                inTurn.lines().size(),
                inTurn.weighted().toHours());
    }

    @Benchmark
    public Proposal together() {
        return prepared.propose(requests, NOW);
    }

    @Benchmark
    public Proposal inTurn() {
        return prepared.inTurn(requests, NOW);
    }
}
