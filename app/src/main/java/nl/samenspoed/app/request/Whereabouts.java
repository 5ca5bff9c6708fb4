package nl.samenspoed.app.request;

import org.jspecify.annotations.Nullable;

/**
 * Where the patient is now.
 *
 * @param municipality CBS code
 */
public record Whereabouts(@Nullable String address, @Nullable String municipality) {}
