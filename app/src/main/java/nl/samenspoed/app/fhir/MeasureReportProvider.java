package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.capacity.BoardFilter;
import nl.samenspoed.app.capacity.BoardRow;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.CapacityRefusal;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceId;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.jspecify.annotations.Nullable;

/** Capacity over FHIR: the latest figure of each service, and figures coming in. */
final class MeasureReportProvider implements IResourceProvider {

    private final Calls calls;
    private final Capacity capacity;
    private final Network network;

    MeasureReportProvider(Calls calls, Capacity capacity, Network network) {
        this.calls = calls;
        this.capacity = capacity;
        this.network = network;
    }

    @Override
    public Class<MeasureReport> getResourceType() {
        return MeasureReport.class;
    }

    /** The latest figure of the service with this id. */
    @Read
    public MeasureReport read(@IdParam IdType id, RequestDetails request) {
        calls.of(request).needs(Capability.SEE_CAPACITY);
        return latest(new ServiceId(References.id(id)));
    }

    private MeasureReport latest(ServiceId id) {
        return network.findService(id)
                .flatMap(service -> MeasureReportMapper.toFhir(service, capacity.find(id)))
                .orElseThrow(() -> Refused.because(FhirRefusal.NOT_FOUND));
    }

    @Search
    public Bundle search(
            @OptionalParam(name = MeasureReport.SP_SUBJECT) @Nullable ReferenceParam subject,
            @OptionalParam(name = MeasureReport.SP_PERIOD) @Nullable DateRangeParam period,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam updated,
            @OptionalParam(name = Pages.AFTER) @Nullable StringParam after,
            @Count @Nullable Integer count,
            RequestDetails request) {
        var call = calls.of(request);
        call.needs(Capability.SEE_CAPACITY);
        var size = Pages.size(count);
        var place = after == null ? null : Pages.place(after.getValue());
        var found =
                ofSubject(capacity.board(call.actor(), BoardFilter.EVERYTHING), subject)
                        .flatMap(
                                row ->
                                        MeasureReportMapper.toFhir(
                                                row.service(), row.availability())
                                                .stream())
                        .filter(report -> within(report.getDate().toInstant(), period))
                        .filter(report -> within(place(report).changedAt(), updated))
                        .sorted(Comparator.comparing(MeasureReportProvider::place))
                        .filter(report -> place == null || place(report).compareTo(place) > 0)
                        .limit(size + 1L)
                        .toList();
        return Pages.page(found, size, report -> report, MeasureReportProvider::place, request);
    }

    /** By service, or by location with all its services. */
    private static Stream<BoardRow> ofSubject(
            List<BoardRow> rows, @Nullable ReferenceParam subject) {
        if (subject == null) {
            return rows.stream();
        }
        if ("Location".equals(subject.getResourceType())) {
            UUID location = References.asked("Location", subject);
            return rows.stream().filter(row -> row.service().location().value().equals(location));
        }
        UUID service = References.asked("HealthcareService", subject);
        return rows.stream().filter(row -> row.service().id().value().equals(service));
    }

    private static boolean within(Instant at, @Nullable DateRangeParam range) {
        var from = Pages.from(range);
        var before = Pages.before(range);
        return (from == null || !at.isBefore(from)) && (before == null || at.isBefore(before));
    }

    private static Pages.Place place(MeasureReport report) {
        return new Pages.Place(
                report.getMeta().getLastUpdated().toInstant(),
                UUID.fromString(report.getIdElement().getIdPart()));
    }

    @Create
    public MethodOutcome create(@ResourceParam MeasureReport report, RequestDetails request) {
        return create(calls.of(request), report);
    }

    MethodOutcome create(Call call, MeasureReport report) {
        var id = new ServiceId(MeasureReportMapper.service(report));
        var service =
                network.findService(id)
                        .orElseThrow(() -> Refused.because(CapacityRefusal.UNKNOWN_SERVICE));
        var reported =
                Refused.unlessDone(
                        capacity.report(
                                call.actor(),
                                call.key(),
                                id,
                                MeasureReportMapper.fromFhir(report)));
        var latest =
                MeasureReportMapper.toFhir(service, reported.availability())
                        .orElseThrow(() -> new IllegalStateException("Reported, yet no figure"));
        return Outcomes.of(latest, true);
    }
}
