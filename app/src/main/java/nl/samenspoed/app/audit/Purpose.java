package nl.samenspoed.app.audit;

import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;

/** What an actor uses data for, as far as the role tells. */
enum Purpose {
    CARE,
    COORDINATION,
    LOG_REVIEW,
    ADMINISTRATION,
    OVERSIGHT,
    OPERATION;

    static Purpose of(Actor actor) {
        if (actor.via() == Actor.Via.SYSTEM || actor.capabilities().isEmpty()) {
            return OPERATION;
        }
        if (actor.may(Capability.TRIAGE) || actor.may(Capability.DECIDE_CARE)) {
            return CARE;
        }
        if (actor.may(Capability.READ_REQUEST)) {
            return COORDINATION;
        }
        if (actor.may(Capability.READ_AUDIT)) {
            return LOG_REVIEW;
        }
        if (actor.may(Capability.MANAGE_PEOPLE) || actor.may(Capability.MANAGE_NETWORK)) {
            return ADMINISTRATION;
        }
        return OVERSIGHT;
    }
}
