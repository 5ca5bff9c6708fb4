package nl.samenspoed.simulation.statistics;

import nl.samenspoed.simulation.calendar.WallHours;

/**
 * How something goes up and down with the hour of the week and along the run. Kept as two whole
 * numbers for each cell, of which it is the ratio, so that nothing is rounded before the end.
 */
public abstract sealed class Course implements Measure {

    private final WallHours hours;
    private final Cells sums;
    private long start;

    private Course(WallHours hours) {
        this.hours = hours;
        sums = new Cells(hours, 0);
    }

    @Override
    public void startOver(long now) {
        start = now;
        sums.startOver(now);
    }

    abstract Cells weights(long now);

    /** Takes in what goes on until now. */
    void bringUpTo(long now) {}

    @Override
    public Finding finding(long now) {
        bringUpTo(now);
        var weights = weights(now);
        sums.reachEnd(now, start);
        weights.reachEnd(now, start);
        return new Finding.ByHour(
                sums.step(), sums.week(), weights.week(), sums.along(), weights.along());
    }

    /** Milliseconds that each cell had. */
    private Cells passed(long now) {
        var passed = new Cells(hours, start);
        passed.add(start, now, 1);
        return passed;
    }

    /** A whole number for each item, in the cell of its moment: the mean of a cell. */
    public static final class OfItems extends Course {

        private final Cells items;

        OfItems(WallHours hours) {
            super(hours);
            items = new Cells(hours, 0);
        }

        /**
         * One more; not when its moment is before the start of measuring.
         *
         * @param moment to which it belongs, such as when somebody rang who is answered now
         */
        public void add(long moment, long value) {
            if (moment >= super.start) {
                super.sums.add(moment, value);
                items.add(moment, 1);
            }
        }

        @Override
        public void startOver(long now) {
            super.startOver(now);
            items.startOver(now);
        }

        @Override
        Cells weights(long now) {
            return items;
        }
    }

    /** How often something happens: times for each millisecond of a cell. */
    public static final class OfTimes extends Course {

        OfTimes(WallHours hours) {
            super(hours);
        }

        public void add(long now) {
            super.sums.add(now, 1);
        }

        @Override
        Cells weights(long now) {
            return super.passed(now);
        }
    }

    /** A whole number that goes up and down: its mean over the time of a cell. */
    public static final class OfLevel extends Course {

        private long level;
        private long since;

        OfLevel(WallHours hours) {
            super(hours);
        }

        public void change(long by, long now) {
            bringUpTo(now);
            level += by;
        }

        @Override
        void bringUpTo(long now) {
            if (level != 0) {
                super.sums.add(since, now, level);
            }
            since = now;
        }

        @Override
        public void startOver(long now) {
            super.startOver(now);
            since = now;
        }

        @Override
        Cells weights(long now) {
            return super.passed(now);
        }
    }
}
