package nl.samenspoed.app.request;

/**
 * A request came to its end; published inside the transaction that ends it, so that whoever holds
 * something for it lets go in the same breath.
 */
public record RequestEnded(CareRequestId request, Ending ending) {}
