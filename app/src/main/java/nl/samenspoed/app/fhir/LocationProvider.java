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
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.network.LocationId;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Revision;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Location;
import org.jspecify.annotations.Nullable;

/** Locations over FHIR with the open stops of what is there; read only. */
final class LocationProvider implements IResourceProvider {

    private final Calls calls;
    private final Stops stops;
    private final Directory<nl.samenspoed.app.network.Location, Location> directory;

    LocationProvider(Calls calls, Network network, Stops stops) {
        this.calls = calls;
        this.stops = stops;
        this.directory =
                new Directory<>(
                        network,
                        NetworkSnapshot::listLocations,
                        location -> location.id().value(),
                        LocationMapper::toFhir);
    }

    @Override
    public Class<Location> getResourceType() {
        return Location.class;
    }

    @Read
    public Location read(@IdParam IdType id, RequestDetails request) {
        var call = calls.of(request);
        call.needs(Capability.SEE_NETWORK);
        var wanted = new LocationId(References.id(id));
        var shown = call.actor().may(Capability.SEE_CAPACITY);
        return directory.read(
                network -> network.findLocation(wanted),
                (location, network) ->
                        new WithStops(
                                StopOverlay.of(stops, network.listServices(location.id()), shown)));
    }

    @Search
    public Bundle search(
            @OptionalParam(name = Location.SP_IDENTIFIER) @Nullable TokenParam identifier,
            @OptionalParam(name = Location.SP_NAME) @Nullable StringParam name,
            @OptionalParam(name = Location.SP_ORGANIZATION) @Nullable ReferenceParam organisation,
            @OptionalParam(name = "_lastUpdated") @Nullable DateRangeParam updated,
            @OptionalParam(name = Pages.AFTER) @Nullable StringParam after,
            @Count @Nullable Integer count,
            RequestDetails request) {
        var call = calls.of(request);
        call.needs(Capability.SEE_NETWORK);
        var of = References.asked("Organization", organisation);
        return directory.search(
                new WithStops(StopOverlay.all(stops, call)),
                location ->
                        Directory.matches(identifier, Systems.LOCATION_CODE, location.code())
                                && Names.match(name, location.name())
                                && (of == null || of.equals(location.organisation().value())),
                updated,
                count,
                after == null ? null : after.getValue(),
                request);
    }

    private record WithStops(StopOverlay stops)
            implements Directory.Over<nl.samenspoed.app.network.Location, Location> {

        @Override
        public Revision revision(
                nl.samenspoed.app.network.Location location, NetworkSnapshot network) {
            return stops.revision(location, network);
        }

        @Override
        public Location on(
                Location resource,
                nl.samenspoed.app.network.Location location,
                NetworkSnapshot network) {
            return stops.over(resource, location, network);
        }
    }
}
