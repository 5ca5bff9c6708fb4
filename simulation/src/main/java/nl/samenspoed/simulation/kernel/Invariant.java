package nl.samenspoed.simulation.kernel;

/** What must hold in every run, looked at when its measuring starts and ends. */
@FunctionalInterface
public interface Invariant {

    /** Throws {@link Broken} when it does not hold. */
    void check(long now);

    /** Remembers what measuring starts with. */
    default void startOver(long now) {}

    /** A run contradicts itself: a bug in the program, never in the scenario. */
    final class Broken extends RuntimeException {

        private static final long serialVersionUID = 1;

        public Broken(String what, long one, long other) {
            super(what + ": [" + one + "] is not [" + other + "]");
        }
    }

    /** Throws when the two differ. */
    static void same(String what, long one, long other) {
        if (one != other) {
            throw new Broken(what, one, other);
        }
    }
}
