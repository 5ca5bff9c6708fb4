package nl.samenspoed.app.placement;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Searches who could drive a patient; noted as a look at the patient. */
@Component
class SearchingCarriers {

    private final CareRequests requests;
    private final TransportCatalogue catalogue;
    private final FindingCarriers finding;
    private final Patients patients;
    private final Trail trail;
    private final InstantSource clock;

    SearchingCarriers(
            CareRequests requests,
            TransportCatalogue catalogue,
            FindingCarriers finding,
            Patients patients,
            Trail trail,
            InstantSource clock) {
        this.requests = requests;
        this.catalogue = catalogue;
        this.finding = finding;
        this.patients = patients;
        this.trail = trail;
        this.clock = clock;
    }

    Outcome<List<CarrierFound>> search(
            Actor actor, CareRequestId id, String kind, @Nullable Instant at) {
        return AwaitingPhase.find(requests, actor, id)
                .then(
                        request ->
                                catalogue
                                        .known(kind)
                                        .map(known -> search(actor, request, known, at)));
    }

    private List<CarrierFound> search(
            Actor actor, CareRequest request, TransportKind kind, @Nullable Instant at) {
        var found = finding.search(request, kind, at == null ? clock.instant() : at);
        var seen = patients.named(Set.of(request.patient()));
        trail.read(actor, "search", "transport", request.id().value(), seen, Map.of());
        return found;
    }
}
