package nl.samenspoed.benchmark.simulation;

/** A binary heap on primitive arrays, of as many events as its owner says, and nothing else. */
final class HandHeap {

    private final double[] time;
    private final int[] what;
    private final double[] since;
    private int size;

    HandHeap(int most) {
        time = new double[most];
        what = new int[most];
        since = new double[most];
    }

    double time() {
        return time[0];
    }

    int what() {
        return what[0];
    }

    double since() {
        return since[0];
    }

    void push(double at, int kind, double entered) {
        int hole = size++;
        while (hole > 0) {
            int parent = (hole - 1) >>> 1;
            if (time[parent] <= at) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        put(hole, at, kind, entered);
    }

    void pop() {
        size--;
        sink(time[size], what[size], since[size]);
    }

    /** One way down instead of a way down and a way up. */
    void replaceTop(double at, int kind, double entered) {
        sink(at, kind, entered);
    }

    private void sink(double at, int kind, double entered) {
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
        put(hole, at, kind, entered);
    }

    private void move(int from, int to) {
        time[to] = time[from];
        what[to] = what[from];
        since[to] = since[from];
    }

    private void put(int hole, double at, int kind, double entered) {
        time[hole] = at;
        what[hole] = kind;
        since[hole] = entered;
    }
}
