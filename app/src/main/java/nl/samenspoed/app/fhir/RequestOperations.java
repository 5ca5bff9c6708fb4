package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.Ending;
import nl.samenspoed.app.request.RedFlag;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.Urgency;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.IntegerType;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * What a person does with a request, as operations; each answers with the request as it is then.
 */
final class RequestOperations {

    private final Calls calls;
    private final CareRequests requests;
    private final Handling handling;

    RequestOperations(Calls calls, CareRequests requests) {
        this.calls = calls;
        this.requests = requests;
        this.handling = new Handling(calls, requests);
    }

    @Operation(name = "$answer-red-flags", type = ServiceRequest.class)
    public ServiceRequest answerRedFlags(
            @IdParam IdType id,
            @OperationParam(name = "positive", max = OperationParam.MAX_UNLIMITED)
                    @Nullable List<CodeType> positive,
            @OperationParam(name = "remark") @Nullable StringType remark,
            RequestDetails request) {
        var flags =
                Arguments.list(positive).stream()
                        .map(code -> Codes.read(RedFlag.class, "positive", code))
                        .collect(Collectors.toSet());
        return handling.give(
                request, id, new RequestCommand.AnswerRedFlags(flags, Arguments.optional(remark)));
    }

    @Operation(name = "$hand-over-to-112", type = ServiceRequest.class)
    public ServiceRequest handOverTo112(
            @IdParam IdType id,
            @OperationParam(name = "centre", min = 1) @Nullable StringType centre,
            @OperationParam(name = "confirmed-by", min = 1) @Nullable StringType confirmedBy,
            RequestDetails request) {
        return handling.give(
                request,
                id,
                new RequestCommand.HandOverTo112(
                        Arguments.text(centre), Arguments.text(confirmedBy)));
    }

    @Operation(name = "$assess-urgency", type = ServiceRequest.class)
    public ServiceRequest assessUrgency(
            @IdParam IdType id,
            @OperationParam(name = "urgency", min = 1) @Nullable CodeType urgency,
            @OperationParam(name = "protocol", min = 1) @Nullable StringType protocol,
            @OperationParam(name = "protocol-version", min = 1) @Nullable StringType version,
            @OperationParam(name = "complaint", min = 1) @Nullable StringType complaint,
            @OperationParam(name = "answer", max = OperationParam.MAX_UNLIMITED)
                    @Nullable List<StringType> answers,
            @OperationParam(name = "explanation") @Nullable StringType explanation,
            @OperationParam(name = "level") @Nullable StringType level,
            @OperationParam(name = "context", max = OperationParam.MAX_UNLIMITED)
                    @Nullable List<StringType> context,
            RequestDetails request) {
        return handling.give(
                request,
                id,
                new RequestCommand.AssessUrgency(
                        Codes.read(Urgency.class, "urgency", urgency),
                        Arguments.text(protocol),
                        Arguments.text(version),
                        Arguments.text(complaint),
                        Arguments.shortTexts("answer", answers),
                        Arguments.text(explanation),
                        Arguments.optional(level),
                        Arguments.shortTexts("context", context)));
    }

    @Operation(name = "$override-urgency", type = ServiceRequest.class)
    public ServiceRequest overrideUrgency(
            @IdParam IdType id,
            @OperationParam(name = "urgency", min = 1) @Nullable CodeType urgency,
            @OperationParam(name = "reason", min = 1) @Nullable StringType reason,
            RequestDetails request) {
        return handling.give(
                request,
                id,
                new RequestCommand.OverrideUrgency(
                        Codes.read(Urgency.class, "urgency", urgency), Arguments.text(reason)));
    }

    @Operation(name = "$decide-care", type = ServiceRequest.class)
    public ServiceRequest decideCare(
            @IdParam IdType id,
            @OperationParam(name = "care", min = 1) @Nullable CodeType care,
            @OperationParam(name = "reason", min = 1) @Nullable StringType reason,
            @OperationParam(name = "advice") @Nullable StringType advice,
            @OperationParam(name = "safety-net") @Nullable StringType safetyNet,
            @OperationParam(name = "service-kind") @Nullable CodeType kind,
            @OperationParam(name = "must-have", max = OperationParam.MAX_UNLIMITED)
                    @Nullable List<CodeType> mustHaves,
            @OperationParam(name = "wish", max = OperationParam.MAX_UNLIMITED)
                    @Nullable List<CodeType> wishes,
            @OperationParam(name = "earliest") @Nullable InstantType earliest,
            @OperationParam(name = "latest") @Nullable InstantType latest,
            @OperationParam(name = "summary") @Nullable StringType summary,
            @OperationParam(name = "treatment-limits") @Nullable StringType treatmentLimits,
            @OperationParam(name = "preferred-provider", max = OperationParam.MAX_UNLIMITED)
                    @Nullable List<Reference> preferred,
            @OperationParam(name = "own-provider") @Nullable Reference own,
            @OperationParam(name = "max-minutes-from-home") @Nullable IntegerType fromHome,
            @OperationParam(name = "home-municipality") @Nullable CodeType home,
            @OperationParam(name = "follows", max = OperationParam.MAX_UNLIMITED)
                    @Nullable List<Reference> follows,
            RequestDetails request) {
        var decided =
                CareMapper.fromFhir(
                        care,
                        advice,
                        safetyNet,
                        new CareMapper.Wanted(
                                kind,
                                mustHaves,
                                wishes,
                                earliest,
                                latest,
                                summary,
                                treatmentLimits,
                                new WhereMapper.Asked(preferred, own, fromHome, home)));
        return handling.give(
                request,
                id,
                new RequestCommand.DecideCare(
                        decided,
                        Arguments.text(reason),
                        Arguments.list(follows).stream()
                                .map(task -> References.id("Task", "follows", task))
                                .collect(Collectors.toSet())));
    }

    @Operation(name = "$offer-lead", type = ServiceRequest.class)
    public ServiceRequest offerLead(
            @IdParam IdType id,
            @OperationParam(name = "to", min = 1) @Nullable Reference to,
            @OperationParam(name = "reason", min = 1) @Nullable StringType reason,
            RequestDetails request) {
        var organisation = new OrganisationId(References.id("Organization", "to", to));
        return handling.give(
                request, id, new RequestCommand.OfferLead(organisation, Arguments.text(reason)));
    }

    @Operation(name = "$accept-lead", type = ServiceRequest.class)
    public ServiceRequest acceptLead(@IdParam IdType id, RequestDetails request) {
        return handling.give(request, id, new RequestCommand.AcceptLead());
    }

    @Operation(name = "$decline-lead", type = ServiceRequest.class)
    public ServiceRequest declineLead(
            @IdParam IdType id,
            @OperationParam(name = "reason", min = 1) @Nullable StringType reason,
            RequestDetails request) {
        return handling.give(request, id, new RequestCommand.DeclineLead(Arguments.text(reason)));
    }

    @Operation(name = "$withdraw", type = ServiceRequest.class)
    public ServiceRequest withdraw(
            @IdParam IdType id,
            @OperationParam(name = "reason", min = 1) @Nullable StringType reason,
            RequestDetails request) {
        return handling.give(request, id, new RequestCommand.Withdraw(Arguments.text(reason)));
    }

    @Operation(name = "$divert", type = ServiceRequest.class)
    public ServiceRequest divert(
            @IdParam IdType id,
            @OperationParam(name = "to", min = 1) @Nullable StringType to,
            @OperationParam(name = "reason", min = 1) @Nullable StringType reason,
            RequestDetails request) {
        return handling.give(
                request, id, new RequestCommand.Divert(Arguments.text(to), Arguments.text(reason)));
    }

    @Operation(name = "$close", type = ServiceRequest.class)
    public ServiceRequest close(
            @IdParam IdType id,
            @OperationParam(name = "ending", min = 1) @Nullable CodeType ending,
            @OperationParam(name = "remark") @Nullable StringType remark,
            RequestDetails request) {
        return handling.give(
                request,
                id,
                new RequestCommand.Close(
                        Codes.read(Ending.class, "ending", ending), Arguments.optional(remark)));
    }

    @Operation(name = "$add-note", type = ServiceRequest.class)
    public ServiceRequest addNote(
            @IdParam IdType id,
            @OperationParam(name = "text", min = 1) @Nullable StringType text,
            RequestDetails request) {
        return handling.give(request, id, new RequestCommand.AddNote(Arguments.text(text)));
    }

    @Operation(name = "$report-deterioration", type = ServiceRequest.class)
    public ServiceRequest reportDeterioration(
            @IdParam IdType id,
            @OperationParam(name = "what", min = 1) @Nullable StringType what,
            RequestDetails request) {
        return handling.give(
                request, id, new RequestCommand.ReportDeterioration(Arguments.text(what)));
    }

    @Operation(name = "$validate-outcome", type = ServiceRequest.class)
    public ServiceRequest validateOutcome(@IdParam IdType id, RequestDetails request) {
        return handling.give(request, id, new RequestCommand.ValidateOutcome());
    }

    @Operation(name = "$identify-patient", type = ServiceRequest.class)
    public ServiceRequest identifyPatient(
            @IdParam IdType id,
            @OperationParam(name = "patient", min = 1) @Nullable Reference patient,
            @OperationParam(name = "identity", min = 1) @Nullable CodeType identity,
            RequestDetails request) {
        var found = new PatientId(References.id("Patient", "patient", patient));
        return handling.give(
                request,
                id,
                new RequestCommand.IdentifyPatient(
                        found, Codes.read(Identity.class, "identity", identity)));
    }

    /** The timeline: every fact with its moment and by whom. */
    @Operation(name = "$story", type = ServiceRequest.class, idempotent = true)
    public Parameters story(@IdParam IdType id, RequestDetails request) {
        var call = calls.of(request);
        var story = requests.story(call.actor(), new CareRequestId(References.id(id)));
        return StoryMapper.toFhir(Refused.unlessDone(story));
    }
}
