package nl.samenspoed.app.capacity;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.agreement.Holding;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.network.CapacityShape;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.SubregionId;
import org.springframework.stereotype.Component;

/**
 * How long a figure is believed: as partners signed it where the service is, and where they signed
 * nothing about it, as its kind of service says.
 */
@Component
public class FigureValidity {

    private final Agreements agreements;
    private final Network network;

    FigureValidity(Agreements agreements, Network network) {
        this.agreements = agreements;
        this.network = network;
    }

    /** What holds now, for any number of services; read once. */
    public Now now() {
        return new Now(agreements, network.snapshot(), agreements.holding());
    }

    /** What held at any moment since then; read once. */
    Function<Instant, Now> since(Instant oldest) {
        var book = agreements.since(oldest);
        var snapshot = network.snapshot();
        return at -> new Now(agreements, snapshot, new Holding(book, at));
    }

    /** What holds at one moment. Not for use by more than one thread. */
    public static final class Now {

        private final Agreements agreements;
        private final NetworkSnapshot network;
        private final Holding holding;
        private final Map<Place, Optional<Effective>> found = new HashMap<>();

        private Now(Agreements agreements, NetworkSnapshot network, Holding holding) {
            this.agreements = agreements;
            this.network = network;
            this.holding = holding;
        }

        private record Place(SubregionId in, String kind) {}

        /** Of what can be taken. */
        public Duration of(ServiceEntry service) {
            return signed(service)
                    .map(Now::within)
                    .orElseGet(() -> network.capacity().validity(service.kind()));
        }

        /** Of one of its kinds of capacity: what has a validity of its own keeps it. */
        Duration of(ServiceEntry service, CapacityShape shape) {
            return shape.kind().validity() == null
                    ? of(service)
                    : network.capacity().validity(service.kind(), shape);
        }

        /** The signed rule that says so; empty where it is a setting. */
        public Optional<FollowedRule> rule(ServiceEntry service) {
            return signed(service).map(agreements::followed);
        }

        private Optional<Effective> signed(ServiceEntry service) {
            var in = network.subregionOf(service);
            return found.computeIfAbsent(
                    new Place(in.id(), service.kind()),
                    place ->
                            holding.find(
                                    Subject.FIGURE_VALIDITY,
                                    About.kind(place.kind()),
                                    Situation.in(in.region().value(), in.id().value())));
        }

        private static Duration within(Effective found) {
            if (found.rule() instanceof Rule.FigureValidity(var _, var within)) {
                return within;
            }
            throw new IllegalStateException("No validity: " + found.rule());
        }
    }
}
