package nl.samenspoed.simulation.statistics;

import java.util.Arrays;
import nl.samenspoed.simulation.calendar.WallHours;
import nl.samenspoed.simulation.calendar.WeekRates;

/**
 * Whole numbers by hour of the week and along the run, both on the wall. Along the run a cell is an
 * hour, until there would be too many: then a day, a week, four weeks and so on, so that memory is
 * bounded whatever the length of the run.
 */
final class Cells {

    private static final int MOST = 96;
    private static final int[] STEPS = {1, 24, 7 * 24, 28 * 24};
    private static final int FURTHER = 4;

    private final WallHours hours;
    private final long[] week = new long[WeekRates.HOURS];
    private final long[] along = new long[MOST];
    private long first;
    private int step = 1;
    private int used;

    Cells(WallHours hours, long start) {
        this.hours = hours;
        startOver(start);
    }

    void startOver(long start) {
        Arrays.fill(week, 0);
        Arrays.fill(along, 0);
        first = hours.at(start);
        step = 1;
        used = 0;
    }

    /** Adds to the cells of a moment that is not before the start. */
    void add(long time, long value) {
        long hour = hours.at(time);
        week[WallHours.ofWeek(hour)] += value;
        along[reach(hour)] += value;
    }

    /** Adds so much for each millisecond of a while. */
    void add(long from, long to, long each) {
        long now = from;
        while (now < to) {
            long next = Math.min(to, hours.next(now));
            add(now, each * (next - now));
            now = next;
        }
    }

    /** The cell of an hour, after which none is finer than it has to be. */
    private int reach(long hour) {
        long since = Math.max(0, hour - first);
        while (since / step >= MOST) {
            coarsen();
        }
        int cell = (int) (since / step);
        used = Math.max(used, cell + 1);
        return cell;
    }

    /** Up to the end of measuring, so that cells of all measures of a run are as wide. */
    void reachEnd(long end, long start) {
        if (end > start) {
            int ignored = reach(hours.at(end - 1));
        }
    }

    private void coarsen() {
        int wider = wider(step);
        int factor = wider / step;
        for (int cell = 0; cell < MOST; cell++) {
            long value = along[cell];
            along[cell] = 0;
            along[cell / factor] += value;
        }
        used = (used + factor - 1) / factor;
        step = wider;
    }

    private static int wider(int step) {
        for (int one : STEPS) {
            if (one > step) {
                return one;
            }
        }
        return FURTHER * step;
    }

    int step() {
        return step;
    }

    long[] week() {
        return week.clone();
    }

    long[] along() {
        return Arrays.copyOf(along, used);
    }
}
