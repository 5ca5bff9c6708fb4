package nl.samenspoed.app.request;

import java.time.Instant;

/**
 * What a service had said of itself when it was asked, where whoever reports it free must deliver.
 *
 * @param free how many places it said were free
 * @param observedAt when that was so, as it said
 */
public record Declared(int free, Instant observedAt) {}
