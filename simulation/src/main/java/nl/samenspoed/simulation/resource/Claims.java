package nl.samenspoed.simulation.resource;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The claims on a pool, in columns; a number that was given back is used again. */
final class Claims {

    static final int FREE = -2;
    static final int WAITING = -1;

    private static final int FEW = 16;

    int[] subject = new int[FEW];
    int[] rank = new int[FEW];
    long[] needs = new long[FEW];

    /** {@link #FREE}, {@link #WAITING}, or the group whose unit it has. */
    int[] group = new int[FEW];

    /** When it began to wait, or got its unit. */
    long[] since = new long[FEW];

    /** Ticket of giving up. */
    long[] patience = new long[FEW];

    @Nullable Asker[] asker = new @Nullable Asker[FEW];
    int[] next = new int[FEW];
    int[] previous = new int[FEW];

    private int[] free = new int[FEW];
    private int frees;
    private int used;

    int take() {
        if (frees > 0) {
            return free[--frees];
        }
        if (used == subject.length) {
            grow(2 * used);
        }
        return used++;
    }

    void giveBack(int claim) {
        group[claim] = FREE;
        free[frees++] = claim;
    }

    void belongsTo(int claim, Asker who) {
        if (asker[claim] != who) {
            // Storing a reference costs the collector's barrier; mostly it is there already.
            asker[claim] = who;
        }
    }

    Asker askerOf(int claim) {
        var who = asker[claim];
        if (who == null) {
            throw new IllegalStateException("claim [" + claim + "] is nobody's");
        }
        return who;
    }

    /** Milliseconds since a moment that the claims now waiting, or holding a unit, did so. */
    long millis(boolean waiting, long start, long now) {
        long sum = 0;
        for (int claim = 0; claim < used; claim++) {
            if (group[claim] != FREE && waiting == (group[claim] == WAITING)) {
                sum += now - Math.max(since[claim], start);
            }
        }
        return sum;
    }

    private void grow(int more) {
        subject = Arrays.copyOf(subject, more);
        rank = Arrays.copyOf(rank, more);
        needs = Arrays.copyOf(needs, more);
        group = Arrays.copyOf(group, more);
        since = Arrays.copyOf(since, more);
        patience = Arrays.copyOf(patience, more);
        asker = Arrays.copyOf(asker, more);
        next = Arrays.copyOf(next, more);
        previous = Arrays.copyOf(previous, more);
        free = Arrays.copyOf(free, more);
    }
}
