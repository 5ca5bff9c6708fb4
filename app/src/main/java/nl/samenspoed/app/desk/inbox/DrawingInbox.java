package nl.samenspoed.app.desk.inbox;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.RoleNames;
import nl.samenspoed.app.desk.breach.DrawingBreaches;
import nl.samenspoed.app.desk.stop.DrawingStops;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.Position;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.placement.Breaches;
import nl.samenspoed.app.placement.Duty;
import nl.samenspoed.app.placement.Journey;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.OfferContent;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.placement.Remark;
import nl.samenspoed.app.placement.Ringing;
import nl.samenspoed.app.placement.Transports;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RideStep;
import nl.samenspoed.app.request.WorkItem;
import nl.samenspoed.app.request.WorkList;
import nl.samenspoed.matching.GreatCircle;
import nl.samenspoed.matching.spi.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what the doors say about offers in the words of the reader. */
@Component
class DrawingInbox {

    private static final int MOST_IN_CARE = 50;

    private final Placements placements;
    private final CareRequests requests;
    private final Network network;
    private final OwnServices own;
    private final DrawingStops stops;
    private final Ring ring;
    private final Ringing ringing;
    private final RoleNames roles;
    private final Transports transports;
    private final Patients patients;
    private final Breaches breaches;
    private final DrawingBreaches drawingBreaches;

    DrawingInbox(
            Placements placements,
            CareRequests requests,
            Network network,
            OwnServices own,
            DrawingStops stops,
            Ring ring,
            Ringing ringing,
            RoleNames roles,
            Transports transports,
            Patients patients,
            Breaches breaches,
            DrawingBreaches drawingBreaches) {
        this.breaches = breaches;
        this.drawingBreaches = drawingBreaches;
        this.transports = transports;
        this.patients = patients;
        this.placements = placements;
        this.requests = requests;
        this.network = network;
        this.own = own;
        this.stops = stops;
        this.ring = ring;
        this.ringing = ringing;
        this.roles = roles;
    }

    InboxView draw(Actor actor, Page page) {
        var inbox = placements.inbox(actor);
        var duties = breaches.duties(inbox.open());
        var cards = new Cards(network.snapshot(), page, roles, duties);
        var rides = new DrawingRides(network.snapshot(), transports.everyKind(), page);
        return new InboxView(
                Objects.requireNonNull(ring.find(actor)),
                inbox.awaitingArrival().stream().filter(Offer::isForced).map(cards::card).toList(),
                inbox.open().stream().map(cards::card).toList(),
                inbox.rides().stream().map(cards::card).map(rides::offer).toList(),
                transports.driven(actor).stream().map(rides::card).toList(),
                awaited(
                        actor,
                        inbox.awaitingArrival().stream().filter(o -> !o.isForced()).toList(),
                        cards,
                        rides),
                ringing.missed(actor).stream().map(cards::card).toList(),
                drawingBreaches.own(actor, page),
                inCare(actor),
                own.draw(actor, null),
                stops.own(actor, null));
    }

    /** Who is expected soonest first; those of whom nobody knows when, after them. */
    private List<AwaitedCard> awaited(
            Actor actor, List<Offer> offers, Cards cards, DrawingRides rides) {
        var journeys = transports.awaited(actor);
        return offers.stream()
                .map(
                        offer ->
                                awaited(
                                        actor,
                                        cards.card(offer),
                                        journeys.get(offer.request()),
                                        rides))
                .sorted(comparing(AwaitedCard::expectedAt, nullsLast(naturalOrder())))
                .toList();
    }

    private AwaitedCard awaited(
            Actor actor, OfferCard card, @Nullable Journey journey, DrawingRides rides) {
        var request = requests.find(actor, card.offer().request()).orElse(null);
        var page = rides.page();
        return new AwaitedCard(
                card,
                request == null ? null : name(actor, request),
                journey,
                journey == null ? "" : how(journey, rides),
                journey == null ? List.of() : reported(journey, page),
                request != null && request.care() instanceof Care.Place place
                        ? place.treatmentLimits()
                        : null,
                journey != null && journey.isOverdue(page.time().now()));
    }

    /** The look at the inbox was noted with the patients in it. */
    private @Nullable String name(Actor actor, CareRequest request) {
        if (!actor.may(Capability.READ_REQUEST)) {
            return null;
        }
        var line = patients.lines(List.of(request.patient())).get(request.patient());
        return line == null ? null : line.name();
    }

    private static String how(Journey journey, DrawingRides rides) {
        var kind = rides.kind(journey.kind());
        var who = journey.carrier() == null ? journey.note() : journey.carrier().name();
        return who == null ? kind : kind + ", " + who;
    }

    private static List<String> reported(Journey journey, Page page) {
        return Arrays.stream(RideStep.values())
                .flatMap(
                        step ->
                                journey.at(step).stream()
                                        .map(
                                                at ->
                                                        page.text("ride-step." + step.code())
                                                                + " "
                                                                + page.time().at(at)))
                .toList();
    }

    private List<WorkItem> inCare(Actor actor) {
        return requests.workList(actor, WorkList.OWN, MOST_IN_CARE).stream()
                .filter(item -> item.phase().equals("in-care"))
                .filter(item -> item.lead().equals(actor.organisation()))
                .toList();
    }

    private record Cards(
            NetworkSnapshot network, Page page, RoleNames roles, Map<OfferId, Duty> duties) {

        OfferCard card(Offer offer) {
            var content = offer.content();
            var service = network.findService(offer.service());
            return new OfferCard(
                    offer,
                    UUID.randomUUID(),
                    network.findKind(content.kind())
                            .map(kind -> kind.name().in(page.t().locale()))
                            .orElse(content.kind()),
                    service.map(ServiceEntry::name).orElse(""),
                    who(content),
                    from(content, service.orElse(null)),
                    start(offer),
                    names(content.mustHaves()),
                    names(content.wishes()),
                    offer.talk().stream().map(this::said).toList(),
                    network.findOrganisation(offer.desk()).map(Organisation::name).orElse(""),
                    phone(offer.desk()),
                    duties.get(offer.id()),
                    forcedRole(offer));
        }

        private String forcedRole(Offer offer) {
            var force = offer.force();
            return force == null ? "" : roles.name(force.role(), page.t().language());
        }

        private String who(OfferContent content) {
            var gender =
                    page.text("inbox.gender." + content.gender().name().toLowerCase(Locale.ROOT));
            var band = content.ageBand();
            return band == null ? gender : page.text("inbox.who", gender, band);
        }

        private @Nullable String from(OfferContent content, @Nullable ServiceEntry service) {
            var municipality =
                    content.municipality() == null
                            ? null
                            : network.findMunicipality(content.municipality()).orElse(null);
            if (municipality == null || service == null) {
                return municipality == null ? null : municipality.name();
            }
            var here = network.getLocation(service.location()).position();
            return page.text(
                    "inbox.from",
                    municipality.name(),
                    Math.round(here.kilometresTo(municipality.position())),
                    minutes(municipality.position(), here));
        }

        private static long minutes(Position from, Position to) {
            Duration travel = GreatCircle.standard().between(place(from), place(to));
            return Math.max(1, travel.toMinutes());
        }

        private static Place place(Position position) {
            return new Place(position.latitude(), position.longitude());
        }

        private OfferCard.Said said(Remark said) {
            var remark = Objects.requireNonNullElse(said.text(), "");
            var text =
                    said.start() == null
                            ? remark
                            : page.text(
                                    "inbox." + said.kind().code(),
                                    page.time().at(said.start()),
                                    remark);
            return new OfferCard.Said(said.kind(), text.strip(), said.by(), said.at());
        }

        private String start(Offer offer) {
            var agreed = offer.agreedStart();
            return agreed == null
                    ? start(offer.content())
                    : page.text("inbox.start.agreed", page.time().at(agreed));
        }

        private String start(OfferContent content) {
            var earliest = content.earliest();
            var from =
                    earliest == null || earliest.isBefore(page.time().now())
                            ? page.text("inbox.start.now")
                            : page.text("inbox.start.from", page.time().at(earliest));
            var latest = content.latest();
            return latest == null
                    ? from
                    : page.text("inbox.start.latest", from, page.time().at(latest));
        }

        private List<String> names(Set<String> capabilities) {
            return capabilities.stream()
                    .map(
                            code ->
                                    network.findCapability(code)
                                            .map(known -> known.name().in(page.t().locale()))
                                            .orElse(code))
                    .sorted()
                    .toList();
        }

        private @Nullable String phone(OrganisationId desk) {
            return network.listServices(desk).stream()
                    .map(ServiceEntry::phone)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }
}
