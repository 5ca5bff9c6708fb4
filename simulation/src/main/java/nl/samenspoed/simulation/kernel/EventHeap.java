package nl.samenspoed.simulation.kernel;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What is still to come, earliest first: a binary heap of times and slots on primitive arrays; what
 * happens stands in its slot and never moves.
 *
 * <p>Order is time, then priority, then arrival. Priority and number of arrival are one whole
 * number, looked at only when times are equal. On the way down the earlier of two children is
 * chosen without a branch, because no processor guesses it right more than half of the time; the
 * last event goes to the bottom first and then up, as it nearly always stays there (Wegener 1993,
 * "Bottom-up heapsort"). An event planned while the earliest one happens takes its place at the
 * top: one way down instead of a way down and a way up.
 *
 * <p>Cost: log2(n) steps for each event. A cancelled event stays until its time comes or until half
 * of all are cancelled, which keeps memory in proportion to what is really planned. A heap with
 * four children was not faster (measured for the goals of this project); a calendar queue is, from
 * a thousand events on, but needs to know their spacing.
 */
final class EventHeap {

    private static final int SLOT_BITS = 24;
    private static final int SLOTS = 1 << SLOT_BITS;
    private static final int SEQUENCE_BITS = 39;
    private static final long SEQUENCE_MASK = (1L << SEQUENCE_BITS) - 1;
    private static final int FEW = 64;

    private long[] time = new long[FEW];
    private int[] slotAt = new int[FEW];
    private int size;

    private long[] rank = new long[FEW];
    private int[] subject = new int[FEW];
    private @Nullable Happening[] what = new @Nullable Happening[FEW];
    private int[] free = new int[FEW];
    private int frees;
    private int slots;

    private int cancelled;
    private long sequence;

    /** The event at the top is happening, and its place may be taken. */
    private boolean topIsVacant;

    boolean isEmpty() {
        return size == 0;
    }

    int planned() {
        return size - cancelled - (topIsVacant ? 1 : 0);
    }

    long nextTime() {
        return time[0];
    }

    /** Frees the slot of the earliest event, whose place at the top stays vacant. */
    int openTop() {
        int slot = slotAt[0];
        rank[slot] = -1;
        free[frees++] = slot;
        topIsVacant = true;
        return slot;
    }

    /** Null if it was cancelled. */
    @Nullable Happening whatOf(int slot) {
        return what[slot];
    }

    int subjectOf(int slot) {
        return subject[slot];
    }

    void closeTop() {
        if (topIsVacant) {
            topIsVacant = false;
            size--;
            if (size > 0) {
                sinkFromTop(time[size], slotAt[size]);
            }
        }
    }

    void forgetCancelled() {
        cancelled--;
    }

    /** Returns a ticket, with which it can be cancelled. */
    long add(long at, int priority, Happening happening, int whom) {
        int slot = frees > 0 ? free[--frees] : newSlot();
        long number = sequence++;
        rank[slot] = ((long) (priority - Byte.MIN_VALUE) << SEQUENCE_BITS) | number;
        if (what[slot] != happening) {
            // Storing a reference costs the collector's barrier; mostly it is there already.
            what[slot] = happening;
        }
        subject[slot] = whom;
        if (topIsVacant) {
            topIsVacant = false;
            sinkFromTop(at, slot);
        } else {
            if (size == time.length) {
                time = Arrays.copyOf(time, 2 * size);
                slotAt = Arrays.copyOf(slotAt, 2 * size);
            }
            rise(size++, at, slot);
        }
        return (number << SLOT_BITS) | slot;
    }

    /** False if it has happened or was cancelled before. */
    boolean cancel(long ticket) {
        int slot = (int) (ticket & (SLOTS - 1));
        if (ticket < 0
                || slot >= slots
                || rank[slot] < 0
                || (rank[slot] & SEQUENCE_MASK) != ticket >>> SLOT_BITS
                || what[slot] == null) {
            return false;
        }
        what[slot] = null;
        cancelled++;
        if (cancelled > FEW && cancelled > size / 2) {
            sweep();
        }
        return true;
    }

    private int newSlot() {
        if (slots == SLOTS) {
            throw new GrowsWithoutBound("the list of what is planned", slots);
        }
        if (slots == rank.length) {
            int more = 2 * slots;
            rank = Arrays.copyOf(rank, more);
            subject = Arrays.copyOf(subject, more);
            what = Arrays.copyOf(what, more);
            free = Arrays.copyOf(free, more);
        }
        return slots++;
    }

    /** To the bottom along the earlier children, then up to where it belongs. */
    private void sinkFromTop(long at, int slot) {
        long[] times = time;
        int[] slotsAt = slotAt;
        int end = size;
        int hole = 0;
        int child = 1;
        while (child + 1 < end) {
            long left = times[child];
            long right = times[child + 1];
            child += (int) ((right - left) >>> 63);
            if (left == right && rank[slotsAt[child + 1]] < rank[slotsAt[child]]) {
                child++;
            }
            times[hole] = times[child];
            slotsAt[hole] = slotsAt[child];
            hole = child;
            child = 2 * hole + 1;
        }
        if (child < end) {
            times[hole] = times[child];
            slotsAt[hole] = slotsAt[child];
            hole = child;
        }
        rise(hole, at, slot);
    }

    private void rise(int from, long at, int slot) {
        int hole = from;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            long above = time[parent];
            if (above < at || (above == at && rank[slotAt[parent]] < rank[slot])) {
                break;
            }
            time[hole] = above;
            slotAt[hole] = slotAt[parent];
            hole = parent;
        }
        time[hole] = at;
        slotAt[hole] = slot;
    }

    /** Takes out what was cancelled; the order of the rest is total, so nothing else changes. */
    private void sweep() {
        closeTop();
        int before = size;
        size = 0;
        for (int i = 0; i < before; i++) {
            int slot = slotAt[i];
            if (what[slot] == null) {
                rank[slot] = -1;
                free[frees++] = slot;
            } else {
                rise(size++, time[i], slot);
            }
        }
        cancelled = 0;
    }
}
