package nl.samenspoed.app.elsewhere;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoed.app.elsewhere.Summary.Line;
import nl.samenspoed.app.elsewhere.Summary.Mark;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Medication;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/**
 * One resource as one line; empty when it says that it does not hold: entered in error, or refuted.
 */
final class ReadingLines {

    private static final Set<String> VOID = Set.of("entered-in-error", "refuted", "not-taken");
    private static final Set<String> OVER =
            Set.of("inactive", "resolved", "remission", "completed", "stopped", "cancelled");
    private static final Set<String> UNSURE =
            Set.of("unconfirmed", "provisional", "differential", "unknown", "draft", "intended");
    private static final Set<String> RUNNING = Set.of("active", "recurrence", "relapse");

    private ReadingLines() {}

    static Optional<Line> of(AllergyIntolerance allergy) {
        var marks = new ArrayList<Mark>();
        if (allergy.getCriticality() == AllergyIntoleranceCriticality.HIGH) {
            marks.add(Mark.HIGH_RISK);
        }
        var codes = codes(allergy.getClinicalStatus());
        codes.addAll(codes(allergy.getVerificationStatus()));
        var reactions =
                allergy.getReaction().stream()
                        .flatMap(reaction -> reaction.getManifestation().stream())
                        .map(PlainText::of)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", "));
        return line(
                PlainText.of(allergy.getCode()),
                codes,
                marks,
                since(allergy.getOnset()),
                reactions);
    }

    static Optional<Line> of(Condition condition) {
        var codes = codes(condition.getClinicalStatus());
        codes.addAll(codes(condition.getVerificationStatus()));
        return line(
                PlainText.of(condition.getCode()),
                codes,
                new ArrayList<>(),
                since(condition.getOnset()),
                PlainText.of(condition.getSeverity()));
    }

    static Optional<Line> of(MedicationStatement taken) {
        var status = taken.getStatus() == null ? "unknown" : taken.getStatus().toCode();
        return line(
                medication(taken.getMedication()),
                List.of(status),
                new ArrayList<>(),
                since(taken.getEffective()),
                dosage(taken.getDosage()));
    }

    static Optional<Line> of(MedicationRequest ordered) {
        var status = ordered.getStatus() == null ? "unknown" : ordered.getStatus().toCode();
        return line(
                medication(ordered.getMedication()),
                List.of(status),
                new ArrayList<>(),
                since(ordered.getAuthoredOnElement()),
                dosage(ordered.getDosageInstruction()));
    }

    /** A wish about treatment; what is no longer so is left out, for it would be read as a wish. */
    static Optional<Line> of(Consent consent) {
        if (consent.getStatus() != ConsentState.ACTIVE) {
            return Optional.empty();
        }
        var marks = new ArrayList<Mark>();
        var type = consent.getProvision().getType();
        if (type != null) {
            marks.add(type == ConsentProvisionType.DENY ? Mark.DENY : Mark.PERMIT);
        }
        var about =
                consent.getProvision().hasCode()
                        ? consent.getProvision().getCode()
                        : consent.getCategory();
        var what =
                about.stream()
                        .map(PlainText::of)
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "));
        return line(what, List.of(), marks, since(consent.getDateTimeElement()), "");
    }

    private static Optional<Line> line(
            String what,
            List<String> codes,
            ArrayList<Mark> marks,
            @Nullable String since,
            String detail) {
        if (codes.stream().anyMatch(VOID::contains)) {
            return Optional.empty();
        }
        if (codes.stream().anyMatch(RUNNING::contains)) {
            marks.add(Mark.ACTIVE);
        }
        if (codes.stream().anyMatch(OVER::contains)) {
            marks.add(Mark.INACTIVE);
        }
        if (codes.stream().anyMatch(UNSURE::contains)) {
            marks.add(Mark.UNCONFIRMED);
        }
        return Optional.of(new Line(what, marks, since, PlainText.orNull(detail)));
    }

    private static List<String> codes(CodeableConcept status) {
        return status.getCoding().stream()
                .map(coding -> coding.getCode() == null ? "" : coding.getCode())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A medicine that is only pointed to has no name here, and is shown as such. */
    private static String medication(@Nullable Type medication) {
        return switch (medication) {
            case CodeableConcept concept -> PlainText.of(concept);
            case org.hl7.fhir.r4.model.Reference reference ->
                    reference.getResource() instanceof Medication whole
                            ? PlainText.of(whole.getCode())
                            : PlainText.of(reference.getDisplay());
            case null -> "";
            case Type _ -> "";
        };
    }

    private static String dosage(List<Dosage> dosages) {
        return dosages.stream()
                .map(dosage -> PlainText.of(dosage.getText()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static @Nullable String since(@Nullable Type moment) {
        return switch (moment) {
            case BaseDateTimeType day -> day(day.getValueAsString());
            case Period period -> day(period.getStartElement().getValueAsString());
            case null -> null;
            case Type _ -> null;
        };
    }

    private static @Nullable String day(@Nullable String moment) {
        return moment == null
                ? null
                : PlainText.orNull(moment.length() > 10 ? moment.substring(0, 10) : moment);
    }
}
