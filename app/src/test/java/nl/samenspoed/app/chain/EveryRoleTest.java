package nl.samenspoed.app.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import nl.samenspoed.app.access.DemoPeople;
import nl.samenspoed.app.access.DemoSignIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Every role against every page: who gets in is a table, and nobody else does. */
@Tag("slow")
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"samenspoed.demo.enabled=true", "samenspoed.demo.life.alive=false"})
class EveryRoleTest {

    private static final String WHO_GETS_IN =
            """
            /requests               | ambulance coordinator crisis dienstmanager ggz huisarts meldkamer regiearts seh triagist verloskundige verpleegkundige
            /requests/new           | ambulance coordinator dienstmanager ggz huisarts meldkamer regiearts seh triagist verloskundige
            /waiting                | ambulance coordinator crisis dienstmanager ggz huisarts meldkamer regiearts seh triagist verloskundige
            /inbox                  | ambulance chauffeur coordinator ggz huisarts regiearts seh sociaal triagist verloskundige verpleegkundige
            /consults               | ambulance apotheker beheerder coordinator dienstmanager geriatrie ggz huisarts meldkamer regiearts seh triagist verloskundige verpleegkundige
            /consults/roster        | beheerder coordinator dienstmanager
            /feedback               | ambulance coordinator crisis dienstmanager ggz huisarts meldkamer regiearts seh triagist verloskundige verpleegkundige
            /capacity               | ambulance beheerder coordinator crisis dienstmanager ggz huisarts meldkamer regiearts regiobureau seh triagist verloskundige verpleegkundige
            /capacity/wall          | ambulance beheerder coordinator crisis dienstmanager ggz huisarts meldkamer regiearts regiobureau seh triagist verloskundige verpleegkundige
            /map                    | ambulance apotheker beheerder coordinator crisis dienstmanager geriatrie ggz huisarts meldkamer regiearts regiobureau seh sociaal toezichthouder triagist verloskundige verpleegkundige verzekeraar
            /network                | ambulance apotheker beheerder coordinator crisis dienstmanager geriatrie ggz huisarts meldkamer regiearts regiobureau seh sociaal toezichthouder triagist verloskundige verpleegkundige verzekeraar
            /desks                  | ambulance apotheker beheerder coordinator crisis dienstmanager geriatrie ggz huisarts meldkamer regiearts regiobureau seh sociaal toezichthouder triagist verloskundige verpleegkundige verzekeraar
            /overview               | crisis regiobureau toezichthouder verzekeraar
            /forced                 | crisis dienstmanager regiobureau
            /breaches               | ambulance chauffeur coordinator crisis dienstmanager ggz huisarts meldkamer regiearts regiobureau seh sociaal toezichthouder triagist verloskundige verpleegkundige verzekeraar
            /ring                   | ambulance apotheker chauffeur coordinator dienstmanager geriatrie ggz huisarts regiearts seh sociaal triagist verloskundige verpleegkundige
            /administration/network | beheerder regiobureau
            /administration/people  | beheerder
            /administration/feeds   | beheerder regiobureau
            /administration/ladders | beheerder regiobureau
            /administration/protocols | beheerder regiobureau
            /administration/deliver | beheerder regiobureau
            /audit                  | logbeheerder
            /emergency-access       | ambulance ggz huisarts meldkamer regiearts seh triagist verloskundige verpleegkundige
            /emergency-access/review | logbeheerder
            /demo                   | beheerder
            """;

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");

    @LocalServerPort private int port;
    @Autowired private DemoPeople people;

    @Test
    void everyPageLetsInWhoTheTableSaysAndNobodyElse() throws Exception {
        var expected = table();
        var found = new TreeMap<String, List<String>>();
        var odd = new ArrayList<String>();
        expected.keySet().forEach(page -> found.put(page, new ArrayList<>()));
        var everybody = people.list().stream().map(DemoSignIn::username).sorted().toList();
        assertThat(everybody).hasSize(21);
        for (var person : everybody) {
            var browser = signedIn(person);
            for (var page : expected.keySet()) {
                int status = get(browser, page).statusCode();
                if (status == 200) {
                    found.get(page).add(person);
                } else if (status != 403 && status != 404) {
                    odd.add("%s at %s got %d".formatted(person, page, status));
                }
            }
        }
        assertThat(found).isEqualTo(expected);
        assertThat(odd).isEmpty();
    }

    @Test
    void nobodyGetsInWithoutSigningIn() throws Exception {
        var stranger = HttpClient.newHttpClient();
        for (var page : table().keySet()) {
            assertThat(get(stranger, page).statusCode()).as(page).isIn(302, 401, 403);
        }
        assertThat(get(stranger, "/fhir/ServiceRequest").statusCode()).isEqualTo(401);
    }

    private static Map<String, List<String>> table() {
        var table = new TreeMap<String, List<String>>();
        WHO_GETS_IN
                .lines()
                .map(line -> line.split("\\|"))
                .forEach(
                        cells -> table.put(cells[0].strip(), List.of(cells[1].strip().split(" "))));
        return table;
    }

    private HttpClient signedIn(String username) throws IOException, InterruptedException {
        var browser = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var door = get(browser, "/sign-in").body();
        var hidden = HIDDEN.matcher(door);
        assertThat(hidden.find()).isTrue();
        var form =
                "username=%s&password=%s&%s=%s"
                        .formatted(
                                username,
                                DemoPeople.PASSWORD,
                                hidden.group(1),
                                URLEncoder.encode(hidden.group(2), StandardCharsets.UTF_8));
        var answer =
                browser.send(
                        HttpRequest.newBuilder(uri("/sign-in"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("location").orElse("")).doesNotContain("error");
        return browser;
    }

    private HttpResponse<String> get(HttpClient browser, String path)
            throws IOException, InterruptedException {
        return browser.send(
                HttpRequest.newBuilder(uri(path)).header("Accept", "text/html").build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
