package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.Placements;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** Another start than was asked for: proposed by the service, agreed or declined by who asked. */
final class StartOperations {

    private final Calls calls;
    private final Placements placements;
    private final Tasks tasks;

    StartOperations(Calls calls, Placements placements, Tasks tasks) {
        this.tasks = tasks;
        this.calls = calls;
        this.placements = placements;
    }

    @Operation(name = "$propose-start", type = Task.class)
    public Task propose(
            @IdParam IdType id,
            @OperationParam(name = "start", min = 1) @Nullable InstantType start,
            @OperationParam(name = "remark") @Nullable StringType remark,
            RequestDetails request) {
        var call = calls.of(request);
        return shown(
                placements.proposeStart(
                        call.actor(),
                        call.key(),
                        offer(id),
                        null,
                        moment(start),
                        Arguments.optional(remark)));
    }

    @Operation(name = "$accept-start", type = Task.class)
    public Task accept(
            @IdParam IdType id,
            @OperationParam(name = "start", min = 1) @Nullable InstantType start,
            RequestDetails request) {
        var call = calls.of(request);
        return shown(placements.acceptStart(call.actor(), call.key(), offer(id), moment(start)));
    }

    @Operation(name = "$decline-start", type = Task.class)
    public Task decline(
            @IdParam IdType id,
            @OperationParam(name = "start", min = 1) @Nullable InstantType start,
            @OperationParam(name = "remark") @Nullable StringType remark,
            RequestDetails request) {
        var call = calls.of(request);
        return shown(
                placements.declineStart(
                        call.actor(),
                        call.key(),
                        offer(id),
                        moment(start),
                        Arguments.optional(remark)));
    }

    private static OfferId offer(IdType id) {
        return new OfferId(References.id(id));
    }

    private static Instant moment(@Nullable InstantType start) {
        // As exact as a Task tells it again, so that what was read there can be agreed with.
        return Arguments.instant("start", start).truncatedTo(ChronoUnit.SECONDS);
    }

    private Task shown(Outcome<Offer> outcome) {
        return tasks.of(Refused.unlessDone(outcome));
    }
}
