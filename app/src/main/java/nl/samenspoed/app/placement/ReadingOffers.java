package nl.samenspoed.app.placement;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows offers to those they concern. An offer names nobody, but somebody might guess, so a look at
 * it is noted like any other look at a patient.
 */
@Component
class ReadingOffers {

    private final JdbcOfferLists lists;
    private final CareRequests requests;
    private final Patients patients;
    private final Trail trail;
    private final InstantSource clock;

    ReadingOffers(
            JdbcOfferLists lists,
            CareRequests requests,
            Patients patients,
            Trail trail,
            InstantSource clock) {
        this.lists = lists;
        this.requests = requests;
        this.patients = patients;
        this.trail = trail;
        this.clock = clock;
    }

    Inbox inbox(Actor actor) {
        var now = clock.instant();
        if (!actor.may(Capability.ANSWER_OFFER)) {
            return new Inbox(List.of(), List.of(), List.of(), now);
        }
        var shown = shown(actor, "search", "offer-inbox", null, lists.inbox(actor.organisation()));
        return new Inbox(
                shown.stream().filter(o -> o.isOpen() && !o.isOfTransport()).toList(),
                shown.stream().filter(o -> o.isOpen() && o.isOfTransport()).toList(),
                shown.stream()
                        .filter(o -> !o.isOpen() && !o.isOfTransport())
                        .sorted(Comparator.comparing(Offer::changedAt))
                        .toList(),
                now);
    }

    Optional<Offer> find(Actor actor, OfferId id) {
        if (!mayRead(actor)) {
            return Optional.empty();
        }
        var one = new OfferSearch(id, Set.of(), null, null, null, null, null, 0, 1);
        var found = lists.search(actor, one);
        return found.isEmpty()
                ? Optional.empty()
                : shown(actor, "read", "offer", id.value(), found).stream().findFirst();
    }

    List<Offer> ofRequest(Actor actor, CareRequestId request) {
        return actor.may(Capability.READ_REQUEST) && requests.find(actor, request).isPresent()
                ? shown(actor, "search", "offer", request.value(), lists.ofRequest(request, false))
                : List.of();
    }

    List<Offer> search(Actor actor, OfferSearch search) {
        return mayRead(actor)
                ? shown(actor, "search", "offer", null, lists.search(actor, search))
                : List.of();
    }

    private static boolean mayRead(Actor actor) {
        return actor.may(Capability.ANSWER_OFFER) || actor.may(Capability.READ_REQUEST);
    }

    private List<Offer> shown(
            Actor actor,
            String action,
            String subjectKind,
            @Nullable UUID subject,
            List<OfferRow> rows) {
        var seen = patients.named(rows.stream().map(OfferRow::patient).toList());
        trail.read(actor, action, subjectKind, subject, seen, Map.of());
        return rows.stream().map(OfferRow::offer).toList();
    }
}
