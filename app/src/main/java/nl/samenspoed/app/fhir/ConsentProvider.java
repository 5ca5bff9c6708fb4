package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoed.app.patient.ConsentTold;
import nl.samenspoed.app.patient.Consents;
import nl.samenspoed.app.patient.LimitTold;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.PatientRefusal;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.patient.TreatmentLimits;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.IdType;

/**
 * Treatment limits, and consent to ask data elsewhere, as they were told; for who may see the
 * patient, and the look is noted.
 */
final class ConsentProvider implements IResourceProvider {

    private final Calls calls;
    private final Patients patients;
    private final TreatmentLimits limits;
    private final Consents consents;

    ConsentProvider(Calls calls, Patients patients, TreatmentLimits limits, Consents consents) {
        this.calls = calls;
        this.patients = patients;
        this.limits = limits;
        this.consents = consents;
    }

    @Override
    public Class<Consent> getResourceType() {
        return Consent.class;
    }

    @Read
    public Consent read(@IdParam IdType id, RequestDetails request) {
        var call = calls.of(request);
        return patient(id.getIdPart())
                .filter(patient -> patients.find(call.actor(), patient).isPresent())
                .flatMap(
                        patient ->
                                all(patient).stream()
                                        .filter(one -> one.getIdPart().equals(id.getIdPart()))
                                        .findFirst())
                .orElseThrow(() -> Refused.because(FhirRefusal.NOT_FOUND));
    }

    /** Everything that was ever told of a patient, latest first; what holds now is active. */
    @Search
    public Bundle search(
            @RequiredParam(name = Consent.SP_PATIENT) ReferenceParam patient,
            RequestDetails request) {
        var call = calls.of(request);
        return of(call, new PatientId(References.id(new IdType(patient.getIdPart()))), request);
    }

    Bundle of(Call call, PatientId patient, RequestDetails request) {
        if (patients.find(call.actor(), patient).isEmpty()) {
            throw Refused.because(PatientRefusal.NOT_FOUND);
        }
        return Pages.whole(all(patient), request);
    }

    private Optional<PatientId> patient(String id) {
        return id.startsWith(PrivacyConsentMapper.PREFIX)
                ? number(id.substring(PrivacyConsentMapper.PREFIX.length()))
                        .flatMap(consents::find)
                        .map(ConsentTold::patient)
                : number(id).flatMap(limits::find).map(LimitTold::patient);
    }

    private List<Consent> all(PatientId patient) {
        var holding = Set.copyOf(limits.holding(patient));
        var said = new HashSet<List<String>>();
        return Stream.concat(
                        limits.history(patient).stream()
                                .map(one -> ConsentMapper.toFhir(one, holding.contains(one))),
                        consents.history(patient).stream()
                                .map(one -> PrivacyConsentMapper.toFhir(one, said.add(pair(one)))))
                .toList();
    }

    private static List<String> pair(ConsentTold told) {
        return List.of(told.holder(), told.asker());
    }

    private static Optional<Long> number(String text) {
        return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
