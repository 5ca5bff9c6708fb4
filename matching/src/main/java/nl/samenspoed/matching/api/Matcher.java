package nl.samenspoed.matching.api;

import java.time.Instant;
import java.util.List;
import nl.samenspoed.matching.spi.TravelTimes;

/** Ranks services for a need; stateless, and safe for any number of threads. */
public interface Matcher {

    /**
     * Ranks these candidates once; costs a preparation of those of the kind asked for, tens of
     * times the ranking itself, so prepare what is ranked more often than it changes. The same
     * arguments give the same ranking, in whatever order the candidates come.
     *
     * @throws IllegalArgumentException when two candidates of the kind share a service id
     */
    default Ranking rank(
            Need need, List<Candidate> candidates, Rules rules, TravelTimes travel, Instant now) {
        var ofKind = candidates.stream().filter(it -> it.kind().equals(need.kind())).toList();
        return prepare(ofKind, travel).rank(need, rules, now);
    }

    /**
     * Does once what does not depend on the need, for callers that rank the same network often.
     *
     * @throws IllegalArgumentException when two candidates of one kind share a service id
     */
    Candidates prepare(List<Candidate> candidates, TravelTimes travel);
}
