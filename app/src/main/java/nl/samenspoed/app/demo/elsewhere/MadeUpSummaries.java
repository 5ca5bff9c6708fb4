package nl.samenspoed.app.demo.elsewhere;

import java.util.Date;
import java.util.List;
import nl.samenspoed.app.patient.Bsn;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.MedicationStatement.MedicationStatementStatus;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/** Summaries of people who do not exist; the same number always gives the same one. */
final class MadeUpSummaries {

    private static final String BSN = "http://fhir.nl/fhir/NamingSystem/bsn";
    private static final String LOINC = "http://loinc.org";
    private static final String CLINICAL =
            "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical";
    private static final String OF_CONDITION =
            "http://terminology.hl7.org/CodeSystem/condition-clinical";

    private static final List<String> ALLERGIES =
            List.of("Penicilline", "Pinda", "Contrastmiddel met jodium", "Wespengif", "Latex");
    private static final List<String> MEDICINES =
            List.of("Acenocoumarol 1 mg", "Metoprolol 50 mg", "Metformine 500 mg", "Insuline");
    private static final List<String> CONDITIONS =
            List.of("Hartfalen", "COPD", "Diabetes mellitus type 2", "Atriumfibrilleren");

    private MadeUpSummaries() {}

    static Patient patient(Bsn bsn) {
        var patient = new Patient();
        patient.setId("demo-" + bsn.digits().substring(4));
        patient.addIdentifier().setSystem(BSN).setValue(bsn.digits());
        return patient;
    }

    static Bundle of(Patient patient, Date at) {
        int number = Math.floorMod(patient.getIdElement().getIdPart().hashCode(), 1_000);
        var about = new Reference("Patient/" + patient.getIdElement().getIdPart());
        var document = new Bundle().setType(BundleType.DOCUMENT);
        document.setTimestamp(at);
        add(document, composition(about, at));
        add(document, patient);
        // Every fourth has no allergy that anybody knows of.
        if (number % 4 != 0) {
            add(document, allergy(about, pick(ALLERGIES, number)));
        }
        add(document, medicine(about, pick(MEDICINES, number)));
        add(document, medicine(about, pick(MEDICINES, number + 1)));
        add(document, condition(about, pick(CONDITIONS, number), 2000 + number % 24));
        return document;
    }

    private static void add(Bundle document, Resource resource) {
        document.addEntry().setResource(resource);
    }

    private static String pick(List<String> from, int number) {
        return from.get(number % from.size());
    }

    private static Composition composition(Reference about, Date at) {
        var composition = new Composition();
        composition.setStatus(Composition.CompositionStatus.FINAL);
        composition.setType(code(LOINC, "60591-5"));
        composition.setSubject(about);
        composition.setDate(at);
        composition.setTitle("Verzonnen samenvatting");
        for (var section : List.of("48765-2", "10160-0", "11450-4")) {
            composition.addSection().setCode(code(LOINC, section));
        }
        return composition;
    }

    private static AllergyIntolerance allergy(Reference about, String name) {
        var allergy = new AllergyIntolerance();
        allergy.setPatient(about);
        allergy.setClinicalStatus(code(CLINICAL, "active"));
        allergy.setCriticality(AllergyIntoleranceCriticality.HIGH);
        allergy.setCode(new CodeableConcept().setText(name));
        allergy.addReaction().addManifestation().setText("galbulten");
        return allergy;
    }

    private static MedicationStatement medicine(Reference about, String name) {
        var taken = new MedicationStatement();
        taken.setSubject(about);
        taken.setStatus(MedicationStatementStatus.ACTIVE);
        taken.setMedication(new CodeableConcept().setText(name));
        taken.addDosage().setText("eenmaal per dag");
        return taken;
    }

    private static Condition condition(Reference about, String name, int year) {
        var condition = new Condition();
        condition.setSubject(about);
        condition.setClinicalStatus(code(OF_CONDITION, "active"));
        condition.setCode(new CodeableConcept().setText(name));
        condition.setOnset(new DateTimeType(String.valueOf(year)));
        return condition;
    }

    private static CodeableConcept code(String system, String code) {
        return new CodeableConcept(new Coding(system, code, null));
    }
}
