package nl.samenspoed.app.placement;

import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RequestRefusal;

/** A request whose patient has a place and is not there, for those who arrange places. */
final class AwaitingPhase {

    private AwaitingPhase() {}

    static Outcome<CareRequest> find(CareRequests requests, Actor actor, CareRequestId id) {
        if (!actor.may(Capability.OFFER_PLACE)) {
            return Outcome.refused(PlacementRefusal.NOT_ALLOWED);
        }
        return requests.find(actor, id)
                .map(AwaitingPhase::check)
                .orElseGet(() -> Outcome.refused(PlacementRefusal.NOT_FOUND));
    }

    private static Outcome<CareRequest> check(CareRequest request) {
        if (request.phase() instanceof Phase.AwaitingArrival) {
            return Outcome.done(request);
        }
        return Outcome.refused(
                request.isOpen() ? RequestRefusal.NOT_AWAITING_ARRIVAL : RequestRefusal.ENDED);
    }
}
