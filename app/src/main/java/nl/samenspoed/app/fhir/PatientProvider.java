package nl.samenspoed.app.fhir;

import ca.uhn.fhir.rest.annotation.ConditionalUrlParam;
import ca.uhn.fhir.rest.annotation.Count;
import ca.uhn.fhir.rest.annotation.Create;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.OptionalParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.annotation.ResourceParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.annotation.Update;
import ca.uhn.fhir.rest.api.MethodOutcome;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.param.DateParam;
import ca.uhn.fhir.rest.param.StringParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.patient.Bsn;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.PatientRefusal;
import nl.samenspoed.app.patient.PatientSearch;
import nl.samenspoed.app.patient.Patients;
import nl.samenspoed.app.patient.SamePerson;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.jspecify.annotations.Nullable;

/** Patients over FHIR. */
final class PatientProvider implements IResourceProvider {

    private final Calls calls;
    private final Patients patients;

    PatientProvider(Calls calls, Patients patients) {
        this.calls = calls;
        this.patients = patients;
    }

    @Override
    public Class<Patient> getResourceType() {
        return Patient.class;
    }

    @Read
    public Patient read(@IdParam IdType id, RequestDetails request) {
        var call = calls.of(request);
        return patients.find(call.actor(), new PatientId(References.id(id)))
                .map(this::toFhir)
                .orElseThrow(() -> Refused.because(PatientRefusal.NOT_FOUND));
    }

    @Search
    public Bundle search(
            @OptionalParam(name = Patient.SP_IDENTIFIER) @Nullable TokenParam identifier,
            @OptionalParam(name = Patient.SP_FAMILY) @Nullable StringParam family,
            @OptionalParam(name = Patient.SP_NAME) @Nullable StringParam name,
            @OptionalParam(name = Patient.SP_BIRTHDATE) @Nullable DateParam birthDate,
            @OptionalParam(name = Patient.SP_PHONE) @Nullable TokenParam phone,
            @Count @Nullable Integer count,
            RequestDetails request) {
        var call = calls.of(request);
        call.needs(Capability.SEARCH_PATIENT);
        var search =
                new PatientSearch(
                        bsn(identifier),
                        phone == null ? null : PatientSearch.normalPhone(phone.getValue()),
                        family != null ? family.getValue() : name == null ? null : name.getValue(),
                        day(birthDate));
        if (search.isEmpty()) {
            throw Refused.because(FhirRefusal.INVALID_REQUEST);
        }
        var found = patients.search(call.actor(), search, Pages.size(count));
        return Pages.whole(toFhir(found), request);
    }

    @Create
    public MethodOutcome create(
            @ResourceParam Patient patient,
            @ConditionalUrlParam @Nullable String condition,
            RequestDetails request) {
        return create(calls.of(request), patient, Condition.parse(condition));
    }

    MethodOutcome create(Call call, Patient resource, @Nullable Condition condition) {
        var details = PatientMapper.fromFhir(resource);
        var known = condition == null ? Optional.<Patient>empty() : find(call, condition);
        return known.map(patient -> Outcomes.of(patient, false))
                .orElseGet(
                        () ->
                                Outcomes.of(
                                        toFhir(
                                                Refused.unlessDone(
                                                        patients.enter(
                                                                call.actor(),
                                                                call.key(),
                                                                details))),
                                        true));
    }

    /** The patient with this number, if there is one that the caller may see. */
    Optional<Patient> find(Call call, Condition condition) {
        if (!Systems.BSN.equals(condition.system())) {
            throw Refused.because(FhirRefusal.UNSUPPORTED_CONDITION);
        }
        var search = new PatientSearch(PatientMapper.bsn(condition.value()), null, null, null);
        return patients.search(call.actor(), search, 1).stream().findFirst().map(this::toFhir);
    }

    @Update
    public MethodOutcome update(
            @IdParam IdType id, @ResourceParam Patient patient, RequestDetails request) {
        var call = calls.of(request);
        var changed =
                patients.change(
                        call.actor(),
                        new PatientId(References.id(id)),
                        call.requiredVersion(),
                        PatientMapper.fromFhir(patient));
        return Outcomes.of(toFhir(Refused.unlessDone(changed)), false);
    }

    private Patient toFhir(nl.samenspoed.app.patient.Patient patient) {
        return toFhir(List.of(patient)).getFirst();
    }

    private List<Patient> toFhir(List<nl.samenspoed.app.patient.Patient> found) {
        var same = patients.samePersons(found.stream().map(one -> one.id()).toList());
        return found.stream()
                .map(
                        one ->
                                PatientMapper.toFhir(
                                        one, same.getOrDefault(one.id(), SamePerson.ALONE)))
                .toList();
    }

    private static @Nullable Bsn bsn(@Nullable TokenParam identifier) {
        if (identifier == null) {
            return null;
        }
        var system = identifier.getSystem();
        if (system != null && !system.isEmpty() && !system.equals(Systems.BSN)) {
            throw Refused.because(FhirRefusal.UNSUPPORTED_CONDITION);
        }
        return PatientMapper.bsn(identifier.getValue());
    }

    private static @Nullable LocalDate day(@Nullable DateParam date) {
        if (date == null) {
            return null;
        }
        var text = date.getValueAsString();
        if (text.length() != "yyyy-mm-dd".length() || date.getPrefix() != null) {
            throw Refused.because(FhirRefusal.INVALID_REQUEST);
        }
        return LocalDate.parse(text);
    }
}
