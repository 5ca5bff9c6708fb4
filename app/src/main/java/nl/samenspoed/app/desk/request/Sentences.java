package nl.samenspoed.app.desk.request;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.request.Declared;
import nl.samenspoed.app.request.OfferedPlace;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.RequestEvent.Transport.*;
import org.jspecify.annotations.Nullable;

/** Tells each fact of a request in one sentence. */
final class Sentences {

    private final Words words;
    private final EscalationSentences escalation;

    Sentences(Words words) {
        this.words = words;
        this.escalation = new EscalationSentences(words);
    }

    String of(RequestEvent event) {
        return switch (event) {
            case RequestEvent.RequestOpened opened ->
                    say("opened", words.text("channel." + opened.channel()));
            case RequestEvent.RedFlagsAnswered(var positive, var remark) ->
                    positive.isEmpty()
                            ? and(say("no-red-flags"), remark)
                            : and(say("red-flags", words.redFlags(positive)), remark);
            case RequestEvent.HandedOverTo112(var centre, var confirmedBy) ->
                    say("handed-over", centre, confirmedBy);
            case RequestEvent.UrgencyAssessed assessed -> assessed(assessed);
            case RequestEvent.UrgencyOverridden(var from, var to, var reason, var _) ->
                    say("overridden", from, to, reason);
            case RequestEvent.CareDecided(var care, var reason) ->
                    say("decided", words.care(care), reason);
            case RequestEvent.NoteAdded(var text) -> say("note", text);
            case RequestEvent.DeteriorationReported(var what) -> say("worse", what);
            case RequestEvent.TakenOverFromDispatch(var centre, var level, var asked) ->
                    say("dispatch", centre, level, String.join("; ", asked));
            case RequestEvent.SecondContact(var _, var kind, var said) ->
                    say("second-contact", words.text("contact." + kind), said);
            case RequestEvent.ConferenceHeld(var at, var who, var agreed) ->
                    and(say("conference-held", time(at), String.join(", ", who)), agreed);
            case RequestEvent.PatientIdentified(var _, var identity, var document) ->
                    document == null
                            ? say("identified", words.text("identity." + identity))
                            : say("identified-by", words.text("document." + document));
            case RequestEvent.TreatmentLimitsRecorded(var _, var told, var source, var remark) ->
                    and(
                            say(
                                    "limits",
                                    told.entrySet().stream()
                                            .map(one -> words.limit(one.getKey(), one.getValue()))
                                            .collect(Collectors.joining(", ")),
                                    words.text("limit-source." + source)),
                            remark);
            case RequestEvent.OffersMade(var offers) -> offered(offers);
            case RequestEvent.OfferRefused(var _, var name, var reason, var remark) ->
                    and(say("offer-refused", name, words.coded("refusal-reason", reason)), remark);
            case RequestEvent.QuestionAsked(var _, var name, var text) ->
                    say("question-asked", name, text);
            case RequestEvent.QuestionAnswered(var _, var name, var text) ->
                    say("question-answered", name, text);
            case RequestEvent.StartProposed(var _, var name, var start, var remark) ->
                    and(say("start-proposed", name, words.page().time().at(start)), remark);
            case RequestEvent.StartDeclined(var _, var name, var start, var remark) ->
                    and(say("start-declined", name, words.page().time().at(start)), remark);
            case RequestEvent.DeliveryBreached(
                            var _,
                            var name,
                            var reason,
                            Declared(int free, var observedAt, var rule)) ->
                    and(
                            say(
                                    "delivery-breached",
                                    name,
                                    free,
                                    words.page().time().at(observedAt),
                                    reason == null
                                            ? words.text("deliver.no-answer")
                                            : words.coded("refusal-reason", reason)),
                            rule == null ? null : words.followed(rule));
            case RequestEvent.OfferExpired(var _, var name) -> say("offer-expired", name);
            case RequestEvent.OfferWithdrawn(var _, var name, var because) ->
                    say("offer-withdrawn", name, because(because));
            case RequestEvent.PlaceAccepted accepted ->
                    accepted.start() == null
                            ? say("accepted", accepted.name())
                            : say(
                                    "accepted-from",
                                    accepted.name(),
                                    words.page().time().at(accepted.start()));
            case RequestEvent.PlacedOutside(var destination, var confirmedBy) ->
                    say("placed-outside", destination, confirmedBy);
            case RequestEvent.LeadOffered(var to, var reason) ->
                    say(
                            "lead-offered",
                            words.organisation(to),
                            words.coded("casework.because", reason));
            case RequestEvent.LeadDeclined(var by, var reason) ->
                    say("lead-declined", words.organisation(by), reason);
            case RequestEvent.LeadTransferred(var _, var to) ->
                    say("lead-transferred", words.organisation(to));
            case RequestEvent.Arrived() -> say("arrived");
            case RequestEvent.DidNotArrive(var reason) -> say("did-not-arrive", reason);
            case RequestEvent.Withdrawn(var reason) -> say("withdrawn", reason);
            case RequestEvent.Diverted(var to, var reason) -> say("diverted", to, reason);
            case RequestEvent.Closed(var ending, var remark) ->
                    and(say("closed", words.text("ending." + ending)), remark);
            case RequestEvent.Validation.ValidationAwaited(var rule) ->
                    and(say("validation-awaited"), rule == null ? null : words.followed(rule));
            case RequestEvent.Validation.OutcomeValidated(var changed) ->
                    say(changed ? "validated-changed" : "validated");
            case RequestEvent.AdviceWeighed(var advice) ->
                    advice.stream().map(words::weighed).collect(Collectors.joining(" "));
            case RequestEvent.Consulting consulting -> consulted(consulting);
            case RequestEvent.CallingBack.CallBackPlanned(var due, var by, var phone, var about) ->
                    and(say("call-back-planned", time(due), phone, by), about);
            case RequestEvent.CallingBack.CallBackSettled(var result, var what, var again) ->
                    and(
                            say("call-back-settled", words.text("call-back." + result), what),
                            again == null ? null : say("call-back-again", time(again)));
            case RequestEvent.Claiming claiming -> escalation.of(claiming);
            case RequestEvent.Escalation escalated -> escalation.of(escalated);
            case RequestEvent.Transport transport -> of(transport);
        };
    }

    private String of(RequestEvent.Transport event) {
        return switch (event) {
            case TravelAgreed(var _, var kind, var at, var note) ->
                    and(
                            at == null
                                    ? say("travel-agreed", words.transport(kind))
                                    : say("travel-agreed-at", words.transport(kind), time(at)),
                            note);
            case TransportOrdered(var _, var kind, var _, var note, var offers) ->
                    and(
                            say(
                                    "transport-ordered",
                                    words.transport(kind),
                                    offers.stream()
                                            .map(OfferedPlace::name)
                                            .collect(Collectors.joining(", "))),
                            note);
            case TransportAccepted accepted ->
                    say("transport-accepted", accepted.name(), time(accepted.expectedAt()));
            case ArrivalExpected(var _, var at, var remark) ->
                    and(say("arrival-expected", time(at)), remark);
            case RideReported(var _, var step, var at, var corrects) ->
                    say(
                            corrects == null ? "ride-reported" : "ride-corrected",
                            words.text("ride-step." + step.code()),
                            time(at));
            case TransportGivenBack(var _, var _, var name, var reason) ->
                    say("transport-given-back", name, reason);
            case TransportCancelled(var _, var because) ->
                    say("transport-cancelled", because(because));
        };
    }

    private String consulted(RequestEvent.Consulting event) {
        return switch (event) {
            case RequestEvent.Consulting.AdviceAsked asked ->
                    and(
                            say(
                                    "advice-asked",
                                    words.asked(asked.discipline(), asked.asked()),
                                    asked.question(),
                                    time(asked.answerBy())),
                            asked.followed() == null ? null : words.followed(asked.followed()));
            case RequestEvent.Consulting.ConsultAccepted(var _, var discipline, var adviser) ->
                    say("consult-accepted", words.asked(discipline, adviser));
            case RequestEvent.Consulting.ConsultDeclined(
                            var _,
                            var discipline,
                            var reason,
                            var _) ->
                    say("consult-declined", words.discipline(discipline), reason);
            case RequestEvent.Consulting.AdviceGiven(var _, var discipline, var advice, var _) ->
                    say("advice-given", words.discipline(discipline), words.advice(advice));
            case RequestEvent.Consulting.MessageSent(
                            var _,
                            var discipline,
                            var _,
                            var ofAdviser,
                            var text) ->
                    say(
                            ofAdviser ? "message-of-adviser" : "message-to-adviser",
                            words.discipline(discipline),
                            text);
            case RequestEvent.Consulting.ConsultEnded(var _, var discipline, var why, var reason) ->
                    and(
                            say(
                                    "consult-ended",
                                    words.discipline(discipline),
                                    words.text("consult-end." + why)),
                            reason);
        };
    }

    private String time(Instant at) {
        return words.page().time().at(at);
    }

    private String assessed(RequestEvent.UrgencyAssessed by) {
        var why = String.join("; ", words.answers(by));
        var level = by.level();
        var urgency = level == null ? by.urgency().name() : level + " = " + by.urgency();
        return say("assessed", urgency, why, by.protocol(), by.protocolVersion());
    }

    /** Codes of the request itself, codes of placement, or a person's own words. */
    private String because(String said) {
        return words.coded("casework.because", words.coded("offer-because", said));
    }

    private String say(String what, Object... values) {
        return words.text("casework.story." + what, values);
    }

    private String offered(List<OfferedPlace> offers) {
        var names = offers.stream().map(OfferedPlace::name).collect(Collectors.joining(", "));
        return and(
                say("offered", names),
                offers.stream()
                        .flatMap(offer -> Stream.of(offer.followed(), offer.parallel()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(words::followed)
                        .collect(Collectors.joining(" ")));
    }

    static String and(String sentence, @Nullable String remark) {
        return remark == null || remark.isBlank() ? sentence : sentence + " " + remark;
    }
}
