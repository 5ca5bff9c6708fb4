package nl.samenspoed.matching.api;

import java.time.Instant;

/** Candidates made ready to be ranked for many needs; immutable, safe for any number of threads. */
public interface Candidates {

    Ranking rank(Need need, Rules rules, Instant now);

    /**
     * These candidates with one added or, where its service id and kind are known, replaced. Costs
     * a preparation of that kind only; the result is a new value.
     */
    Candidates with(Candidate changed);

    int size();
}
