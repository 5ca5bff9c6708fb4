package nl.samenspoed.app.fhir;

import java.util.List;
import java.util.Locale;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.OpenRequest.Who;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.jspecify.annotations.Nullable;

/**
 * Opens one request with its patient, in one statement. What else comes in the bundle, like the
 * composition of the acute-care guide, is let in, not kept, and answered as such.
 */
final class OpeningTransaction {

    private final CareRequests requests;
    private final Network network;
    private final PatientProvider patients;
    private final Problems problems;

    OpeningTransaction(
            CareRequests requests, Network network, PatientProvider patients, Problems problems) {
        this.requests = requests;
        this.network = network;
        this.patients = patients;
        this.problems = problems;
    }

    Bundle process(Call call, Bundle bundle, Locale locale) {
        bundle.getEntry().forEach(OpeningTransaction::mustBePost);
        var ask = only(ServiceRequest.class, bundle);
        if (ask == null) {
            throw Refused.because(FhirRefusal.ELEMENT_MISSING, "Bundle.entry:ServiceRequest");
        }
        var about = only(Patient.class, bundle);
        var resource = (ServiceRequest) ask.getResource();
        mustBeAbout(resource, about);
        var key = key(call, bundle, ask);
        var who = about == null ? null : who(call, about);
        var open = OpeningMapper.fromFhir(resource, who, network.snapshot());
        var outcome = Refused.unlessDone(requests.openOnce(call.actor(), key, open));
        var opened = outcome.request();
        var created = outcome.now();
        var entered = created && who instanceof Who.AsTold;
        var answer = new Bundle().setType(BundleType.TRANSACTIONRESPONSE);
        for (var entry : bundle.getEntry()) {
            answer.addEntry(
                    entry == ask
                            ? ofRequest(opened, created)
                            : entry == about ? ofPatient(opened, entered) : notKept(locale));
        }
        return answer;
    }

    private static void mustBePost(BundleEntryComponent entry) {
        if (entry.getRequest().getMethod() != HTTPVerb.POST || !entry.hasResource()) {
            throw Refused.because(FhirRefusal.UNSUPPORTED_ENTRY);
        }
    }

    private static @Nullable BundleEntryComponent only(
            Class<? extends Resource> kind, Bundle bundle) {
        List<BundleEntryComponent> found =
                bundle.getEntry().stream()
                        .filter(entry -> kind.isInstance(entry.getResource()))
                        .toList();
        if (found.size() > 1) {
            throw Refused.because(FhirRefusal.UNSUPPORTED_ENTRY);
        }
        return found.isEmpty() ? null : found.getFirst();
    }

    /** A patient that comes along but is not the subject would be lost. */
    private static void mustBeAbout(ServiceRequest ask, @Nullable BundleEntryComponent about) {
        if (about != null
                && !about.getFullUrl().equals(ask.getSubject().getReference())
                && ask.getSubject().getResource() != about.getResource()) {
            throw Refused.because(FhirRefusal.UNKNOWN_REFERENCE, "ServiceRequest.subject");
        }
    }

    private Who who(Call call, BundleEntryComponent about) {
        var condition = Condition.parse(about.getRequest().getIfNoneExist());
        if (condition != null) {
            var known = patients.find(call, condition);
            if (known.isPresent()) {
                return new Who.Existing(PatientId.of(known.get().getIdElement().getIdPart()));
            }
        }
        return new Who.AsTold(PatientMapper.fromFhir((Patient) about.getResource()));
    }

    /** The header wins; without one, an identifier of the sender makes a second copy the same. */
    private static CommandKey key(Call call, Bundle bundle, BundleEntryComponent ask) {
        var condition = Condition.parse(ask.getRequest().getIfNoneExist());
        if (condition != null) {
            return ServiceRequestProvider.key(call, condition);
        }
        if (call.given() != null) {
            return call.given();
        }
        if (bundle.getIdentifier().hasValue()) {
            var identifier = bundle.getIdentifier();
            return call.keyFor("Bundle/" + identifier.getSystem() + "|" + identifier.getValue());
        }
        return ((ServiceRequest) ask.getResource())
                .getIdentifier().stream()
                        .filter(identifier -> identifier.hasSystem() && identifier.hasValue())
                        .findFirst()
                        .map(one -> new Condition(one.getSystem(), one.getValue()))
                        .map(one -> ServiceRequestProvider.key(call, one))
                        .orElseGet(CommandKey::random);
    }

    private static BundleEntryComponent ofRequest(CareRequest opened, boolean created) {
        var resource = ServiceRequestMapper.toFhir(opened);
        return entry(Outcomes.versioned(resource).getValue(), created, opened.version());
    }

    private static BundleEntryComponent ofPatient(CareRequest opened, boolean created) {
        return entry("Patient/" + opened.patient(), created, created ? 1 : null);
    }

    static BundleEntryComponent entry(String location, boolean created, @Nullable Integer version) {
        var entry = new BundleEntryComponent();
        entry.getResponse().setStatus(created ? "201 Created" : "200 OK").setLocation(location);
        if (version != null) {
            entry.getResponse().setEtag("W/\"" + version + "\"");
        }
        return entry;
    }

    private BundleEntryComponent notKept(Locale locale) {
        var entry = new BundleEntryComponent();
        entry.getResponse()
                .setStatus("202 Accepted")
                .setOutcome(problems.remark(Refusal.of(FhirRefusal.NOT_KEPT), locale));
        return entry;
    }
}
