package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.api.MethodOutcome;
import java.util.Locale;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.MeasureReport;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;

/** A row of creates, each done or refused by itself; a feed of figures comes this way. */
final class CreatingBatch {

    private final PatientProvider patients;
    private final ServiceRequestProvider requests;
    private final TaskProvider tasks;
    private final MeasureReportProvider reports;
    private final Problems problems;

    CreatingBatch(
            PatientProvider patients,
            ServiceRequestProvider requests,
            TaskProvider tasks,
            MeasureReportProvider reports,
            Problems problems) {
        this.patients = patients;
        this.requests = requests;
        this.tasks = tasks;
        this.reports = reports;
        this.problems = problems;
    }

    Bundle process(Call call, Bundle bundle, Locale locale) {
        var answer = new Bundle().setType(BundleType.BATCHRESPONSE);
        for (int index = 0; index < bundle.getEntry().size(); index++) {
            answer.addEntry(process(call.entry(index), bundle.getEntry().get(index), locale));
        }
        return answer;
    }

    private BundleEntryComponent process(Call call, BundleEntryComponent entry, Locale locale) {
        try {
            var outcome = create(call, entry);
            var created = Boolean.TRUE.equals(outcome.getCreated());
            return OpeningTransaction.entry(
                    outcome.getId().getValue(),
                    created,
                    outcome.getId().getVersionIdPartAsLong().intValue());
        } catch (Refused refused) {
            var answer = new BundleEntryComponent();
            answer.getResponse()
                    .setStatus(Integer.toString(refused.getStatusCode()))
                    .setOutcome(problems.tell(refused.refusal(), locale));
            return answer;
        }
    }

    private MethodOutcome create(Call call, BundleEntryComponent entry) {
        if (entry.getRequest().getMethod() != HTTPVerb.POST) {
            throw Refused.because(FhirRefusal.UNSUPPORTED_ENTRY);
        }
        var condition = Condition.parse(entry.getRequest().getIfNoneExist());
        return switch (entry.getResource()) {
            case Patient patient -> patients.create(call, patient, condition);
            case ServiceRequest ask -> requests.create(call, ask, null, condition);
            case Task task -> tasks.create(call, task);
            case MeasureReport report -> reports.create(call, report);
            case null, default -> throw Refused.because(FhirRefusal.UNSUPPORTED_ENTRY);
        };
    }
}
