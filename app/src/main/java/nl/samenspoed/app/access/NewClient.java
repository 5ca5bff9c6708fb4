package nl.samenspoed.app.access;

/**
 * A machine client about to get access.
 *
 * @param issuer empty for a client with a secret of ours; otherwise the configured issuer that
 *     vouches for it
 */
public record NewClient(String clientId, String name, String issuer) {}
