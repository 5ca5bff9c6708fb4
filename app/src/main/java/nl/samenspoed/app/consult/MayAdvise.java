package nl.samenspoed.app.consult;

import java.util.Set;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;

/**
 * The one rule of who comes near a case by a consult: whoever was asked until somebody took it up,
 * then that person alone, and nobody when it is over.
 *
 * @param disciplines codes of what the actor may advise as
 * @param regions where the actor's organisation works
 * @param subregions the same, for what is asked of who is at a desk
 */
record MayAdvise(
        Actor actor, Set<String> disciplines, Set<RegionId> regions, Set<SubregionId> subregions) {

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
                && worksThere(consult)
                && !consult.declined().contains(actor.organisation().value());
    }

    private boolean worksThere(Consult consult) {
        var desk = consult.whom().desk();
        return desk == null ? regions.contains(consult.region()) : subregions.contains(desk.of());
    }

    private boolean isAdviser(Consult consult) {
        var adviser = consult.adviser();
        return adviser != null && adviser.person().equals(actor.id());
    }
}
