package nl.samenspoed.app.fhir;

import ca.uhn.fhir.model.api.ResourceMetadataKeyEnum;
import ca.uhn.fhir.model.valueset.BundleEntryTransactionMethodEnum;
import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.History;
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
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.OpenRequest.Who;
import nl.samenspoed.app.request.RequestSearch;
import nl.samenspoed.app.request.RequestStory;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/** Care requests over FHIR: read, search and open. */
final class ServiceRequestProvider implements IResourceProvider {

    private static final List<String> NOT_FOR_HISTORY =
            List.of("_count", "_lastUpdated", Pages.AFTER);

    private final Calls calls;
    private final CareRequests requests;
    private final Network network;

    ServiceRequestProvider(Calls calls, CareRequests requests, Network network) {
        this.calls = calls;
        this.requests = requests;
        this.network = network;
    }

    @Override
    public Class<ServiceRequest> getResourceType() {
        return ServiceRequest.class;
    }

    /** As it is now, or as it was after an earlier change. */
    @Read(version = true)
    public ServiceRequest read(@IdParam IdType id, RequestDetails request) {
        var story = story(id, request);
        return id.hasVersionIdPart()
                ? story.asOf(version(id))
                        .map(ServiceRequestMapper::toFhir)
                        .orElseThrow(() -> Refused.because(FhirRefusal.NOT_FOUND))
                : ServiceRequestMapper.toFhir(story.request());
    }

    /** All of it, latest first; a story is short enough not to come in pages. */
    @History
    public List<ServiceRequest> history(@IdParam IdType id, RequestDetails request) {
        if (NOT_FOR_HISTORY.stream().anyMatch(request.getParameters()::containsKey)) {
            throw Refused.because(FhirRefusal.UNKNOWN_PARAMETER, "_format, _elements, _summary");
        }
        return story(id, request).versions().reversed().stream()
                .map(ServiceRequestMapper::toFhir)
                .map(ServiceRequestProvider::withMethod)
                .toList();
    }

    private RequestStory story(IdType id, RequestDetails request) {
        var call = calls.of(request);
        var story = requests.story(call.actor(), new CareRequestId(References.id(id)));
        return Refused.unlessDone(story);
    }

    private static int version(IdType id) {
        var text = id.getVersionIdPart();
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** An entry of a history says by which interaction it came about. */
    private static ServiceRequest withMethod(ServiceRequest resource) {
        var first = resource.getMeta().getVersionId().equals("1");
        ResourceMetadataKeyEnum.ENTRY_TRANSACTION_METHOD.put(
                resource,
                first
                        ? BundleEntryTransactionMethodEnum.POST
                        : BundleEntryTransactionMethodEnum.PUT);
        return resource;
    }

    @Search
    public Bundle search(
            @OptionalParam(name = ServiceRequest.SP_IDENTIFIER) @Nullable TokenParam identifier,
            @OptionalParam(name = ServiceRequest.SP_STATUS) @Nullable TokenOrListParam status,
            @OptionalParam(name = ServiceRequest.SP_PATIENT) @Nullable ReferenceParam patient,
            @OptionalParam(name = ServiceRequest.SP_REQUESTER) @Nullable ReferenceParam requester,
            @OptionalParam(name = ServiceRequest.SP_PERFORMER) @Nullable ReferenceParam performer,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam updated,
            @OptionalParam(name = Pages.AFTER) @Nullable StringParam after,
            @Count @Nullable Integer count,
            RequestDetails request) {
        var call = calls.of(request);
        call.needs(Capability.READ_REQUEST);
        var size = Pages.size(count);
        var named = named(call, identifier);
        if (named == NONE) {
            return Pages.whole(List.of(), request);
        }
        var search =
                new RequestSearch(
                        named.id(),
                        named.number(),
                        patientId(patient),
                        RequestStatuses.asked(codes(status)),
                        organisationId(requester),
                        organisationId(performer),
                        Pages.from(updated),
                        Pages.before(updated),
                        place(after),
                        size + 1);
        return Pages.page(
                requests.search(call.actor(), search),
                size,
                ServiceRequestMapper::toFhir,
                item -> new Pages.Place(item.changedAt(), item.id().value()),
                request);
    }

    @Create
    public MethodOutcome create(
            @ResourceParam ServiceRequest resource,
            @ConditionalUrlParam @Nullable String condition,
            RequestDetails request) {
        return create(calls.of(request), resource, null, Condition.parse(condition));
    }

    /**
     * A condition is kept as the key of the command: what this client opened with an identifier
     * before is what the identifier means.
     */
    MethodOutcome create(
            Call call,
            ServiceRequest resource,
            @Nullable Who patient,
            @Nullable Condition condition) {
        var open = OpeningMapper.fromFhir(resource, patient, network.snapshot());
        var key = condition == null ? call.key() : key(call, condition);
        var opened = Refused.unlessDone(requests.openOnce(call.actor(), key, open));
        // The answer to the same key again is that of the first time; a condition tells that it
        // met.
        return Outcomes.of(
                ServiceRequestMapper.toFhir(opened.request()), condition == null || opened.now());
    }

    static CommandKey key(Call call, Condition condition) {
        return call.keyFor("ServiceRequest?identifier=" + condition.token());
    }

    /** By our number, or by the identifier with which this client opened it. */
    private Named named(Call call, @Nullable TokenParam identifier) {
        if (identifier == null) {
            return Named.ANY;
        }
        var system = identifier.getSystem();
        var value = identifier.getValue() == null ? "" : identifier.getValue();
        if (system == null || system.isEmpty() || system.equals(Systems.REQUEST_NUMBER)) {
            return value.matches("[0-9]{1,18}") ? new Named(null, Long.valueOf(value)) : NONE;
        }
        return requests.findOpened(call.actor(), key(call, new Condition(system, value)))
                .map(id -> new Named(id, null))
                .orElse(NONE);
    }

    private static @Nullable PatientId patientId(@Nullable ReferenceParam reference) {
        UUID id = References.asked("Patient", reference);
        return id == null ? null : new PatientId(id);
    }

    private static @Nullable OrganisationId organisationId(@Nullable ReferenceParam reference) {
        UUID id = References.asked("Organization", reference);
        return id == null ? null : new OrganisationId(id);
    }

    private static RequestSearch.@Nullable Place place(@Nullable StringParam after) {
        var place = after == null ? null : Pages.place(after.getValue());
        return place == null ? null : new RequestSearch.Place(place.changedAt(), place.id());
    }

    static Set<String> codes(@Nullable TokenOrListParam asked) {
        return asked == null
                ? Set.of()
                : asked.getValuesAsQueryTokens().stream()
                        .map(TokenParam::getValue)
                        .collect(Collectors.toSet());
    }

    private static final Named NONE = new Named(null, -1L);

    /** Which request an identifier means. */
    private record Named(@Nullable CareRequestId id, @Nullable Long number) {

        static final Named ANY = new Named(null, null);
    }
}
