package nl.samenspoed.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.spi.TravelTimes;

/**
 * All candidates of one kind, ordered by service id and spread over primitive arrays, so that a
 * scan follows no references and allocates nothing per candidate: what they are and how they stand.
 */
record Field(List<Candidate> candidates, UUID[] services, Sites sites, States states) {

    static Field of(List<Candidate> unordered, TravelTimes travel) {
        var candidates =
                unordered.stream().sorted(Comparator.comparing(Candidate::service)).toList();
        requireDistinct(candidates);
        return new Field(
                candidates,
                candidates.stream().map(Candidate::service).toArray(UUID[]::new),
                new Sites(candidates, travel),
                States.of(candidates));
    }

    int size() {
        return services.length;
    }

    /** The place of a service in the arrays, negative when it is not here. */
    int find(UUID service) {
        return Arrays.binarySearch(services, service);
    }

    /** Cheap when only the standing of a known service changed, as most changes are. */
    Field with(Candidate changed, TravelTimes travel) {
        int i = find(changed.service());
        var some = new ArrayList<>(candidates);
        if (i < 0) {
            some.add(changed);
            return of(some, travel);
        }
        some.set(i, changed);
        return Sites.isSame(candidates.get(i), changed)
                ? new Field(some, services, sites, states.with(i, changed))
                : of(some, travel);
    }

    private static void requireDistinct(List<Candidate> ordered) {
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i).service().equals(ordered.get(i - 1).service())) {
                throw new IllegalArgumentException(
                        """
                        The service (%s) must be a candidate of kind (%s) only once.
                        Maybe a join multiplied the rows.\
                        """
                                .formatted(ordered.get(i).service(), ordered.get(i).kind()));
            }
        }
    }
}
