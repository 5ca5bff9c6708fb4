package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.capacity.CapacityRefusal;
import nl.samenspoed.app.capacity.Stop;
import nl.samenspoed.app.capacity.StopCommand;
import nl.samenspoed.app.capacity.StopId;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceId;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** What a service says about a stop of its own: declare, put in force, prolong, lift. */
final class StopOperations {

    private final Calls calls;
    private final Stops stops;
    private final Network network;

    StopOperations(Calls calls, Stops stops, Network network) {
        this.calls = calls;
        this.stops = stops;
        this.network = network;
    }

    @Operation(name = "$declare-stop", type = HealthcareService.class)
    public HealthcareService declare(
            @IdParam IdType id,
            @OperationParam(name = "kind", min = 1) @Nullable CodeType kind,
            @OperationParam(name = "state", min = 1) @Nullable CodeType state,
            @OperationParam(name = "reason", min = 1) @Nullable CodeType reason,
            @OperationParam(name = "remark") @Nullable StringType remark,
            @OperationParam(name = "expected-end", min = 1) @Nullable InstantType end,
            RequestDetails request) {
        return give(
                request,
                id,
                new StopCommand.Declare(
                        new ServiceId(References.id(id)),
                        needed("kind", kind),
                        Codes.read(Stop.State.class, "state", state),
                        needed("reason", reason),
                        Arguments.optional(remark),
                        Arguments.instant("expected-end", end)));
    }

    @Operation(name = "$put-stop-in-force", type = HealthcareService.class)
    public HealthcareService enterForce(
            @IdParam IdType id,
            @OperationParam(name = "stop", min = 1) @Nullable StringType stop,
            RequestDetails request) {
        return give(request, id, new StopCommand.EnterForce(of(id, stop)));
    }

    @Operation(name = "$prolong-stop", type = HealthcareService.class)
    public HealthcareService prolong(
            @IdParam IdType id,
            @OperationParam(name = "stop", min = 1) @Nullable StringType stop,
            @OperationParam(name = "expected-end", min = 1) @Nullable InstantType end,
            RequestDetails request) {
        return give(
                request,
                id,
                new StopCommand.Prolong(of(id, stop), Arguments.instant("expected-end", end)));
    }

    @Operation(name = "$lift-stop", type = HealthcareService.class)
    public HealthcareService lift(
            @IdParam IdType id,
            @OperationParam(name = "stop", min = 1) @Nullable StringType stop,
            RequestDetails request) {
        return give(request, id, new StopCommand.Lift(of(id, stop)));
    }

    /** Who says something about a stop sees how it stands then. */
    private HealthcareService give(RequestDetails request, IdType id, StopCommand command) {
        var call = calls.of(request);
        var unused = Refused.unlessDone(stops.handle(call.actor(), call.key(), command));
        var snapshot = network.snapshot();
        var service = snapshot.getService(new ServiceId(References.id(id)));
        return StopOverlay.of(stops, List.of(service), true)
                .over(HealthcareServiceMapper.toFhir(service, snapshot), service);
    }

    /** A stop of this very service; one of another is not there. */
    private StopId of(IdType service, @Nullable StringType text) {
        if (text == null || text.getValue() == null) {
            throw Refused.because(FhirRefusal.ELEMENT_MISSING, "stop");
        }
        var id =
                References.uuid(text.getValue())
                        .map(StopId::new)
                        .orElseThrow(() -> Refused.because(FhirRefusal.UNKNOWN_REFERENCE, "stop"));
        var wanted = References.id(service);
        if (stops.find(id).filter(stop -> isOf(stop, wanted)).isEmpty()) {
            throw Refused.because(CapacityRefusal.STOP_UNKNOWN, id);
        }
        return id;
    }

    private static boolean isOf(Stop stop, UUID service) {
        return stop.service().value().equals(service);
    }

    private static String needed(String name, @Nullable CodeType code) {
        if (code == null || code.getValue() == null) {
            throw Refused.because(FhirRefusal.ELEMENT_MISSING, name);
        }
        return code.getValue();
    }
}
