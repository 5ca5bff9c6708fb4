package nl.samenspoed.app.fhir;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.Declared;
import nl.samenspoed.app.request.OfferedPlace;
import nl.samenspoed.app.request.RecordedFact;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.RequestEvent.Transport.*;
import nl.samenspoed.app.request.RequestStory;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** The story of a request: the request as it is now, and every fact in order. */
final class StoryMapper {

    private StoryMapper() {}

    static Parameters toFhir(RequestStory story) {
        var parameters = new Parameters();
        parameters
                .addParameter()
                .setName("request")
                .setResource(ServiceRequestMapper.toFhir(story.request()));
        story.facts().forEach(fact -> add(parameters.addParameter().setName("fact"), fact));
        return parameters;
    }

    static void add(ParametersParameterComponent part, RecordedFact fact) {
        part.addPart().setName("version").setValue(new PositiveIntType(fact.version()));
        part.addPart().setName("at").setValue(Extensions.instant(fact.at()));
        part.addPart().setName("type").setValue(new CodeType(type(fact.event())));
        text(part, "by", fact.by().name());
        part.addPart().setName("role").setValue(new CodeType(fact.by().role()));
        part.addPart()
                .setName("organization")
                .setValue(References.to("Organization", fact.by().organisation().value()));
        detail(part, fact.event());
    }

    /** {@code RedFlagsAnswered} is {@code red-flags-answered}. */
    private static String type(RequestEvent event) {
        return event.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[a-z])(?=[0-9])", "-")
                .toLowerCase(Locale.ROOT);
    }

    private static void detail(ParametersParameterComponent part, RequestEvent event) {
        switch (event) {
            case RequestEvent.RequestOpened opened -> {
                text(part, "question", opened.question());
                code(part, "channel", opened.channel());
                organisation(part, "requester", opened.requester().value());
                organisation(part, "desk", opened.desk().value());
            }
            case RequestEvent.RedFlagsAnswered(var positive, var remark) -> {
                positive.stream().sorted().forEach(flag -> code(part, "positive", flag));
                text(part, "remark", remark);
            }
            case RequestEvent.HandedOverTo112(var centre, var confirmedBy) -> {
                text(part, "centre", centre);
                text(part, "confirmed-by", confirmedBy);
            }
            case RequestEvent.UrgencyAssessed assessed -> assessed(part, assessed);
            case RequestEvent.UrgencyOverridden overridden -> {
                plain(part, "from", overridden.from().name());
                plain(part, "to", overridden.to().name());
                text(part, "reason", overridden.reason());
            }
            case RequestEvent.CareDecided(var care, var reason) -> decided(part, care, reason);
            case RequestEvent.AdviceWeighed(var advice) -> ConsultMapper.tell(part, advice);
            case RequestEvent.NoteAdded(var text) -> text(part, "text", text);
            case RequestEvent.DeteriorationReported(var what) -> text(part, "what", what);
            case RequestEvent.TakenOverFromDispatch(var centre, var level, var asked) -> {
                text(part, "centre", centre);
                plain(part, "level", level);
                asked.forEach(line -> text(part, "asked", line));
            }
            case RequestEvent.SecondContact(var earlier, var kind, var said) -> {
                if (earlier != null) {
                    part.addPart()
                            .setName("earlier")
                            .setValue(References.to("ServiceRequest", earlier.value()));
                }
                code(part, "kind", kind);
                text(part, "said", said);
            }
            case RequestEvent.ConferenceHeld(var at, var who, var agreed) -> {
                part.addPart().setName("held-at").setValue(Extensions.instant(at));
                who.forEach(one -> text(part, "who", one));
                text(part, "agreed", agreed);
            }
            case RequestEvent.TreatmentLimitsRecorded(var _, var told, var source, var remark) -> {
                told.forEach((limit, wish) -> code(part, Codes.of(limit), wish));
                code(part, "source", source);
                text(part, "remark", remark);
            }
            case RequestEvent.PatientIdentified(var patient, var identity, var document) -> {
                part.addPart()
                        .setName("patient")
                        .setValue(References.to("Patient", patient.value()));
                code(part, "identity", identity);
                if (document != null) {
                    code(part, "document", document);
                }
            }
            case RequestEvent.OffersMade(var offers) -> offers.forEach(offer -> offer(part, offer));
            case RequestEvent.OfferRefused(var _, var name, var reason, var remark) -> {
                text(part, "name", name);
                plain(part, "reason", reason);
                text(part, "remark", remark);
            }
            case RequestEvent.QuestionAsked(var _, var name, var text) -> {
                text(part, "name", name);
                text(part, "text", text);
            }
            case RequestEvent.QuestionAnswered(var _, var name, var text) -> {
                text(part, "name", name);
                text(part, "text", text);
            }
            case RequestEvent.StartProposed(var _, var name, var start, var remark) ->
                    start(part, name, start, remark);
            case RequestEvent.StartDeclined(var _, var name, var start, var remark) ->
                    start(part, name, start, remark);
            case RequestEvent.DeliveryBreached(
                            var _,
                            var name,
                            var reason,
                            Declared(int free, var observedAt, var rule)) -> {
                text(part, "name", name);
                if (reason != null) {
                    plain(part, "reason", reason);
                }
                part.addPart().setName("declared-free").setValue(new IntegerType(free));
                moment(part, "declared-at", observedAt);
                FollowedMapper.tell(part, rule);
            }
            case RequestEvent.OfferExpired(var _, var name) -> text(part, "name", name);
            case RequestEvent.OfferWithdrawn(var _, var name, var because) -> {
                text(part, "name", name);
                text(part, "because", because);
            }
            case RequestEvent.PlaceAccepted accepted -> {
                organisation(part, "receiver", accepted.organisation().value());
                text(part, "name", accepted.name());
                if (accepted.start() != null) {
                    part.addPart().setName("start").setValue(Extensions.instant(accepted.start()));
                }
            }
            case RequestEvent.PlacedOutside(var destination, var confirmedBy) -> {
                text(part, "destination", destination);
                text(part, "confirmed-by", confirmedBy);
            }
            case RequestEvent.LeadOffered(var to, var reason) -> {
                organisation(part, "to", to.value());
                text(part, "reason", reason);
            }
            case RequestEvent.LeadDeclined(var by, var reason) -> {
                organisation(part, "declined-by", by.value());
                text(part, "reason", reason);
            }
            case RequestEvent.LeadTransferred(var from, var to) -> {
                organisation(part, "from", from.value());
                organisation(part, "to", to.value());
            }
            case RequestEvent.Arrived() -> {}
            case RequestEvent.DidNotArrive(var reason) -> text(part, "reason", reason);
            case RequestEvent.Withdrawn(var reason) -> text(part, "reason", reason);
            case RequestEvent.Diverted(var to, var reason) -> {
                text(part, "to", to);
                text(part, "reason", reason);
            }
            case RequestEvent.Closed(var ending, var remark) -> {
                code(part, "ending", ending);
                text(part, "remark", remark);
            }
            case RequestEvent.Validation.ValidationAwaited(var rule) ->
                    FollowedMapper.tell(part, rule);
            case RequestEvent.Validation.OutcomeValidated(var changed) ->
                    part.addPart().setName("changed").setValue(new BooleanType(changed));
            case RequestEvent.CallingBack.CallBackPlanned(
                            var due,
                            var by,
                            var phone,
                            var about) -> {
                moment(part, "due", due);
                text(part, "called-by", by);
                text(part, "phone", phone);
                text(part, "about", about);
            }
            case RequestEvent.CallingBack.CallBackSettled(var result, var what, var again) -> {
                code(part, "result", result);
                text(part, "what", what);
                moment(part, "again", again);
            }
            case RequestEvent.Consulting consulting -> ConsultMapper.tell(part, consulting);
            case RequestEvent.Claiming claiming -> EscalationMapper.tell(part, claiming);
            case RequestEvent.Escalation escalation -> EscalationMapper.tell(part, escalation);
            case RequestEvent.Transport transport -> transport(part, transport);
        }
    }

    private static void transport(ParametersParameterComponent part, RequestEvent.Transport event) {
        switch (event) {
            case TravelAgreed(var _, var kind, var expected, var note) -> {
                plain(part, "transport", kind);
                moment(part, "expected", expected);
                text(part, "note", note);
            }
            case TransportOrdered(var _, var kind, var from, var note, var offers) -> {
                plain(part, "transport", kind);
                moment(part, "pick-up-from", from);
                text(part, "note", note);
                offers.forEach(offer -> offer(part, offer));
            }
            case TransportAccepted accepted -> {
                organisation(part, "carrier", accepted.organisation().value());
                text(part, "name", accepted.name());
                moment(part, "expected", accepted.expectedAt());
            }
            case ArrivalExpected(var _, var expected, var remark) -> {
                moment(part, "expected", expected);
                text(part, "remark", remark);
            }
            case RideReported(var _, var step, var at, var corrects) -> {
                plain(part, "step", step.code());
                moment(part, "happened", at);
                if (corrects != null) {
                    part.addPart().setName("corrects").setValue(new PositiveIntType(corrects));
                }
            }
            case TransportGivenBack(var _, var _, var name, var reason) -> {
                text(part, "name", name);
                text(part, "reason", reason);
            }
            case TransportCancelled(var _, var because) -> text(part, "because", because);
        }
    }

    private static void moment(
            ParametersParameterComponent part, String name, @Nullable Instant at) {
        if (at != null) {
            part.addPart().setName(name).setValue(Extensions.instant(at));
        }
    }

    private static void assessed(
            ParametersParameterComponent part, RequestEvent.UrgencyAssessed assessed) {
        plain(part, "urgency", assessed.urgency().name());
        text(part, "protocol", assessed.protocol());
        text(part, "protocol-version", assessed.protocolVersion());
        text(part, "complaint", assessed.complaint());
        assessed.answers().forEach(answer -> text(part, "answer", answer));
        text(part, "explanation", assessed.explanation());
        text(part, "level", assessed.level());
        assessed.context().forEach(code -> text(part, "context", code));
    }

    private static void decided(ParametersParameterComponent part, Care care, String reason) {
        plain(part, "care", care.code());
        text(part, "reason", reason);
        if (care instanceof Care.SelfCare(var advice, var safetyNet, var language)) {
            text(part, "advice", advice);
            text(part, "safety-net", safetyNet);
            text(part, "language", language);
        }
        if (care instanceof Care.Place place) {
            codes(part, "must-have", place.mustHaves());
            codes(part, "wish", place.wishes());
            text(part, "summary", place.summary());
            text(part, "treatment-limits", place.treatmentLimits());
            WhereMapper.tell(part, place.where());
        }
    }

    /** The care with what was said with it, for who goes on with it. */
    static void care(ParametersParameterComponent part, Care care) {
        plain(part, "care", care.code());
        switch (care) {
            case Care.SelfCare(var advice, var safetyNet, var _) -> {
                text(part, "advice", advice);
                text(part, "safety-net", safetyNet);
            }
            case Care.AdviceOnly(var advice) -> text(part, "advice", advice);
            case Care.OwnGp(var instruction) -> text(part, "advice", instruction);
            case Care.Place place -> {
                text(part, "summary", place.summary());
                text(part, "treatment-limits", place.treatmentLimits());
            }
        }
    }

    private static void start(
            ParametersParameterComponent part,
            String name,
            Instant start,
            @Nullable String remark) {
        text(part, "name", name);
        part.addPart().setName("start").setValue(Extensions.instant(start));
        text(part, "remark", remark);
    }

    private static void offer(ParametersParameterComponent part, OfferedPlace offer) {
        var made = part.addPart().setName("offer");
        made.addPart().setName("task").setValue(References.to("Task", offer.offer()));
        text(made, "name", offer.name());
        made.addPart().setName("answer-by").setValue(Extensions.instant(offer.answerBy()));
        FollowedMapper.tell(made, offer.followed());
        var parallel = offer.parallel();
        if (parallel != null) {
            text(made, "agreement-at-once", parallel.version());
            text(made, "rule-at-once", parallel.dutch());
        }
    }

    private static void codes(ParametersParameterComponent part, String name, Set<String> codes) {
        List.copyOf(codes).stream().sorted().forEach(code -> plain(part, name, code));
    }

    private static void code(ParametersParameterComponent part, String name, Enum<?> value) {
        plain(part, name, Codes.of(value));
    }

    private static void plain(ParametersParameterComponent part, String name, String code) {
        part.addPart().setName(name).setValue(new CodeType(code));
    }

    private static void organisation(
            ParametersParameterComponent part, String name, java.util.UUID id) {
        part.addPart().setName(name).setValue(References.to("Organization", id));
    }

    private static void text(
            ParametersParameterComponent part, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            part.addPart().setName(name).setValue(new StringType(text));
        }
    }
}
