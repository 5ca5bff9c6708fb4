package nl.samenspoed.app.network;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Finds back the code from which an id was derived. */
final class Codes {

    private final Map<UUID, String> codes = new HashMap<>();

    void add(NetworkEntry entry) {
        switch (entry) {
            case Region region -> codes.put(region.id().value(), region.code());
            case Subregion subregion -> codes.put(subregion.id().value(), subregion.code());
            case Organisation partner -> codes.put(partner.id().value(), partner.code());
            case Location location -> codes.put(location.id().value(), location.code());
            case ServiceEntry service -> codes.put(service.id().value(), service.code());
            case Municipality _,
                    Sector _,
                    ServiceKind _,
                    CapacityKind _,
                    CapacityField _,
                    CapacityLevel _,
                    CareCapability _ -> {
                // Known by their codes only.
            }
        }
    }

    /** The code, or for an unknown id the id itself: a code that nothing has. */
    String of(UUID id) {
        return codes.getOrDefault(id, id.toString());
    }
}
