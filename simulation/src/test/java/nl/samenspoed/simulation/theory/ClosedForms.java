package nl.samenspoed.simulation.theory;

import java.util.function.IntToDoubleFunction;

/** Truths, with a mean service of one hour as unit of time unless said otherwise. */
final class ClosedForms {

    private ClosedForms() {}

    /**
     * Share that finds all servers busy when nobody may wait (Erlang 1917).
     *
     * @param load arrivals for each mean service
     */
    static double erlangB(int servers, double load) {
        double blocked = 1;
        for (int n = 1; n <= servers; n++) {
            blocked = load * blocked / (n + load * blocked);
        }
        return blocked;
    }

    /** Share that must wait when all may (Erlang 1917). */
    static double erlangC(int servers, double load) {
        double blocked = erlangB(servers, load);
        return servers * blocked / (servers - load * (1 - blocked));
    }

    /** Mean wait in M/M/c, in mean services. */
    static double meanWait(int servers, double load) {
        return erlangC(servers, load) / (servers - load);
    }

    /** Mean wait in M/G/1 (Pollaczek 1930, Khinchine 1932), in mean services. */
    static double pollaczekKhinchine(double load, double variation) {
        return load * (1 + variation * variation) / (2 * (1 - load));
    }

    /** Mean wait of a class in M/M/c that are served first (Cobham 1954), in mean services. */
    static double cobham(int servers, double[] loads, int rank) {
        double all = 0;
        double before = 0;
        for (int i = 0; i < loads.length; i++) {
            all += loads[i];
            before += i < rank ? loads[i] : 0;
        }
        double until = before + loads[rank];
        return erlangC(servers, all) / servers / ((1 - before / servers) * (1 - until / servers));
    }

    /**
     * Mean time in M/M/1 of a class that breaks into the service of those after it, which is
     * resumed (White and Christie 1958), in mean services.
     */
    static double preemptiveStay(double[] loads, int rank) {
        double before = 0;
        for (int i = 0; i < rank; i++) {
            before += loads[i];
        }
        double until = before + loads[rank];
        return 1 / (1 - before) + until / ((1 - before) * (1 - until));
    }

    /** M/M/c in which each waits no longer than an exponential patience (Palm 1957, Erlang-A). */
    record Impatient(double gaveUp, double hadToWait, double waiting) {

        /**
         * @param load arrivals for each mean service
         * @param patience mean, in mean services
         */
        static Impatient of(int servers, double load, double patience) {
            IntToDoubleFunction leaving =
                    n -> Math.min(n, servers) + Math.max(0, n - servers) / patience;
            double weight = 1;
            double sum = 1;
            double waiting = 0;
            double full = servers == 0 ? 1 : 0;
            for (int n = 1; n < 10_000 && weight > sum * 1e-18; n++) {
                weight *= load / leaving.applyAsDouble(n);
                sum += weight;
                waiting += Math.max(0, n - servers) * weight;
                full += n >= servers ? weight : 0;
            }
            double queue = waiting / sum;
            return new Impatient(queue / patience / load, full / sum, queue);
        }
    }

    /** How often each station is visited for each arrival from outside (Jackson 1957). */
    static double[] visits(double[] outside, double[][] routing) {
        var visits = outside.clone();
        for (int round = 0; round < 10_000; round++) {
            var next = outside.clone();
            for (int from = 0; from < next.length; from++) {
                for (int to = 0; to < next.length; to++) {
                    next[to] += visits[from] * routing[from][to];
                }
            }
            visits = next;
        }
        return visits;
    }

    /**
     * Mean occupancy of M(t)/M/infinity at the start of each hour of a day whose rates repeat
     * (Eick, Massey and Whitt 1993): within an hour m' = rate - m / mean.
     *
     * @param rates for each hour of the day
     * @param mean service in hours
     */
    static double[] occupancy(double[] rates, double mean) {
        var found = new double[24];
        double now = 0;
        double stays = Math.exp(-1 / mean);
        for (int hour = 0; hour < 24 * 200; hour++) {
            found[hour % 24] = now;
            now = now * stays + rates[hour % 24] * mean * (1 - stays);
        }
        return found;
    }

    /** The same when each stays exactly so many whole hours: all who came since then. */
    static double[] occupancyFixed(double[] rates, int hours) {
        var found = new double[24];
        for (int hour = 0; hour < 24; hour++) {
            for (int back = 1; back <= hours; back++) {
                found[hour] += rates[Math.floorMod(hour - back, 24)];
            }
        }
        return found;
    }
}
