package nl.samenspoed.matching;

import java.time.Instant;
import java.util.List;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Figure;
import nl.samenspoed.matching.api.Openness;
import org.jspecify.annotations.Nullable;

/** How candidates stand: figures, hours, reliability and stops; changes all the time. */
record States(
        int[] free,
        long[] observedAt,
        long[] validity,
        long[] opensAt,
        double[] reliability,
        boolean[] divert) {

    static final int NO_FIGURE = -1;

    /** A figure that counts as long as the rules say. */
    static final long AS_RULES = 0;

    static final long OPEN = Long.MIN_VALUE;
    static final long CLOSED = Long.MAX_VALUE;

    static States of(List<Candidate> candidates) {
        int size = candidates.size();
        var states =
                new States(
                        new int[size],
                        new long[size],
                        new long[size],
                        new long[size],
                        new double[size],
                        new boolean[size]);
        for (int i = 0; i < size; i++) {
            states.set(i, candidates.get(i));
        }
        return states;
    }

    States copy() {
        return new States(
                free.clone(),
                observedAt.clone(),
                validity.clone(),
                opensAt.clone(),
                reliability.clone(),
                divert.clone());
    }

    /** Only while nobody else has seen these arrays. */
    void set(int i, Candidate candidate) {
        var figure = candidate.figure();
        var known = candidate.reliability();
        free[i] = figure == null ? NO_FIGURE : figure.free();
        observedAt[i] = figure == null ? 0 : figure.observedAt().getEpochSecond();
        validity[i] = validity(figure);
        opensAt[i] = opensAt(candidate.openness());
        reliability[i] = known == null ? Double.NaN : known;
        divert[i] = candidate.divert();
    }

    private static long validity(@Nullable Figure figure) {
        var own = figure == null ? null : figure.validity();
        return own == null ? AS_RULES : Math.max(1, own.toSeconds());
    }

    private static long opensAt(Openness openness) {
        return switch (openness) {
            case Openness.Open _ -> OPEN;
            case Openness.Opens(Instant at) -> at.getEpochSecond();
            case Openness.Closed _ -> CLOSED;
        };
    }
}
