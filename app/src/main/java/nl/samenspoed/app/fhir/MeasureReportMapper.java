package nl.samenspoed.app.fhir;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.CapacityFigure;
import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.network.CapacityShape;
import nl.samenspoed.app.network.ServiceEntry;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportGroupComponent;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportStatus;
import org.hl7.fhir.r4.model.MeasureReport.MeasureReportType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** The latest figure of a service, in the shape of SANER: populations with a count. */
final class MeasureReportMapper {

    /** Names of others for the same number. */
    private static final Map<String, String> ALSO =
            Map.of(
                    "numTotBedsAvail", "free",
                    "numTotBeds", "total",
                    "numTotBedsOcc", "occupied");

    private MeasureReportMapper() {}

    /**
     * Empty when nothing was ever reported.
     *
     * @param taken the kind of capacity that is taken of the service; null when there is none
     */
    static Optional<MeasureReport> toFhir(
            ServiceEntry service, Availability availability, @Nullable CapacityShape taken) {
        return switch (availability) {
            case Availability.Known(var free, var claimed, var figure, var _) ->
                    Optional.of(report(service, taken, figure, "known", free, claimed));
            case Availability.Stale(var free, var claimed, var figure, var _) ->
                    Optional.of(report(service, taken, figure, "stale", free, claimed));
            case Availability.Never() -> Optional.empty();
        };
    }

    private static MeasureReport report(
            ServiceEntry service,
            @Nullable CapacityShape taken,
            CapacityFigure figure,
            String state,
            int free,
            int claimed) {
        var report =
                head(
                        service,
                        service.id().toString(),
                        state,
                        figure.version(),
                        figure.receivedAt());
        report.addExtension(Extensions.of("free-now", new IntegerType(free)));
        report.addExtension(Extensions.of("claimed", new IntegerType(claimed)));
        source(
                report,
                figure.source(),
                figure.sourceName(),
                figure.receivedAt(),
                figure.observedAt());
        var group =
                report.addGroup()
                        .setCode(
                                taken == null
                                        ? Codes.concept(Systems.SERVICE_KIND, service.kind())
                                        : KindMapper.concept(service, taken));
        population(group, "free", figure.free());
        population(group, "total", figure.total());
        population(group, "staffed", figure.staffed());
        population(group, "occupied", figure.occupied());
        if (taken != null) {
            taken.fields().forEach(field -> KindMapper.population(group, field, figure.others()));
        }
        return report;
    }

    /** What every report of capacity begins with. */
    static MeasureReport head(
            ServiceEntry service, String id, String state, int version, Instant receivedAt) {
        var report = new MeasureReport();
        report.setId(id);
        Metas.of(report, version, receivedAt);
        report.addExtension(
                Extensions.of(
                        "healthcare-service",
                        References.to("HealthcareService", service.id().value())));
        report.addExtension(Extensions.of("availability", new CodeType(state)));
        report.setStatus(MeasureReportStatus.COMPLETE);
        report.setType(MeasureReportType.SUMMARY);
        report.setMeasure(Systems.CAPACITY_MEASURE);
        report.setSubject(References.to("Location", service.location().value()));
        report.setReporter(References.to("Organization", service.organisation().value()));
        return report;
    }

    /** Who says so, and since when. */
    static void source(
            MeasureReport report,
            FigureSource source,
            String name,
            Instant receivedAt,
            Instant observedAt) {
        report.addExtension(Extensions.code("source", source));
        report.addExtension(Extensions.of("source-name", new StringType(name)));
        report.addExtension(Extensions.of("received-at", Extensions.instant(receivedAt)));
        report.setDateElement(time(observedAt));
        report.getPeriod().setStartElement(time(observedAt)).setEndElement(time(observedAt));
    }

    private static void population(
            MeasureReportGroupComponent group, String code, @Nullable Integer count) {
        if (count != null) {
            group.addPopulation().setCode(Codes.concept(Systems.CAPACITY, code)).setCount(count);
        }
    }

    /** For which service a figure is meant. */
    static UUID service(MeasureReport report) {
        var told = Extensions.reference(report, "healthcare-service");
        Reference reference = told == null ? report.getSubject() : told;
        return References.id("HealthcareService", "MeasureReport.subject", reference);
    }

    /** What its sender calls unfinished or wrong is no figure. */
    static CapacityReport fromFhir(MeasureReport report) {
        if (!report.hasStatus()) {
            throw Refused.because(FhirRefusal.ELEMENT_MISSING, "MeasureReport.status");
        }
        if (report.getStatus() != MeasureReportStatus.COMPLETE) {
            throw Refused.because(FhirRefusal.UNKNOWN_CODE, "MeasureReport.status");
        }
        var free = count(report, "free");
        if (free == null) {
            throw Refused.because(FhirRefusal.ELEMENT_MISSING, "MeasureReport.group.population");
        }
        var source = sourceOf(report);
        return new CapacityReport(
                free,
                count(report, "total"),
                count(report, "staffed"),
                count(report, "occupied"),
                source.observedAt(),
                source.source(),
                source.name());
    }

    /** Who says so, and when it was so. */
    record Source(FigureSource source, String name, @Nullable Instant observedAt) {}

    static Source sourceOf(MeasureReport report) {
        var source = Extensions.text(report, "source");
        var name = Extensions.text(report, "source-name");
        return new Source(
                source == null
                        ? FigureSource.FEED
                        : Codes.read(FigureSource.class, "MeasureReport.extension:source", source),
                name == null ? "FHIR" : name,
                report.getDate() == null ? null : report.getDate().toInstant());
    }

    private static @Nullable Integer count(MeasureReport report, String wanted) {
        return report.getGroup().stream()
                .flatMap(group -> group.getPopulation().stream())
                .filter(population -> population.hasCount())
                .filter(
                        population ->
                                population.getCode().getCoding().stream()
                                        .map(coding -> coding.getCode())
                                        .filter(code -> code != null)
                                        .anyMatch(
                                                code ->
                                                        ALSO.getOrDefault(code, code)
                                                                .equals(wanted)))
                .map(population -> population.getCount())
                .findFirst()
                .orElse(null);
    }

    private static DateTimeType time(Instant instant) {
        var type = new DateTimeType(Date.from(instant));
        type.setTimeZoneZulu(true);
        return type;
    }
}
