package nl.samenspoed.app.elsewhere;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Operation;
import ca.uhn.fhir.rest.annotation.RequiredParam;
import ca.uhn.fhir.rest.annotation.Search;
import ca.uhn.fhir.rest.param.ReferenceParam;
import ca.uhn.fhir.rest.param.TokenParam;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.RestfulServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.hl7.fhir.r4.model.AllergyIntolerance;
import org.hl7.fhir.r4.model.AllergyIntolerance.AllergyIntoleranceCriticality;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Composition;
import org.hl7.fhir.r4.model.Condition;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DateTimeType;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.MedicationStatement;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.springframework.util.unit.DataSize;

/**
 * The system of somebody else: a HAPI FHIR server in a process of its own. One patient is known,
 * one twice; {@code summary} offers {@code $summary}, {@code search} only searches.
 */
public final class OtherSystem implements AutoCloseable {

    /** Dirk, born on 3 July 1942, allergic to penicillin. */
    public static final String KNOWN = "999990019";

    /** Two people go by this one. */
    public static final String TWICE = "999990032";

    private static final String SCRIPT = "Pinda <script>document.title='stolen'</script>";

    private final Process process;
    private final int port;

    private OtherSystem(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    public static OtherSystem start(String offers) {
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process =
                    new ProcessBuilder(
                                    java,
                                    "-Xmx256m",
                                    "-cp",
                                    System.getProperty("java.class.path"),
                                    OtherSystem.class.getName(),
                                    offers)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return new OtherSystem(process, port(process.inputReader()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int port(BufferedReader reader) throws IOException {
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            if (line.startsWith("ready ")) {
                return Integer.parseInt(line.substring(6));
            }
        }
        throw new IllegalStateException("The other system did not start");
    }

    public String address() {
        return "http://127.0.0.1:" + port + "/fhir";
    }

    public SourceSettings settings() {
        return settings(address(), Duration.ofSeconds(30));
    }

    static SourceSettings settings(String address, Duration timeout) {
        return new SourceSettings(
                URI.create(address),
                "secret",
                "Huisarts Elders",
                "gp",
                timeout,
                DataSize.ofMegabytes(1));
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) throws IOException, LifecycleException {
        var server = new RestfulServer(FhirContext.forR4());
        server.registerProviders(
                arguments[0].equals("summary")
                        ? List.of(new Summarising())
                        : List.of(
                                new People(),
                                new Allergies(),
                                new Medicines(),
                                new Conditions(),
                                new Wishes()));
        var tomcat = new Tomcat();
        tomcat.setBaseDir(Files.createTempDirectory("other").toString());
        tomcat.setPort(0);
        var context = tomcat.addContext("", null);
        Tomcat.addServlet(context, "fhir", server);
        context.addServletMappingDecoded("/fhir/*", "fhir");
        tomcat.start();
        System.out.println("ready " + tomcat.getConnector().getLocalPort());
        tomcat.getServer().await();
    }

    private static class People implements IResourceProvider {

        @Override
        public Class<Patient> getResourceType() {
            return Patient.class;
        }

        @Search
        public List<Patient> search(@RequiredParam(name = "identifier") TokenParam identifier) {
            return switch (identifier.getValue()) {
                case KNOWN -> List.of(dirk("dirk", KNOWN));
                case TWICE -> List.of(dirk("one", TWICE), dirk("two", TWICE));
                default -> List.of();
            };
        }
    }

    private static final class Summarising extends People {

        @Operation(name = "$summary", idempotent = true)
        public Bundle summary(@IdParam IdType id) {
            var composition = new Composition();
            composition.setStatus(Composition.CompositionStatus.FINAL);
            for (var section : List.of("48765-2", "10160-0")) {
                composition.addSection().setCode(code(section));
            }
            var all = new ArrayList<Resource>(List.of(composition, dirk("dirk", KNOWN)));
            all.addAll(allergies());
            all.addAll(conditions());
            var document = new Bundle().setType(Bundle.BundleType.DOCUMENT);
            all.forEach(one -> document.addEntry().setResource(one));
            return document;
        }
    }

    private static final class Allergies implements IResourceProvider {

        @Override
        public Class<AllergyIntolerance> getResourceType() {
            return AllergyIntolerance.class;
        }

        @Search
        public List<AllergyIntolerance> search(
                @RequiredParam(name = "patient") ReferenceParam patient) {
            return allergies();
        }
    }

    private static final class Medicines implements IResourceProvider {

        @Override
        public Class<MedicationStatement> getResourceType() {
            return MedicationStatement.class;
        }

        @Search
        public List<MedicationStatement> search(
                @RequiredParam(name = "patient") ReferenceParam patient) {
            var taken = new MedicationStatement();
            taken.setId("m1");
            taken.setSubject(new Reference("Patient/dirk"));
            taken.setStatus(MedicationStatement.MedicationStatementStatus.ACTIVE);
            taken.setMedication(new CodeableConcept().setText("Acenocoumarol"));
            taken.addDosage().setText("volgens schema");
            return List.of(taken);
        }
    }

    private static final class Conditions implements IResourceProvider {

        @Override
        public Class<Condition> getResourceType() {
            return Condition.class;
        }

        @Search
        public List<Condition> search(@RequiredParam(name = "patient") ReferenceParam patient) {
            return List.of();
        }
    }

    private static final class Wishes implements IResourceProvider {

        @Override
        public Class<Consent> getResourceType() {
            return Consent.class;
        }

        @Search
        public List<Consent> search(@RequiredParam(name = "patient") ReferenceParam patient) {
            var wish = new Consent();
            wish.setId("w1");
            wish.setStatus(Consent.ConsentState.ACTIVE);
            wish.setPatient(new Reference("Patient/dirk"));
            wish.getProvision()
                    .setType(Consent.ConsentProvisionType.DENY)
                    .addCode(new CodeableConcept().setText("Reanimatie"));
            return List.of(wish);
        }
    }

    private static Patient dirk(String id, String bsn) {
        var patient = new Patient();
        patient.setId(id);
        patient.addIdentifier().setSystem(Whom.BSN).setValue(bsn);
        patient.setBirthDateElement(new DateType("1942-07-03"));
        return patient;
    }

    private static List<AllergyIntolerance> allergies() {
        var severe = allergy("a1", "Penicilline", "active");
        severe.setCriticality(AllergyIntoleranceCriticality.HIGH);
        severe.addReaction().addManifestation().setText("anafylaxie");
        var mistake = allergy("a3", "Melk", "active");
        mistake.setVerificationStatus(code("entered-in-error"));
        return List.of(allergy("a2", SCRIPT, "inactive"), severe, mistake);
    }

    private static AllergyIntolerance allergy(String id, String what, String status) {
        var allergy = new AllergyIntolerance();
        allergy.setId(id);
        allergy.setPatient(new Reference("Patient/dirk"));
        allergy.setClinicalStatus(code(status));
        allergy.setCode(new CodeableConcept().setText(what));
        return allergy;
    }

    private static List<Condition> conditions() {
        var condition = new Condition();
        condition.setId("c1");
        condition.setSubject(new Reference("Patient/dirk"));
        condition.setClinicalStatus(code("active"));
        condition.setCode(new CodeableConcept(new Coding("x", "I50", "Hartfalen")));
        condition.setOnset(new DateTimeType("2019-04"));
        return List.of(condition);
    }

    private static CodeableConcept code(String code) {
        return new CodeableConcept(new Coding("x", code, null));
    }
}
