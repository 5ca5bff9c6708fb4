package nl.samenspoed.app.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.util.Set;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Protocols as content: loaded, put to use and taken out of use while people are asking. */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"samenspoed.demo.enabled=true", "samenspoed.demo.life.alive=false"})
class ProtocolScreensTest {

    private static final String RIDES =
            """
            {"format": 1, "name": "rides-for-a-test", "version": "1.0", "discipline": "ambulance", "scale": "ambulance",
             "title": {"dutch": "Ritten (test)", "english": "Rides (test)"},
             "notice": {"dutch": "Alleen voor een test.", "english": "For a test only."},
             "source": "Made up for a test.", "licence": "EUPL-1.2",
             "context": [{"code": "gut-feeling", "question": {"dutch": "Niet pluis", "english": "Gut feeling"}, "raises": true}],
             "complaints": [{"code": "ride-home", "name": {"dutch": "Terugrit die niet door kan", "english": "Ride home that cannot be"},
               "otherwise": "C2", "care": ["self-care"], "advice": ["wait"],
               "criteria": [
                 {"code": "in-pain", "question": {"dutch": "Heeft pijn", "english": "Is in pain"}, "level": "C1", "alarm": true},
                 {"code": "since", "question": {"dutch": "Sinds een uur", "english": "Since an hour"}, "level": "B1",
                  "asked": {"all": [{"met": "in-pain"}]}}]}],
             "advice": [{"code": "wait", "text": {"dutch": "Blijf zitten tot iemand komt.", "english": "Stay seated until somebody comes."},
               "safetyNet": {"dutch": "Bel terug als de pijn toeneemt.", "english": "Call back when the pain grows."}}]}
            """;

    @LocalServerPort private int port;
    @Autowired private CareRequests requests;
    @Autowired private Placements placements;
    @Autowired private Capacity capacity;
    @Autowired private People people;
    @Autowired private Network network;
    private Scene scene;

    @BeforeEach
    void set() {
        scene = new Scene(requests, placements, capacity, people, network);
    }

    @Test
    void protocolIsLoadedUsedAtOnceAndTakenOutOfUse(Screens screens) {
        var request = ready();
        try (var manager = signedIn("beheerder", screens, Look.DESKTOP);
                var triagist = signedIn("triagist", screens, Look.DESKTOP_DARK)) {
            var page = manager.goTo("/administration/protocols").page();
            load(page, RIDES.replace("\"C1\"", "\"U1\"").replace("\"self-care\"", "\"balloon\""));
            assertThat(page.locator("#faults tbody tr")).hasCount(2);
            assertThat(page.locator("#faults")).containsText("/complaints/0/criteria/0/level");
            assertThat(page.locator("#text")).hasValue(java.util.regex.Pattern.compile("balloon"));
            manager.forgiveComplaints().accessible().fits().picture("protocols-faults");

            load(page, RIDES);
            var card = page.locator("section:has(h2:has-text('Ritten (test)'))");
            assertThat(card).containsText("In gebruik: nergens");
            found(triagist.goTo("/requests/" + request + "/urgency").page(), 0);

            say(card.first().page(), "Afgesproken met de RAV", "Neem in gebruik");
            assertThat(card).containsText("In gebruik: overal");
            manager.accessible().fits().wholePicture("protocols");
            triage(triagist, request);

            say(page, "Hier nog niet", "Neem uit gebruik", "Oost");
            assertThat(card).containsText("In gebruik: overal, behalve Oost");
            found(triagist.goTo("/requests/" + ready() + "/urgency").page(), 0);

            say(page, "De proef is voorbij", "Neem uit gebruik");
            assertThat(card).containsText("In gebruik: nergens");
            found(triagist.goTo("/requests/" + ready() + "/urgency").page(), 0);
        }
    }

    /** The complaint is there without a restart, in its own words, and the advice goes along. */
    private static void triage(Screen triagist, CareRequestId request) {
        var page = triagist.goTo("/requests/" + request + "/urgency").page();
        found(page, 1);
        assertThat(page.locator(".proposal"))
                .containsText("C2 (geen ambulance, zelfzorgadvies) = U5");
        assertThat(page.locator("[name=met]")).hasCount(1);
        page.locator("#met-in-pain").check();
        assertThat(page.locator("[name=met]")).hasCount(2);
        page.locator("#met-since").check();
        assertThat(page.locator(".proposal")).containsText("B1");
        page.locator("#context-gut-feeling").check();
        assertThat(page.locator(".proposal")).containsText("Van B1 naar A2 door: Niet pluis");
        assertThat(page.locator(".proposal")).containsText("U2");
        triagist.accessible().fits().picture("protocols-urgency");
        page.locator(".proposal button.primary").click();
        page.waitForURL("**/decision");
        page.locator("[value=self-care]").check();
        assertThat(page.locator("#advice")).hasValue("Blijf zitten tot iemand komt.");
        assertThat(page.locator("#safetyNet")).hasValue("Bel terug als de pijn toeneemt.");
        triagist.accessible().fits().picture("protocols-decision");
        page.navigate(page.url().replace("/decision", ""));
        assertThat(page.locator("main")).containsText("A2 = U2");
        assertThat(page.locator(".story")).containsText("Niet pluis");
    }

    @Test
    void phoneShowsTheCriteriaToo(Screens screens) {
        try (var screen = signedIn("triagist", screens, Look.PHONE)) {
            var page = screen.goTo("/requests/" + ready() + "/urgency").page();
            assertThat(page.locator(".proposal")).hasCount(0);
            page.locator("#filter").fill("hoofdpijn");
            assertThat(page.locator(".proposal")).isVisible();
            screen.accessible().fits().wholePicture("protocols-headache");
        }
    }

    private CareRequestId ready() {
        var id = scene.open(scene.bedsOfNurse(), "Kan niet terug naar huis");
        scene.give(id, new RequestCommand.AnswerRedFlags(Set.of(), null));
        return id;
    }

    private static void load(Page page, String text) {
        page.locator("#text").fill(text);
        page.locator("form[action='/administration/protocols'] button.primary").click();
    }

    private static void found(Page page, int count) {
        page.locator("#filter").fill("terugrit");
        assertThat(page.locator("#proposal [name=complaint]")).hasCount(count);
    }

    private static void say(Page page, String why, String button) {
        say(page, why, button, "overal");
    }

    private static void say(Page page, String why, String button, String where) {
        var card = page.locator("section:has(h2:has-text('Ritten (test)'))");
        card.locator("summary").click();
        card.locator("select").selectOption(new SelectOption().setLabel(where));
        card.locator("[name=reason]").fill(why);
        card.getByRole(
                        com.microsoft.playwright.options.AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(button)
                                .setExact(true))
                .click();
    }

    private Screen signedIn(String username, Screens screens, Look look) {
        return screens.signedIn("http://127.0.0.1:" + port, username, look);
    }
}
