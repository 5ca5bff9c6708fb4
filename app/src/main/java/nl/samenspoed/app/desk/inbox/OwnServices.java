package nl.samenspoed.app.desk.inbox;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.CapacityFigure;
import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.capacity.Reported;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The services of the own organisation that can be offered a patient, and their figures. */
@Component
class OwnServices {

    private final Network network;
    private final Capacity capacity;

    OwnServices(Network network, Capacity capacity) {
        this.network = network;
        this.capacity = capacity;
    }

    OwnCapacity draw(Actor actor, Page page, boolean saved, @Nullable String refusal) {
        var services = list(actor);
        var known = capacity.availability(services.stream().map(ServiceEntry::id).toList());
        var lines =
                services.stream()
                        .map(service -> line(service, page, known.get(service.id())))
                        .toList();
        return new OwnCapacity(lines, UUID.randomUUID(), saved, refusal);
    }

    private OwnCapacity.Line line(
            ServiceEntry service, Page page, @Nullable Availability availability) {
        var kind = network.getKind(service.kind()).name().in(page.t().locale());
        return new OwnCapacity.Line(
                service, kind, availability == null ? new Availability.Never() : availability);
    }

    private List<ServiceEntry> list(Actor actor) {
        if (!actor.may(Capability.REPORT_CAPACITY)) {
            return List.of();
        }
        var snapshot = network.snapshot();
        return snapshot.listServices(actor.organisation()).stream()
                .filter(service -> snapshot.getKind(service.kind()).offerable())
                .sorted(Comparator.comparing(ServiceEntry::name))
                .toList();
    }

    /** Says that the number shown still holds, or reports another one. */
    Outcome<Reported> tell(Actor actor, CommandKey key, ServiceId service, int free) {
        var availability = capacity.find(service);
        return switch (availability) {
            case Availability.Known(int shown, var _, var _, var _) when shown == free ->
                    capacity.confirm(actor, key, service);
            case Availability.Stale(int shown, var _, var _, var _) when shown == free ->
                    capacity.confirm(actor, key, service);
            case Availability.Known(var _, var _, var figure, var _) ->
                    capacity.report(actor, key, service, changed(free, figure));
            case Availability.Stale(var _, var _, var last, var _) ->
                    capacity.report(actor, key, service, changed(free, last));
            case Availability.Never() ->
                    capacity.report(actor, key, service, CapacityReport.now(free));
        };
    }

    /** The number of beds that exist stays; how many are staffed or taken is no longer known. */
    private static CapacityReport changed(int free, CapacityFigure figure) {
        return new CapacityReport(
                free, figure.total(), null, null, null, FigureSource.PERSON, "desk");
    }
}
