package nl.samenspoed.simulation.resource;

/** Asks a pool for a unit and is told what came of it. One object serves any number of subjects. */
public interface Asker {

    /**
     * A unit is the subject's until its claim is released. May be told before {@link Pool#ask}
     * returns.
     */
    void granted(int subject, int claim);

    /** The patience of the subject ended while it waited. Its claim is no more. */
    default void gaveUp(int subject) {
        throw new IllegalStateException("nobody expected [" + subject + "] to give up");
    }

    /**
     * The unit was taken away, by who is more urgent or by the end of a shift. The claim can be
     * read until this returns and is no more then.
     */
    default void interrupted(int subject, int claim) {
        throw new IllegalStateException("nobody expected [" + subject + "] to be interrupted");
    }
}
