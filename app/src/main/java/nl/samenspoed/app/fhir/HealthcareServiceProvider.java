package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.List;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Revision;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/** Healthcare services over FHIR with their open stops; read only. */
final class HealthcareServiceProvider implements IResourceProvider {

    private final Calls calls;
    private final Stops stops;
    private final Directory<ServiceEntry, HealthcareService> directory;

    HealthcareServiceProvider(Calls calls, Network network, Stops stops) {
        this.calls = calls;
        this.stops = stops;
        this.directory =
                new Directory<>(
                        network,
                        NetworkSnapshot::listServices,
                        service -> service.id().value(),
                        HealthcareServiceMapper::toFhir);
    }

    @Override
    public Class<HealthcareService> getResourceType() {
        return HealthcareService.class;
    }

    @Read
    public HealthcareService read(@IdParam IdType id, RequestDetails request) {
        var call = calls.of(request);
        call.needs(Capability.SEE_NETWORK);
        var wanted = new ServiceId(References.id(id));
        var shown = call.actor().may(Capability.SEE_CAPACITY);
        return directory.read(
                network -> network.findService(wanted),
                (service, _) -> new WithStops(StopOverlay.of(stops, List.of(service), shown)));
    }

    @Search
    public Bundle search(
            @OptionalParam(name = HealthcareService.SP_IDENTIFIER) @Nullable TokenParam identifier,
            @OptionalParam(name = HealthcareService.SP_NAME) @Nullable StringParam name,
            @OptionalParam(name = HealthcareService.SP_ORGANIZATION)
                    @Nullable ReferenceParam organisation,
            @OptionalParam(name = HealthcareService.SP_SERVICE_TYPE) @Nullable TokenParam kind,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam updated,
            @OptionalParam(name = Pages.AFTER) @Nullable StringParam after,
            @Count @Nullable Integer count,
            RequestDetails request) {
        var call = calls.of(request);
        call.needs(Capability.SEE_NETWORK);
        var of = References.asked("Organization", organisation);
        return directory.search(
                new WithStops(StopOverlay.all(stops, call)),
                service ->
                        Directory.matches(identifier, Systems.SERVICE_CODE, service.code())
                                && Directory.matches(kind, Systems.SERVICE_KIND, service.kind())
                                && Names.match(name, service.name())
                                && (of == null || of.equals(service.organisation().value())),
                updated,
                count,
                after == null ? null : after.getValue(),
                request);
    }

    private record WithStops(StopOverlay stops)
            implements Directory.Over<ServiceEntry, HealthcareService> {

        @Override
        public Revision revision(ServiceEntry service, NetworkSnapshot network) {
            return stops.revision(service);
        }

        @Override
        public HealthcareService on(
                HealthcareService resource, ServiceEntry service, NetworkSnapshot network) {
            return stops.over(resource, service);
        }
    }
}
