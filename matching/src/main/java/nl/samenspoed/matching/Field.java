package nl.samenspoed.matching;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.spi.Place;
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

    Field with(Candidate changed, TravelTimes travel) {
        return with(List.of(changed), travel);
    }

    /** Cheap when only the standing of known services changed, as most changes are. */
    Field with(Collection<Candidate> changed, TravelTimes travel) {
        var some = new ArrayList<>(candidates);
        var standing = states.copy();
        var sameSites = true;
        for (var candidate : changed) {
            int i = find(candidate.service());
            if (i < 0) {
                some.add(candidate);
                sameSites = false;
            } else {
                sameSites &= Sites.isSame(some.get(i), candidate);
                some.set(i, candidate);
                standing.set(i, candidate);
            }
        }
        return sameSites ? new Field(some, services, sites, standing) : of(some, travel);
    }

    Set<UUID> within(Place from, Duration longest) {
        int[] seconds = sites.destinations.secondsFrom(from);
        var near = new HashSet<UUID>();
        for (int i = 0; i < seconds.length; i++) {
            if (seconds[i] <= longest.toSeconds()) {
                near.add(services[i]);
            }
        }
        return near;
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
