package nl.samenspoed.simulation;

/** A run of a study failed; with its seed and number it can be run again alone. */
public final class RunFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    RunFailed(long seed, int number, Throwable cause) {
        super("run [" + number + "] of seed [" + seed + "]: " + cause.getMessage(), cause);
    }
}
