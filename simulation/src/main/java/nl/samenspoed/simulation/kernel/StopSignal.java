package nl.samenspoed.simulation.kernel;

/** Tells runs on other threads to stop at once. */
public final class StopSignal {

    private volatile boolean given;

    public void give() {
        given = true;
    }

    public boolean isGiven() {
        return given;
    }

    void check() {
        if (given) {
            throw new Stopped();
        }
    }
}
