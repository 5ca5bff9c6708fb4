package nl.samenspoed.app.triage;

import java.time.Instant;
import java.util.UUID;

/** A version of a protocol that was loaded, whether or not it is used somewhere. */
public record ProtocolLoaded(UUID id, Protocol protocol, Instant at, String by) {}
