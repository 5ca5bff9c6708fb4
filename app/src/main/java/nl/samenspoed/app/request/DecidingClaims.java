package nl.samenspoed.app.request;

import static nl.samenspoed.app.command.Outcome.refused;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.RequestEvent.Claiming.*;
import org.jspecify.annotations.Nullable;

/**
 * Decides who looks after a request. That keeps nobody else from helping, and is never taken away
 * by itself: who left it idle is relieved only when somebody else asks for it.
 */
final class DecidingClaims {

    private DecidingClaims() {}

    static Outcome<List<RequestEvent>> decide(
            CareRequest request,
            RequestCommand.Claiming command,
            UUID person,
            String name,
            ClaimSettings settings,
            Instant now) {
        var claim = request.escalated().claim();
        return switch (command) {
            case RequestCommand.Claiming.Claim() -> {
                if (claim == null) {
                    yield claimed(person, name, null);
                }
                if (claim.person().equals(person)) {
                    yield refused(RequestRefusal.CLAIMED_ALREADY);
                }
                yield isIdle(claim, settings, now)
                        ? claimed(person, name, claim.name())
                        : refused(RequestRefusal.CLAIMED_BY_ANOTHER, claim.name());
            }
            case RequestCommand.Claiming.Release() ->
                    claim != null && claim.person().equals(person)
                            ? Outcome.done(List.of(new ClaimReleased()))
                            : refused(RequestRefusal.NOT_CLAIMED);
        };
    }

    static boolean isIdle(Escalated.Claim claim, ClaimSettings settings, Instant now) {
        return !now.isBefore(claim.touchedAt().plus(settings.idleAfter()));
    }

    /** What somebody at the desk did; what others do by answering keeps no claim alive. */
    static boolean isOfTheDesk(RequestEvent event) {
        return switch (event) {
            case RequestEvent.OfferRefused _,
                    RequestEvent.OfferExpired _,
                    RequestEvent.DeliveryBreached _,
                    RequestEvent.QuestionAsked _,
                    RequestEvent.StartProposed _,
                    RequestEvent.Escalation.ForcedPlaceAccepted _,
                    RequestEvent.Transport.TransportAccepted _,
                    RequestEvent.Transport.ArrivalExpected _,
                    RequestEvent.Transport.RideReported _,
                    RequestEvent.Transport.TransportGivenBack _ ->
                    false;
            case RequestEvent.RequestOpened _,
                    RequestEvent.RedFlagsAnswered _,
                    RequestEvent.HandedOverTo112 _,
                    RequestEvent.UrgencyAssessed _,
                    RequestEvent.UrgencyOverridden _,
                    RequestEvent.CareDecided _,
                    RequestEvent.NoteAdded _,
                    RequestEvent.DeteriorationReported _,
                    RequestEvent.SecondContact _,
                    RequestEvent.TakenOverFromDispatch _,
                    RequestEvent.PatientIdentified _,
                    RequestEvent.OffersMade _,
                    RequestEvent.QuestionAnswered _,
                    RequestEvent.StartDeclined _,
                    RequestEvent.OfferWithdrawn _,
                    RequestEvent.PlaceAccepted _,
                    RequestEvent.PlacedOutside _,
                    RequestEvent.LeadOffered _,
                    RequestEvent.LeadDeclined _,
                    RequestEvent.LeadTransferred _,
                    RequestEvent.Arrived _,
                    RequestEvent.DidNotArrive _,
                    RequestEvent.Withdrawn _,
                    RequestEvent.Diverted _,
                    RequestEvent.Closed _,
                    RequestEvent.CallingBack _,
                    RequestEvent.Validation _,
                    RequestEvent.Claiming _,
                    RequestEvent.Escalation.LadderStarted _,
                    RequestEvent.Escalation.LadderStepTaken _,
                    RequestEvent.Escalation.LadderStopped _,
                    RequestEvent.Escalation.DutyCallTakenUp _,
                    RequestEvent.Escalation.PlaceForced _,
                    RequestEvent.Transport.TravelAgreed _,
                    RequestEvent.Transport.TransportOrdered _,
                    RequestEvent.Transport.TransportCancelled _ ->
                    true;
        };
    }

    private static Outcome<List<RequestEvent>> claimed(
            UUID person, String name, @Nullable String from) {
        return Outcome.done(List.of(new RequestClaimed(person, name, from)));
    }
}
