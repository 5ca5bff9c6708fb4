package nl.samenspoed.app.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import nl.samenspoed.app.access.DemoPeople;
import nl.samenspoed.app.network.ImportingNetwork;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkFiles;
import nl.samenspoed.app.network.NetworkImport;
import nl.samenspoed.app.network.ServiceEntry;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** A kind of capacity that nobody had thought of: rows are enough, at the desk and over FHIR. */
@Tag("slow")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "samenspoed.demo.enabled=true",
            "samenspoed.demo.life.alive=false",
            "samenspoed.test.world=new-kind"
        })
class NewKindTest {

    private static final String KINDS =
            """
            code,name_nl,name_en,unit_nl,unit_en,units_nl,units_en,service_kinds,taken,validity,scarce_percent,note_nl,note_en,active
            night-staff,Nachtdienst,Night staff,mens,person,mensen,people,%s,false,PT6H,,,,true
            """;
    private static final String FIELDS =
            """
            code,name_nl,name_en,role,decimals,least,most,step,required,folded,formula,position,active
            night-staff.called,Opgeroepen,Called in,,0,0,9,1,false,false,,2,true
            night-staff.there,Aanwezig,Present,free,2,0,40,0.25,true,false,,1,true
            """;

    @LocalServerPort private int port;
    @Autowired private ImportingNetwork importing;
    @Autowired private Network network;
    @Autowired private InstantSource clock;
    @Autowired private JdbcClient jdbc;

    @Test
    void isReportedAtTheDeskAndOverFhirWithoutALineOfCode() throws Exception {
        var service = serviceOfNurse();
        assertThat(
                        importing.run(
                                NetworkFiles.ofTexts(
                                        Map.of(
                                                "capacity_kinds.csv",
                                                KINDS.formatted(service.kind()),
                                                "capacity_fields.csv",
                                                FIELDS)),
                                clock.instant()))
                .isInstanceOf(NetworkImport.Imported.class);

        atTheDesk(service);
        overFhir(service);
    }

    private void atTheDesk(ServiceEntry service) {
        var field = "amount/" + service.id() + "/night-staff/";
        try (var nurse = Visitor.signedIn("http://localhost:" + port, "verpleegkundige")) {
            assertThat(nurse.get("/inbox").body()).contains("Nachtdienst", "Aanwezig");
            var wrong = nurse.submit("/inbox", "/inbox/capacity", Map.of(field + "there", "41"));
            assertThat(wrong.statusCode()).isEqualTo(422);
            assertThat(wrong.body()).contains("Nachtdienst: Aanwezig [41] moet tussen 0 en 40");

            nurse.submit(
                    "/inbox",
                    "/inbox/capacity",
                    Map.of(field + "there", "3,75", field + "called", "1"));
            assertThat(nurse.get("/capacity?kind=" + service.kind()).body())
                    .contains("Nachtdienst")
                    .contains("3,75");
            assertThat(nurse.get("/capacity/services/" + service.id()).body())
                    .contains("Opgeroepen", "chart-night-staff-day");
        }
    }

    private void overFhir(ServiceEntry service) throws IOException, InterruptedException {
        var id = service.id() + ".night-staff";
        var read = fhir("/MeasureReport/" + id, null);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.body()).contains("\"valueDecimal\":3.75", "\"code\":\"called\"");

        var sent =
                fhir(
                        "/MeasureReport",
                        read.body().replace("3.75", "2.5").replace(date(read.body()), ""));
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
        assertThat(fhir("/MeasureReport/" + id, null).body()).contains("\"valueDecimal\":2.5");
        assertThat(fhir("/MeasureReport?subject=HealthcareService/" + service.id(), null).body())
                .contains(id);

        var odd = fhir("/MeasureReport", read.body().replace("\"called\"", "\"moon\""));
        assertThat(odd.statusCode()).isEqualTo(422);
        assertThat(odd.body()).contains("fhir.unknown-code");
        var unknown = fhir("/MeasureReport", read.body().replace("\"night-staff\"", "\"moon\""));
        assertThat(unknown.body()).contains("fhir.unknown-code");
    }

    /** Without a date it is of now. */
    private static String date(String body) {
        return body.replaceFirst("(?s).*?(\"date\":\"[^\"]*\",).*", "$1");
    }

    private ServiceEntry serviceOfNurse() {
        var organisation =
                jdbc.sql(
                                """
                                select a.organisation from access.assignment a
                                join access.person p on p.id = a.person
                                where p.username = 'verpleegkundige'
                                """)
                        .query(java.util.UUID.class)
                        .single();
        var snapshot = network.snapshot();
        return snapshot
                .listServices(new nl.samenspoed.app.network.OrganisationId(organisation))
                .stream()
                .filter(service -> snapshot.getKind(service.kind()).offerable())
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> fhir(String path, String body)
            throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/fhir" + path))
                        .header("Authorization", "Bearer " + token())
                        .header("Content-Type", "application/fhir+json");
        request.method(
                body == null ? "GET" : "POST",
                body == null
                        ? HttpRequest.BodyPublishers.noBody()
                        : HttpRequest.BodyPublishers.ofString(body));
        return HttpClient.newHttpClient()
                .send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private String token() throws IOException, InterruptedException {
        var secret = DemoPeople.CARE_HOME_CLIENT_ID + ":" + DemoPeople.PASSWORD;
        var request =
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/oauth2/token"))
                        .header(
                                "Authorization",
                                "Basic " + Base64.getEncoder().encodeToString(secret.getBytes()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                        .build();
        var answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body()).path("access_token").asString();
    }
}
