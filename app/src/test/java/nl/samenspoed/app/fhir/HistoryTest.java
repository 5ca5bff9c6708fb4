package nl.samenspoed.app.fhir;

import static nl.samenspoed.app.fhir.Samples.parameters;
import static nl.samenspoed.app.fhir.Samples.string;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a request was is told by its facts: every version reads as it read when it was the last. */
class HistoryTest {

    private static final FhirFixture fhir = new FhirFixture();
    private static String path;
    private static String first;
    private static String second;
    private static String third;

    @AfterAll
    static void stop() {
        fhir.close();
    }

    @BeforeAll
    static void aRequestThatStoodInThreeWays() {
        var patient = fhir.post("/Patient", Samples.PATIENT).id();
        path = "/ServiceRequest/" + fhir.post("/ServiceRequest", Samples.askAbout(patient)).id();
        first = fhir.get(path).body();
        fhir.core.clock.advance(Duration.ofMinutes(1));
        fhir.post(path + "/$answer-red-flags", Samples.empty());
        second = fhir.get(path).body();
        fhir.core.clock.advance(Duration.ofMinutes(1));
        fhir.post(path + "/$withdraw", parameters("reason", string("niet meer nodig")));
        third = fhir.get(path).body();
    }

    @Test
    void everyVersionReadsAsItReadThen() {
        assertThat(fhir.get(path + "/_history/1").body()).isEqualTo(first);
        assertThat(fhir.get(path + "/_history/2").body()).isEqualTo(second).isNotEqualTo(first);
        assertThat(fhir.get(path + "/_history/4").body()).isEqualTo(third).isNotEqualTo(second);
        assertThat(fhir.get(path + "/_history/2").header("ETag")).isEqualTo("W/\"2\"");
        assertThat(fhir.get(path + "/_history/1").as(ServiceRequest.class).getStatus())
                .isEqualTo(ServiceRequestStatus.ACTIVE);
    }

    @Test
    void historyIsAllVersionsLatestFirst() {
        var bundle = fhir.get(path + "/_history").as(Bundle.class);
        assertThat(bundle.getType()).isEqualTo(BundleType.HISTORY);
        assertThat(bundle.getTotal()).isEqualTo(3);
        var parser = FhirFixture.CONTEXT.newJsonParser();
        assertThat(bundle.getEntry())
                .extracting(entry -> parser.encodeResourceToString(entry.getResource()))
                .isEqualTo(
                        List.of(third, second, first).stream()
                                .map(body -> parser.parseResource(body))
                                .map(parser::encodeResourceToString)
                                .toList());
        assertThat(bundle.getEntry())
                .extracting(entry -> entry.getRequest().getMethod())
                .containsExactly(HTTPVerb.PUT, HTTPVerb.PUT, HTTPVerb.POST);
    }

    @Test
    void versionThatNeverWasIsNotFound() {
        for (var version : List.of("0", "5", "99999999999", "x", "-1")) {
            var answer = fhir.get(path + "/_history/" + version);
            assertThat(answer.status() + " " + answer.code())
                    .as(version)
                    .isEqualTo("404 fhir.not-found");
        }
        assertThat(fhir.get("/ServiceRequest/" + UUID.randomUUID() + "/_history").code())
                .isEqualTo("request.not-found");
    }

    @Test
    void momentBetweenTwoFactsOfOneCommandNeverWas() {
        assertThat(fhir.get(path).header("ETag")).isEqualTo("W/\"4\"");
        assertThat(fhir.get(path + "/_history/3").status()).isEqualTo(404);
    }

    @Test
    void nobodySeesThePastOfWhatIsOutOfReach() {
        assertThat(fhir.getAs("nurse-7", path + "/_history").status()).isEqualTo(404);
        assertThat(fhir.getAs("nurse-7", path + "/_history/1").status()).isEqualTo(404);
        assertThat(fhir.getAs("office", path + "/_history").status()).isEqualTo(404);
    }

    @Test
    void partOfAHistoryIsRefusedRatherThanCutOff() {
        for (var filter : List.of("_count=1", "_since=2026-11-21", "_lastUpdated=ge2026-11-21")) {
            var answer = fhir.get(path + "/_history?" + filter);
            assertThat(answer.status() + " " + answer.code())
                    .as(filter)
                    .isEqualTo("400 fhir.unknown-parameter");
        }
    }

    @Test
    void everyLookIsInTheTrailWithThePatientsOfAllVersions() {
        var found = fhir.post("/Patient", Samples.PATIENT.replace(Samples.BSN, "999911120")).id();
        var placeholder = fhir.post("/Patient", Samples.PATIENT).id();
        var id = fhir.post("/ServiceRequest", Samples.askAbout(placeholder)).id();
        var identified =
                parameters(
                        "patient",
                        "\"valueReference\": {\"reference\": \"Patient/" + found + "\"}",
                        "identity",
                        Samples.code("known"));
        fhir.post("/ServiceRequest/" + id + "/$identify-patient", identified);
        var before = fhir.rows("audit.entry");
        assertThat(fhir.get("/ServiceRequest/" + id + "/_history").status()).isEqualTo(200);
        assertThat(fhir.rows("audit.entry")).isEqualTo(before + 1);
        assertThat(
                        fhir.core
                                .database
                                .jdbc()
                                .sql("select patients from audit.entry order by id desc limit 1")
                                .query((row, n) -> (UUID[]) row.getArray(1).getArray())
                                .single())
                .containsExactlyInAnyOrder(UUID.fromString(placeholder), UUID.fromString(found));
    }
}
