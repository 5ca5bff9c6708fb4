package nl.samenspoed.simulation.kernel;

/**
 * What is simulated. Makes all its state in {@link #start}, since one model starts many runs, some
 * of them at the same time on other threads.
 */
@FunctionalInterface
public interface Model {

    /** Builds the world of one run and plans its first events. */
    void start(Run run);
}
