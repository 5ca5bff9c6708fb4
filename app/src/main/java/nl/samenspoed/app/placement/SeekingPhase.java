package nl.samenspoed.app.placement;

import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RequestRefusal;

/** What place a request seeks, or why it seeks none. */
final class SeekingPhase {

    private SeekingPhase() {}

    static Outcome<Care.Place> need(CareRequest request) {
        return switch (request.phase()) {
            case Phase.SeekingPlace(var need) -> Outcome.done(need);
            case Phase.AwaitingArrival _, Phase.InCare _ ->
                    Outcome.refused(RequestRefusal.PLACE_ALREADY_ACCEPTED);
            case Phase.HandingOverTo112 _ -> Outcome.refused(RequestRefusal.HAND_OVER_FIRST);
            case Phase.Ended _ -> Outcome.refused(RequestRefusal.ENDED);
            case Phase.CheckingRedFlags _,
                    Phase.AwaitingTriage _,
                    Phase.AwaitingDecision _,
                    Phase.Advised _ ->
                    Outcome.refused(RequestRefusal.NOT_SEEKING_PLACE);
        };
    }
}
