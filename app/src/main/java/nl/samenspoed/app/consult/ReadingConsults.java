package nl.samenspoed.app.consult;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.patient.AgeBand;
import nl.samenspoed.app.patient.PatientLine;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.patient.TreatmentLimits;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.Consulted;
import org.springframework.stereotype.Component;

/** Shows consults, and of a case what they show; every look is noted before it is answered. */
@Component
class ReadingConsults {

    private final CareRequests requests;
    private final JdbcConsults consults;
    private final Disciplines disciplines;
    private final Patients patients;
    private final TreatmentLimits limits;
    private final Trail trail;
    private final Agreements agreements;
    private final InstantSource clock;

    ReadingConsults(
            CareRequests requests,
            JdbcConsults consults,
            Disciplines disciplines,
            Patients patients,
            TreatmentLimits limits,
            Trail trail,
            Agreements agreements,
            InstantSource clock) {
        this.requests = requests;
        this.consults = consults;
        this.disciplines = disciplines;
        this.patients = patients;
        this.limits = limits;
        this.trail = trail;
        this.agreements = agreements;
        this.clock = clock;
    }

    List<ConsultSeen> mine(Actor actor) {
        var may = disciplines.may(actor);
        var found = consults.near(actor, may.disciplines()).stream().filter(may::sees).toList();
        if (found.isEmpty()) {
            return List.of();
        }
        var cases = found.stream().map(this::request).toList();
        trail.read(
                actor,
                "search",
                "consult",
                null,
                patients.named(cases.stream().map(CareRequest::patient).toList()),
                Map.of());
        var sharing = new Sharing(agreements);
        return found.stream()
                .map(
                        consult -> {
                            var request = request(consult);
                            return seen(consult, request, sharing.with(actor.role(), request));
                        })
                .toList();
    }

    /** Without anything of a patient, so not noted. */
    List<ConsultId> waiting(Actor actor) {
        var may = disciplines.may(actor);
        return consults.near(actor, may.disciplines()).stream()
                .filter(one -> one.state() == ConsultState.ASKED)
                .filter(may::sees)
                .map(Consult::id)
                .toList();
    }

    Outcome<ConsultSeen> look(Actor actor, ConsultId id) {
        var may = disciplines.may(actor);
        var found = consults.find(id).filter(may::sees);
        if (found.isEmpty()) {
            return Outcome.refused(ConsultRefusal.NOT_FOUND);
        }
        var request = request(found.get());
        note(actor, found.get(), request);
        return Outcome.done(
                seen(found.get(), request, new Sharing(agreements).with(actor.role(), request)));
    }

    Optional<Consult> find(Actor actor, ConsultId id) {
        var may = disciplines.may(actor);
        var found = consults.find(id).filter(one -> may.sees(one) || isOurs(actor, one.request()));
        found.ifPresent(one -> note(actor, one, request(one)));
        return found;
    }

    List<Consult> of(Actor actor, CareRequestId id) {
        if (!isOurs(actor, id)) {
            return List.of();
        }
        var found = consults.of(id);
        found.stream().findFirst().ifPresent(one -> note(actor, one, request(one)));
        return found;
    }

    List<Consulted.Message> said(Consult consult) {
        return said(consult, request(consult));
    }

    private static List<Consulted.Message> said(Consult consult, CareRequest request) {
        return request.beside()
                .consult(consult.id().value())
                .map(Consulted::said)
                .orElse(List.of());
    }

    private boolean isOurs(Actor actor, CareRequestId id) {
        return actor.may(Capability.READ_REQUEST) && requests.find(actor, id).isPresent();
    }

    private void note(Actor actor, Consult consult, CareRequest request) {
        trail.read(
                actor,
                "read",
                "consult",
                consult.id().value(),
                patients.named(Set.of(request.patient())),
                Map.of("request", request.id().toString()));
    }

    private CareRequest request(Consult consult) {
        return requests.current(consult.request()).orElseThrow();
    }

    private ConsultSeen seen(Consult consult, CareRequest request, Sharing.Shared shared) {
        var patient = request.patient();
        var line = Objects.requireNonNull(patients.lines(Set.of(patient)).get(patient));
        var today = LocalDate.ofInstant(clock.instant(), OpeningHours.ZONE);
        return new ConsultSeen(
                consult,
                request.urgency(),
                line.gender(),
                AgeBand.of(line.ageOn(today)),
                shared.has(Sharing.Part.LIMITS) ? limits.now(patient) : null,
                consult.adviser() == null ? null : shown(consult, request, line, shared),
                shared.rule());
    }

    private static ConsultSeen.Shown shown(
            Consult consult, CareRequest request, PatientLine line, Sharing.Shared shared) {
        var story = shared.has(Sharing.Part.STORY);
        return new ConsultSeen.Shown(
                shared.has(Sharing.Part.IDENTITY) ? line : null,
                story ? request.intake().question() : null,
                story ? request.assessment() : null,
                shared.has(Sharing.Part.CONTACT) ? request.intake().where().municipality() : null,
                said(consult, request));
    }
}
