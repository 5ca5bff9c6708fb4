package nl.samenspoed.app.request;

import static nl.samenspoed.app.command.Outcome.refused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.RequestEvent.Claiming.*;
import nl.samenspoed.app.request.RequestEvent.LeadDeclined;
import nl.samenspoed.app.request.RequestEvent.LeadOffered;
import nl.samenspoed.app.request.RequestEvent.LeadTransferred;
import org.jspecify.annotations.Nullable;

/**
 * Decides who looks after a request. That keeps nobody else from helping, and is never taken away
 * by itself: who left it idle is relieved only when somebody else asks for it, and who goes off
 * duty when somebody accepts it.
 */
record DecidingClaims(CareRequest request, Actor actor, ClaimSettings settings, Instant now) {

    Outcome<List<RequestEvent>> decide(RequestCommand.Claiming command) {
        var claim = request.escalated().claim();
        return switch (command) {
            case RequestCommand.Claiming.Claim() -> {
                if (claim == null) {
                    yield Outcome.done(List.of(claimed(null)));
                }
                if (isOurs(claim)) {
                    yield refused(RequestRefusal.CLAIMED_ALREADY);
                }
                yield isIdle(claim, settings, now)
                        ? Outcome.done(List.of(claimed(claim.name())))
                        : refused(RequestRefusal.CLAIMED_BY_ANOTHER, claim.name());
            }
            case RequestCommand.Claiming.Release() ->
                    claim != null && isOurs(claim)
                            ? Outcome.done(List.of(new ClaimReleased()))
                            : refused(RequestRefusal.NOT_CLAIMED);
            case RequestCommand.Claiming.OfferShift offer -> offer(claim, offer);
            case RequestCommand.Claiming.AcceptShift() -> accept();
            case RequestCommand.Claiming.DeclineShift(var reason) -> decline(reason);
        };
    }

    private boolean isOurs(Escalated.Claim claim) {
        return claim.person().equals(actor.id().value());
    }

    /** With the lead, if that is here: it too moves no sooner than somebody there says yes. */
    private Outcome<List<RequestEvent>> offer(
            Escalated.@Nullable Claim claim, RequestCommand.Claiming.OfferShift offer) {
        var to = offer.to();
        if (request.escalated().shift() != null) {
            return refused(RequestRefusal.SHIFT_OFFERED_ALREADY);
        }
        if (claim != null && !isOurs(claim) && !isIdle(claim, settings, now)) {
            return refused(RequestRefusal.CLAIMED_BY_ANOTHER, claim.name());
        }
        var offered =
                new ShiftOffered(to, actor.id().value(), actor.name(), offer.word(), offer.shift());
        if (!movesLead(to)) {
            return Outcome.done(List.of(offered));
        }
        return mayMoveLead()
                ? Outcome.done(List.of(offered, new LeadOffered(to, "shift")))
                : refused(RequestRefusal.SHIFT_MOVES_LEAD);
    }

    /** Who may not give or take the lead does not do so by way of a shift either. */
    private boolean mayMoveLead() {
        return actor.may(Capability.TRANSFER_LEAD);
    }

    private boolean movesLead(OrganisationId to) {
        return request.lead().equals(actor.organisation())
                && !to.equals(request.lead())
                && request.leadOfferedTo() == null;
    }

    private Outcome<List<RequestEvent>> accept() {
        var shift = request.escalated().shift();
        if (shift == null || !shift.to().equals(actor.organisation())) {
            return refused(RequestRefusal.SHIFT_NOT_OFFERED);
        }
        if (shift.by().equals(actor.id().value())) {
            return refused(RequestRefusal.SHIFT_OWN);
        }
        return isLeadOfferedHere() && !mayMoveLead()
                ? refused(RequestRefusal.SHIFT_MOVES_LEAD)
                : Outcome.done(leadTaken());
    }

    private boolean isLeadOfferedHere() {
        return actor.organisation().equals(request.leadOfferedTo());
    }

    /** What an acceptance moves: the lead when it was offered here, and who looks after it. */
    List<RequestEvent> leadTaken() {
        var taken = new ArrayList<RequestEvent>();
        if (isLeadOfferedHere()) {
            taken.add(new LeadTransferred(request.lead(), actor.organisation()));
        }
        var shift = request.escalated().shift();
        if (shift != null && shift.to().equals(actor.organisation())) {
            taken.add(claimed(shift.name()));
        }
        return taken;
    }

    /** A shift that offered the lead here is declined with it: nothing is left to accept of it. */
    List<RequestEvent> leadDeclined(String reason) {
        var shift = request.escalated().shift();
        var here = actor.organisation();
        var declined = new LeadDeclined(here, reason);
        return shift != null && shift.to().equals(here)
                ? List.of(declined, new ShiftDeclined(here, reason.strip()))
                : List.of(declined);
    }

    private Outcome<List<RequestEvent>> decline(String reason) {
        var shift = request.escalated().shift();
        var here = actor.organisation();
        if (shift == null || !shift.to().equals(here) && !shift.by().equals(actor.id().value())) {
            return refused(RequestRefusal.SHIFT_NOT_OFFERED);
        }
        var declined = new ShiftDeclined(here, reason.strip());
        return Outcome.done(
                shift.to().equals(request.leadOfferedTo())
                        ? List.of(declined, new LeadDeclined(here, reason.strip()))
                        : List.of(declined));
    }

    private RequestClaimed claimed(@Nullable String from) {
        return new RequestClaimed(actor.id().value(), actor.name(), from);
    }

    static boolean isIdle(Escalated.Claim claim, ClaimSettings settings, Instant now) {
        return !now.isBefore(claim.touchedAt().plus(settings.idleAfter()));
    }

    /** What somebody at the desk did; what others do by answering keeps no claim alive. */
    static boolean isOfTheDesk(RequestEvent event) {
        return switch (event) {
            case RequestEvent.Consulting.MessageSent sent -> !sent.ofAdviser();
            case RequestEvent.OfferRefused _,
                    RequestEvent.OfferExpired _,
                    RequestEvent.DeliveryBreached _,
                    RequestEvent.QuestionAsked _,
                    RequestEvent.StartProposed _,
                    RequestEvent.Escalation.ForcedPlaceAccepted _,
                    RequestEvent.Escalation.LadderWaitedForRoom _,
                    RequestEvent.Transport.TransportAccepted _,
                    RequestEvent.Transport.ArrivalExpected _,
                    RequestEvent.Transport.RideReported _,
                    RequestEvent.Transport.TransportGivenBack _,
                    RequestEvent.Consulting.ConsultAccepted _,
                    RequestEvent.Consulting.ConsultDeclined _,
                    RequestEvent.Consulting.AdviceGiven _ ->
                    false;
            case RequestEvent.RequestOpened _,
                    RequestEvent.RedFlagsAnswered _,
                    RequestEvent.HandedOverTo112 _,
                    RequestEvent.UrgencyAssessed _,
                    RequestEvent.UrgencyOverridden _,
                    RequestEvent.CareDecided _,
                    RequestEvent.AdviceWeighed _,
                    RequestEvent.NoteAdded _,
                    RequestEvent.DeteriorationReported _,
                    RequestEvent.SecondContact _,
                    RequestEvent.ConferenceHeld _,
                    RequestEvent.TakenOverFromDispatch _,
                    RequestEvent.PatientIdentified _,
                    RequestEvent.TreatmentLimitsRecorded _,
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
                    RequestEvent.Consulting.AdviceAsked _,
                    RequestEvent.Consulting.ConsultEnded _,
                    RequestEvent.Validation _,
                    RequestEvent.Claiming _,
                    RequestEvent.Escalation.LadderStarted _,
                    RequestEvent.Escalation.LadderStepTaken _,
                    RequestEvent.Escalation.LadderStopped _,
                    RequestEvent.Escalation.DutyCallTakenUp _,
                    RequestEvent.Escalation.PlaceForced _,
                    RequestEvent.Escalation.AgreementSetAside _,
                    RequestEvent.Transport.TravelAgreed _,
                    RequestEvent.Transport.TransportOrdered _,
                    RequestEvent.Transport.TransportCancelled _ ->
                    true;
        };
    }
}
