package nl.samenspoed.simulation.calendar;

/**
 * How often something comes, on average, constant between changes. Has no state: any number of runs
 * share it.
 */
public interface Rates {

    /** At least 0. */
    double perHour(long time, Calendar calendar);

    /** The first moment after this at which it may change; Long.MAX_VALUE when never. */
    long nextChange(long time, Calendar calendar);

    static Rates constant(double perHour) {
        if (!(perHour >= 0)) {
            throw new IllegalArgumentException("rate [" + perHour + "] an hour");
        }
        return new Rates() {
            @Override
            public double perHour(long time, Calendar calendar) {
                return perHour;
            }

            @Override
            public long nextChange(long time, Calendar calendar) {
                return Long.MAX_VALUE;
            }
        };
    }

    default Rates times(double factor) {
        if (!(factor >= 0)) {
            throw new IllegalArgumentException("factor [" + factor + "]");
        }
        var all = this;
        return new Rates() {
            @Override
            public double perHour(long time, Calendar calendar) {
                return factor * all.perHour(time, calendar);
            }

            @Override
            public long nextChange(long time, Calendar calendar) {
                return all.nextChange(time, calendar);
            }
        };
    }
}
