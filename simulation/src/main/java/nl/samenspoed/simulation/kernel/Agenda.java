package nl.samenspoed.simulation.kernel;

import org.jspecify.annotations.Nullable;

/**
 * The clock of one run and what is planned. Time is whole milliseconds since the start of the run
 * and never goes back. At one moment the lower priority goes first, and among equals who was
 * planned first.
 *
 * <p>For one thread. The same plans in the same order give the same run, bit for bit.
 */
public final class Agenda {

    /** The latest moment that can be planned, in milliseconds: 146 million years. */
    public static final long END_OF_TIME = 1L << 62;

    /** The ticket of nothing; cancelling it does nothing. */
    public static final long NO_TICKET = -1;

    /** For what must be seen before anything else at its moment, as a change of a roster. */
    public static final int FIRST = -100;

    public static final int NORMAL = 0;

    /** For what looks at the state after everything else at its moment. */
    public static final int LAST = 100;

    private static final int BETWEEN_LOOKS = 1024;

    private final EventHeap heap = new EventHeap();
    private final StopSignal stop;
    private long now;
    private long happened;
    private volatile long seen;

    public Agenda() {
        this(new StopSignal());
    }

    /**
     * An agenda that can be stopped from outside.
     *
     * @param stop looked at every thousand events
     */
    public Agenda(StopSignal stop) {
        this.stop = stop;
    }

    /** In milliseconds since the start. */
    public long now() {
        return now;
    }

    /** How many events have happened. */
    public long happened() {
        return happened;
    }

    /** How many events are planned and not cancelled. */
    public int planned() {
        return heap.planned();
    }

    /** {@link #now()} a thousand events ago at most; any thread may ask. */
    public long lastSeen() {
        return seen;
    }

    /**
     * Plans something at the normal priority.
     *
     * @param time in milliseconds since the start, not before now
     * @return a ticket for {@link #cancel}
     */
    public long at(long time, Happening happening, int subject) {
        return at(time, NORMAL, happening, subject);
    }

    /**
     * Plans something.
     *
     * @param time in milliseconds since the start, not before now
     * @param priority from -128 (first) to 127 (last)
     * @return a ticket for {@link #cancel}
     */
    public long at(long time, int priority, Happening happening, int subject) {
        if (time < now || time > END_OF_TIME) {
            throw new IllegalArgumentException("time [" + time + "] at [" + now + "]");
        }
        if ((byte) priority != priority) {
            throw new IllegalArgumentException("priority [" + priority + "]");
        }
        return heap.add(time, priority, happening, subject);
    }

    /**
     * Plans something some time from now, at the normal priority.
     *
     * @param delay in milliseconds, at least 0
     * @return a ticket for {@link #cancel}
     */
    public long after(long delay, Happening happening, int subject) {
        return at(now + delay, NORMAL, happening, subject);
    }

    /**
     * Takes back what was planned.
     *
     * @return false if it has happened already or was cancelled before
     */
    public boolean cancel(long ticket) {
        return heap.cancel(ticket);
    }

    /**
     * Lets happen all that is planned before {@code end}; what is planned at {@code end} itself
     * waits.
     *
     * @throws Stopped when the signal was given
     */
    public void runUntil(long end) {
        EventHeap events = heap;
        while (!events.isEmpty() && events.nextTime() < end) {
            now = events.nextTime();
            int slot = events.openTop();
            @Nullable Happening happening = events.whatOf(slot);
            if (happening == null) {
                events.forgetCancelled();
            } else {
                happened++;
                happening.happen(events.subjectOf(slot));
            }
            events.closeTop();
            if ((happened & (BETWEEN_LOOKS - 1)) == 0) {
                look();
            }
        }
        now = Math.max(now, end);
        look();
    }

    private void look() {
        seen = now;
        stop.check();
    }
}
