package nl.samenspoed.matching;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.matching.api.Area;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Catchment;
import org.jspecify.annotations.Nullable;

/** For whom each of a number of candidates is there, prepared for asking by home and distance. */
final class Catchments {

    private final BitSet anyHome = new BitSet();
    private final Map<UUID, BitSet> bySubregion = new HashMap<>();
    private final double[] squaredChords;

    Catchments(List<Candidate> candidates) {
        squaredChords = new double[candidates.size()];
        Arrays.fill(squaredChords, Double.POSITIVE_INFINITY);
        for (int i = 0; i < candidates.size(); i++) {
            add(i, candidates.get(i).catchment());
        }
    }

    private void add(int candidate, Catchment catchment) {
        switch (catchment) {
            case Catchment.Everywhere _ -> anyHome.set(candidate);
            case Catchment.Within(double kilometres) -> {
                anyHome.set(candidate);
                limit(candidate, kilometres);
            }
            case Catchment.Subregions(var served) -> serve(candidate, served);
            case Catchment.SubregionsWithin(var served, double kilometres) -> {
                serve(candidate, served);
                limit(candidate, kilometres);
            }
        }
    }

    private void limit(int candidate, double kilometres) {
        squaredChords[candidate] = Points.squaredChord(kilometres);
    }

    private void serve(int candidate, Set<UUID> served) {
        served.forEach(
                subregion ->
                        bySubregion.computeIfAbsent(subregion, _ -> new BitSet()).set(candidate));
    }

    /** The candidates that serve this home, whatever the distance; all when it is unknown. */
    BitSet serving(@Nullable Area home) {
        var serving = new BitSet(squaredChords.length);
        if (home == null) {
            serving.set(0, squaredChords.length);
        } else {
            serving.or(anyHome);
            serving.or(bySubregion.getOrDefault(home.subregion(), new BitSet()));
        }
        return serving;
    }

    boolean isLimited(int candidate) {
        return squaredChords[candidate] < Double.POSITIVE_INFINITY;
    }

    boolean reaches(int candidate, double squaredChord) {
        return squaredChord <= squaredChords[candidate];
    }
}
