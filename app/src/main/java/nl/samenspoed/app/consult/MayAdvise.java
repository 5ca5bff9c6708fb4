package nl.samenspoed.app.consult;

import java.util.Set;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.network.RegionId;

/**
 * The one rule of who comes near a case by a consult: whoever was asked until somebody took it up,
 * then that person alone, and nobody when it is over.
 *
 * @param disciplines codes of what the actor may advise as
 * @param regions where the actor's organisation works
 */
record MayAdvise(Actor actor, Set<String> disciplines, Set<RegionId> regions) {

    boolean sees(Consult consult) {
        return switch (consult.state()) {
            case ASKED -> isAsked(consult);
            case ACCEPTED, ADVISED -> isAdviser(consult);
            case DECLINED, LAPSED, WITHDRAWN, DECIDED, REQUEST_ENDED -> false;
        };
    }

    private boolean isAsked(Consult consult) {
        var whom = consult.whom();
        if (!disciplines.contains(whom.discipline())) {
            return false;
        }
        if (whom.person() != null) {
            return whom.person().equals(actor.id());
        }
        if (whom.organisation() != null) {
            return whom.organisation().equals(actor.organisation());
        }
        return actor.via() != Actor.Via.FHIR
                && regions.contains(consult.region())
                && !consult.declined().contains(actor.organisation().value());
    }

    private boolean isAdviser(Consult consult) {
        var adviser = consult.adviser();
        return adviser != null && adviser.person().equals(actor.id());
    }
}
