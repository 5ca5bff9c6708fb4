package nl.samenspoed.app.elsewhere;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import nl.samenspoed.app.elsewhere.Summary.Kind;
import nl.samenspoed.app.elsewhere.Summary.Line;
import nl.samenspoed.app.elsewhere.Summary.Mark;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.MedicationRequest;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Gathers what resources say; one that is about somebody else stops everything. */
final class ReadingSummary {

    /** What is searched when there is no summary, in the order shown. */
    static final List<String> TYPES =
            List.of(
                    "AllergyIntolerance",
                    "MedicationStatement",
                    "MedicationRequest",
                    "Condition",
                    "Consent");

    /** Of each kind; nobody reads more beside a telephone. */
    static final int MOST = 100;

    /** Sections of the International Patient Summary, by their LOINC codes. */
    private static final Map<String, Kind> SECTIONS =
            Map.of(
                    "48765-2", Kind.ALLERGIES,
                    "10160-0", Kind.MEDICATION,
                    "11450-4", Kind.CONDITIONS,
                    "42348-3", Kind.WISHES);

    private static final Comparator<Line> MATTERS =
            Comparator.comparing((Line line) -> !line.marks().contains(Mark.HIGH_RISK))
                    .thenComparing(line -> line.marks().contains(Mark.INACTIVE));

    private final Predicate<Reference> isOurs;
    private final Map<Kind, List<Line>> lines = new EnumMap<>(Kind.class);
    private final Set<Kind> told = EnumSet.noneOf(Kind.class);
    private boolean cut;

    ReadingSummary(Predicate<Reference> isOurs) {
        this.isOurs = isOurs;
    }

    /** An International Patient Summary: what it has a section about, it told. */
    void document(Bundle document) throws NotTold {
        for (var entry : document.getEntry()) {
            if (entry.getResource() instanceof Composition composition) {
                sections(composition);
            }
        }
        read(document);
    }

    private void sections(Composition composition) {
        composition.getSection().stream()
                .flatMap(section -> section.getCode().getCoding().stream())
                .flatMap(code -> Optional.ofNullable(SECTIONS.get(code.getCode())).stream())
                .forEach(told::add);
    }

    /** What a search for a type of resource found; nothing is an answer too. */
    void found(String type, Bundle answer) throws NotTold {
        told.add(
                switch (type) {
                    case "AllergyIntolerance" -> Kind.ALLERGIES;
                    case "MedicationStatement", "MedicationRequest" -> Kind.MEDICATION;
                    case "Condition" -> Kind.CONDITIONS;
                    case "Consent" -> Kind.WISHES;
                    case String other -> throw new IllegalArgumentException(other);
                });
        read(answer);
    }

    private void read(Bundle answer) throws NotTold {
        cut |= answer.getLink(Bundle.LINK_NEXT) != null;
        for (var entry : answer.getEntry()) {
            if (entry.getResource() != null) {
                read(entry.getResource());
            }
        }
    }

    private void read(Resource resource) throws NotTold {
        switch (resource) {
            case AllergyIntolerance allergy ->
                    add(Kind.ALLERGIES, allergy.getPatient(), ReadingLines.of(allergy));
            case MedicationStatement taken ->
                    add(Kind.MEDICATION, taken.getSubject(), ReadingLines.of(taken));
            case MedicationRequest ordered ->
                    add(Kind.MEDICATION, ordered.getSubject(), ReadingLines.of(ordered));
            case Condition condition ->
                    add(Kind.CONDITIONS, condition.getSubject(), ReadingLines.of(condition));
            case Consent consent ->
                    add(Kind.WISHES, consent.getPatient(), ReadingLines.of(consent));
            case Resource _ -> {}
        }
    }

    private void add(Kind kind, Reference about, Optional<Line> line) throws NotTold {
        if (!isOurs.test(about)) {
            throw new NotTold(Failure.SOMEBODY_ELSE);
        }
        told.add(kind);
        var kept = lines.computeIfAbsent(kind, any -> new ArrayList<>());
        cut |= line.isPresent() && kept.size() == MOST;
        line.filter(fits -> kept.size() < MOST).ifPresent(kept::add);
    }

    Summary summary(String source, Instant at) {
        var sections = new ArrayList<Summary.Section>();
        for (var kind : Kind.values()) {
            var sorted = lines.getOrDefault(kind, List.of()).stream().sorted(MATTERS).toList();
            sections.add(new Summary.Section(kind, told.contains(kind), sorted));
        }
        return new Summary(source, at, sections, cut);
    }
}
