package nl.samenspoed.benchmark.simulation;

/**
 * What is simulated, the same for all engines. Times in milliseconds, with a mean of one hour for
 * what lies between two arrivals from outside.
 */
public enum Network {
    /** M/M/50 at load 0.9. */
    QUEUE(new int[] {50}, new double[] {45}, new double[][] {{0}}),

    /** An open Jackson network of three stations with feedback, at loads 0.75, 0.85 and 0.9. */
    JACKSON(
            new int[] {20, 12, 60},
            new double[] {12, 13.667, 61.667},
            new double[][] {{0, 0.6, 0.4}, {0.1, 0, 0.5}, {0.2, 0, 0}});

    static final double BETWEEN_ARRIVALS = 3_600_000;
    static final int LEAVES = -1;

    private final int[] servers;
    private final double[] service;

    /** The rest leaves. */
    private final double[][] routing;

    Network(int[] servers, double[] hours, double[][] routing) {
        this.servers = servers;
        this.service = new double[hours.length];
        for (int i = 0; i < hours.length; i++) {
            service[i] = hours[i] * 3_600_000;
        }
        this.routing = routing;
    }

    int stations() {
        return servers.length;
    }

    int servers(int station) {
        return servers[station];
    }

    /** Mean, in milliseconds. */
    double service(int station) {
        return service[station];
    }

    /** Whether chance has a say in where somebody goes. */
    boolean routes() {
        return servers.length > 1;
    }

    /**
     * @param chance from 0 to 1
     */
    int next(int station, double chance) {
        double left = chance;
        double[] row = routing[station];
        for (int to = 0; to < row.length; to++) {
            left -= row[to];
            if (left < 0) {
                return to;
            }
        }
        return LEAVES;
    }
}
