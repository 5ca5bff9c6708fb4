package nl.samenspoed.app.placement;

/**
 * What came of offers to a service made while it said that a place was free there.
 *
 * @param could how many it accepted
 * @param asked those, and how many it refused because it was full or had no staff
 */
public record Reliability(int could, int asked) {

    /** Fewer say nothing about anybody. */
    private static final int FEWEST = 5;

    public boolean isTelling() {
        return asked >= FEWEST;
    }

    /** The part that proved true, 0 to 1. */
    public double share() {
        return asked == 0 ? 1 : (double) could / asked;
    }
}
