package nl.samenspoed.benchmark.simulation;

/**
 * An open Jackson network of three stations with feedback, at loads 0.75, 0.85 and 0.9. Times in
 * milliseconds, with a mean of one hour for what lies between two arrivals from outside.
 */
final class Network {

    static final double BETWEEN_ARRIVALS = 3_600_000;

    static final int[] SERVERS = {20, 12, 60};

    static final double[] SERVICE = {
        12 * BETWEEN_ARRIVALS, 13.667 * BETWEEN_ARRIVALS, 61.667 * BETWEEN_ARRIVALS
    };

    /** The rest leaves. */
    static final double[][] ROUTING = {{0, 0.6, 0.4}, {0.1, 0, 0.5}, {0.2, 0, 0}};

    static final int LEAVES = -1;

    private Network() {}

    /**
     * @param chance from 0 to 1
     */
    static int next(int station, double chance) {
        double left = chance;
        double[] row = ROUTING[station];
        for (int to = 0; to < row.length; to++) {
            left -= row[to];
            if (left < 0) {
                return to;
            }
        }
        return LEAVES;
    }
}
