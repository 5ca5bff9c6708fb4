package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.LocalDate;
import java.util.List;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Feedback;
import nl.samenspoed.app.request.Feedbacks;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Parameters.ParametersParameterComponent;
import org.hl7.fhir.r4.model.PositiveIntType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** What became of requests, for whoever asked and for the patients' own GP practice. */
final class FeedbackOperations {

    private final Calls calls;
    private final Feedbacks feedbacks;

    FeedbackOperations(Calls calls, Feedbacks feedbacks) {
        this.calls = calls;
        this.feedbacks = feedbacks;
    }

    @Operation(name = "$feedback", type = ServiceRequest.class, idempotent = true)
    public Parameters feedback(RequestDetails request) {
        var call = calls.of(request);
        call.needs(Capability.READ_REQUEST);
        return toFhir(feedbacks.list(call.actor()));
    }

    @Operation(name = "$tick-off", type = ServiceRequest.class)
    public Parameters tickOff(
            @IdParam IdType id,
            @OperationParam(name = "version", min = 1) @Nullable PositiveIntType version,
            RequestDetails request) {
        var call = calls.of(request);
        if (version == null || version.getValue() == null) {
            throw Refused.because(FhirRefusal.ELEMENT_MISSING, "version");
        }
        var ticked =
                feedbacks.tickOff(
                        call.actor(),
                        call.key(),
                        new CareRequestId(References.id(id)),
                        version.getValue());
        return toFhir(List.of(Refused.unlessDone(ticked)));
    }

    private static Parameters toFhir(List<Feedback> told) {
        var parameters = new Parameters();
        told.forEach(one -> add(parameters.addParameter().setName("feedback"), one));
        return parameters;
    }

    private static void add(ParametersParameterComponent part, Feedback told) {
        var request = told.request();
        part.addPart()
                .setName("request")
                .setValue(References.to("ServiceRequest", request.id().value()));
        part.addPart().setName("number").setValue(new StringType(String.valueOf(request.number())));
        part.addPart().setName("why").setValue(new CodeType(Codes.of(told.why())));
        part.addPart().setName("new").setValue(new BooleanType(told.isNew()));
        part.addPart().setName("version").setValue(new PositiveIntType(told.last().version()));
        part.addPart()
                .setName("patient")
                .setValue(References.to("Patient", told.patient().id().value()));
        name(part, told.patient().name());
        born(part, told.patient().birthDate());
        part.addPart().setName("question").setValue(new StringType(request.intake().question()));
        if (request.care() != null) {
            StoryMapper.care(part.addPart().setName("decided"), request.care());
        }
        told.told().forEach(fact -> StoryMapper.add(part.addPart().setName("fact"), fact));
    }

    private static void name(ParametersParameterComponent part, @Nullable String name) {
        if (name != null) {
            part.addPart().setName("name").setValue(new StringType(name));
        }
    }

    private static void born(ParametersParameterComponent part, @Nullable LocalDate date) {
        if (date != null) {
            part.addPart().setName("birth-date").setValue(new DateType(date.toString()));
        }
    }
}
