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

    /** Empty when nothing was ever reported. */
    static Optional<MeasureReport> toFhir(ServiceEntry service, Availability availability) {
        return switch (availability) {
            case Availability.Known(var free, var claimed, var figure, var _) ->
                    Optional.of(report(service, figure, "known", free, claimed));
            case Availability.Stale(var free, var claimed, var figure, var _) ->
                    Optional.of(report(service, figure, "stale", free, claimed));
            case Availability.Never() -> Optional.empty();
        };
    }

    private static MeasureReport report(
            ServiceEntry service, CapacityFigure figure, String state, int free, int claimed) {
        var report = new MeasureReport();
        report.setId(service.id().toString());
        Metas.of(report, figure.version(), figure.receivedAt());
        report.addExtension(
                Extensions.of(
                        "healthcare-service",
                        References.to("HealthcareService", service.id().value())));
        report.addExtension(Extensions.of("availability", new CodeType(state)));
        report.addExtension(Extensions.of("free-now", new IntegerType(free)));
        report.addExtension(Extensions.of("claimed", new IntegerType(claimed)));
        report.addExtension(Extensions.code("source", figure.source()));
        report.addExtension(Extensions.of("source-name", new StringType(figure.sourceName())));
        report.addExtension(Extensions.of("received-at", Extensions.instant(figure.receivedAt())));
        report.setStatus(MeasureReportStatus.COMPLETE);
        report.setType(MeasureReportType.SUMMARY);
        report.setMeasure(Systems.CAPACITY_MEASURE);
        report.setSubject(References.to("Location", service.location().value()));
        report.setReporter(References.to("Organization", service.organisation().value()));
        report.setDateElement(time(figure.observedAt()));
        report.getPeriod()
                .setStartElement(time(figure.observedAt()))
                .setEndElement(time(figure.observedAt()));
        var group = report.addGroup().setCode(Codes.concept(Systems.SERVICE_KIND, service.kind()));
        population(group, "free", figure.free());
        population(group, "total", figure.total());
        population(group, "staffed", figure.staffed());
        population(group, "occupied", figure.occupied());
        return report;
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
        var source = Extensions.text(report, "source");
        var name = Extensions.text(report, "source-name");
        return new CapacityReport(
                free,
                count(report, "total"),
                count(report, "staffed"),
                count(report, "occupied"),
                report.getDate() == null ? null : report.getDate().toInstant(),
                source == null
                        ? FigureSource.FEED
                        : Codes.read(FigureSource.class, "MeasureReport.extension:source", source),
                name == null ? "FHIR" : name);
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
