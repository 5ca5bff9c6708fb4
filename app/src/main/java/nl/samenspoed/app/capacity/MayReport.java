package nl.samenspoed.app.capacity;

import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.Subregion;

/** Who may say how much room a service has, or that it asks to divert. */
final class MayReport {

    private MayReport() {}

    /** A service and where it is. */
    record Placed(ServiceEntry service, Subregion in) {}

    static Outcome<Placed> allowed(Actor actor, NetworkSnapshot network, ServiceId id) {
        if (!actor.may(Capability.REPORT_CAPACITY)) {
            return Outcome.refused(CapacityRefusal.NOT_ALLOWED);
        }
        var service = network.findService(id);
        if (service.isEmpty()) {
            return Outcome.refused(CapacityRefusal.UNKNOWN_SERVICE, id);
        }
        var place = new Placed(service.get(), network.subregionOf(service.get()));
        return reaches(actor, place)
                ? Outcome.done(place)
                : Outcome.refused(CapacityRefusal.NOT_ALLOWED);
    }

    private static boolean reaches(Actor actor, Placed place) {
        return place.service().organisation().equals(actor.organisation())
                || switch (actor.scope()) {
                    case Scope.Country() -> true;
                    case Scope.InRegion(var region) -> region.equals(place.in().region());
                    case Scope.InSubregion(var subregion) -> subregion.equals(place.in().id());
                    case Scope.AmongDesks(var region, var _) -> region.equals(place.in().region());
                    case Scope.OwnOrganisation() -> false;
                };
    }
}
