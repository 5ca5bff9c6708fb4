package nl.samenspoed.app.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.List;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Learns the structure of the resources after the start, so that neither start nor first caller
 * waits.
 */
@Component
class WarmingUp {

    private static final List<Class<? extends Resource>> KINDS =
            List.of(
                    Patient.class,
                    ServiceRequest.class,
                    Task.class,
                    HealthcareService.class,
                    MeasureReport.class,
                    Parameters.class,
                    Bundle.class,
                    OperationOutcome.class);

    private final FhirContext context;

    WarmingUp(FhirContext context) {
        this.context = context;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        Thread.ofPlatform().name("fhir-warming-up").daemon().start(this::learn);
    }

    private void learn() {
        KINDS.forEach(context::getResourceDefinition);
    }
}
