package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.StringType;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/** A line of desk or adviser in a consult, which changes nothing else about its task. */
final class ConsultOperations {

    private final Calls calls;
    private final ConsultTasks consults;

    ConsultOperations(Calls calls, ConsultTasks consults) {
        this.calls = calls;
        this.consults = consults;
    }

    @Operation(name = "$say", type = Task.class)
    public Task say(
            @IdParam IdType id,
            @OperationParam(name = "text", min = 1) @Nullable StringType text,
            RequestDetails request) {
        return consults.say(calls.of(request), id, Arguments.text(text));
    }
}
