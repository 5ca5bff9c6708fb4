package nl.samenspoed.app.network;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A healthcare service: what one organisation does at one location.
 *
 * @param kind code of its kind
 * @param capabilities codes of what it can deal with
 */
public record ServiceEntry(
        ServiceId id,
        String code,
        String name,
        OrganisationId organisation,
        LocationId location,
        String kind,
        Set<String> capabilities,
        @Nullable String phone,
        Catchment catchment,
        OpeningHours hours,
        boolean active,
        Revision revision)
        implements NetworkEntry {

    public ServiceEntry {
        capabilities = Set.copyOf(capabilities);
    }
}
