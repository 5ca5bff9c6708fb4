package nl.samenspoed.benchmark.simulation;

import nl.samenspoed.simulation.chance.RandomStream;

/**
 * The limit: the network and nothing else, in one loop around a binary heap on primitive arrays.
 * Sums waits and stays; knows no priority, no cancelling, no quantiles, no levels over time.
 */
final class HandWritten {

    private static final int ARRIVAL = 3;
    private static final int MOST = 1 << 12;

    private final RandomStream chance;
    private final double[] time = new double[MOST];
    private final int[] what = new int[MOST];
    private final double[] entered = new double[MOST];
    private int size;

    private final double[][] lineEntered = new double[3][MOST];
    private final double[][] lineSince = new double[3][MOST];
    private final int[] head = new int[3];
    private final int[] waiting = new int[3];
    private final int[] busy = new int[3];

    private double now;
    private final double[] waits = new double[3];
    private final long[] served = new long[3];
    private double stays;
    private long left;

    HandWritten(RandomStream chance) {
        this.chance = chance;
    }

    /** Mean stay in the network, in milliseconds. */
    double run(long events) {
        push(Network.BETWEEN_ARRIVALS * chance.exponential(), ARRIVAL, 0);
        for (long i = 0; i < events; i++) {
            now = time[0];
            int kind = what[0];
            double since = entered[0];
            pop();
            if (kind == ARRIVAL) {
                push(now + Network.BETWEEN_ARRIVALS * chance.exponential(), ARRIVAL, 0);
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
        int next = Network.next(station, chance.uniform());
        if (next == Network.LEAVES) {
            stays += now - since;
            left++;
        } else {
            enter(next, since);
        }
    }

    private void enter(int station, double since) {
        if (busy[station] < Network.SERVERS[station]) {
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
        push(now + Network.SERVICE[station] * chance.exponential(), station, since);
    }

    private void push(double at, int kind, double since) {
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (time[parent] <= at) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        put(hole, at, kind, since);
    }

    private void pop() {
        size--;
        double at = time[size];
        int hole = 0;
        int child = 1;
        while (child < size) {
            if (child + 1 < size && time[child + 1] < time[child]) {
                child++;
            }
            if (at <= time[child]) {
                break;
            }
            move(child, hole);
            hole = child;
            child = 2 * hole + 1;
        }
        put(hole, at, what[size], entered[size]);
    }

    private void move(int from, int to) {
        time[to] = time[from];
        what[to] = what[from];
        entered[to] = entered[from];
    }

    private void put(int hole, double at, int kind, double since) {
        time[hole] = at;
        what[hole] = kind;
        entered[hole] = since;
    }
}
