package nl.samenspoed.app.request;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
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

    /** What is out of reach falls out only afterwards, so more than is shown. */
    private static final int MOST_EVER = 200;

    private final Patients patients;
    private final JdbcRows rows;
    private final InstantSource clock;

    RepeatContacts(Patients patients, JdbcRows rows, InstantSource clock) {
        this.patients = patients;
        this.rows = rows;
        this.clock = clock;
    }

    /** However long ago. */
    List<WorkItem> findEver(Actor actor, List<PatientSearch> ways, int limit) {
        var same =
                ways.stream()
                        .flatMap(way -> patients.matching(way, MOST_EVER).stream())
                        .collect(Collectors.toSet());
        var phone = ways.stream().map(PatientSearch::phone).filter(Objects::nonNull).findFirst();
        return rows.contacts(actor, same, phone.orElse(null), Instant.EPOCH, limit);
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
