package nl.samenspoed.matching;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import nl.samenspoed.matching.api.Cause;

/** One pass over a {@link Scan}: the best, and of those left out how many and which are near. */
final class Sweep {

    /** How many of those left out are kept by cause; the rest is found again when asked for. */
    private static final int NEAREST = 3;

    private static final Cause[] CAUSES = Cause.values();

    private final Scan scan;
    private final Best best;
    private final Best[] nearest = new Best[CAUSES.length];
    private final Best nearestUnknown = new Best(1);
    private final int[] counts = new int[CAUSES.length];
    private int fitting;
    private int confirmed;

    private Sweep(Scan scan) {
        this.scan = scan;
        best = new Best(Math.min(scan.size(), scan.rules.size()) + NEAREST);
        Arrays.setAll(nearest, _ -> new Best(NEAREST));
    }

    static Sweep over(Scan scan) {
        var sweep = new Sweep(scan);
        for (int i = 0; i < scan.size(); i++) {
            var cause = scan.judge(i);
            if (cause == null) {
                sweep.fits(i);
            } else {
                sweep.isLeftOut(i, cause);
            }
        }
        sweep.counts[Cause.OUTRANKED.ordinal()] = sweep.fitting - sweep.listed();
        return sweep;
    }

    private void fits(int i) {
        fitting++;
        var standing = scan.standing(i);
        best.offer(scan.key(i, standing));
        switch (standing) {
            case CONFIRMED -> confirmed++;
            case UNKNOWN -> nearestUnknown.offer(byTravel(i));
            case FULL -> {}
        }
    }

    private void isLeftOut(int i, Cause cause) {
        counts[cause.ordinal()]++;
        nearest[cause.ordinal()].offer(byTravel(i));
        if (cause == Cause.CAPACITY_UNKNOWN) {
            nearestUnknown.offer(byTravel(i));
        }
    }

    private long byTravel(int i) {
        return (long) scan.travelSeconds(i) << Integer.SIZE | i;
    }

    int fitting() {
        return fitting;
    }

    int confirmed() {
        return confirmed;
    }

    int listed() {
        return Math.min(fitting, scan.rules.size());
    }

    int count(Cause cause) {
        return counts[cause.ordinal()];
    }

    /** Indices of the candidates listed, best first. */
    IntStream best() {
        return best.indices().limit(listed());
    }

    /** Whether a candidate that fits is on the list. */
    boolean lists(int i) {
        return listed() == fitting || scan.key(i, scan.standing(i)) <= best.key(listed() - 1);
    }

    /** The nearest few left out for a cause; of those that fit but are not listed the next best. */
    IntStream nearest(Cause cause) {
        return cause == Cause.OUTRANKED
                ? best.indices().skip(listed())
                : nearest[cause.ordinal()].indices();
    }

    /** The nearest that fits or would fit if its capacity were known. */
    OptionalInt nearestUnknown() {
        return nearestUnknown.indices().findFirst();
    }
}
