package nl.samenspoed.app.fhir;

import static nl.samenspoed.app.fhir.Samples.code;
import static nl.samenspoed.app.fhir.Samples.parameters;
import static nl.samenspoed.app.fhir.Samples.string;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.HealthcareService;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HandlingOverFhirTest {

    private static final FhirFixture fhir = new FhirFixture();

    @AfterAll
    static void stop() {
        fhir.close();
    }

    private static String opened() {
        var patient = fhir.post("/Patient", Samples.PATIENT);
        assertThat(patient.status()).as(patient.body()).isEqualTo(201);
        var ask = fhir.post("/ServiceRequest", Samples.askAbout(patient.id()));
        assertThat(ask.status()).as(ask.body()).isEqualTo(201);
        return ask.id();
    }

    private static ServiceRequest give(String id, String operation, String body) {
        var answer = fhir.post("/ServiceRequest/" + id + "/$" + operation, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.as(ServiceRequest.class);
    }

    private static String phase(ServiceRequest request) {
        return Extensions.text(request, "phase");
    }

    @Test
    void tellsWhatItCanDo() {
        var answer = fhir.get("/metadata");
        var statement = answer.as(CapabilityStatement.class);
        assertThat(statement.getRestFirstRep().getResource())
                .extracting(resource -> resource.getType())
                .contains("Patient", "ServiceRequest", "Task", "MeasureReport", "Organization");
        var ask =
                statement.getRestFirstRep().getResource().stream()
                        .filter(resource -> resource.getType().equals("ServiceRequest"))
                        .findFirst()
                        .orElseThrow();
        assertThat(ask.getOperation())
                .extracting(operation -> operation.getName())
                .contains("decide-care", "find-places", "story", "hand-over-to-112");
        assertThat(ask.getConditionalCreate()).isTrue();
    }

    @Test
    void readsAndSearchesWhatItCreates() {
        var created = fhir.post("/Patient", Samples.PATIENT);
        var read = fhir.get("/Patient/" + created.id());
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.header("ETag")).isEqualTo("W/\"1\"");
        var patient = read.as(Patient.class);
        assertThat(patient.getNameFirstRep().getFamily()).isEqualTo("van Geheim");
        assertThat(patient.getIdentifierFirstRep().getValue()).isEqualTo(Samples.BSN);
        assertThat(Extensions.text(patient.getIdentifierFirstRep(), "bsn-state"))
                .isEqualTo("unverified");
        var found =
                fhir.get(
                        "/Patient?identifier=http://fhir.nl/fhir/NamingSystem/bsn%7C"
                                + Samples.BSN);
        assertThat(found.as(Bundle.class).getEntry()).isNotEmpty();
        var named = fhir.get("/Patient?family=geheim&birthdate=1941-03-02");
        assertThat(named.as(Bundle.class).getEntry()).isNotEmpty();
        assertThat(fhir.getAs("nurse-7", "/Patient/" + created.id()).status()).isEqualTo(404);
    }

    @Test
    void changesAPatientOnlyOnTheVersionLookedAt() {
        var id = fhir.post("/Patient", Samples.PATIENT).id();
        var body =
                Samples.PATIENT
                        .replaceFirst("\\{", "{\"id\": \"" + id + "\",")
                        .replace("1941-03-02", "1942-04-03");
        var changed = fhir.put("/Patient/" + id, body, Map.of("If-Match", "W/\"1\""));
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("W/\"2\"");
        var stale = fhir.put("/Patient/" + id, body, Map.of("If-Match", "W/\"1\""));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.code()).isEqualTo("patient.stale");
        assertThat(fhir.put("/Patient/" + id, body, Map.of()).status()).isEqualTo(428);
    }

    @Test
    void doesACommandWithTheSameKeyOnce() {
        var before = fhir.rows("patient.patient");
        var key = FhirFixture.key(UUID.randomUUID());
        var first = fhir.post("/Patient", Samples.PATIENT, key);
        var second = fhir.post("/Patient", Samples.PATIENT, key);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(fhir.rows("patient.patient")).isEqualTo(before + 1);
    }

    @Test
    void createsAPatientWithAKnownNumberOnlyOnce() {
        var body = Samples.PATIENT.replace(Samples.BSN, "999911120");
        var once = Map.of("If-None-Exist", "identifier=" + Systems.BSN + "|999911120");
        var first = fhir.post("/Patient", body, once);
        var second = fhir.post("/Patient", body, once);
        assertThat(first.status()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.id()).isEqualTo(first.id());
    }

    @Test
    void opensARequestWithAnIdentifierOfTheSenderOnlyOnce() {
        var patient = fhir.post("/Patient", Samples.PATIENT).id();
        var once = Map.of("If-None-Exist", "identifier=urn:oid:2.999.1|HA-2026-17");
        var first = fhir.post("/ServiceRequest", Samples.askAbout(patient), once);
        var second = fhir.post("/ServiceRequest", Samples.askAbout(patient), once);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.id()).isEqualTo(first.id());
        var found = fhir.get("/ServiceRequest?identifier=urn:oid:2.999.1%7CHA-2026-17");
        assertThat(found.as(Bundle.class).getEntry()).hasSize(1);
        assertThat(
                        fhir.get("/ServiceRequest?identifier=urn:oid:2.999.1%7Cother")
                                .as(Bundle.class)
                                .getEntry())
                .isEmpty();
    }

    @Test
    void followsARequestToAdvice() {
        var id = opened();
        assertThat(phase(give(id, "answer-red-flags", Samples.empty())))
                .isEqualTo("awaiting-triage");
        var assessed =
                give(
                        id,
                        "assess-urgency",
                        parameters(
                                "urgency", code("U3"),
                                "protocol", string("demo"),
                                "protocol-version", string("1"),
                                "complaint", string("fall"),
                                "answer", string("unsafe")));
        assertThat(assessed.getPriority()).hasToString("URGENT");
        var overridden =
                give(
                        id,
                        "override-urgency",
                        parameters("urgency", code("U2"), "reason", string("valt nu weer")));
        assertThat(overridden.getPriority()).hasToString("ASAP");
        var decided =
                give(
                        id,
                        "decide-care",
                        parameters(
                                "care", code("self-care"),
                                "reason", string("kan thuis"),
                                "advice", string("rust"),
                                "safety-net", string("bel bij koorts")));
        assertThat(phase(decided)).isEqualTo("advised");
        give(id, "add-note", parameters("text", string("Dochter blijft slapen")));
        var closed = give(id, "close", parameters("ending", code("self-care")));
        assertThat(closed.getStatus()).isEqualTo(ServiceRequestStatus.COMPLETED);

        var story = fhir.get("/ServiceRequest/" + id + "/$story").as(Parameters.class);
        assertThat(
                        story.getParameter().stream()
                                .filter(parameter -> parameter.getName().equals("fact"))
                                .map(
                                        fact ->
                                                fact.getPart().stream()
                                                        .filter(p -> p.getName().equals("type"))
                                                        .findFirst()
                                                        .orElseThrow()
                                                        .getValue()
                                                        .primitiveValue()))
                .containsExactly(
                        "request-opened",
                        "red-flags-answered",
                        "urgency-assessed",
                        "urgency-overridden",
                        "care-decided",
                        "note-added",
                        "closed");
    }

    @Test
    void handsOverTo112AndNothingElseWhenAFlagIsRed() {
        var id = opened();
        give(id, "answer-red-flags", parameters("positive", code("breathing")));
        var blocked =
                fhir.post("/ServiceRequest/" + id + "/$add-note", parameters("text", string("x")));
        assertThat(blocked.status()).isEqualTo(409);
        assertThat(blocked.code()).isEqualTo("request.hand-over-first");
        var over =
                give(
                        id,
                        "hand-over-to-112",
                        parameters("centre", string("Oost"), "confirmed-by", string("M. Kamer")));
        assertThat(over.getStatus()).isEqualTo(ServiceRequestStatus.COMPLETED);
    }

    @Test
    void movesTheLeadOnlyWhenItIsAccepted() {
        var id = opened();
        var gp = "\"valueReference\": {\"reference\": \"Organization/" + SmallWorld.GP + "\"}";
        give(id, "offer-lead", parameters("to", gp, "reason", string("eigen huisarts")));
        var own = fhir.post("/ServiceRequest/" + id + "/$accept-lead", Samples.empty());
        assertThat(own.code()).isEqualTo("request.lead-not-offered");
        var accepted =
                fhir.postAs("gp", "/ServiceRequest/" + id + "/$accept-lead", Samples.empty())
                        .as(ServiceRequest.class);
        assertThat(accepted.getPerformerFirstRep().getReference())
                .isEqualTo("Organization/" + SmallWorld.GP);
    }

    @Test
    void opensOneRequestByTransactionHoweverOftenItIsSent() {
        var before = fhir.rows("request.request");
        var key = FhirFixture.key(UUID.randomUUID());
        var first = fhir.post("", Samples.TRANSACTION, key);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        var bundle = first.as(Bundle.class);
        assertThat(bundle.getEntry())
                .extracting(entry -> entry.getResponse().getStatus())
                .containsExactly("201 Created", "201 Created", "202 Accepted");
        var patient = bundle.getEntry().get(0).getResponse().getLocation();
        var request = bundle.getEntry().get(1).getResponse().getLocation();
        var read = fhir.get("/" + request.replaceAll("/_history.*", ""));
        assertThat(read.as(ServiceRequest.class).getSubject().getReference()).isEqualTo(patient);
        var second = fhir.post("", Samples.TRANSACTION, key).as(Bundle.class);
        assertThat(second.getEntry().get(1).getResponse().getLocation()).isEqualTo(request);
        assertThat(second.getEntry().get(1).getResponse().getStatus()).isEqualTo("200 OK");
        assertThat(fhir.rows("request.request")).isEqualTo(before + 1);
    }

    @Test
    void pagesThroughAllRequestsOnceWhileTheyChange() {
        for (int i = 0; i < 5; i++) {
            fhir.core.clock.advance(java.time.Duration.ofSeconds(1));
            opened();
        }
        List<String> seen = new ArrayList<>();
        var next = "/ServiceRequest?_count=2&status=active";
        while (next != null) {
            var page = fhir.get(next).as(Bundle.class);
            assertThat(page.getEntry()).hasSizeLessThanOrEqualTo(2);
            page.getEntry().forEach(entry -> seen.add(entry.getResource().getIdPart()));
            var link = page.getLink("next");
            next = link == null ? null : link.getUrl();
        }
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(5);
        assertThat(seen.size())
                .isEqualTo(
                        fhir.core
                                .database
                                .jdbc()
                                .sql("select count(*) from request.request where open")
                                .query(Integer.class)
                                .single());
    }

    @Test
    void findsRequestsByPatientNumberAndTime() {
        var id = opened();
        var request = fhir.get("/ServiceRequest/" + id).as(ServiceRequest.class);
        var patient = request.getSubject().getReferenceElement().getIdPart();
        var number = request.getIdentifierFirstRep().getValue();
        for (var query :
                List.of(
                        "patient=" + patient,
                        "patient=Patient/" + patient,
                        "identifier=" + number,
                        "identifier=" + Systems.REQUEST_NUMBER + "%7C" + number,
                        "patient=" + patient + "&_lastUpdated=ge2026-11-21",
                        "patient=" + patient + "&requester=Organization/" + SmallWorld.HAP,
                        "patient=" + patient + "&performer=Organization/" + SmallWorld.HAP,
                        "patient=" + patient + "&status=active,completed")) {
            var found = fhir.get("/ServiceRequest?" + query);
            assertThat(found.status()).as(query + found.body()).isEqualTo(200);
            assertThat(found.as(Bundle.class).getEntry())
                    .as(query)
                    .extracting(entry -> entry.getResource().getIdPart())
                    .containsExactly(id);
        }
        for (var query :
                List.of(
                        "patient=" + patient + "&status=completed",
                        "patient=" + patient + "&_lastUpdated=lt2026-11-21",
                        "patient=" + UUID.randomUUID())) {
            assertThat(fhir.get("/ServiceRequest?" + query).as(Bundle.class).getEntry())
                    .as(query)
                    .isEmpty();
        }
    }

    @Test
    void showsTheNetwork() {
        var home = SmallWorld.home(3);
        var organization = fhir.get("/Organization/" + home).as(Organization.class);
        assertThat(organization.getName()).isEqualTo("Demohuis 3");
        var services =
                fhir.get("/HealthcareService?organization=Organization/" + home).as(Bundle.class);
        assertThat(services.getEntry()).hasSize(1);
        var service = (HealthcareService) services.getEntryFirstRep().getResource();
        assertThat(service.getTypeFirstRep().getCodingFirstRep().getCode())
                .isEqualTo(SmallWorld.ELV);
        assertThat(fhir.get("/Location?name=demohuis").as(Bundle.class).getEntry()).hasSize(8);
        assertThat(fhir.getAs("office", "/Organization/" + home).status()).isEqualTo(403);
    }

    @Test
    void leavesALineInTheTrailForEveryLook() {
        var id = opened();
        var patient =
                fhir.get("/ServiceRequest/" + id)
                        .as(ServiceRequest.class)
                        .getSubject()
                        .getReferenceElement()
                        .getIdPart();
        for (var path :
                List.of(
                        "/Patient/" + patient,
                        "/Patient?identifier=" + Samples.BSN,
                        "/ServiceRequest/" + id,
                        "/ServiceRequest?patient=" + patient,
                        "/ServiceRequest/" + id + "/$story")) {
            var before = fhir.rows("audit.entry");
            assertThat(fhir.get(path).status()).isEqualTo(200);
            assertThat(fhir.rows("audit.entry")).as(path).isEqualTo(before + 1);
        }
    }

    @Test
    void speaksXmlAsWell() {
        var answer =
                fhir.send(
                        "GET",
                        "/Organization/" + SmallWorld.HAP,
                        Map.of("Accept", "application/fhir+xml"),
                        null);
        assertThat(answer.body()).contains("<Organization xmlns=\"http://hl7.org/fhir\"");
        var xml =
                """
                <Patient xmlns="http://hl7.org/fhir"><gender value="male"/></Patient>
                """;
        var created = fhir.post("/Patient", xml, Map.of("Content-Type", "application/fhir+xml"));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
    }
}
