package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.placement.CarrierFound;
import nl.samenspoed.app.placement.Journey;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.PlacementRefusal;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.placement.RideId;
import nl.samenspoed.app.placement.Transports;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RideStep;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * How a patient gets to the accepted place: who could drive, who does, and what happens on the way.
 */
final class TransportOperations {

    private final Calls calls;
    private final Transports transports;
    private final Placements placements;
    private final CareRequests requests;
    private final InstantSource clock;

    TransportOperations(
            Calls calls,
            Transports transports,
            Placements placements,
            CareRequests requests,
            InstantSource clock) {
        this.requests = requests;
        this.calls = calls;
        this.transports = transports;
        this.placements = placements;
        this.clock = clock;
    }

    @Operation(name = "$find-transport", type = ServiceRequest.class, idempotent = true)
    public Parameters find(
            @IdParam IdType id,
            @OperationParam(name = "transport", min = 1) @Nullable CodeType kind,
            @OperationParam(name = "pick-up-from") @Nullable InstantType from,
            RequestDetails request) {
        var call = calls.of(request);
        var found =
                transports.carriers(
                        call.actor(), of(id), Arguments.text(kind), Arguments.instant(from));
        return carriers(Refused.unlessDone(found));
    }

    private static Parameters carriers(List<CarrierFound> found) {
        var parameters = new Parameters();
        for (var carrier : found) {
            var part = parameters.addParameter().setName("carrier");
            part.addPart()
                    .setName("service")
                    .setValue(
                            References.to("HealthcareService", carrier.service().id().value())
                                    .setDisplay(carrier.service().name()));
            part.addPart().setName("open").setValue(new BooleanType(carrier.open()));
            part.addPart().setName("asked").setValue(new BooleanType(carrier.asked()));
            var travel = carrier.travel();
            if (travel != null) {
                part.addPart()
                        .setName("travel-minutes")
                        .setValue(new IntegerType((int) travel.toMinutes()));
            }
        }
        return parameters;
    }

    @Operation(name = "$agree-travel", type = ServiceRequest.class)
    public ServiceRequest agree(
            @IdParam IdType id,
            @OperationParam(name = "transport", min = 1) @Nullable CodeType kind,
            @OperationParam(name = "expected") @Nullable InstantType expected,
            @OperationParam(name = "note") @Nullable StringType note,
            RequestDetails request) {
        var call = calls.of(request);
        var agreed =
                transports.agree(
                        call.actor(),
                        call.key(),
                        of(id),
                        Arguments.text(kind),
                        Arguments.instant(expected),
                        Arguments.optional(note));
        var journey = Refused.unlessDone(agreed);
        // Noted when it was written.
        return requests.find(call.actor(), journey.request())
                .map(call::shown)
                .orElseThrow(() -> Refused.because(PlacementRefusal.NOT_FOUND));
    }

    @Operation(name = "$cancel-transport", type = ServiceRequest.class)
    public ServiceRequest cancel(
            @IdParam IdType id,
            @OperationParam(name = "reason", min = 1) @Nullable StringType reason,
            RequestDetails request) {
        var call = calls.of(request);
        var cancelled = transports.cancel(call.actor(), call.key(), of(id), Arguments.text(reason));
        return call.shown(Refused.unlessDone(cancelled));
    }

    @Operation(name = "$expect-arrival", type = Task.class)
    public Task expect(
            @IdParam IdType id,
            @OperationParam(name = "expected", min = 1) @Nullable InstantType expected,
            @OperationParam(name = "remark") @Nullable StringType remark,
            RequestDetails request) {
        var call = calls.of(request);
        var told =
                transports.expect(
                        call.actor(),
                        call.key(),
                        ride(call, id),
                        Arguments.instant("expected", expected),
                        Arguments.optional(remark));
        return shown(call, id, Refused.unlessDone(told));
    }

    @Operation(name = "$report-ride", type = Task.class)
    public Task report(
            @IdParam IdType id,
            @OperationParam(name = "step", min = 1) @Nullable CodeType step,
            @OperationParam(name = "at") @Nullable InstantType at,
            RequestDetails request) {
        var call = calls.of(request);
        var what =
                RideStep.find(Arguments.text(step))
                        .orElseThrow(() -> Refused.because(FhirRefusal.UNKNOWN_CODE, "step"));
        var when =
                at == null
                        ? clock.instant().truncatedTo(ChronoUnit.SECONDS)
                        : Arguments.instant("at", at);
        var told = transports.report(call.actor(), call.key(), ride(call, id), what, when);
        return shown(call, id, Refused.unlessDone(told));
    }

    private RideId ride(Call call, IdType id) {
        var offer = placements.find(call.actor(), new OfferId(References.id(id)));
        var ride = offer.map(found -> found.ride()).orElse(null);
        if (ride == null) {
            throw Refused.because(
                    call.actor().may(Capability.ANSWER_OFFER)
                            ? PlacementRefusal.NOT_FOUND
                            : PlacementRefusal.NOT_ALLOWED);
        }
        return ride;
    }

    private Task shown(Call call, IdType id, Journey journey) {
        return placements
                .find(call.actor(), new OfferId(References.id(id)))
                .map(offer -> TaskMapper.toFhir(offer, journey, null))
                .orElseThrow(() -> Refused.because(PlacementRefusal.NOT_FOUND));
    }

    private static CareRequestId of(IdType id) {
        return new CareRequestId(References.id(id));
    }
}
