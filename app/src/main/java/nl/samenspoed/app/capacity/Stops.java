package nl.samenspoed.app.capacity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceId;
import org.springframework.stereotype.Component;

/**
 * The door to stops: declare, prolong and lift them, and look where they are. A stop means "divert
 * if possible"; nothing here or elsewhere refuses a patient because of one.
 */
@Component
public class Stops {

    private final HandlingStops handling;
    private final JdbcStops stops;
    private final StopCatalogue catalogue;
    private final Agreements agreements;
    private final Network network;

    Stops(
            HandlingStops handling,
            JdbcStops stops,
            StopCatalogue catalogue,
            Agreements agreements,
            Network network) {
        this.handling = handling;
        this.stops = stops;
        this.catalogue = catalogue;
        this.agreements = agreements;
        this.network = network;
    }

    /** Does what the command says; the same key again is answered as the first time. */
    public Outcome<Stop> handle(Actor actor, CommandKey key, StopCommand command) {
        return handling.handle(actor, key, command);
    }

    /** All that are open now. */
    public OpenStops open() {
        return new OpenStops(network.snapshot(), stops.listOpen());
    }

    /** One stop, open or over. */
    public Optional<Stop> find(StopId stop) {
        return stops.find(stop);
    }

    /** How often and when last something was said about stops of each service that had any. */
    public Map<ServiceId, StopChanges> changes() {
        return stops.changes();
    }

    /** The same of these services only. */
    public Map<ServiceId, StopChanges> changes(Collection<ServiceId> services) {
        return stops.changes(services);
    }

    /** The stops of a service that were open at any time since then, latest first. */
    public List<Stop> history(Actor actor, ServiceId service, Instant since) {
        return actor.may(Capability.SEE_CAPACITY) ? stops.list(service, since) : List.of();
    }

    /** Whether a stop of a service was in force at any time between these two. */
    public boolean inForce(ServiceId service, Instant from, Instant until) {
        return stops.list(service, from).stream()
                .map(Stop::inForceSince)
                .anyMatch(since -> since != null && !since.isAfter(until));
    }

    /** How long stops should last, as it holds now. */
    public StopNorms norms() {
        return new StopNorms(agreements, network.snapshot());
    }

    public List<StopKind> kinds() {
        return catalogue.kinds();
    }

    /** The kinds of stop that a service of this kind can have. */
    public List<StopKind> kindsFor(String serviceKind) {
        return catalogue.kindsFor(serviceKind);
    }

    public List<StopReason> reasons() {
        return catalogue.reasons();
    }
}
