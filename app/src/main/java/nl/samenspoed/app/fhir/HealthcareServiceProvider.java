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
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IdType;
import org.jspecify.annotations.Nullable;

/** Healthcare services over FHIR; read only. */
final class HealthcareServiceProvider implements IResourceProvider {

    private final Calls calls;
    private final Directory<ServiceEntry, HealthcareService> directory;

    HealthcareServiceProvider(Calls calls, Network network) {
        this.calls = calls;
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
        calls.of(request).needs(Capability.SEE_NETWORK);
        var wanted = new ServiceId(References.id(id));
        return directory.read(network -> network.findService(wanted));
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
        calls.of(request).needs(Capability.SEE_NETWORK);
        var of = References.asked("Organization", organisation);
        return directory.search(
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
}
