package nl.samenspoed.app.fhir;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import org.hl7.fhir.instance.model.api.IBaseConformance;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.CapabilityStatement.SystemRestfulInteraction;

/** Says in the CapabilityStatement that there is a batch: the server names the transaction only. */
@Interceptor
final class DeclaringBatch {

    @Hook(Pointcut.SERVER_CAPABILITY_STATEMENT_GENERATED)
    public void declare(IBaseConformance generated) {
        var rest = ((CapabilityStatement) generated).getRestFirstRep();
        if (rest.getInteraction().stream()
                .noneMatch(one -> one.getCode() == SystemRestfulInteraction.BATCH)) {
            rest.addInteraction().setCode(SystemRestfulInteraction.BATCH);
        }
    }
}
