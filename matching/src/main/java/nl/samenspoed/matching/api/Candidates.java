package nl.samenspoed.matching.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.matching.spi.Place;

/** Candidates made ready to be ranked for many needs; immutable, safe for any number of threads. */
public interface Candidates {

    Ranking rank(Need need, Rules rules, Instant now);

    /**
     * Places for all that wait, looked at together: as many as possible get one, those that weigh
     * most first; then with the least sum of weighted cost (see {@link Ranked#weighted}) times
     * {@link Waiting#weight}. Every limit of every need holds, a service gets no more than it has
     * confirmed free, and no cheaper assignment exists. The same arguments give the same sum.
     *
     * @throws IllegalArgumentException when a request waits twice
     */
    Proposal propose(List<Waiting> waiting, Instant now);

    /**
     * The same places given out one after the other in this order, each request its own best of
     * what is left: what happens without a proposal, to compare with. Prices are empty.
     *
     * @throws IllegalArgumentException when a request waits twice
     */
    Proposal inTurn(List<Waiting> waiting, Instant now);

    /**
     * These candidates with one added or, where its service id and kind are known, replaced. Costs
     * a preparation of that kind only; the result is a new value.
     */
    Candidates with(Candidate changed);

    /** The same for many of one kind or several, at the price of one preparation of each kind. */
    Candidates with(Collection<Candidate> changed);

    /**
     * The service ids of this kind that take no longer to reach; none when the kind is not here.
     *
     * @param travel rounded down to whole seconds
     */
    Set<UUID> within(String kind, Place from, Duration travel);

    int size();
}
