package nl.samenspoed.app.placement;

/**
 * How often a service did not deliver what it said was free.
 *
 * @param standing upheld, or not contested in time
 * @param contested contested and not settled
 */
public record BreachCount(int standing, int contested) {

    public boolean isNone() {
        return standing == 0 && contested == 0;
    }
}
