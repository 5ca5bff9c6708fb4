package nl.samenspoed.app.elsewhere;

import java.time.LocalDate;
import java.util.function.Predicate;
import nl.samenspoed.app.patient.Bsn;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.jspecify.annotations.Nullable;

/** Who was asked after, and whether an answer is about that person. */
record Whom(Bsn bsn, @Nullable LocalDate birthDate) {

    static final String BSN = "http://fhir.nl/fhir/NamingSystem/bsn";

    /** The one patient in an answer that is the one who was meant. */
    Patient in(Bundle answer) throws NotTold {
        var all =
                answer.getEntry().stream()
                        .map(Bundle.BundleEntryComponent::getResource)
                        .filter(Patient.class::isInstance)
                        .map(Patient.class::cast)
                        .toList();
        if (all.isEmpty()) {
            throw new NotTold(Failure.NOBODY);
        }
        var meant = all.stream().filter(this::isMeant).toList();
        if (meant.isEmpty()) {
            throw new NotTold(Failure.SOMEBODY_ELSE);
        }
        if (all.size() > 1) {
            throw new NotTold(Failure.SEVERAL);
        }
        return meant.getFirst();
    }

    private boolean isMeant(Patient patient) {
        return patient.getIdentifier().stream().anyMatch(this::isNumber) && isBorn(patient);
    }

    private boolean isNumber(Identifier identifier) {
        return BSN.equals(identifier.getSystem()) && bsn.digits().equals(identifier.getValue());
    }

    /** Two birth dates that differ are two people; a date that is not whole says nothing. */
    private boolean isBorn(Patient patient) {
        var told = patient.getBirthDateElement().getValueAsString();
        return birthDate == null || told == null || birthDate.toString().startsWith(told);
    }

    /** Whether a resource points to the patient of the answer it came in. */
    Predicate<Reference> about(Patient patient) {
        var id = patient.getIdElement();
        return reference ->
                isNumber(reference.getIdentifier())
                        || id.hasIdPart()
                                && reference.getReference() != null
                                && isPatient(reference.getReference(), id);
    }

    private static boolean isPatient(String reference, IdType id) {
        var to = new IdType(reference);
        return reference.equals(id.getValue())
                || "Patient".equals(to.getResourceType()) && id.getIdPart().equals(to.getIdPart());
    }
}
