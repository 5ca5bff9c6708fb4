package nl.samenspoed.app.patient;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** The door to what patients said of asking their data elsewhere, where we keep that ourselves. */
@Component
public class Consents {

    private final JdbcConsents rows;
    private final Patients patients;
    private final ConsentRegister register;
    private final ConsentSettings settings;
    private final Answers answers;
    private final Trail trail;
    private final InstantSource clock;

    Consents(
            JdbcConsents rows,
            Patients patients,
            ConsentRegister register,
            ConsentSettings settings,
            Answers answers,
            Trail trail,
            InstantSource clock) {
        this.rows = rows;
        this.patients = patients;
        this.register = register;
        this.settings = settings;
        this.answers = answers;
        this.trail = trail;
        this.clock = clock;
    }

    /** Writes down what somebody said; the same key again is answered as the first time. */
    public Outcome<List<ConsentTold>> record(
            Actor actor, CommandKey key, PatientId patient, ConsentStatement said) {
        if (!actor.may(Capability.RECORD_CONSENT)) {
            return Outcome.refused(PatientRefusal.NOT_ALLOWED);
        }
        if (!patients.reaches(actor, patient)) {
            return Outcome.refused(PatientRefusal.NOT_FOUND);
        }
        if (!register.isKeptHere()) {
            return Outcome.refused(PatientRefusal.CONSENT_KEPT_ELSEWHERE);
        }
        if (said.holders().isEmpty() || said.askers().isEmpty()) {
            return Outcome.refused(PatientRefusal.CONSENT_OF_NOBODY);
        }
        if (!settings.categories().containsAll(said.holders())
                || !settings.categories().containsAll(said.askers())) {
            return Outcome.refused(PatientRefusal.CONSENT_CATEGORY_UNKNOWN);
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try {
            rows.record(actor, trail.actorJson(actor), key, patient, said, at);
        } catch (DuplicateKeyException clash) {
            if (!isRepeated(actor, key, patient)) {
                return Outcome.refused(PatientRefusal.KEY_TAKEN);
            }
        }
        return Outcome.done(rows.history(patient));
    }

    private boolean isRepeated(Actor actor, CommandKey key, PatientId patient) {
        return answers.find(key, actor.id().value())
                .filter(answer -> answer.contains(patient.value().toString()))
                .isPresent();
    }

    /** Everything that was ever said, latest first; the caller answers for who sees it. */
    public List<ConsentTold> history(PatientId patient) {
        return rows.history(patient);
    }

    /** One of them by its number; the caller answers for who sees it, as above. */
    public Optional<ConsentTold> find(long id) {
        return rows.find(id);
    }

    /** Codes of the sectors that consent can be about. */
    public List<String> categories() {
        return settings.categories();
    }

    /** Whether it is written down here at all. */
    public boolean areKeptHere() {
        return register.isKeptHere();
    }
}
