package nl.samenspoed.app.patient;

import java.util.Collection;
import java.util.Set;
import nl.samenspoed.app.access.Actor;

/** Tells which patients an actor has to do with; supplied by whoever knows the requests. */
public interface TreatmentRelation {

    /** Those of the patients that an open or past request within the actor's reach concerns. */
    Set<PatientId> known(Actor actor, Collection<PatientId> patients);
}
