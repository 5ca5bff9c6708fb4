package nl.samenspoed.app.fhir;

import java.time.Instant;
import nl.samenspoed.app.placement.TransportWanted;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** A ride that is asked for or accepted, as a Task says it. */
final class RideAsked {

    private RideAsked() {}

    /** A Task that names a kind of transport asks somebody to drive. */
    static boolean isIn(Task task) {
        return find(task, "transport") != null;
    }

    static TransportWanted wanted(Task task) {
        var kind = find(task, "transport") instanceof PrimitiveType<?> code ? code : null;
        var from = find(task, "pick-up-from");
        if (kind == null || kind.getValueAsString() == null) {
            throw Refused.because(FhirRefusal.ELEMENT_MISSING, "Task.input");
        }
        if (from != null && instant(from) == null) {
            throw Refused.because(FhirRefusal.UNKNOWN_CODE, "Task.input");
        }
        return new TransportWanted(
                kind.getValueAsString(),
                from == null ? null : instant(from),
                task.hasDescription() ? task.getDescription() : null);
    }

    /** When whoever accepts will be at the place; null when that is not said. */
    static @Nullable Instant expected(Task task) {
        return task.getOutput().stream()
                .filter(
                        output ->
                                "expected-arrival"
                                        .equals(output.getType().getCodingFirstRep().getCode()))
                .map(output -> instant(output.getValue()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Type find(Task task, String name) {
        return task.getInput().stream()
                .filter(input -> name.equals(input.getType().getCodingFirstRep().getCode()))
                .map(input -> input.getValue())
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant instant(@Nullable Type value) {
        return value instanceof BaseDateTimeType time && time.getValue() != null
                ? time.getValue().toInstant()
                : null;
    }
}
