package nl.samenspoed.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.samenspoed.app.SmallWorld;
import org.hl7.fhir.r4.model.Resource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Our own examples hold every element that {@code doc/fhir.md} says we keep of what is sent: all of
 * it comes back, in JSON and in XML.
 */
class OwnExamplesTest {

    private static final Path EXAMPLES = Path.of("src/test/resources/fhir/examples");
    private static final JsonMapper JSON = new JsonMapper();

    private static final FhirFixture fhir = new FhirFixture();
    private static final String PATIENT = fhir.post("/Patient", Samples.PATIENT).id();
    private static final Map<String, String> IDS =
            Map.of(
                    "gp", SmallWorld.GP.toString(),
                    "beds", SmallWorld.beds(2).toString(),
                    "patient", PATIENT,
                    "earlier", fhir.post("/ServiceRequest", Samples.askAbout(PATIENT)).id());

    @AfterAll
    static void stop() {
        fhir.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Patient, patient, json",
        "ServiceRequest, service-request, json",
        "ServiceRequest, service-request, xml",
        "Task, task, json",
        "Task, task, xml",
        "MeasureReport, measure-report, json",
        "MeasureReport, measure-report, xml"
    })
    void comesBackWhole(String type, String file, String form) throws IOException {
        var example = example(file);
        var resource = (Resource) FhirFixture.CONTEXT.newJsonParser().parseResource(example);
        var parser =
                form.equals("xml")
                        ? FhirFixture.CONTEXT.newXmlParser()
                        : FhirFixture.CONTEXT.newJsonParser();
        var answer =
                fhir.send(
                        "POST",
                        "/" + type,
                        Map.of("X-Actor", actor(type), "Content-Type", "application/fhir+" + form),
                        parser.encodeResourceToString(resource).getBytes());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        var back = fhir.get("/" + type + "/" + answer.id());
        assertThat(back.status()).as(back.body()).isEqualTo(200);
        var sent = JSON.readTree(example);
        assertThat(isWithin(sent, JSON.readTree(back.body())))
                .as("%s%nis not all in%n%s", example, back.body())
                .isTrue();
    }

    private static String actor(String type) {
        return type.equals("MeasureReport") ? "nurse-2" : "triagist";
    }

    private static String example(String file) throws IOException {
        var text = Files.readString(EXAMPLES.resolve(file + ".json"));
        for (var id : IDS.entrySet()) {
            text = text.replace("${" + id.getKey() + "}", id.getValue());
        }
        return text.replace(
                "${seeking}", fhir.core.seekingPlace(SmallWorld.triagist()).id().toString());
    }

    /** Lists may come back in another order and with more in them. */
    private static boolean isWithin(JsonNode sent, JsonNode kept) {
        if (sent.isObject()) {
            return sent.propertyStream()
                    .allMatch(
                            field ->
                                    kept.has(field.getKey())
                                            && isWithin(
                                                    field.getValue(), kept.get(field.getKey())));
        }
        if (sent.isArray()) {
            return StreamSupport.stream(sent.spliterator(), false)
                    .allMatch(
                            one ->
                                    StreamSupport.stream(kept.spliterator(), false)
                                            .anyMatch(other -> isWithin(one, other)));
        }
        return sent.equals(kept);
    }
}
