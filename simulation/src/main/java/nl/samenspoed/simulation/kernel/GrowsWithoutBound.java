package nl.samenspoed.simulation.kernel;

/**
 * More waits than any memory should hold: what comes in is more than what can go out. A property of
 * the scenario, said instead of running on until memory ends.
 */
public final class GrowsWithoutBound extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String what;
    private final long reached;

    /**
     * @param what grew, in words
     * @param reached how many there were
     */
    public GrowsWithoutBound(String what, long reached) {
        super(
                "["
                        + what
                        + "] grew to ["
                        + reached
                        + "]. Maybe more comes in than can ever be handled, or nothing is open.");
        this.what = what;
        this.reached = reached;
    }

    public String what() {
        return what;
    }

    public long reached() {
        return reached;
    }
}
