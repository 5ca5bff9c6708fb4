package nl.samenspoed.app.request;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientFields;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.Patients;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens requests: from the first word there is a story with a lead. */
@Component
class OpeningRequests {

    private final JdbcOpenings openings;
    private final Network network;
    private final Patients patients;
    private final Trail trail;
    private final InstantSource clock;

    OpeningRequests(
            JdbcOpenings openings,
            Network network,
            Patients patients,
            Trail trail,
            InstantSource clock) {
        this.openings = openings;
        this.network = network;
        this.patients = patients;
        this.trail = trail;
        this.clock = clock;
    }

    Outcome<CareRequest> open(Actor actor, CommandKey key, CareRequestId id, OpenRequest open) {
        if (!actor.may(Capability.OPEN_REQUEST)) {
            return Outcome.refused(RequestRefusal.NOT_ALLOWED);
        }
        var wrong = TextLimits.wrongIn(open);
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        var snapshot = network.snapshot();
        var requester = open.requester() == null ? actor.organisation() : open.requester();
        if (snapshot.findOrganisation(requester).isEmpty()) {
            return Outcome.refused(RequestRefusal.UNKNOWN_ORGANISATION, requester);
        }
        if (open.offerLeadTo() != null && snapshot.findOrganisation(open.offerLeadTo()).isEmpty()) {
            return Outcome.refused(RequestRefusal.UNKNOWN_ORGANISATION, open.offerLeadTo());
        }
        return subregion(snapshot, actor, open.where())
                .<Outcome<CareRequest>>map(in -> openIn(in, actor, key, id, open))
                .orElseGet(() -> Outcome.refused(RequestRefusal.UNKNOWN_PLACE));
    }

    private Outcome<CareRequest> openIn(
            Subregion subregion, Actor actor, CommandKey key, CareRequestId id, OpenRequest open) {
        return switch (open.patient()) {
            case OpenRequest.Who.Existing(var patientId) ->
                    patients.find(actor, patientId)
                            .<Outcome<CareRequest>>map(
                                    patient ->
                                            write(
                                                    actor,
                                                    key,
                                                    id,
                                                    open,
                                                    subregion,
                                                    patientId,
                                                    patient.details().identity(),
                                                    null))
                            .orElseGet(() -> Outcome.refused(RequestRefusal.UNKNOWN_PATIENT));
            case OpenRequest.Who.AsTold(var details) when !patients.reachesMother(actor, details) ->
                    Outcome.refused(RequestRefusal.UNKNOWN_PATIENT);
            case OpenRequest.Who.AsTold(var details) -> {
                var patientId = PatientId.random();
                var fields = PatientFields.json(patientId, details, actor.organisation());
                yield write(actor, key, id, open, subregion, patientId, details.identity(), fields);
            }
        };
    }

    private Outcome<CareRequest> write(
            Actor actor,
            CommandKey key,
            CareRequestId id,
            OpenRequest open,
            Subregion subregion,
            PatientId patient,
            Identity identity,
            @Nullable String patientFields) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var intake = intake(0, actor, open, subregion, patient, identity);
        var events = withLeadOffer(intake, open);
        var opening =
                new Opening(
                        Folding.open(id, events, at),
                        events,
                        patientFields,
                        key.value(),
                        actor.id().value(),
                        trail.actorJson(actor),
                        at);
        var numbered = intake(openings.write(opening), actor, open, subregion, patient, identity);
        return Outcome.done(Folding.open(id, withLeadOffer(numbered, open), at));
    }

    private static List<RequestEvent> withLeadOffer(
            RequestEvent.RequestOpened intake, OpenRequest open) {
        var to = open.offerLeadTo();
        return to == null || to.equals(intake.desk())
                ? List.of(intake)
                : List.of(intake, new RequestEvent.LeadOffered(to, "opened"));
    }

    private static RequestEvent.RequestOpened intake(
            long number,
            Actor actor,
            OpenRequest open,
            Subregion subregion,
            PatientId patient,
            Identity identity) {
        return new RequestEvent.RequestOpened(
                number,
                open.channel(),
                open.caller(),
                open.where(),
                patient,
                identity,
                open.requester() == null ? actor.organisation() : open.requester(),
                actor.organisation(),
                subregion.region(),
                subregion.id(),
                open.question().strip(),
                open.repeatOf());
    }

    /** Where the patient is, or else where the actor's organisation is. */
    private static Optional<Subregion> subregion(
            NetworkSnapshot network, Actor actor, Whereabouts where) {
        var municipality = where.municipality();
        if (municipality != null) {
            return network.findMunicipality(municipality).map(network::subregionOf);
        }
        return network.listLocations(actor.organisation()).stream()
                .findFirst()
                .map(network::subregionOf);
    }
}
