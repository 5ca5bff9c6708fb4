package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Duration;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.placement.SearchOptions;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** What a person does to find a place and to see to the arrival, as operations. */
final class PlacementOperations {

    private final Calls calls;
    private final Placements placements;
    private final Network network;

    PlacementOperations(Calls calls, Placements placements, Network network) {
        this.calls = calls;
        this.placements = placements;
        this.network = network;
    }

    @Operation(name = "$find-places", type = ServiceRequest.class, idempotent = true)
    public Parameters findPlaces(
            @IdParam IdType id,
            @OperationParam(name = "max-travel-minutes") @Nullable IntegerType maxTravel,
            @OperationParam(name = "size") @Nullable IntegerType size,
            RequestDetails request) {
        var call = calls.of(request);
        var options =
                new SearchOptions(
                        maxTravel == null || maxTravel.getValue() == null
                                ? null
                                : Duration.ofMinutes(maxTravel.getValue()),
                        size == null ? null : size.getValue());
        var found = placements.search(call.actor(), requestId(id), options);
        var mapper = new PlacesMapper(network.snapshot(), Languages.of(request));
        return mapper.toFhir(Refused.unlessDone(found));
    }

    @Operation(name = "$place-outside", type = ServiceRequest.class)
    public ServiceRequest placeOutside(
            @IdParam IdType id,
            @OperationParam(name = "destination", min = 1) @Nullable StringType destination,
            @OperationParam(name = "confirmed-by", min = 1) @Nullable StringType confirmedBy,
            RequestDetails request) {
        var call = calls.of(request);
        return answer(
                call,
                placements.placeOutside(
                        call.actor(),
                        call.key(),
                        requestId(id),
                        Arguments.text(destination),
                        Arguments.text(confirmedBy)));
    }

    @Operation(name = "$confirm-arrival", type = ServiceRequest.class)
    public ServiceRequest confirmArrival(@IdParam IdType id, RequestDetails request) {
        var call = calls.of(request);
        return answer(call, placements.confirmArrival(call.actor(), call.key(), requestId(id)));
    }

    @Operation(name = "$report-no-show", type = ServiceRequest.class)
    public ServiceRequest reportNoShow(
            @IdParam IdType id,
            @OperationParam(name = "reason", min = 1) @Nullable StringType reason,
            RequestDetails request) {
        var call = calls.of(request);
        return answer(
                call,
                placements.reportNoShow(
                        call.actor(), call.key(), requestId(id), Arguments.text(reason)));
    }

    private static CareRequestId requestId(IdType id) {
        return new CareRequestId(References.id(id));
    }

    private static ServiceRequest answer(Call call, Outcome<CareRequest> outcome) {
        return call.shown(Refused.unlessDone(outcome));
    }
}
