package nl.samenspoed.app.request;

import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.request.RequestCommand.*;

/** Which capability each command needs, and which requests an actor reaches. */
final class Mandates {

    private Mandates() {}

    static Capability neededFor(RequestCommand command) {
        return switch (command) {
            case AnswerRedFlags _, AssessUrgency _, TakeOverFromDispatch _ -> Capability.TRIAGE;
            case ValidateOutcome _ -> Capability.VALIDATE_OUTCOME;
            case HandOverTo112 _ -> Capability.HAND_OVER_TO_112;
            case OverrideUrgency _ -> Capability.OVERRIDE_URGENCY;
            case DecideCare _ -> Capability.DECIDE_CARE;
            case AddNote _,
                    ReportDeterioration _,
                    RecordContact _,
                    RecordConference _,
                    RecordTreatmentLimits _,
                    RequestCommand.CallingBack _ ->
                    Capability.WRITE_NOTE;
            case IdentifyPatient _ -> Capability.OPEN_REQUEST;
            case OfferLead _, AcceptLead _, DeclineLead _ -> Capability.TRANSFER_LEAD;
            case ConfirmArrival _, ReportNoShow _ -> Capability.CONFIRM_ARRIVAL;
            case Withdraw _, Divert _ -> Capability.WITHDRAW_REQUEST;
            case Close _ -> Capability.CLOSE_REQUEST;
            case RequestCommand.Claiming _ -> Capability.OFFER_PLACE;
            case RequestCommand.Consulting.AskAdvice _, RequestCommand.Consulting.EndConsult _ ->
                    Capability.ASK_ADVICE;
            case RequestCommand.Consulting.SendMessage(var _, var ofAdviser, var _) ->
                    ofAdviser ? Capability.GIVE_ADVICE : Capability.ASK_ADVICE;
            case RequestCommand.Consulting _ -> Capability.GIVE_ADVICE;
            case Placement.Escalation escalation -> neededFor(escalation);
            case RequestCommand.Transport.AcceptTransport _,
                    RequestCommand.Transport.ExpectArrival _,
                    RequestCommand.Transport.ReportRide _,
                    RequestCommand.Transport.GiveBackTransport _,
                    Placement.RefuseOffer _,
                    Placement.AcceptOffer _,
                    Placement.AskQuestion _,
                    Placement.ProposeStart _ ->
                    Capability.ANSWER_OFFER;
            case RequestCommand.Transport.AgreeTravel _,
                    RequestCommand.Transport.OrderTransport _,
                    RequestCommand.Transport.CancelTransport _,
                    Placement.MakeOffers _,
                    Placement.AnswerQuestion _,
                    Placement.AcceptStart _,
                    Placement.DeclineStart _,
                    Placement.ExpireOffer _,
                    Placement.WithdrawOffer _,
                    Placement.PlaceOutside _ ->
                    Capability.OFFER_PLACE;
        };
    }

    private static Capability neededFor(Placement.Escalation escalation) {
        return switch (escalation) {
            case Placement.Escalation.StartLadder _,
                    Placement.Escalation.TakeStep _,
                    Placement.Escalation.WaitForRoom _,
                    Placement.Escalation.StopLadder _,
                    Placement.Escalation.SetAside _ ->
                    Capability.OFFER_PLACE;
            case Placement.Escalation.TakeUpDutyCall _ -> Capability.TAKE_DUTY_CALL;
            case Placement.Escalation.ForcePlace _ -> Capability.FORCE_PLACE;
            case Placement.Escalation.AcceptForcedPlace _ -> Capability.ANSWER_OFFER;
        };
    }

    static boolean reaches(Actor actor, CareRequest request) {
        return request.parties().contains(actor.organisation())
                || switch (actor.scope()) {
                    case Scope.Country() -> true;
                    case Scope.InRegion(var region) -> region.equals(request.intake().region());
                    case Scope.InSubregion(var subregion) ->
                            subregion.equals(request.intake().subregion());
                    case Scope.AmongDesks(var region, var _) ->
                            region.equals(request.intake().region());
                    case Scope.OwnOrganisation() -> false;
                };
    }
}
