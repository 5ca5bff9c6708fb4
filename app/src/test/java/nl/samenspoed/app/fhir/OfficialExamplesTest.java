package nl.samenspoed.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.JarURLConnection;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.samenspoed.app.fhir.FhirFixture.Answer;
import nl.samenspoed.app.patient.PatientSearch;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The examples of the FHIR R4 specification itself, in JSON and XML: each is read strictly and
 * either comes back with all that we say we keep, or is refused for the reason in the table.
 */
@Tag("slow")
class OfficialExamplesTest {

    private static final Pattern EXAMPLE =
            Pattern.compile(
                    "(json|xml)/spec/(patient|servicerequest|task|measurereport)-(?!examples)[^/]*\\.(json|xml)");

    private static final FhirFixture fhir = new FhirFixture();

    private static final String SOMEBODY = fhir.post("/Patient", Samples.PATIENT).id();

    /**
     * How each file fares, in JSON as in XML: 201, or the code with which it is refused. Orders
     * that were completed, drafts, questions without a text and tasks about something else than a
     * place are no requests and offers of ours; references are to servers that are not here.
     */
    private static final String TABLE =
            """
            measurereport-cms146-cat1-example      fhir.unknown-reference
            measurereport-cms146-cat2-example      fhir.element-missing
            measurereport-cms146-cat3-example      fhir.element-missing
            measurereport-hiv-indicators           fhir.element-missing
            patient-example                        201
            patient-example-a                      201
            patient-example-animal                 201
            patient-example-b                      201
            patient-example-c                      201
            patient-example-chinese                201
            patient-example-d                      201
            patient-example-dicom                  201
            patient-example-f001-pieter            201
            patient-example-f201-roel              201
            patient-example-ihe-pcd                201
            patient-example-infant-fetal           201
            patient-example-infant-mom             fhir.unknown-reference
            patient-example-infant-twin-1          201
            patient-example-infant-twin-2          201
            patient-example-mom                    201
            patient-example-newborn                fhir.unknown-code
            patient-example-proband                201
            patient-example-xcda                   201
            patient-example-xds                    201
            patient-genetics-example1              201
            patient-glossy-example                 fhir.unknown-reference
            servicerequest-example                 fhir.unknown-code
            servicerequest-example-ambulation      fhir.unknown-code
            servicerequest-example-appendectomy    fhir.unknown-code
            servicerequest-example-colonoscopy     fhir.unknown-code
            servicerequest-example-colonoscopy-bx  fhir.unknown-code
            servicerequest-example-di              fhir.unknown-code
            servicerequest-example-edu             fhir.unknown-code
            servicerequest-example-ft4             fhir.unknown-code
            servicerequest-example-implant         fhir.unknown-code
            servicerequest-example-lipid           fhir.unknown-code
            servicerequest-example-myringotomy     201
            servicerequest-example-ob              fhir.unknown-code
            servicerequest-example-pgx             fhir.unknown-code
            servicerequest-example-pt              fhir.unknown-code
            servicerequest-example-subrequest      fhir.unknown-code
            servicerequest-example-ventilation     fhir.unknown-code
            servicerequest-example2                fhir.unknown-code
            servicerequest-example3                request.field-required
            servicerequest-example4                fhir.unknown-code
            servicerequest-genetics-example-1      fhir.unknown-code
            task-example-fm-cancel                 fhir.element-missing
            task-example-fm-poll                   fhir.element-missing
            task-example-fm-release                fhir.element-missing
            task-example-fm-reprocess              fhir.element-missing
            task-example-fm-status                 fhir.element-missing
            task-example-fm-status-resp            fhir.unknown-code
            task-example1                          fhir.unknown-code
            task-example2                          fhir.unknown-code
            task-example3                          fhir.unknown-code
            task-example4                          fhir.unknown-code
            task-example5                          fhir.unknown-code
            task-example6                          fhir.unknown-code
            """;

    @AfterAll
    static void stop() {
        fhir.close();
    }

    @Test
    void eachComesBackWithWhatWeKeepOrIsRefusedForAReason() throws IOException {
        var expected =
                TABLE.lines()
                        .map(line -> line.strip().split(" +"))
                        .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
        var found = new TreeMap<String, String>();
        for (var example : examples().entrySet()) {
            var name = example.getKey().replaceAll("^(json|xml)/spec/|\\.(json|xml)$", "");
            var form = example.getKey().substring(0, 4).replace("/", "");
            found.merge(
                    name,
                    fate(form, example.getValue()),
                    (json, xml) -> json.equals(xml) ? json : json + "," + xml);
        }
        assertThat(found).isEqualTo(new TreeMap<>(expected));
    }

    private static String fate(String form, String text) {
        var parser =
                form.equals("xml")
                        ? FhirFixture.CONTEXT.newXmlParser()
                        : FhirFixture.CONTEXT.newJsonParser();
        var example = (Resource) parser.parseResource(text);
        if (example instanceof ServiceRequest ask) {
            // Theirs is on no server of ours.
            ask.setSubject(new Reference("Patient/" + SOMEBODY));
        }
        var answer =
                fhir.post(
                        "/" + example.fhirType(),
                        parser.encodeResourceToString(example),
                        Map.of("Content-Type", "application/fhir+" + form));
        if (answer.status() != 201) {
            return refusal(answer);
        }
        var back = fhir.get("/" + example.fhirType() + "/" + answer.id() + "?_format=" + form);
        switch (example) {
            case Patient patient -> assertSame(patient, back.as(Patient.class));
            case ServiceRequest ask -> assertSame(ask, back.as(ServiceRequest.class));
            default -> throw new AssertionError("Not expected to be kept: " + example.fhirType());
        }
        return "201";
    }

    private static String refusal(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.as(OperationOutcome.class).getIssue()).isNotEmpty();
        return answer.code();
    }

    private static void assertSame(ServiceRequest sent, ServiceRequest kept) {
        assertThat(kept.getReasonCodeFirstRep().getText())
                .isEqualTo(sent.getReasonCodeFirstRep().getText());
        assertThat(kept.getSubject().getReference()).isEqualTo("Patient/" + SOMEBODY);
        assertThat(kept.getStatus()).isEqualTo(sent.getStatus());
        assertThat(kept.getIntent()).isEqualTo(sent.getIntent());
    }

    private static void assertSame(Patient sent, Patient kept) {
        var name = sent.getNameFirstRep();
        assertThat(kept.getNameFirstRep().getFamily()).isEqualTo(name.getFamily());
        assertThat(kept.getNameFirstRep().getGivenAsSingleString())
                .isEqualTo(name.getGivenAsSingleString());
        assertThat(kept.getBirthDateElement().getValueAsString())
                .isEqualTo(sent.getBirthDateElement().getValueAsString());
        assertThat(kept.getGender().toCode())
                .isEqualTo(sent.hasGender() ? sent.getGender().toCode() : "unknown");
        assertThat(phone(kept)).isEqualTo(phone(sent));
        var address = sent.getAddressFirstRep();
        assertThat(kept.getAddressFirstRep().getPostalCode()).isEqualTo(address.getPostalCode());
        if (address.hasLine()) {
            assertThat(kept.getAddressFirstRep().getLine().getFirst().getValue())
                    .isEqualTo(
                            address.getLine().stream()
                                    .map(PrimitiveType::getValue)
                                    .collect(Collectors.joining(", ")));
        }
    }

    private static List<String> phone(Patient patient) {
        return patient.getTelecom().stream()
                .filter(one -> one.getSystem() == ContactPointSystem.PHONE && one.hasValue())
                .map(one -> PatientSearch.normalPhone(one.getValue()))
                .limit(1)
                .toList();
    }

    private static Map<String, String> examples() throws IOException {
        var one = OfficialExamplesTest.class.getResource("/json/spec/patient-example.json");
        var texts = new TreeMap<String, String>();
        try (var jar = ((JarURLConnection) one.openConnection()).getJarFile()) {
            var entries = jar.stream().filter(e -> EXAMPLE.matcher(e.getName()).matches()).toList();
            for (var entry : entries) {
                var text =
                        new String(
                                jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                if (isOurs(text)) {
                    texts.put(entry.getName(), text);
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(100);
        return texts;
    }

    /** Some files are named after a resource but hold something else, like a questionnaire. */
    private static boolean isOurs(String text) {
        return Pattern.compile(
                        "(\"resourceType\" ?: ?\"|<)(Patient|ServiceRequest|Task|MeasureReport)[\" >]")
                .matcher(text.substring(0, Math.min(text.length(), 400)))
                .find();
    }
}
