package nl.samenspoed.app.request;

import java.util.Optional;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.request.RequestCommand.*;
import org.jspecify.annotations.Nullable;

/** What is wrong with the texts of a command: missing where a reason is due, or far too long. */
final class TextLimits {

    private static final int SHORT = 200;
    private static final int LONG = 4_000;

    /** What fits on a phone between the offer and its clock. */
    private static final int REMARK = 500;

    /** Less than this justifies nothing. */
    private static final int JUSTIFICATION = 20;

    private TextLimits() {}

    static Optional<Refusal> wrongIn(OpenRequest open) {
        return required("question", open.question(), LONG)
                .or(() -> optional("callerName", open.caller().name(), SHORT))
                .or(() -> optional("callerRelation", open.caller().relation(), SHORT))
                .or(() -> optional("callbackNumber", open.caller().callbackNumber(), SHORT))
                .or(() -> optional("address", open.where().address(), SHORT));
    }

    static Optional<Refusal> wrongIn(RequestCommand command) {
        return switch (command) {
            case AnswerRedFlags(var _, var remark) -> optional("remark", remark, LONG);
            case HandOverTo112(var centre, var confirmedBy) ->
                    required("centre", centre, SHORT)
                            .or(() -> required("confirmedBy", confirmedBy, SHORT));
            case AssessUrgency assess ->
                    required("complaint", assess.complaint(), SHORT)
                            .or(() -> required("protocol", assess.protocol(), SHORT))
                            .or(() -> required("protocolVersion", assess.protocolVersion(), SHORT))
                            .or(() -> optional("explanation", assess.explanation(), LONG))
                            .or(() -> optional("level", assess.level(), SHORT))
                            .or(
                                    () ->
                                            assess.context().stream()
                                                    .flatMap(
                                                            code ->
                                                                    required("context", code, SHORT)
                                                                            .stream())
                                                    .findFirst());
            case OverrideUrgency(var _, var reason) -> required("reason", reason, LONG);
            case DecideCare(var care, var reason, var _) ->
                    wrongIn(care).or(() -> required("reason", reason, LONG));
            case AddNote(var text) -> required("text", text, LONG);
            case ReportDeterioration(var what) -> required("what", what, LONG);
            case TakeOverFromDispatch(var centre, var level, var _, var _, var asked) ->
                    required("centre", centre, SHORT)
                            .or(() -> required("level", level, SHORT))
                            .or(() -> optional("asked", String.join("\n", asked), LONG));
            case RecordContact(var _, var _, var said) -> required("said", said, LONG);
            case RecordConference(var _, var who, var agreed) ->
                    who.stream()
                            .flatMap(one -> required("who", one, SHORT).stream())
                            .findFirst()
                            .or(() -> optional("agreed", agreed, LONG));
            case RecordTreatmentLimits(var _, var _, var remark) ->
                    optional("remark", remark, LONG);
            case ValidateOutcome _, IdentifyPatient _, AcceptLead _, ConfirmArrival _ ->
                    Optional.empty();
            case RequestCommand.Claiming claiming -> wrongIn(claiming);
            case RequestCommand.CallingBack.PlanCallBack(var _, var by, var phone, var about) ->
                    required("by", by, SHORT)
                            .or(() -> required("phone", phone, SHORT))
                            .or(() -> optional("about", about, LONG));
            case RequestCommand.CallingBack.SettleCallBack(var _, var what, var _) ->
                    required("what", what, LONG);
            case RequestCommand.Consulting consulting -> wrongIn(consulting);
            case OfferLead(var _, var reason) -> required("reason", reason, LONG);
            case DeclineLead(var reason) -> required("reason", reason, LONG);
            case ReportNoShow(var reason) -> required("reason", reason, LONG);
            case Withdraw(var reason) -> required("reason", reason, LONG);
            case Divert(var to, var reason) ->
                    required("to", to, SHORT).or(() -> required("reason", reason, LONG));
            case Close(var _, var remark) -> optional("remark", remark, LONG);
            case Placement.RefuseOffer(var _, var reason, var remark, var _) ->
                    required("reason", reason, SHORT).or(() -> optional("remark", remark, LONG));
            case Placement.AskQuestion(var _, var text) -> required("text", text, REMARK);
            case Placement.AnswerQuestion(var _, var text) -> required("text", text, REMARK);
            case Placement.ProposeStart(var _, var _, var remark) ->
                    optional("remark", remark, REMARK);
            case Placement.DeclineStart(var _, var _, var remark) ->
                    optional("remark", remark, REMARK);
            case Placement.WithdrawOffer(var _, var because) -> required("because", because, SHORT);
            case Placement.PlaceOutside(var destination, var confirmedBy) ->
                    required("destination", destination, SHORT)
                            .or(() -> required("confirmedBy", confirmedBy, SHORT));
            case Placement.Escalation.StopLadder(var reason) -> required("reason", reason, REMARK);
            case Placement.Escalation.SetAside(var _, var _, var reason) ->
                    required("reason", reason, REMARK);
            case Placement.Escalation.ForcePlace(var _, var why, var _) -> justification(why);
            case RequestCommand.Transport transport -> wrongIn(transport);
            case Placement.MakeOffers _,
                    Placement.ExpireOffer _,
                    Placement.AcceptOffer _,
                    Placement.AcceptStart _,
                    Placement.Escalation _ ->
                    Optional.empty();
        };
    }

    private static Optional<Refusal> wrongIn(RequestCommand.Claiming command) {
        return switch (command) {
            case RequestCommand.Claiming.OfferShift(var _, var word, var _) ->
                    optional("word", word, LONG);
            case RequestCommand.Claiming.DeclineShift(var reason) ->
                    required("reason", reason, REMARK);
            case RequestCommand.Claiming.Claim(),
                    RequestCommand.Claiming.Release(),
                    RequestCommand.Claiming.AcceptShift() ->
                    Optional.empty();
        };
    }

    private static Optional<Refusal> wrongIn(RequestCommand.Consulting command) {
        return switch (command) {
            case RequestCommand.Consulting.AskAdvice ask ->
                    required("question", ask.question(), LONG);
            case RequestCommand.Consulting.DeclineConsult(var _, var reason, var _) ->
                    required("reason", reason, REMARK);
            case RequestCommand.Consulting.GiveAdvice(var _, var advice) ->
                    required("advice", advice.text(), LONG);
            case RequestCommand.Consulting.EndConsult(var _, var _, var reason) ->
                    optional("reason", reason, REMARK);
            case RequestCommand.Consulting.SendMessage(var _, var _, var text) ->
                    required("text", text, LONG);
            case RequestCommand.Consulting.AcceptConsult _ -> Optional.empty();
        };
    }

    private static Optional<Refusal> justification(String text) {
        return required("justification", text, LONG)
                .or(
                        () ->
                                text.strip().length() < JUSTIFICATION
                                        ? Optional.of(
                                                Refusal.of(
                                                        RequestRefusal.JUSTIFICATION_TOO_SHORT,
                                                        JUSTIFICATION))
                                        : Optional.empty());
    }

    private static Optional<Refusal> wrongIn(RequestCommand.Transport command) {
        return switch (command) {
            case Transport.AgreeTravel(var _, var _, var _, var note) ->
                    optional("note", note, REMARK);
            case Transport.OrderTransport(var _, var _, var _, var note, var _) ->
                    optional("note", note, REMARK);
            case Transport.ExpectArrival(var _, var _, var remark) ->
                    optional("remark", remark, REMARK);
            case Transport.GiveBackTransport(var _, var reason) ->
                    required("reason", reason, REMARK);
            case Transport.CancelTransport(var _, var because) ->
                    required("because", because, SHORT);
            case Transport.AcceptTransport _, Transport.ReportRide _ -> Optional.empty();
        };
    }

    private static Optional<Refusal> wrongIn(Care care) {
        return switch (care) {
            case Care.SelfCare(var advice, var safetyNet, var _) ->
                    required("advice", advice, LONG)
                            .or(() -> required("safetyNet", safetyNet, LONG));
            case Care.AdviceOnly(var advice) -> required("advice", advice, LONG);
            case Care.OwnGp(var instruction) -> required("instruction", instruction, LONG);
            case Care.Place place ->
                    required("serviceKind", place.serviceKind(), SHORT)
                            .or(() -> required("summary", place.summary(), LONG))
                            .or(() -> optional("treatmentLimits", place.treatmentLimits(), REMARK));
        };
    }

    private static Optional<Refusal> required(String field, String text, int limit) {
        return text.isBlank()
                ? Optional.of(Refusal.of(RequestRefusal.FIELD_REQUIRED, field))
                : optional(field, text, limit);
    }

    private static Optional<Refusal> optional(String field, @Nullable String text, int limit) {
        return text != null && text.length() > limit
                ? Optional.of(Refusal.of(RequestRefusal.FIELD_TOO_LONG, field, limit))
                : Optional.empty();
    }
}
