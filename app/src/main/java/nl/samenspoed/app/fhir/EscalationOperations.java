package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.placement.Escalations;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** The ladder, the duty manager, force, and who looks after a request, as operations. */
final class EscalationOperations {

    private final Calls calls;
    private final Escalations escalations;
    private final CareRequests requests;
    private final Tasks tasks;

    EscalationOperations(Calls calls, Escalations escalations, CareRequests requests, Tasks tasks) {
        this.tasks = tasks;
        this.calls = calls;
        this.escalations = escalations;
        this.requests = requests;
    }

    @Operation(name = "$start-ladder", type = ServiceRequest.class)
    public ServiceRequest startLadder(@IdParam IdType id, RequestDetails request) {
        var call = calls.of(request);
        return answer(call, escalations.start(call.actor(), call.key(), requestId(id)));
    }

    @Operation(name = "$stop-ladder", type = ServiceRequest.class)
    public ServiceRequest stopLadder(
            @IdParam IdType id,
            @OperationParam(name = "reason", min = 1) @Nullable StringType reason,
            RequestDetails request) {
        var call = calls.of(request);
        return answer(
                call,
                escalations.stop(call.actor(), call.key(), requestId(id), Arguments.text(reason)));
    }

    @Operation(name = "$go-without-advice", type = ServiceRequest.class)
    public ServiceRequest goWithoutAdvice(
            @IdParam IdType id,
            @OperationParam(name = "reason", min = 1) @Nullable StringType reason,
            RequestDetails request) {
        var call = calls.of(request);
        return answer(
                call,
                escalations.goWithoutAdvice(
                        call.actor(), call.key(), requestId(id), Arguments.text(reason)));
    }

    @Operation(name = "$take-up-duty-call", type = ServiceRequest.class)
    public ServiceRequest takeUpDutyCall(@IdParam IdType id, RequestDetails request) {
        var call = calls.of(request);
        return answer(call, escalations.takeUpDutyCall(call.actor(), call.key(), requestId(id)));
    }

    @Operation(name = "$force-place", type = ServiceRequest.class)
    public ServiceRequest forcePlace(
            @IdParam IdType id,
            @OperationParam(name = "service", min = 1) @Nullable Reference service,
            @OperationParam(name = "justification", min = 1) @Nullable StringType justification,
            RequestDetails request) {
        var call = calls.of(request);
        var place = new ServiceId(References.id("HealthcareService", "service", service));
        return answer(
                call,
                escalations.force(
                        call.actor(),
                        call.key(),
                        requestId(id),
                        place,
                        Arguments.text(justification)));
    }

    @Operation(name = "$claim", type = ServiceRequest.class)
    public ServiceRequest claim(@IdParam IdType id, RequestDetails request) {
        return give(request, id, new RequestCommand.Claiming.Claim());
    }

    @Operation(name = "$release", type = ServiceRequest.class)
    public ServiceRequest release(@IdParam IdType id, RequestDetails request) {
        return give(request, id, new RequestCommand.Claiming.Release());
    }

    @Operation(name = "$offer-shift", type = ServiceRequest.class)
    public ServiceRequest offerShift(
            @IdParam IdType id,
            @OperationParam(name = "to", min = 1) @Nullable Reference to,
            @OperationParam(name = "word") @Nullable StringType word,
            RequestDetails request) {
        var desk = new OrganisationId(References.id("Organization", "to", to));
        return give(
                request,
                id,
                new RequestCommand.Claiming.OfferShift(desk, Arguments.optional(word)));
    }

    @Operation(name = "$accept-shift", type = ServiceRequest.class)
    public ServiceRequest acceptShift(@IdParam IdType id, RequestDetails request) {
        return give(request, id, new RequestCommand.Claiming.AcceptShift());
    }

    @Operation(name = "$decline-shift", type = ServiceRequest.class)
    public ServiceRequest declineShift(
            @IdParam IdType id,
            @OperationParam(name = "reason", min = 1) @Nullable StringType reason,
            RequestDetails request) {
        return give(request, id, new RequestCommand.Claiming.DeclineShift(Arguments.text(reason)));
    }

    /** The receiver accepts what was forced upon it. */
    @Operation(name = "$accept-forced", type = Task.class)
    public Task acceptForced(@IdParam IdType id, RequestDetails request) {
        var call = calls.of(request);
        var offer = new OfferId(References.id(id));
        return tasks.of(
                Refused.unlessDone(escalations.acceptForced(call.actor(), call.key(), offer)));
    }

    private ServiceRequest give(RequestDetails request, IdType id, RequestCommand command) {
        var call = calls.of(request);
        return answer(
                call,
                requests.handle(call.actor(), call.key(), requestId(id), call.version(), command));
    }

    private static CareRequestId requestId(IdType id) {
        return new CareRequestId(References.id(id));
    }

    private static ServiceRequest answer(Call call, Outcome<CareRequest> outcome) {
        return call.shown(Refused.unlessDone(outcome));
    }
}
