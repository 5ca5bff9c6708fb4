package nl.samenspoed.simulation.kernel;

/**
 * What is done when a moment comes. Long-lived: one object serves any number of subjects, so that
 * thousands of processes need neither a thread nor an object for each step.
 */
@FunctionalInterface
public interface Happening {

    /**
     * It is now.
     *
     * @param subject whom or what it concerns, as numbered by whoever planned it
     */
    void happen(int subject);
}
