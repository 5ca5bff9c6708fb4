package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.EnumMap;
import java.util.Map;
import nl.samenspoed.app.patient.LimitSource;
import nl.samenspoed.app.patient.LimitWish;
import nl.samenspoed.app.patient.TreatmentLimit;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.StringType;
import org.jspecify.annotations.Nullable;

/** Writes down what a patient wants and does not want; read it as Consent. */
final class LimitOperations {

    private final Handling handling;

    LimitOperations(Calls calls, CareRequests requests) {
        this.handling = new Handling(calls, requests);
    }

    @Operation(name = "$record-treatment-limits", type = ServiceRequest.class)
    public ServiceRequest record(
            @IdParam IdType id,
            @OperationParam(name = "source", min = 1) @Nullable CodeType source,
            @OperationParam(name = "resuscitation") @Nullable CodeType resuscitation,
            @OperationParam(name = "hospital-admission") @Nullable CodeType admission,
            @OperationParam(name = "intensive-care") @Nullable CodeType intensiveCare,
            @OperationParam(name = "remark") @Nullable StringType remark,
            RequestDetails request) {
        var told = new EnumMap<TreatmentLimit, LimitWish>(TreatmentLimit.class);
        read(told, TreatmentLimit.RESUSCITATION, resuscitation);
        read(told, TreatmentLimit.HOSPITAL_ADMISSION, admission);
        read(told, TreatmentLimit.INTENSIVE_CARE, intensiveCare);
        return handling.give(
                request,
                id,
                new RequestCommand.RecordTreatmentLimits(
                        told,
                        Codes.read(LimitSource.class, "source", source),
                        Arguments.optional(remark)));
    }

    private static void read(
            Map<TreatmentLimit, LimitWish> told, TreatmentLimit limit, @Nullable CodeType wish) {
        if (wish != null) {
            var said = Codes.read(LimitWish.class, Codes.of(limit), wish);
            if (!said.canBeTold()) {
                throw Refused.because(FhirRefusal.UNKNOWN_CODE, Codes.of(limit));
            }
            var unused = told.put(limit, said);
        }
    }
}
