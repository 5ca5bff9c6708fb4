package nl.samenspoed.benchmark.simulation;

import nl.samenspoed.simulation.chance.RandomStream;

/**
 * The limit: the network and nothing else, in one loop around a binary heap on primitive arrays.
 * Sums waits and stays; knows no priority, no cancelling, no quantiles, no levels over time.
 */
final class HandWritten {

    private static final int ARRIVAL = -1;
    private static final int MOST = 1 << 12;

    private final RandomStream chance;
    private final Network network;
    private final boolean routes;
    private final int[] servers;
    private final double[] service;
    private final HandHeap heap = new HandHeap(MOST);

    private final double[][] lineEntered;
    private final double[][] lineSince;
    private final int[] head;
    private final int[] waiting;
    private final int[] busy;

    private double now;
    private final double[] waits;
    private final long[] served;
    private double stays;
    private long left;

    HandWritten(Network network, RandomStream chance) {
        this.chance = chance;
        this.network = network;
        int stations = network.stations();
        routes = network.routes();
        servers = new int[stations];
        service = new double[stations];
        for (int i = 0; i < stations; i++) {
            servers[i] = network.servers(i);
            service[i] = network.service(i);
        }
        lineEntered = new double[stations][MOST];
        lineSince = new double[stations][MOST];
        head = new int[stations];
        waiting = new int[stations];
        busy = new int[stations];
        waits = new double[stations];
        served = new long[stations];
    }

    /** Mean stay in the network, in milliseconds. */
    double run(long events) {
        heap.push(Network.BETWEEN_ARRIVALS * chance.exponential(), ARRIVAL, 0);
        for (long i = 0; i < events; i++) {
            now = heap.time();
            int kind = heap.what();
            double since = heap.since();
            heap.pop();
            if (kind == ARRIVAL) {
                heap.push(now + Network.BETWEEN_ARRIVALS * chance.exponential(), ARRIVAL, 0);
                enter(0, now);
            } else {
                done(kind, since);
            }
        }
        return stays / left;
    }

    double meanWait(int station) {
        return waits[station] / served[station];
    }

    private void done(int station, double since) {
        if (waiting[station] > 0) {
            int first = head[station];
            head[station] = (first + 1) & (MOST - 1);
            waiting[station]--;
            begin(station, lineEntered[station][first], lineSince[station][first]);
        } else {
            busy[station]--;
        }
        int next = routes ? network.next(station, chance.uniform()) : Network.LEAVES;
        if (next == Network.LEAVES) {
            stays += now - since;
            left++;
        } else {
            enter(next, since);
        }
    }

    private void enter(int station, double since) {
        if (busy[station] < servers[station]) {
            busy[station]++;
            begin(station, since, now);
        } else {
            int last = (head[station] + waiting[station]++) & (MOST - 1);
            lineEntered[station][last] = since;
            lineSince[station][last] = now;
        }
    }

    private void begin(int station, double since, double asked) {
        waits[station] += now - asked;
        served[station]++;
        heap.push(now + service[station] * chance.exponential(), station, since);
    }
}
