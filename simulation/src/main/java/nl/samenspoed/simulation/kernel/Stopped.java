package nl.samenspoed.simulation.kernel;

/** A run was told to stop before its end. */
public final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    Stopped() {
        super("stopped", null, false, false);
    }
}
