package nl.samenspoed.app.placement;

import java.time.LocalDate;
import java.util.Set;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * What whoever drives must know of a ride that was accepted, and nothing of the illness.
 *
 * @param name of the patient; null when nobody knows
 * @param address where the patient is fetched
 * @param municipality CBS code of that place
 * @param phone to call on arrival
 * @param to the service the patient goes to; null for a place outside the network
 * @param mustHaves capability codes, for what must be brought along
 */
public record RideSheet(
        Journey journey,
        @Nullable String name,
        @Nullable LocalDate birthDate,
        @Nullable String address,
        @Nullable String municipality,
        @Nullable String phone,
        @Nullable ServiceId to,
        Set<String> mustHaves) {

    public RideSheet {
        mustHaves = Set.copyOf(mustHaves);
    }
}
