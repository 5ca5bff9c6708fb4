package nl.samenspoed.app.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.samenspoed.app.capacity.KindNow;
import nl.samenspoed.app.capacity.KindReport;
import nl.samenspoed.app.capacity.Reading;
import nl.samenspoed.app.network.CapacityField;
import nl.samenspoed.app.network.CapacityField.Role;
import nl.samenspoed.app.network.CapacityShape;
import nl.samenspoed.app.network.ServiceEntry;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.DecimalType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupPopulationComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.jspecify.annotations.Nullable;

/** A kind of capacity as a group: its fields as populations, its score as the measure score. */
final class KindMapper {

    /** Names of others for what a number means. */
    private static final Map<String, Role> SANER =
            Map.of(
                    "numTotBedsAvail", Role.FREE,
                    "numTotBeds", Role.TOTAL,
                    "numTotBedsOcc", Role.OCCUPIED);

    private static final String AMOUNT = "amount";

    private KindMapper() {}

    /** The id of the report of a kind that is only looked at; FHIR allows 64 characters. */
    static String id(ServiceEntry service, CapacityShape shape) {
        return service.id() + "." + shape.code();
    }

    /** A kind that is only looked at; empty when nothing was ever reported. */
    static Optional<MeasureReport> toFhir(ServiceEntry service, KindNow now) {
        var last = now.last();
        if (last == null) {
            return Optional.empty();
        }
        var report =
                MeasureReportMapper.head(
                        service,
                        id(service, now.shape()),
                        now.believed() ? "known" : "stale",
                        last.version(),
                        last.receivedAt());
        MeasureReportMapper.source(
                report, last.source(), last.sourceName(), last.receivedAt(), last.observedAt());
        group(report, service, now, last);
        return Optional.of(report);
    }

    private static void group(
            MeasureReport report, ServiceEntry service, KindNow now, Reading last) {
        var group = report.addGroup().setCode(concept(service, now.shape()));
        now.shape().fields().forEach(field -> population(group, field, last.amounts()));
        if (now.shape().figure().role() == Role.SCORE) {
            group.setMeasureScore(new Quantity().setValue(now.figureNow()));
        }
        now.level()
                .ifPresent(
                        level ->
                                group.addExtension(
                                        Extensions.of("level", new CodeType(level.key()))));
    }

    /** For what kind of service, and which kind of capacity. */
    static CodeableConcept concept(ServiceEntry service, CapacityShape shape) {
        return Codes.concept(Systems.SERVICE_KIND, service.kind())
                .addCoding(new Coding(Systems.CAPACITY_KIND, shape.code(), null));
    }

    /** A number; one that need not be whole goes in an extension, because a count is whole. */
    static void population(
            MeasureReportGroupComponent group,
            CapacityField field,
            Map<String, BigDecimal> amounts) {
        var amount = amounts.get(field.key());
        if (amount == null) {
            return;
        }
        var population = group.addPopulation().setCode(code(field));
        if (field.decimals() == 0) {
            population.setCount(amount.intValueExact());
        } else {
            population.addExtension(Extensions.of(AMOUNT, new DecimalType(amount)));
        }
    }

    /** What it means comes first, when that is not its own name. */
    private static CodeableConcept code(CapacityField field) {
        var role = field.role().name().toLowerCase(Locale.ROOT);
        var code = new CodeableConcept();
        if (field.role() != Role.NONE && field.role() != Role.SCORE && !role.equals(field.key())) {
            code.addCoding(new Coding(Systems.CAPACITY, role, null));
        }
        return code.addCoding(new Coding(Systems.CAPACITY, field.key(), null));
    }

    /** The kind of capacity that a report names; empty when it only says what is free. */
    static Optional<String> kind(MeasureReport report) {
        var kinds =
                report.getGroup().stream()
                        .flatMap(group -> group.getCode().getCoding().stream())
                        .filter(coding -> Systems.CAPACITY_KIND.equals(coding.getSystem()))
                        .map(Coding::getCode)
                        .toList();
        if (kinds.size() > 1) {
            throw Refused.because(FhirRefusal.CANNOT_BE_KEPT, "MeasureReport.group");
        }
        return kinds.stream().findFirst();
    }

    static KindReport fromFhir(MeasureReport report, CapacityShape shape) {
        var amounts = new HashMap<String, BigDecimal>();
        for (var group : report.getGroup()) {
            for (var population : group.getPopulation()) {
                amounts.put(field(shape, population), amount(population));
            }
            if (group.hasMeasureScore()) {
                amounts.putIfAbsent(shape.figure().key(), score(group));
            }
        }
        var plain = MeasureReportMapper.sourceOf(report);
        return new KindReport(
                shape.code(), amounts, plain.observedAt(), plain.source(), plain.name());
    }

    private static BigDecimal score(MeasureReportGroupComponent group) {
        var value = group.getMeasureScore().getValue();
        if (value == null) {
            throw Refused.because(FhirRefusal.ELEMENT_MISSING, "MeasureReport.group.measureScore");
        }
        return value;
    }

    /** The field that is meant; an unknown code goes on as it is and is refused where it counts. */
    private static String field(
            CapacityShape shape, MeasureReportGroupPopulationComponent population) {
        List<String> codes = new ArrayList<>();
        population.getCode().getCoding().stream()
                .map(Coding::getCode)
                .filter(code -> code != null)
                .forEach(codes::add);
        if (codes.isEmpty()) {
            throw Refused.because(
                    FhirRefusal.ELEMENT_MISSING, "MeasureReport.group.population.code");
        }
        return codes.stream()
                .flatMap(code -> named(shape, code).stream())
                .findFirst()
                .orElseThrow(
                        () ->
                                Refused.because(
                                        FhirRefusal.UNKNOWN_CODE,
                                        "MeasureReport.group.population.code"));
    }

    private static Optional<String> named(CapacityShape shape, String code) {
        return shape.find(code).or(() -> role(code).flatMap(shape::find)).map(CapacityField::key);
    }

    private static Optional<Role> role(String code) {
        var ours =
                Role.NONE.name().equalsIgnoreCase(code)
                        ? Optional.<Role>empty()
                        : java.util.Arrays.stream(Role.values())
                                .filter(role -> role.name().equalsIgnoreCase(code))
                                .findFirst();
        return ours.or(() -> Optional.ofNullable(SANER.get(code)));
    }

    private static BigDecimal amount(MeasureReportGroupPopulationComponent population) {
        var exact = exact(population);
        if (exact == null && !population.hasCount()) {
            throw Refused.because(
                    FhirRefusal.ELEMENT_MISSING, "MeasureReport.group.population.count");
        }
        return exact == null ? BigDecimal.valueOf(population.getCount()) : exact;
    }

    private static @Nullable BigDecimal exact(MeasureReportGroupPopulationComponent population) {
        var extension = Extensions.find(population, AMOUNT);
        return extension != null && extension.getValue() instanceof DecimalType decimal
                ? decimal.getValue()
                : null;
    }
}
