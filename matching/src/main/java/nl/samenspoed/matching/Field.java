package nl.samenspoed.matching;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Openness;
import nl.samenspoed.matching.spi.TravelTimes;

/**
 * All candidates of one kind, ordered by service id and spread over primitive arrays, so that a
 * scan follows no references and allocates nothing per candidate.
 */
final class Field {

    static final int NO_FIGURE = -1;
    static final long OPEN = Long.MIN_VALUE;
    static final long CLOSED = Long.MAX_VALUE;

    final List<Candidate> candidates;
    final UUID[] services;
    final TravelTimes.Destinations destinations;
    final Points points;
    final Skills skills;
    final Catchments catchments;

    final Codes<UUID> organisations = new Codes<>();
    final Codes<UUID> regions = new Codes<>();
    final Codes<UUID> subregions = new Codes<>();

    final int[] organisation;
    final int[] region;
    final int[] subregion;
    final int[] free;
    final long[] observedAt;
    final long[] opensAt;
    final double[] reliability;
    final boolean[] divert;

    Field(List<Candidate> unordered, TravelTimes travel) {
        candidates = unordered.stream().sorted(Comparator.comparing(Candidate::service)).toList();
        requireDistinct(candidates);
        services = candidates.stream().map(Candidate::service).toArray(UUID[]::new);
        var places = candidates.stream().map(Candidate::place).toList();
        destinations = travel.to(places);
        points = new Points(places);
        skills = new Skills(candidates.stream().map(Candidate::capabilities).toList());
        catchments = new Catchments(candidates);
        int size = candidates.size();
        organisation = new int[size];
        region = new int[size];
        subregion = new int[size];
        free = new int[size];
        observedAt = new long[size];
        opensAt = new long[size];
        reliability = new double[size];
        divert = new boolean[size];
        for (int i = 0; i < size; i++) {
            set(i, candidates.get(i));
        }
    }

    int size() {
        return candidates.size();
    }

    private void set(int i, Candidate candidate) {
        var figure = candidate.figure();
        var known = candidate.reliability();
        organisation[i] = organisations.add(candidate.organisation());
        region[i] = regions.add(candidate.area().region());
        subregion[i] = subregions.add(candidate.area().subregion());
        free[i] = figure == null ? NO_FIGURE : figure.free();
        observedAt[i] = figure == null ? 0 : figure.observedAt().getEpochSecond();
        opensAt[i] = opensAt(candidate.openness());
        reliability[i] = known == null ? Double.NaN : known;
        divert[i] = candidate.divert();
    }

    private static long opensAt(Openness openness) {
        return switch (openness) {
            case Openness.Open _ -> OPEN;
            case Openness.Opens(Instant at) -> at.getEpochSecond();
            case Openness.Closed _ -> CLOSED;
        };
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
