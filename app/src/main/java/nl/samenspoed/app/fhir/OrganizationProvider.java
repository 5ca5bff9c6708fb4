package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateRangeParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.OrganisationId;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Organization;
import org.jspecify.annotations.Nullable;

/** Organisations over FHIR; read only, the register is managed elsewhere. */
final class OrganizationProvider implements IResourceProvider {

    private final Calls calls;
    private final Directory<Organisation, Organization> directory;

    OrganizationProvider(Calls calls, Network network) {
        this.calls = calls;
        this.directory =
                new Directory<>(
                        network,
                        NetworkSnapshot::listOrganisations,
                        organisation -> organisation.id().value(),
                        OrganizationMapper::toFhir);
    }

    @Override
    public Class<Organization> getResourceType() {
        return Organization.class;
    }

    @Read
    public Organization read(@IdParam IdType id, RequestDetails request) {
        calls.of(request).needs(Capability.SEE_NETWORK);
        var wanted = new OrganisationId(References.id(id));
        return directory.read(network -> network.findOrganisation(wanted));
    }

    @Search
    public Bundle search(
            @OptionalParam(name = Organization.SP_IDENTIFIER) @Nullable TokenParam identifier,
            @OptionalParam(name = Organization.SP_NAME) @Nullable StringParam name,
            @OptionalParam(name = Organization.SP_TYPE) @Nullable TokenParam type,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam updated,
            @OptionalParam(name = Pages.AFTER) @Nullable StringParam after,
            @Count @Nullable Integer count,
            RequestDetails request) {
        calls.of(request).needs(Capability.SEE_NETWORK);
        return directory.search(
                organisation ->
                        identified(organisation, identifier)
                                && Names.match(name, organisation.name())
                                && Directory.matches(type, Systems.SECTOR, organisation.sector()),
                updated,
                count,
                after == null ? null : after.getValue(),
                request);
    }

    private static boolean identified(Organisation organisation, @Nullable TokenParam identifier) {
        return Directory.matches(identifier, Systems.URA, organisation.ura())
                || Directory.matches(identifier, Systems.AGB, organisation.agb())
                || Directory.matches(identifier, Systems.ORGANISATION_CODE, organisation.code());
    }
}
