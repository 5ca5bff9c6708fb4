package nl.samenspoed.app.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletConfig;

/** Every answer comes whole and says how long it is: value by value it would be a packet each. */
class WholeAnswerTest {

    private static final FhirFixture fhir = new FhirFixture();

    @AfterAll
    static void stop() {
        fhir.close();
    }

    @Test
    void anAnswerSaysHowLongItIs() throws Exception {
        var json = ask("/metadata", "Accept", "application/fhir+json");
        var xml = ask("/metadata", "Accept", "application/fhir+xml");

        assertThat(json.headers().firstValue("Content-Type"))
                .hasValue("application/fhir+json;charset=UTF-8");
        assertThat(
                        FhirFixture.CONTEXT
                                .newJsonParser()
                                .parseResource(CapabilityStatement.class, text(json)))
                .isNotNull();
        assertThat(
                        FhirFixture.CONTEXT
                                .newXmlParser()
                                .parseResource(CapabilityStatement.class, text(xml)))
                .isNotNull();
    }

    @Test
    void soDoesOneWithLettersOfMoreThanOneByte() throws Exception {
        var created =
                fhir.post(
                        "/Patient",
                        """
                        {"resourceType": "Patient", "name": [{"family": "Çelik-Müller", "given": ["Zoë"]}],
                         "birthDate": "1980-02-03", "gender": "female"}""");
        var read = ask("/Patient/" + created.id(), "X-Actor", "triagist");

        assertThat(
                        FhirFixture.CONTEXT
                                .newJsonParser()
                                .parseResource(Patient.class, text(read))
                                .getNameFirstRep()
                                .getFamily())
                .isEqualTo("Çelik-Müller");
    }

    @Test
    void soDoesARefusal() throws Exception {
        var refused = ask("/Patient/0f5b2c1e-1111-4222-8333-444455556666", "X-Actor", "triagist");

        assertThat(refused.statusCode()).isEqualTo(404);
        assertThat(text(refused)).contains("OperationOutcome");
    }

    @Test
    void soDoesWhatWasAskedForCompressed() throws Exception {
        var packed = ask("/metadata", "Accept-Encoding", "gzip");

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        try (var plain = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
            assertThat(new String(plain.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("CapabilityStatement");
        }
    }

    /** Writes half of something, and then goes wrong. */
    static final class BreaksOff implements IResourceProvider {

        @Override
        public Class<Patient> getResourceType() {
            return Patient.class;
        }

        @Read
        public Patient read(@IdParam IdType id, RequestDetails request) throws IOException {
            var details = (ServletRequestDetails) request;
            var writer = details.getServletResponse().getWriter();
            writer.print("{\"half");
            writer.flush();
            throw new IllegalStateException("on purpose");
        }
    }

    @Test
    void whatWasWrittenBeforeSomethingWentWrongIsNotSent() throws Exception {
        var problems = new Problems(FhirFixture.messages());
        var server =
                new FhirServer(
                        FhirFixture.CONTEXT,
                        List.of(new BreaksOff()),
                        List.of(new AnsweringErrors(problems)));
        server.init(new MockServletConfig());
        var request = new MockHttpServletRequest("GET", "/Patient/1");
        request.setServletPath("");
        var sent = new MockHttpServletResponse();

        server.service(request, sent);

        assertThat(sent.getContentAsString()).startsWith("{\"resourceType\":\"OperationOutcome\"");
        assertThat(sent.getContentLength()).isEqualTo(sent.getContentAsByteArray().length);
    }

    private static HttpResponse<byte[]> ask(String path, String header, String value)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create(fhir.base + path)).header(header, value).build();
        var answer = fhir.client.send(request, BodyHandlers.ofByteArray());
        assertThat(answer.headers().firstValue("Transfer-Encoding")).isEmpty();
        assertThat(answer.headers().firstValueAsLong("Content-Length"))
                .hasValue(answer.body().length);
        return answer;
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
