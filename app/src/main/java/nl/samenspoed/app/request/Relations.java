package nl.samenspoed.app.request;

import java.util.Collection;
import java.util.Set;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.TreatmentRelation;
import org.springframework.stereotype.Component;

/** An actor has to do with the patients of the requests within reach. */
@Component
class Relations implements TreatmentRelation {

    private final JdbcRows rows;

    Relations(JdbcRows rows) {
        this.rows = rows;
    }

    @Override
    public Set<PatientId> known(Actor actor, Collection<PatientId> patients) {
        return rows.known(actor, patients);
    }
}
