package nl.samenspoed.app.fhir;

import static nl.samenspoed.app.fhir.Extensions.named;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import nl.samenspoed.app.consult.Consult;
import nl.samenspoed.app.consult.ConsultState;
import nl.samenspoed.app.request.Advice;
import nl.samenspoed.app.request.Consulted;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.Weighed;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskIntent;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.hl7.fhir.r4.model.Type;
import org.hl7.fhir.r4.model.UnsignedIntType;
import org.jspecify.annotations.Nullable;

/** Advice that is asked, as a task of code {@code consult}; it names no patient. */
final class ConsultMapper {

    static final String CODE = "consult";

    private ConsultMapper() {}

    static Task toFhir(Consult consult) {
        var task = new Task();
        task.setId(consult.id().toString());
        Metas.of(task, consult.version(), consult.changedAt());
        task.addIdentifier()
                .setSystem(Systems.REQUEST_NUMBER)
                .setValue(Long.toString(consult.requestNumber()));
        task.setStatus(status(consult.state()));
        task.setIntent(TaskIntent.PROPOSAL);
        task.setCode(Codes.concept(Systems.TASK, CODE));
        task.setDescription(consult.question());
        task.setFocus(References.to("ServiceRequest", consult.request().value()));
        task.setRequester(References.to("Organization", consult.desk().value()));
        task.addPerformerType(Codes.concept(Systems.DISCIPLINE, consult.whom().discipline()));
        owner(task, consult);
        task.setAuthoredOnElement(time(consult.askedAt()));
        task.setLastModifiedElement(time(consult.changedAt()));
        task.getRestriction().getPeriod().setEndElement(time(consult.answerBy()));
        ended(task, consult);
        var took = consult.took();
        if (took != null) {
            var extension = named("seconds-to-advice");
            extension.setValue(new UnsignedIntType((int) took.toSeconds()));
            task.addExtension(extension);
        }
        if (consult.advice() != null) {
            advice(task, consult.advice());
        }
        return task;
    }

    /** With what was said in it, as notes. */
    static Task toFhir(Consult consult, List<Consulted.Message> said) {
        var task = toFhir(consult);
        for (var message : said) {
            task.addNote()
                    .setText(message.text())
                    .setTimeElement(time(message.at()))
                    .setAuthor(new StringType(message.by()));
        }
        return task;
    }

    /** Whoever took it up, else the organisation that was asked; nobody when none was named. */
    private static void owner(Task task, Consult consult) {
        var adviser = consult.adviser();
        var asked = adviser == null ? consult.whom().organisation() : adviser.organisation();
        if (asked != null) {
            var owner = References.to("Organization", asked.value());
            task.setOwner(adviser == null ? owner : owner.setDisplay(adviser.name()));
        }
    }

    private static TaskStatus status(ConsultState state) {
        return switch (state) {
            case ASKED -> TaskStatus.REQUESTED;
            case ACCEPTED -> TaskStatus.ACCEPTED;
            case ADVISED, DECIDED -> TaskStatus.COMPLETED;
            case DECLINED -> TaskStatus.REJECTED;
            case LAPSED -> TaskStatus.FAILED;
            case WITHDRAWN, REQUEST_ENDED -> TaskStatus.CANCELLED;
        };
    }

    private static void ended(Task task, Consult consult) {
        if (consult.state().isOpen()) {
            return;
        }
        var reason = Codes.concept(Systems.TASK, Codes.of(consult.state()));
        task.setStatusReason(reason.setText(consult.because()));
        // Decided without this advice is not advised.
        if (consult.state() == ConsultState.DECIDED && consult.advice() == null) {
            task.setStatus(TaskStatus.CANCELLED);
        }
    }

    private static void advice(Task task, Advice advice) {
        output(task, "advice", new StringType(advice.text()));
        if (advice.urgency() != null) {
            output(task, "suggested-urgency", new CodeType(advice.urgency().name()));
        }
        if (advice.care() != null) {
            output(task, "suggested-care", new CodeType(advice.care()));
        }
    }

    private static void output(Task task, String name, Type value) {
        task.addOutput().setType(Codes.concept(Systems.TASK, name)).setValue(value);
    }

    static void tell(ParametersParameterComponent part, List<Weighed> advice) {
        for (var one : advice) {
            var weighed = part.addPart().setName("advice");
            part(weighed, "task", References.to("Task", one.consult()));
            part(weighed, "discipline", new CodeType(one.discipline()));
            text(weighed, "adviser", one.adviser());
            if (one.advice() != null) {
                text(weighed, "text", one.advice().text());
                part(weighed, "followed", new BooleanType(one.followed()));
            }
        }
    }

    static void tell(ParametersParameterComponent part, RequestEvent.Consulting event) {
        part(part, "task", References.to("Task", event.consult()));
        switch (event) {
            case RequestEvent.Consulting.AdviceAsked(
                            var _,
                            var discipline,
                            var asked,
                            var question,
                            var answerBy,
                            var followed) -> {
                part(part, "discipline", new CodeType(discipline));
                text(part, "asked", asked);
                text(part, "question", question);
                part(part, "answer-by", Extensions.instant(answerBy));
                FollowedMapper.tell(part, followed);
            }
            case RequestEvent.Consulting.ConsultAccepted(var _, var discipline, var adviser) -> {
                part(part, "discipline", new CodeType(discipline));
                text(part, "adviser", adviser);
            }
            case RequestEvent.Consulting.ConsultDeclined(
                            var _,
                            var discipline,
                            var reason,
                            var _) -> {
                part(part, "discipline", new CodeType(discipline));
                text(part, "reason", reason);
            }
            case RequestEvent.Consulting.AdviceGiven(
                            var _,
                            var discipline,
                            var advice,
                            var askedAt) -> {
                part(part, "discipline", new CodeType(discipline));
                text(part, "advice", advice.text());
                if (advice.urgency() != null) {
                    part(part, "suggested-urgency", new CodeType(advice.urgency().name()));
                }
                if (advice.care() != null) {
                    part(part, "suggested-care", new CodeType(advice.care()));
                }
                part(part, "asked-at", Extensions.instant(askedAt));
            }
            case RequestEvent.Consulting.MessageSent(
                            var _,
                            var discipline,
                            var by,
                            var ofAdviser,
                            var text) -> {
                part(part, "discipline", new CodeType(discipline));
                text(part, "by", by);
                part(part, "of-adviser", new BooleanType(ofAdviser));
                text(part, "text", text);
            }
            case RequestEvent.Consulting.ConsultEnded(
                            var _,
                            var discipline,
                            var why,
                            var reason) -> {
                part(part, "discipline", new CodeType(discipline));
                part(part, "why", new CodeType(Codes.of(why)));
                text(part, "reason", reason);
            }
        }
    }

    private static void part(ParametersParameterComponent part, String name, Type value) {
        part.addPart().setName(name).setValue(value);
    }

    private static void text(
            ParametersParameterComponent part, String name, @Nullable String text) {
        if (text != null) {
            part(part, name, new StringType(text));
        }
    }

    private static DateTimeType time(Instant instant) {
        var type = new DateTimeType(Date.from(instant));
        type.setTimeZoneZulu(true);
        return type;
    }
}
