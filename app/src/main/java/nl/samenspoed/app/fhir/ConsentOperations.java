package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.OperationParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.util.List;
import nl.samenspoed.app.patient.ConsentChoice;
import nl.samenspoed.app.patient.ConsentMeans;
import nl.samenspoed.app.patient.ConsentSpeaker;
import nl.samenspoed.app.patient.ConsentStatement;
import nl.samenspoed.app.patient.Consents;
import nl.samenspoed.app.patient.PatientId;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** Writes down what a patient said of asking data elsewhere; read it as Consent. */
final class ConsentOperations {

    private final Calls calls;
    private final Consents consents;
    private final ConsentProvider shown;

    ConsentOperations(Calls calls, Consents consents, ConsentProvider shown) {
        this.calls = calls;
        this.consents = consents;
        this.shown = shown;
    }

    /** Answers with everything that was ever told of the patient, as the search does. */
    @Operation(name = "$record-consent", type = Patient.class)
    public Bundle record(
            @IdParam IdType id,
            @OperationParam(name = "choice", min = 1) @Nullable CodeType choice,
            @OperationParam(name = "holder", min = 1, max = OperationParam.MAX_UNLIMITED)
                    @Nullable List<CodeType> holders,
            @OperationParam(name = "asker", min = 1, max = OperationParam.MAX_UNLIMITED)
                    @Nullable List<CodeType> askers,
            @OperationParam(name = "speaker", min = 1) @Nullable CodeType speaker,
            @OperationParam(name = "means", min = 1) @Nullable CodeType means,
            RequestDetails request) {
        var call = calls.of(request);
        var patient = new PatientId(References.id(id));
        var said =
                new ConsentStatement(
                        Arguments.codes("holder", holders),
                        Arguments.codes("asker", askers),
                        Codes.read(ConsentChoice.class, "choice", choice),
                        Codes.read(ConsentSpeaker.class, "speaker", speaker),
                        Codes.read(ConsentMeans.class, "means", means));
        var unused = Refused.unlessDone(consents.record(call.actor(), call.key(), patient, said));
        return shown.of(call, patient, request);
    }
}
