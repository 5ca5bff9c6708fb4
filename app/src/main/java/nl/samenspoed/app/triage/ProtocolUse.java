package nl.samenspoed.app.triage;

import java.time.Instant;
import nl.samenspoed.app.network.RegionId;
import org.jspecify.annotations.Nullable;

/**
 * From when which version of a protocol is used where.
 *
 * @param version null when it is used no more
 * @param region null is everywhere
 */
public record ProtocolUse(
        String name,
        @Nullable String version,
        @Nullable RegionId region,
        String reason,
        Instant at,
        String by) {}
