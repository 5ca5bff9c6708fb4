package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import nl.samenspoed.app.request.CallBackResult;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.ContactKind;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.triage.Scales;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.InstantType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/**
 * What goes by telephone, as operations: a call that is promised, somebody who calls again, people
 * who confer, and a call that the dispatch centre hands over.
 */
final class TelephoneOperations {

    private final Handling handling;

    TelephoneOperations(Calls calls, CareRequests requests) {
        this.handling = new Handling(calls, requests);
    }

    @Operation(name = "$plan-call-back", type = ServiceRequest.class)
    public ServiceRequest planCallBack(
            @IdParam IdType id,
            @OperationParam(name = "due", min = 1) @Nullable InstantType due,
            @OperationParam(name = "called-by", min = 1) @Nullable StringType by,
            @OperationParam(name = "phone", min = 1) @Nullable StringType phone,
            @OperationParam(name = "about") @Nullable StringType about,
            RequestDetails request) {
        return handling.give(
                request,
                id,
                new RequestCommand.CallingBack.PlanCallBack(
                        Arguments.instant("due", due),
                        Arguments.text(by),
                        Arguments.text(phone),
                        Arguments.optional(about)));
    }

    @Operation(name = "$settle-call-back", type = ServiceRequest.class)
    public ServiceRequest settleCallBack(
            @IdParam IdType id,
            @OperationParam(name = "result", min = 1) @Nullable CodeType result,
            @OperationParam(name = "what", min = 1) @Nullable StringType what,
            @OperationParam(name = "again") @Nullable InstantType again,
            RequestDetails request) {
        return handling.give(
                request,
                id,
                new RequestCommand.CallingBack.SettleCallBack(
                        Codes.read(CallBackResult.class, "result", result),
                        Arguments.text(what),
                        Arguments.instant(again)));
    }

    @Operation(name = "$take-over-from-dispatch", type = ServiceRequest.class)
    public ServiceRequest takeOverFromDispatch(
            @IdParam IdType id,
            @OperationParam(name = "centre", min = 1) @Nullable StringType centre,
            @OperationParam(name = "level", min = 1) @Nullable CodeType level,
            @OperationParam(name = "asked", max = OperationParam.MAX_UNLIMITED)
                    @Nullable List<StringType> asked,
            RequestDetails request) {
        var told = level == null || level.getValue() == null ? "" : level.getValue();
        var meant =
                Scales.find("ambulance")
                        .flatMap(scale -> scale.find(told))
                        .orElseThrow(() -> Refused.because(FhirRefusal.UNKNOWN_CODE, "level"));
        return handling.give(
                request,
                id,
                new RequestCommand.TakeOverFromDispatch(
                        Arguments.text(centre),
                        meant.code(),
                        meant.urgency(),
                        "ambulance",
                        Arguments.list(asked).stream().map(Arguments::text).toList()));
    }

    @Operation(name = "$record-conference", type = ServiceRequest.class)
    public ServiceRequest recordConference(
            @IdParam IdType id,
            @OperationParam(name = "held-at", min = 1) @Nullable InstantType heldAt,
            @OperationParam(name = "who", min = 2, max = OperationParam.MAX_UNLIMITED)
                    @Nullable List<StringType> who,
            @OperationParam(name = "agreed") @Nullable StringType agreed,
            RequestDetails request) {
        return handling.give(
                request,
                id,
                new RequestCommand.RecordConference(
                        Arguments.instant("held-at", heldAt),
                        Arguments.shortTexts("who", who),
                        Arguments.optional(agreed)));
    }

    @Operation(name = "$record-contact", type = ServiceRequest.class)
    public ServiceRequest recordContact(
            @IdParam IdType id,
            @OperationParam(name = "kind", min = 1) @Nullable CodeType kind,
            @OperationParam(name = "said", min = 1) @Nullable StringType said,
            @OperationParam(name = "earlier") @Nullable Reference earlier,
            RequestDetails request) {
        return handling.give(
                request,
                id,
                new RequestCommand.RecordContact(
                        earlier == null
                                ? null
                                : new CareRequestId(
                                        References.id("ServiceRequest", "earlier", earlier)),
                        Codes.read(ContactKind.class, "kind", kind),
                        Arguments.text(said)));
    }
}
