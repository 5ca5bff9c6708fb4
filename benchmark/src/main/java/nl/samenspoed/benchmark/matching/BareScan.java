package nl.samenspoed.benchmark.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Need;
import nl.samenspoed.matching.spi.Place;

/**
 * The limit: the best five by capability, free place and distance on a flat map, over primitive
 * arrays, without rules, areas, hours, order of equals or a word of explanation.
 */
final class BareScan {

    private static final int BEST = 5;

    private final double[] latitude;
    private final double[] longitude;
    private final int[] free;
    private final long[] capabilities;

    BareScan(List<Candidate> candidates) {
        latitude = candidates.stream().mapToDouble(it -> it.place().latitude()).toArray();
        longitude = candidates.stream().mapToDouble(it -> it.place().longitude()).toArray();
        free = candidates.stream().mapToInt(BareScan::free).toArray();
        capabilities = candidates.stream().mapToLong(it -> bits(it.capabilities())).toArray();
    }

    int[] best(Need need) {
        Place from = need.place();
        long required = bits(need.mustHaves());
        double stretch = Math.cos(Math.toRadians(from.latitude()));
        int[] best = new int[BEST];
        double[] distance = new double[BEST];
        Arrays.fill(distance, Double.MAX_VALUE);
        for (int i = 0; i < free.length; i++) {
            if ((capabilities[i] & required) == required && free[i] > 0) {
                double north = latitude[i] - from.latitude();
                double east = (longitude[i] - from.longitude()) * stretch;
                keep(best, distance, i, north * north + east * east);
            }
        }
        return best;
    }

    private static void keep(int[] best, double[] distance, int i, double squared) {
        int at = BEST - 1;
        if (squared >= distance[at]) {
            return;
        }
        for (; at > 0 && distance[at - 1] > squared; at--) {
            distance[at] = distance[at - 1];
            best[at] = best[at - 1];
        }
        distance[at] = squared;
        best[at] = i;
    }

    private static int free(Candidate candidate) {
        var figure = candidate.figure();
        return figure == null ? 0 : figure.free();
    }

    private static long bits(Set<String> capabilities) {
        return capabilities.stream()
                .mapToLong(it -> 1L << Integer.parseInt(it.substring(it.indexOf('-') + 1)))
                .reduce(0, (some, more) -> some | more);
    }
}
