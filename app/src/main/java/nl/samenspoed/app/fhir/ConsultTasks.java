package nl.samenspoed.app.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.consult.Consult;
import nl.samenspoed.app.consult.ConsultId;
import nl.samenspoed.app.consult.ConsultSeen;
import nl.samenspoed.app.consult.Consults;
import nl.samenspoed.app.consult.NewConsult;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.Advice;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Urgency;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Tasks of code {@code consult}: ask for advice, take it up, decline it, give it. */
record ConsultTasks(Consults consults) {

    static boolean isConsult(Task task) {
        return task.getCode().getCoding().stream()
                .anyMatch(coding -> ConsultMapper.CODE.equals(coding.getCode()));
    }

    Optional<Task> find(Call call, IdType id) {
        return consults.find(call.actor(), new ConsultId(References.id(id))).map(this::withTalk);
    }

    Task say(Call call, IdType id, String text) {
        var consult = new ConsultId(References.id(id));
        return withTalk(Refused.unlessDone(consults.say(call.actor(), call.key(), consult, text)));
    }

    private Task withTalk(Consult consult) {
        return ConsultMapper.toFhir(consult, consults.said(consult));
    }

    /**
     * Of a request what was asked on it, and otherwise what the caller is asked.
     *
     * @param of null for no request in particular
     */
    List<Task> search(Call call, @Nullable CareRequestId of) {
        var found =
                of == null
                        ? consults.mine(call.actor()).stream().map(ConsultSeen::consult)
                        : consults.of(call.actor(), of).stream();
        return found.map(ConsultMapper::toFhir).toList();
    }

    Task create(Call call, Task task) {
        var of = References.id("ServiceRequest", "Task.focus", task.getFocus());
        var end = task.getRestriction().getPeriod().getEnd();
        var discipline = task.getPerformerTypeFirstRep().getCodingFirstRep().getCode();
        if (discipline == null) {
            throw Refused.because(FhirRefusal.ELEMENT_MISSING, "Task.performerType");
        }
        var asked =
                consults.ask(
                        call.actor(),
                        call.key(),
                        new CareRequestId(of),
                        new NewConsult(
                                discipline,
                                task.hasOwner()
                                        ? new OrganisationId(
                                                References.id(
                                                        "Organization",
                                                        "Task.owner",
                                                        task.getOwner()))
                                        : null,
                                null,
                                Objects.requireNonNullElse(task.getDescription(), ""),
                                end == null ? null : end.toInstant()));
        return ConsultMapper.toFhir(Refused.unlessDone(asked));
    }

    Task update(Call call, IdType id, Task task) {
        return ConsultMapper.toFhir(
                Refused.unlessDone(answer(call, new ConsultId(References.id(id)), task)));
    }

    private Outcome<Consult> answer(Call call, ConsultId id, Task task) {
        var reason = Objects.requireNonNullElse(task.getStatusReason().getText(), "");
        return switch (task.getStatus()) {
            case ACCEPTED -> consults.accept(call.actor(), call.key(), id);
            case REJECTED -> consults.decline(call.actor(), call.key(), id, reason);
            case CANCELLED -> consults.withdraw(call.actor(), call.key(), id, reason);
            case COMPLETED -> consults.advise(call.actor(), call.key(), id, advice(task));
            case null -> throw Refused.because(FhirRefusal.ELEMENT_MISSING, "Task.status");
            default -> throw Refused.because(FhirRefusal.UNKNOWN_CODE, "Task.status");
        };
    }

    private static Advice advice(Task task) {
        var urgency = output(task, "suggested-urgency").findFirst().orElse(null);
        return new Advice(
                output(task, "advice").findFirst().orElse(""),
                urgency == null ? null : Codes.read(Urgency.class, "suggested-urgency", urgency),
                output(task, "suggested-care").findFirst().orElse(null));
    }

    private static Stream<String> output(Task task, String name) {
        return task.getOutput().stream()
                .filter(one -> name.equals(one.getType().getCodingFirstRep().getCode()))
                .map(Task.TaskOutputComponent::getValue)
                .flatMap(ConsultTasks::text);
    }

    private static Stream<String> text(Type value) {
        return value instanceof PrimitiveType<?> primitive
                ? Stream.ofNullable(primitive.getValueAsString())
                : Stream.empty();
    }
}
