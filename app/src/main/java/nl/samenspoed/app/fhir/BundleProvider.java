package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.Transaction;
import ca.uhn.fhir.rest.annotation.TransactionParam;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;

/** Several things in one message: a transaction opens one request, a batch is a row of creates. */
final class BundleProvider {

    private final Calls calls;
    private final OpeningTransaction transaction;
    private final CreatingBatch batch;

    BundleProvider(Calls calls, OpeningTransaction transaction, CreatingBatch batch) {
        this.calls = calls;
        this.transaction = transaction;
        this.batch = batch;
    }

    @Transaction
    public Bundle process(@TransactionParam Bundle bundle, RequestDetails request) {
        var call = calls.of(request);
        var type = bundle.getType();
        if (type == BundleType.TRANSACTION) {
            return transaction.process(call, bundle, Languages.of(request));
        }
        if (type == BundleType.BATCH) {
            return batch.process(call, bundle, Languages.of(request));
        }
        throw Refused.because(
                type == null ? FhirRefusal.ELEMENT_MISSING : FhirRefusal.UNKNOWN_CODE,
                "Bundle.type");
    }
}
