package nl.samenspoed.app.placement;

import java.time.Duration;
import java.util.UUID;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Position;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.matching.GreatCircle;
import nl.samenspoed.matching.api.Area;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Catchment;
import nl.samenspoed.matching.api.Figure;
import nl.samenspoed.matching.api.Openness;
import nl.samenspoed.matching.spi.Place;
import org.jspecify.annotations.Nullable;

/** Puts a service of the register in the words of matching. */
final class ServiceAsCandidate {

    private static final double SECONDS_PER_HOUR = 3600;

    private ServiceAsCandidate() {}

    /** As somewhere that is left out for being too far, whatever is free there and whenever. */
    static Candidate unasked(NetworkSnapshot network, ServiceEntry service) {
        return asked(network, service, null, Openness.OPEN, null, false);
    }

    static Candidate asked(
            NetworkSnapshot network,
            ServiceEntry service,
            @Nullable Figure figure,
            Openness openness,
            @Nullable Double reliability,
            boolean divert) {
        var location = network.getLocation(service.location());
        return new Candidate(
                service.id().value(),
                service.organisation().value(),
                service.kind(),
                service.capabilities(),
                place(location.position()),
                area(network.subregionOf(service)),
                figure,
                openness,
                catchment(service),
                reliability,
                divert);
    }

    private static Catchment catchment(ServiceEntry service) {
        var served =
                service.catchment().subregions().stream()
                        .map(SubregionId::value)
                        .toArray(UUID[]::new);
        var farthest = service.catchment().maxTravel();
        if (farthest == null) {
            return served.length == 0 ? Catchment.EVERYWHERE : Catchment.subregions(served);
        }
        return served.length == 0
                ? Catchment.within(kilometres(farthest))
                : Catchment.within(kilometres(farthest), served);
    }

    private static double kilometres(Duration travel) {
        var roads = GreatCircle.standard();
        return travel.toSeconds()
                / SECONDS_PER_HOUR
                * roads.kilometresPerHour()
                / roads.roadFactor();
    }

    static Place place(Position position) {
        return new Place(position.latitude(), position.longitude());
    }

    static Area area(Subregion subregion) {
        return new Area(subregion.region().value(), subregion.id().value());
    }
}
