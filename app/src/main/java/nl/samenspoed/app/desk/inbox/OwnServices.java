package nl.samenspoed.app.desk.inbox;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.capacity.KindsOfCapacity;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The services of the own organisation that have a capacity to report, and their figures. */
@Component
public class OwnServices {

    private final Network network;
    private final KindsOfCapacity kinds;

    OwnServices(Network network, KindsOfCapacity kinds) {
        this.network = network;
        this.kinds = kinds;
    }

    /** The card of one own service, or of all. */
    public OwnCapacity draw(Actor actor, @Nullable ServiceId only) {
        return draw(actor, only, false, null, Map.of());
    }

    /**
     * @param typed what stood in the form when it was refused, by name of the field
     */
    OwnCapacity draw(
            Actor actor,
            @Nullable ServiceId only,
            boolean saved,
            @Nullable String refusal,
            Map<String, String> typed) {
        return new OwnCapacity(lines(actor, only, typed), UUID.randomUUID(), saved, refusal, only);
    }

    /** Every kind of capacity of every own service that is meant. */
    List<OwnCapacity.Line> lines(Actor actor, @Nullable ServiceId only, Map<String, String> typed) {
        var services = list(actor, only);
        var known = kinds.list(services.stream().map(ServiceEntry::id).toList());
        return services.stream()
                .flatMap(
                        service ->
                                known.getOrDefault(service.id(), List.of()).stream()
                                        .map(now -> new OwnCapacity.Line(service, now, typed)))
                .toList();
    }

    private List<ServiceEntry> list(Actor actor, @Nullable ServiceId only) {
        if (!actor.may(Capability.REPORT_CAPACITY)) {
            return List.of();
        }
        var snapshot = network.snapshot();
        return snapshot.listServices(actor.organisation()).stream()
                .filter(service -> snapshot.getKind(service.kind()).offerable())
                .filter(service -> only == null || service.id().equals(only))
                .sorted(Comparator.comparing(ServiceEntry::name))
                .toList();
    }
}
