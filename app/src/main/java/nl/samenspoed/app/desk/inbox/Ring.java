package nl.samenspoed.app.desk.inbox;

import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.consult.Consults;
import nl.samenspoed.app.placement.Ringing;
import nl.samenspoed.app.request.CareRequests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Gathers what rings for somebody: offers, places that were forced, calls for a duty manager,
 * questions to an adviser.
 */
@Component
public class Ring {

    private static final int MOST_CALLS = 20;

    private final Ringing ringing;
    private final CareRequests requests;
    private final Consults consults;

    Ring(Ringing ringing, CareRequests requests, Consults consults) {
        this.consults = consults;
        this.ringing = ringing;
        this.requests = requests;
    }

    /** Null for who is never rung. */
    public @Nullable RingView find(Actor actor) {
        if (!actor.may(Capability.ANSWER_OFFER)
                && !actor.may(Capability.TAKE_DUTY_CALL)
                && !actor.may(Capability.GIVE_ADVICE)) {
            return null;
        }
        var rings = ringing.rings(actor);
        return new RingView(
                rings.unseen(),
                rings.forced(),
                requests.dutyCalls(actor, MOST_CALLS),
                consults.waiting(actor));
    }
}
