package nl.samenspoed.app.request;

import java.util.Objects;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.Patient;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.patient.PatientRefusal;
import nl.samenspoed.app.patient.Patients;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Says who the patient of a request is: what is known of the patient and the fact in the story of
 * the request, both or neither. The request is locked first, as placement does.
 */
@Component
public class IdentifyingPatients {

    private final CareRequests requests;
    private final Patients patients;
    private final TransactionTemplate transaction;

    IdentifyingPatients(CareRequests requests, Patients patients, TransactionTemplate transaction) {
        this.requests = requests;
        this.patients = patients;
        this.transaction = transaction;
    }

    /** The same key again is answered as the first time, also when the patient changed since. */
    public Outcome<CareRequest> identify(
            Actor actor, CommandKey key, CareRequestId id, Identification as) {
        if (!actor.may(Capability.OPEN_REQUEST)) {
            return Outcome.refused(RequestRefusal.NOT_ALLOWED);
        }
        Outcome<CareRequest> outcome =
                transaction.execute(
                        status -> {
                            var tried = identified(actor, key, id, as);
                            if (tried instanceof Outcome.Refused<CareRequest>) {
                                status.setRollbackOnly();
                            }
                            return tried;
                        });
        return Objects.requireNonNull(outcome);
    }

    private Outcome<CareRequest> identified(
            Actor actor, CommandKey key, CareRequestId id, Identification as) {
        var locked = requests.lock(id).filter(found -> Mandates.reaches(actor, found));
        if (locked.isEmpty()) {
            return Outcome.refused(RequestRefusal.NOT_FOUND);
        }
        // Under the lock: a key that clashes later would spoil the transaction it clashes in.
        var before = requests.findOpened(actor, key);
        if (before.isPresent()) {
            return before.get().equals(id)
                    ? Outcome.done(locked.get())
                    : Outcome.refused(RequestRefusal.KEY_TAKEN);
        }
        return switch (patient(actor, key, locked.get(), as)) {
            case Outcome.Refused<Patient>(var refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Done<Patient>(var patient) ->
                    requests.handle(actor, key, id, null, fact(locked.get(), patient, as));
        };
    }

    private Outcome<Patient> patient(
            Actor actor, CommandKey key, CareRequest request, Identification as) {
        return switch (as.who()) {
            case Identification.Who.Corrected(var patient, var seen, var details) ->
                    patients.areSame(patient, request.patient())
                            ? patients.change(actor, patient, seen, established(details, as))
                            : Outcome.refused(PatientRefusal.STALE);
            case Identification.Who.Entered(var details) ->
                    patients.enter(actor, partOf(key), established(details, as));
            case Identification.Who.Existing(var patient) ->
                    patients.find(actor, patient)
                            .<Outcome<Patient>>map(Outcome::done)
                            .orElseGet(() -> Outcome.refused(PatientRefusal.NOT_FOUND));
        };
    }

    /** Whoever showed a document is known. */
    private static PatientDetails established(PatientDetails details, Identification as) {
        return as.document() == null ? details : details.knownAs(Identity.KNOWN);
    }

    /** A correction is about the record of the request, also when that is shown under another. */
    private static RequestCommand.IdentifyPatient fact(
            CareRequest request, Patient patient, Identification as) {
        var isCorrection = as.who() instanceof Identification.Who.Corrected;
        return new RequestCommand.IdentifyPatient(
                isCorrection ? request.patient() : patient.id(),
                as.document() == null ? patient.details().identity() : Identity.KNOWN,
                as.document());
    }

    /** One key, two records: the patient is remembered under a key of its own. */
    private static CommandKey partOf(CommandKey key) {
        return new CommandKey(UUID.nameUUIDFromBytes(("patient of " + key.value()).getBytes()));
    }
}
