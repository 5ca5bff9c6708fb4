package nl.samenspoed.app.request;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, and where to call back.
 *
 * @param relation to the patient, in the caller's words
 */
public record Caller(
        @Nullable String name, @Nullable String relation, @Nullable String callbackNumber) {}
