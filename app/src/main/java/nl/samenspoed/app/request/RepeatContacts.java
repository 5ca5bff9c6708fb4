package nl.samenspoed.app.request;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.patient.PatientSearch;
import nl.samenspoed.app.patient.Patients;
import org.springframework.stereotype.Component;

/**
 * Recognises a second contact: by citizen service number, by the number called from, or by name
 * with birth date. A returning patient is a warning sign of its own.
 */
@Component
class RepeatContacts {

    private static final Duration LOOK_BACK = Duration.ofDays(7);
    private static final int MOST = 5;
    private static final int MOST_PATIENTS = 20;

    private final Patients patients;
    private final JdbcRows rows;
    private final InstantSource clock;

    RepeatContacts(Patients patients, JdbcRows rows, InstantSource clock) {
        this.patients = patients;
        this.rows = rows;
        this.clock = clock;
    }

    List<WorkItem> find(Actor actor, PatientSearch typed) {
        if (typed.isEmpty()) {
            return List.of();
        }
        var same = patients.matching(typed, MOST_PATIENTS);
        var since = clock.instant().minus(LOOK_BACK);
        return rows.contacts(actor, same, typed.phone(), since, MOST);
    }
}
