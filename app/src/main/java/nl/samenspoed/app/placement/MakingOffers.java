package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.patient.AgeBand;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.patient.TreatmentLimits;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.Recording;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Offers a patient to services: the same words for all of them, and the same clock but for who
 * agreed on another with the desk.
 */
@Component
class MakingOffers {

    private static final int MOST = 20;
    private static final int TRIES = 10;

    private final CareRequests requests;
    private final JdbcOffers offers;
    private final Network network;
    private final Patients patients;
    private final TreatmentLimits limits;
    private final PlacementSettings settings;
    private final OfferAgreements agreements;
    private final ConsultDuties consults;
    private final InstantSource clock;

    MakingOffers(
            CareRequests requests,
            JdbcOffers offers,
            Network network,
            Patients patients,
            TreatmentLimits limits,
            PlacementSettings settings,
            OfferAgreements agreements,
            ConsultDuties consults,
            InstantSource clock) {
        this.requests = requests;
        this.offers = offers;
        this.network = network;
        this.patients = patients;
        this.limits = limits;
        this.settings = settings;
        this.agreements = agreements;
        this.consults = consults;
        this.clock = clock;
    }

    Duration clockFor(@Nullable Urgency urgency) {
        return settings.clockFor(urgency);
    }

    /** What was agreed about asking for this, whoever is asked. */
    OfferTerms terms(CareRequest request, String kind) {
        return agreements.find(request, kind, Set.of());
    }

    /** The same for asking these. */
    OfferTerms terms(CareRequest request, String kind, Collection<ServiceEntry> asked) {
        return agreements.find(
                request,
                kind,
                asked.stream().map(ServiceEntry::organisation).collect(Collectors.toSet()));
    }

    private static Optional<Refusal> agreedOtherwise(
            CareRequest request,
            OfferTerms terms,
            List<ServiceEntry> asked,
            @Nullable Duration within) {
        return asked.stream()
                .flatMap(service -> Stream.ofNullable(terms.clockOf(service.organisation())))
                .filter(clock -> within != null && !within.equals(clock.within()))
                .findFirst()
                .map(
                        clock ->
                                Refusal.of(
                                        PlacementRefusal.CLOCK_AGREED,
                                        clock.within().toMinutes(),
                                        clock.rule().version()))
                .or(() -> terms.tooMany(request.openOffers().size(), asked.size()));
    }

    Outcome<List<Offer>> offer(
            Actor actor,
            CommandKey key,
            CareRequestId id,
            List<ServiceId> services,
            @Nullable Duration within) {
        if (!actor.may(Capability.OFFER_PLACE)) {
            return Outcome.refused(PlacementRefusal.NOT_ALLOWED);
        }
        var wrong = wrongIn(services, within);
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        for (int attempt = 0; attempt < TRIES; attempt++) {
            var found = requests.find(actor, id);
            if (found.isEmpty()) {
                return Outcome.refused(PlacementRefusal.NOT_FOUND);
            }
            var before = found.get();
            switch (prepare(actor, before, services, within)) {
                case Outcome.Refused<NewOffers>(var refusal) -> {
                    return new Outcome.Refused<>(refusal);
                }
                case Outcome.Done<NewOffers>(var prepared) -> {
                    var made = make(actor, key, before, prepared);
                    if (made.isPresent()) {
                        return made.get();
                    }
                }
            }
        }
        return Outcome.refused(PlacementRefusal.BUSY);
    }

    private Optional<Refusal> wrongIn(List<ServiceId> services, @Nullable Duration within) {
        if (services.isEmpty()) {
            return Optional.of(Refusal.of(PlacementRefusal.NO_SERVICES));
        }
        if (services.size() > MOST) {
            return Optional.of(
                    Refusal.of(PlacementRefusal.TOO_MANY_SERVICES, services.size(), MOST));
        }
        return settings.wrongIn(within);
    }

    /** Why nobody can be asked yet: others are to be asked for advice first. */
    Optional<Refusal> unmet(Actor actor, CareRequest request, OfferTerms terms) {
        return consults.unmet(actor, request, terms);
    }

    private Outcome<NewOffers> prepare(
            Actor actor, CareRequest request, List<ServiceId> services, @Nullable Duration within) {
        return SeekingPhase.need(request)
                .then(
                        need -> {
                            var snapshot = network.snapshot();
                            var distinct = services.stream().distinct().toList();
                            var asked =
                                    distinct.stream()
                                            .flatMap(id -> snapshot.findService(id).stream())
                                            .toList();
                            var terms = terms(request, need.serviceKind(), asked);
                            return distinct.stream()
                                    .flatMap(s -> wrong(s, need, request, snapshot).stream())
                                    .findFirst()
                                    .or(() -> unmet(actor, request, terms))
                                    .or(() -> agreedOtherwise(request, terms, asked, within))
                                    .<Outcome<NewOffers>>map(Outcome.Refused::new)
                                    .orElseGet(
                                            () ->
                                                    Outcome.done(
                                                            offers(
                                                                    request, need, asked, terms,
                                                                    within)));
                        });
    }

    private static Optional<Refusal> wrong(
            ServiceId id, Care.Place need, CareRequest request, NetworkSnapshot network) {
        var found = network.findService(id).filter(network::isActive);
        if (found.isEmpty()) {
            return Optional.of(Refusal.of(PlacementRefusal.UNKNOWN_SERVICE, id));
        }
        var service = found.get();
        if (!service.kind().equals(need.serviceKind())) {
            return Optional.of(
                    Refusal.of(PlacementRefusal.OTHER_KIND, service.name(), need.serviceKind()));
        }
        return request.openOffers().values().stream().anyMatch(o -> o.service().equals(id))
                ? Optional.of(Refusal.of(PlacementRefusal.ALREADY_OFFERED, service.name()))
                : Optional.empty();
    }

    /** What these services will be asked, with the same words. */
    NewOffers offers(
            CareRequest request,
            Care.Place need,
            List<ServiceEntry> services,
            OfferTerms terms,
            @Nullable Duration within) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var usual = within == null ? settings.clockFor(request.urgency()) : within;
        return new NewOffers(
                services.stream().map(service -> to(service, terms, now, usual)).toList(),
                content(request, need, now),
                null,
                terms);
    }

    private static NewOffers.To to(
            ServiceEntry service, OfferTerms terms, Instant now, Duration usual) {
        var agreed = terms.clockOf(service.organisation());
        return new NewOffers.To(
                OfferId.random(),
                service,
                now.plus(agreed == null ? usual : agreed.within()),
                agreed == null ? null : agreed.rule());
    }

    private OfferContent content(CareRequest request, Care.Place need, Instant now) {
        var line = patients.lines(List.of(request.patient())).get(request.patient());
        var today = LocalDate.ofInstant(now, OpeningHours.ZONE);
        return new OfferContent(
                need.serviceKind(),
                need.summary(),
                request.urgency(),
                line == null ? null : AgeBand.of(line.ageOn(today)),
                line == null ? Gender.UNKNOWN : line.gender(),
                request.intake().where().municipality(),
                need.mustHaves(),
                need.wishes(),
                need.earliest(),
                need.latest(),
                null,
                limits.now(request.patient()));
    }

    /** Empty, and nothing done, when somebody changed the request since it was read. */
    private Optional<Outcome<List<Offer>>> make(
            Actor actor, CommandKey key, CareRequest before, NewOffers prepared) {
        var command = new RequestCommand.Placement.MakeOffers(prepared.places());
        return switch (requests.recording(actor, before, command)) {
            case Outcome.Refused<Recording>(var refusal) ->
                    Optional.of(new Outcome.Refused<>(refusal));
            case Outcome.Done<Recording>(var recording) ->
                    Optional.of(offers.make(actor, key, recording, prepared))
                            .filter(made -> !made.isEmpty())
                            .map(Outcome::done);
        };
    }
}
