package nl.samenspoed.app.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.PerformanceOptionsEnum;
import ca.uhn.fhir.parser.StrictErrorHandler;
import java.util.List;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.request.CareRequests;
import org.springframework.context.MessageSource;

/** Puts the FHIR server together. */
final class FhirConfiguration {

    private FhirConfiguration() {}

    /** Costly to make; one for the whole program. */
    static FhirContext context() {
        var context = FhirContext.forR4();
        context.setParserErrorHandler(new StrictErrorHandler());
        context.setPerformanceOptions(PerformanceOptionsEnum.DEFERRED_MODEL_SCANNING);
        context.getParserOptions().setStripVersionsFromReferences(false);
        return context;
    }

    static FhirServer server(
            FhirContext context,
            Calls calls,
            MessageSource messages,
            Network network,
            Patients patients,
            CareRequests requests) {
        var operations = new RequestOperations(calls, requests);
        var providers =
                List.<Object>of(
                        new PatientProvider(calls, patients),
                        new OrganizationProvider(calls, network),
                        new LocationProvider(calls, network),
                        new HealthcareServiceProvider(calls, network),
                        new ServiceRequestProvider(calls, requests, network),
                        operations);
        return new FhirServer(
                context,
                providers,
                List.of(
                        new AnsweringErrors(new Problems(messages)),
                        new KnownParameters(providers)));
    }
}
