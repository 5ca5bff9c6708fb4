package nl.samenspoed.app.access;

import org.jspecify.annotations.Nullable;

/**
 * What a new machine client needs to come in.
 *
 * @param secret told only now; null when another issuer vouches for the client
 */
public record ClientAccess(PersonId id, String clientId, @Nullable String secret) {}
