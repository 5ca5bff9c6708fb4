package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.Position;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.app.request.WhereWanted;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Figure;
import nl.samenspoed.matching.api.FromHome;
import nl.samenspoed.matching.api.Need;
import nl.samenspoed.matching.api.Openness;
import nl.samenspoed.matching.api.Rules;
import org.jspecify.annotations.Nullable;

/** Puts a request and the services that might take it in the words of matching. */
final class DescribingNeed {

    private final NetworkSnapshot network;
    private final Need need;
    private final Instant start;
    private final boolean lifeAtRisk;

    DescribingNeed(
            NetworkSnapshot network,
            CareRequest request,
            Care.Place care,
            SearchAgreements.Terms agreed,
            Duration startWithin,
            Instant now) {
        this.network = network;
        var home = network.getSubregion(request.intake().subregion());
        var earliest = earliest(care, now);
        var latest = latest(care, earliest, startWithin);
        this.need =
                new Need(
                        care.serviceKind(),
                        care.mustHaves(),
                        care.wishes(),
                        earliest,
                        latest,
                        ServiceAsCandidate.place(whereabouts(request, home)),
                        ServiceAsCandidate.area(home),
                        own(care.where()),
                        preferred(care.where(), agreed),
                        fromHome(care.where(), request, home));
        this.start = earliest.isBefore(now) ? now : earliest;
        this.lifeAtRisk = request.urgency() == Urgency.U0 || request.urgency() == Urgency.U1;
    }

    Need need() {
        return need;
    }

    /**
     * @param validity how long its figures are believed
     * @param reliability null when too little is known
     * @param stopped whether a stop is in force there; it is no reason to pass by for who is in
     *     danger of life
     */
    Candidate candidate(
            ServiceEntry service,
            Availability availability,
            Duration validity,
            @Nullable Double reliability,
            boolean stopped) {
        return candidate(
                service,
                figure(availability, validity),
                openness(service),
                reliability,
                stopped && !lifeAtRisk);
    }

    /** The same for needs that differ in urgency; see {@link #rules}. */
    Candidate candidateForAnyUrgency(
            ServiceEntry service,
            Availability availability,
            Duration validity,
            @Nullable Double reliability,
            boolean stopped) {
        return candidate(
                service, figure(availability, validity), openness(service), reliability, stopped);
    }

    /** A stop costs nothing for who is in danger of life. */
    Rules rules(Rules agreed) {
        return lifeAtRisk ? agreed.withWeights(agreed.weights().withDivert(Duration.ZERO)) : agreed;
    }

    private Candidate candidate(
            ServiceEntry service,
            @Nullable Figure figure,
            Openness openness,
            @Nullable Double reliability,
            boolean divert) {
        return ServiceAsCandidate.asked(network, service, figure, openness, reliability, divert);
    }

    /** A time that has passed is no reason to leave everybody out. */
    private static Instant earliest(Care.Place care, Instant now) {
        if (care.earliest() != null) {
            return care.earliest();
        }
        return care.latest() != null && care.latest().isBefore(now) ? care.latest() : now;
    }

    private static Instant latest(Care.Place care, Instant earliest, Duration startWithin) {
        if (care.latest() == null) {
            return earliest.plus(startWithin);
        }
        return care.latest().isBefore(earliest) ? earliest : care.latest();
    }

    /** What was agreed gives way to whom the patient asks for. */
    private static Set<UUID> preferred(WhereWanted where, SearchAgreements.Terms agreed) {
        return where.preferred().isEmpty()
                ? agreed.first()
                : where.preferred().stream()
                        .map(OrganisationId::value)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static @Nullable UUID own(WhereWanted where) {
        return where.own() == null ? null : where.own().value();
    }

    /** Measured from where the patient is when nobody said that home is elsewhere. */
    private @Nullable FromHome fromHome(
            WhereWanted where, CareRequest request, Subregion handledIn) {
        if (where.farthest() == null) {
            return null;
        }
        var lives =
                Optional.ofNullable(where.home())
                        .flatMap(network::findMunicipality)
                        .map(Municipality::position)
                        .orElseGet(() -> whereabouts(request, handledIn));
        return new FromHome(ServiceAsCandidate.place(lives), where.farthest());
    }

    /** The centre of the patient's municipality, or else of where the request is handled. */
    private Position whereabouts(CareRequest request, Subregion home) {
        var told = request.intake().where().municipality();
        var municipality =
                told == null
                        ? Stream.<Municipality>empty()
                        : network.findMunicipality(told).stream();
        return Stream.of(
                        municipality.map(Municipality::position),
                        network.listLocations(request.intake().desk()).stream()
                                .map(Location::position),
                        network.listMunicipalities(home.id()).stream().map(Municipality::position))
                .flatMap(places -> places)
                .findFirst()
                .orElseThrow();
    }

    private Openness openness(ServiceEntry service) {
        return service.hours()
                .nextOpening(start)
                .map(opens -> opens.equals(start) ? Openness.OPEN : Openness.opensAt(opens))
                .orElse(Openness.CLOSED);
    }

    private static @Nullable Figure figure(Availability availability, Duration validity) {
        return switch (availability) {
            case Availability.Known(int free, var _, var figure, var _) ->
                    new Figure(free, figure.observedAt(), validity);
            case Availability.Stale(int free, var _, var last, var _) ->
                    new Figure(free, last.observedAt(), validity);
            case Availability.Never() -> null;
        };
    }
}
