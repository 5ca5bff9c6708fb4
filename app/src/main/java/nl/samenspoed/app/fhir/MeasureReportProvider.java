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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.BoardFilter;
import nl.samenspoed.app.capacity.BoardRow;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.CapacityRefusal;
import nl.samenspoed.app.capacity.KindsOfCapacity;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MeasureReport;
import org.jspecify.annotations.Nullable;

/** Capacity over FHIR: the latest figure of each service, and figures coming in. */
final class MeasureReportProvider implements IResourceProvider {

    private final Calls calls;
    private final Capacity capacity;
    private final KindsOfCapacity kinds;
    private final Network network;

    MeasureReportProvider(Calls calls, Capacity capacity, KindsOfCapacity kinds, Network network) {
        this.calls = calls;
        this.capacity = capacity;
        this.kinds = kinds;
        this.network = network;
    }

    @Override
    public Class<MeasureReport> getResourceType() {
        return MeasureReport.class;
    }

    /** The latest figure of the service with this id, or of one of its other kinds. */
    @Read
    public MeasureReport read(@IdParam IdType id, RequestDetails request) {
        calls.of(request).needs(Capability.SEE_CAPACITY);
        var parts = id.getIdPart().split("\\.", 2);
        var service =
                References.uuid(parts[0])
                        .map(ServiceId::new)
                        .flatMap(network::findService)
                        .orElseThrow(() -> Refused.because(FhirRefusal.NOT_FOUND));
        return (parts.length == 1 ? figure(service) : looked(service, parts[1]))
                .orElseThrow(() -> Refused.because(FhirRefusal.NOT_FOUND));
    }

    private Optional<MeasureReport> figure(ServiceEntry service) {
        return figure(service, capacity.find(service.id()));
    }

    private Optional<MeasureReport> figure(ServiceEntry service, Availability availability) {
        var taken = network.snapshot().capacity().findTaken(service.kind()).orElse(null);
        return MeasureReportMapper.toFhir(service, availability, taken);
    }

    private Optional<MeasureReport> looked(ServiceEntry service, String kind) {
        return kinds.find(service.id(), kind)
                .filter(now -> !now.shape().taken())
                .flatMap(now -> KindMapper.toFhir(service, now));
    }

    /** The report of what can be taken of each service, and those of its other kinds. */
    private Stream<MeasureReport> all(List<BoardRow> rows) {
        var availability = new LinkedHashMap<ServiceId, Availability>();
        rows.forEach(row -> availability.put(row.service().id(), row.availability()));
        var known = kinds.list(availability);
        return rows.stream()
                .flatMap(
                        row ->
                                Stream.concat(
                                        figure(row.service(), row.availability()).stream(),
                                        known.getOrDefault(row.service().id(), List.of()).stream()
                                                .filter(now -> !now.shape().taken())
                                                .flatMap(
                                                        now ->
                                                                KindMapper.toFhir(
                                                                        row.service(), now)
                                                                        .stream())));
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
                all(ofSubject(capacity.board(call.actor(), BoardFilter.EVERYTHING), subject)
                                .toList())
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
                id(report.getIdElement().getIdPart()));
    }

    /** Ids of other kinds than the one that is taken have their code in them. */
    private static UUID id(String id) {
        return References.uuid(id)
                .orElseGet(() -> UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)));
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
        var kind = KindMapper.kind(report);
        var latest =
                kind.isEmpty()
                        ? plain(call, service, report)
                        : ofKind(call, service, report, kind.get());
        return Outcomes.of(
                latest.orElseThrow(() -> new IllegalStateException("Reported, yet no figure")),
                true);
    }

    /** A report that does not say which kind is one of what can be taken. */
    private Optional<MeasureReport> plain(Call call, ServiceEntry service, MeasureReport report) {
        var reported =
                Refused.unlessDone(
                        capacity.report(
                                call.actor(),
                                call.key(),
                                service.id(),
                                MeasureReportMapper.fromFhir(report)));
        return figure(service, reported.availability());
    }

    private Optional<MeasureReport> ofKind(
            Call call, ServiceEntry service, MeasureReport report, String kind) {
        var shape =
                network.snapshot()
                        .capacity()
                        .find(service.kind(), kind)
                        .orElseThrow(
                                () ->
                                        Refused.because(
                                                FhirRefusal.UNKNOWN_CODE,
                                                "MeasureReport.group.code"));
        Refused.unlessDone(
                kinds.report(
                        call.actor(),
                        call.key(),
                        service.id(),
                        KindMapper.fromFhir(report, shape)));
        return shape.taken() ? figure(service) : looked(service, kind);
    }
}
