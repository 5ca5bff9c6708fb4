package nl.samenspoed.simulation.calendar;

/**
 * How many there are at each moment, changing in steps. Has no state: any number of runs share it.
 */
public interface Schedule {

    int at(long time, Calendar calendar);

    /** The first moment after this at which it may change; Long.MAX_VALUE when never. */
    long nextChange(long time, Calendar calendar);

    /** Always as many. */
    static Schedule always(int units) {
        return new Schedule() {
            @Override
            public int at(long time, Calendar calendar) {
                return units;
            }

            @Override
            public long nextChange(long time, Calendar calendar) {
                return Long.MAX_VALUE;
            }
        };
    }
}
