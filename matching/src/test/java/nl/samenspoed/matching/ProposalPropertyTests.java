package nl.samenspoed.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Proposal;
import nl.samenspoed.matching.api.Ranked;
import nl.samenspoed.matching.api.Standing;
import nl.samenspoed.matching.api.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds for every proposal, whatever waits and whatever is free. */
class ProposalPropertyTests {

    private static IntStream seeds() {
        return IntStream.range(0, 150);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyLimitHoldsAndNobodyGetsWhatIsNotThere(int seed) {
        var world = new World(seed, 1 + seed % 40, 1 + seed % 60);
        var proposal = world.propose();
        var given = new HashMap<UUID, Integer>();
        for (var line : proposal.lines()) {
            var fits = world.confirmed(line.request());
            var place = fits.get(line.place().position() - 1);
            assertThat(line.place().candidate()).isEqualTo(place.candidate());
            assertThat(line.place().weighted()).isEqualTo(place.weighted());
            assertThat(line.favourite().candidate()).isEqualTo(fits.getFirst().candidate());
            assertThat(line.givesWay())
                    .isEqualTo(
                            line.sacrifice().isPositive()
                                    || !line.place()
                                            .candidate()
                                            .equals(line.favourite().candidate()));
            given.merge(line.place().candidate().service(), 1, Integer::sum);
        }
        given.forEach(
                (service, number) -> assertThat(number).isLessThanOrEqualTo(world.free(service)));
        assertThat(proposal.lines().size() + proposal.unplaced().size())
                .isEqualTo(world.waiting.size());
    }

    /**
     * Weak duality: whatever the prices of places, no assignment costs less than what each request
     * pays at least, less what is charged for the places there are. A proposal that costs exactly
     * that is a cheapest one.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void itsPricesProveThatNothingIsCheaper(int seed) {
        var world = new World(seed, 1 + seed % 40, 1 + seed % 60);
        var proposal = world.propose();
        var unplaced = world.unplacedCost();
        long cost = proposal.weighted().toSeconds();
        for (var request : proposal.unplaced()) {
            cost += world.weight(request) * unplaced;
        }
        long bound = 0;
        for (var one : world.waiting) {
            long least = one.weight() * unplaced;
            for (var place : world.confirmed(one.request())) {
                least = Math.min(least, world.cost(one, place) + price(proposal, place));
            }
            bound += least;
        }
        for (var candidate : world.candidates) {
            bound -= world.free(candidate.service()) * price(proposal, candidate.service());
        }
        assertThat(cost).isEqualTo(bound);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void itPlacesAtLeastAsManyAsOneAfterTheOtherAndOfAsManyAtNoMoreCost(int seed) {
        var world = new World(seed, 1 + seed % 40, 1 + seed % 60);
        var together = world.propose();
        var inTurn = world.prepared().inTurn(world.waiting, RandomNetwork.NOW);
        assertThat(together.lines().size()).isGreaterThanOrEqualTo(inTurn.lines().size());
        if (world.sameWeight() && together.unplaced().equals(inTurn.unplaced())) {
            assertThat(together.weighted()).isLessThanOrEqualTo(inTurn.weighted());
        }
    }

    @Test
    void aRequestThatWaitsTwiceIsRefused() {
        var world = new World(1, 1, 5);
        var twice = List.of(world.waiting.getFirst(), world.waiting.getFirst());
        assertThatThrownBy(() -> world.prepared().propose(twice, RandomNetwork.NOW))
                .hasMessageContaining("must wait only once");
    }

    @Test
    void aWeightThatWouldMakeSumsInexactIsRefused() {
        var one = new World(1, 1, 5).waiting.getFirst();
        for (int weight : new int[] {0, 101}) {
            assertThatThrownBy(() -> new Waiting(one.request(), one.need(), one.rules(), weight))
                    .hasMessageContaining("must be 1 to 100");
        }
    }

    @Test
    void nobodyWaitingGivesAnEmptyProposal() {
        var world = new World(1, 1, 5);
        var proposal = world.prepared().propose(List.of(), RandomNetwork.NOW);
        assertThat(proposal).isEqualTo(new Proposal(List.of(), List.of(), Map.of(), Duration.ZERO));
    }

    private static long price(Proposal proposal, Ranked place) {
        return price(proposal, place.candidate().service());
    }

    private static long price(Proposal proposal, UUID service) {
        return proposal.prices().getOrDefault(service, Duration.ZERO).toSeconds();
    }

    /** Requests and places from a seed, with a naive view of what fits whom. */
    private static final class World {

        final List<Candidate> candidates;
        final List<Waiting> waiting;
        private final Map<UUID, List<Ranked>> fitting = new HashMap<>();

        World(int seed, int requests, int places) {
            var network = new RandomNetwork(seed);
            candidates = network.candidates(places);
            waiting =
                    IntStream.range(0, requests)
                            .mapToObj(
                                    n ->
                                            new Waiting(
                                                    new UUID(9, n),
                                                    network.need(),
                                                    network.rules(places),
                                                    seed % 3 == 0 ? 1 : 1 + network.below(6)))
                            .toList();
        }

        nl.samenspoed.matching.api.Candidates prepared() {
            return Matching.matcher().prepare(candidates, GreatCircle.standard());
        }

        Proposal propose() {
            return prepared().propose(waiting, RandomNetwork.NOW);
        }

        /** What the ranking itself lists, all of it, as far as a free place is confirmed. */
        List<Ranked> confirmed(UUID request) {
            return fitting.computeIfAbsent(request, this::rank);
        }

        private List<Ranked> rank(UUID request) {
            var one = waiting(request);
            return prepared().rank(one.need(), one.rules(), RandomNetwork.NOW).ranked().stream()
                    .filter(ranked -> ranked.standing() == Standing.CONFIRMED)
                    .toList();
        }

        private Waiting waiting(UUID request) {
            return waiting.get((int) request.getLeastSignificantBits());
        }

        long weight(UUID request) {
            return waiting(request).weight();
        }

        boolean sameWeight() {
            return waiting.stream().mapToInt(Waiting::weight).distinct().count() == 1;
        }

        long cost(Waiting one, Ranked place) {
            return one.weight() * place.weighted().toSeconds();
        }

        int free(UUID service) {
            return candidates.stream()
                    .filter(candidate -> candidate.service().equals(service))
                    .mapToInt(c -> c.figure() == null ? 0 : c.figure().free())
                    .findFirst()
                    .orElseThrow();
        }

        /** More than all requests together can cost, as the proposal reckons it. */
        long unplacedCost() {
            long dearest = 0;
            for (var one : waiting) {
                var some = confirmed(one.request()).stream().limit(waiting.size()).toList();
                if (!some.isEmpty()) {
                    dearest = Math.max(dearest, cost(one, some.getLast()));
                }
            }
            return dearest * waiting.size() + 1;
        }
    }
}
