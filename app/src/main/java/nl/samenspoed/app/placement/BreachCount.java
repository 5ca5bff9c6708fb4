package nl.samenspoed.app.placement;

/**
 * How often something was agreed and not done.
 *
 * @param standing upheld, or not contested in time
 * @param contested contested and not settled
 */
public record BreachCount(BreachKind kind, int standing, int contested) {}
