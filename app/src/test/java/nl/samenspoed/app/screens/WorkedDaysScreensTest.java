package nl.samenspoed.app.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samenspoed.app.screens.Scene.done;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.time.Duration;
import java.time.LocalDate;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.StopCommand;
import nl.samenspoed.app.capacity.StopId;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.Urgency;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What decides each of the three worked days, on the phone of who has a place and at the desk. */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"samenspoed.demo.enabled=true", "samenspoed.demo.life.alive=false"})
class WorkedDaysScreensTest {

    private static final String WHY =
            "Alle huizen in de regio zijn gevraagd, hij kan niet naar huis";
    private static final String DIVERT = "leid om indien mogelijk";
    private static final ContainsTextOptions SOON =
            new ContainsTextOptions().setTimeout(Duration.ofSeconds(20).toMillis());

    @LocalServerPort private int port;
    @Autowired private CareRequests requests;
    @Autowired private Placements placements;
    @Autowired private Capacity capacity;
    @Autowired private Stops stops;
    @Autowired private People people;
    @Autowired private Network network;
    @Autowired private JdbcClient jdbc;
    private Scene scene;

    @BeforeEach
    void set() {
        scene = new Scene(requests, placements, capacity, people, network);
        liftAll();
    }

    @AfterEach
    void liftAll() {
        for (var kind : new String[] {"emergency-department", "obstetrics-acute"}) {
            for (var service : network.snapshot().listServicesOfKind(kind)) {
                stops.open().find(service.id()).ifPresent(stop -> lift(service, stop.id()));
            }
        }
    }

    @Test
    void eveningWithoutABed(Screens screens) {
        var beds = scene.bedsOfNurse();
        scene.figure(beds, 1, 12);
        var request = scene.seeking(beds, "79 jaar, mantelzorger opgenomen, hulp bij alles");
        try (var home = signedIn("verpleegkundige", screens, Look.PHONE);
                var office = signedIn("coordinator", screens, Look.DESKTOP)) {
            var desk = offer(office, request, beds);
            var phone = home.goTo("/inbox").page();
            var card = card(phone, request);
            assertThat(card).containsText("mantelzorger opgenomen");
            assertThat(card).not().containsText("Proef");
            home.fits().picture("day-evening-asked");
            card.locator("[id^='n-'] summary").click();
            card.locator("button[value='no-staff']").click();
            assertThat(card).hasCount(0);
            assertThat(desk.locator("#timeline")).containsText("Te weinig personeel", SOON);

            office.goTo("/requests/" + request + "/places");
            desk.locator("h1").first().click();
            Screen.press(desk, "$");
            assertThat(desk.locator("#ladder .rung-next")).isVisible();
            office.fits().wholePicture("day-evening-ladder");
        }
        forced(screens, request, beds);
    }

    private void forced(Screens screens, CareRequestId request, ServiceEntry beds) {
        try (var manager = signedIn("dienstmanager", screens, Look.DESKTOP);
                var home = signedIn("verpleegkundige", screens, Look.PHONE)) {
            var desk = manager.goTo("/requests/" + request + "/places").page();
            tick(desk, beds);
            desk.locator("#force summary").click();
            desk.locator("#justification").fill(WHY);
            desk.locator("#force button.danger").click();
            assertThat(desk.locator("#case-story .next")).containsText(beds.name());
            assertThat(desk.locator("#ladder")).hasCount(0);

            var phone = home.goTo("/inbox").page();
            assertThat(phone.locator("#ring")).containsText("gedwongen bezet");
            var card = card(phone, request);
            assertThat(card).containsText(WHY);
            home.fits().picture("day-evening-forced");
            card.locator("form[action$='accept-forced'] button").click();
            assertThat(phone.locator(".card.forced:has(a[href='/requests/" + request + "'])"))
                    .hasCount(0);
            assertThat(desk.locator(".case-head .lead"))
                    .containsText(network.getOrganisation(beds.organisation()).name(), SOON);
            card(phone, request).locator("form[action$='/arrived'] button").click();
            assertThat(desk.locator("#timeline")).containsText("angekomen", SOON);
            manager.fits().wholePicture("day-evening-arrived");
        }
    }

    @Test
    void edStopThatSpreads(Screens screens) {
        var ed = ofHospital("emergency-department");
        var neighbour = stops.open().heirs(ed).getFirst();
        scene.figure(ed, 2, 20);
        scene.figure(neighbour, 3, 20);
        var patient = scene.seeking(ed, "71 jaar, heup pijnlijk na val");
        var danger =
                scene.seeking(
                        ed,
                        "58 jaar, pijn op de borst, klam",
                        Urgency.U1,
                        LocalDate.of(1968, 2, 9));
        try (var bay = signedIn("seh", screens, Look.PHONE);
                var office = signedIn("coordinator", screens, Look.DESKTOP)) {
            var phone = bay.goTo("/inbox").page();
            phone.locator("#declare-" + ed.id() + " summary").click();
            phone.locator("#declare-" + ed.id() + " button.danger").click();
            assertThat(phone.locator("#stop-" + ed.id())).containsText("Neemt mogelijk over");
            bay.fits().wholePicture("day-ed-stop-declared");

            var desk = office.goTo("/capacity?kind=emergency-department").page();
            assertThat(desk.locator("#s-" + ed.id())).containsText("SEH-stop");
            assertThat(desk.locator("#s-" + neighbour.id())).containsText("Neemt mogelijk over");
            office.fits().picture("day-ed-stop-board");

            office.goTo("/requests/" + danger + "/places");
            assertThat(row(desk, ed)).not().containsText(DIVERT);
            office.goTo("/requests/" + patient + "/places");
            assertThat(row(desk, ed)).containsText(DIVERT);
            office.fits().wholePicture("day-ed-stop-places");

            passTheEnd(ed);
            bay.goTo("/inbox");
            assertThat(phone.locator("#stop-" + ed.id())).containsText("nog van kracht?");
            bay.fits().wholePicture("day-ed-stop-asks");
            office.goTo("/capacity?kind=emergency-department");
            assertThat(desk.locator("#s-" + ed.id())).containsText("SEH-stop");
            phone.locator("#stop-" + ed.id() + " button.lift").click();
            assertThat(desk.locator("#s-" + ed.id())).not().containsText("SEH-stop");
        }
        end(patient);
        end(danger);
    }

    @Test
    void fullObstetricDepartment(Screens screens) {
        var rooms = ofHospital("obstetrics-acute");
        scene.figure(rooms, 0, 6);
        var request =
                scene.seeking(
                        rooms,
                        "G3P2, 34 weken, plots veel bloedverlies",
                        Urgency.U1,
                        LocalDate.of(1994, 5, 17));
        try (var ward = signedIn("seh", screens, Look.PHONE);
                var office = signedIn("coordinator", screens, Look.DESKTOP)) {
            var phone = ward.goTo("/inbox").page();
            phone.locator("#declare-" + rooms.id() + " summary").click();
            phone.locator("#declare-" + rooms.id() + " button.danger").click();
            assertThat(phone.locator("#stop-" + rooms.id())).containsText("Presentatiestop");

            var desk = office.goTo("/requests/" + request + "/places").page();
            if (desk.locator("#left-out[open]").count() == 0) {
                desk.locator("#left-out > summary").click();
            }
            assertThat(row(desk, rooms).locator(".remark")).isVisible();
            office.fits().wholePicture("day-birth-full");
            desk = offer(office, request, rooms);

            var card = card(phone, request);
            assertThat(card).containsText("plots veel bloedverlies", SOON);
            ward.fits().picture("day-birth-asked");
            card.locator("form[action$='/accept'] button").click();
            assertThat(desk.locator(".case-head .lead"))
                    .containsText(network.getOrganisation(rooms.organisation()).name(), SOON);
            assertThat(phone.locator("#stop-" + rooms.id())).containsText("Presentatiestop");

            card.locator("[id^='n-'] summary").click();
            card.locator("[name=reason]").fill("In de ambulance bevallen, blijft daar");
            ward.fits().picture("day-birth-did-not-come");
            card.locator("form[action$='/no-show'] button").click();
            assertThat(card).hasCount(0);
            assertThat(desk.locator("#timeline")).containsText("In de ambulance bevallen", SOON);

            office.goTo("/requests/" + request + "/places");
            desk.locator("#outside summary").click();
            desk.locator("#destination").fill("Kraamafdeling over de grens");
            desk.locator("#confirmedBy").fill("Dienstdoend verloskundige");
            desk.locator("#outside button").click();
            assertThat(desk.locator("#case-story .next"))
                    .containsText("Kraamafdeling over de grens");
            office.fits().wholePicture("day-birth-outside");
        }
        end(request);
    }

    // At the desk

    /** Ticks the place and offers; the page of the request stands there afterwards. */
    private Page offer(Screen office, CareRequestId request, ServiceEntry place) {
        var desk = office.goTo("/requests/" + request + "/places").page();
        tick(desk, place);
        Screen.press(desk, "Control+Enter");
        assertThat(desk.locator(".offer-out")).hasCount(1);
        unfold(desk, "#timeline");
        return desk;
    }

    private static void tick(Page desk, ServiceEntry place) {
        var box = desk.locator("[name=service][value='" + place.id() + "']");
        if (!box.isVisible()) {
            desk.locator("#left-out > summary").click();
        }
        box.check();
    }

    private static void unfold(Page desk, String fold) {
        if (desk.locator(fold + "[open]").count() == 0) {
            desk.locator(fold + " summary").first().click();
        }
    }

    private static Locator row(Page desk, ServiceEntry place) {
        return desk.locator("li:has(> label [name=service][value='" + place.id() + "'])");
    }

    /** The card of this request, whatever else others left there. */
    private Locator card(Page phone, CareRequestId request) {
        var offer = placements.ofRequest(scene.boss(), request).getLast();
        return phone.locator("#o-" + offer.id());
    }

    private ServiceEntry ofHospital(String kind) {
        return network.snapshot().listServices(scene.organisation("seh")).stream()
                .filter(service -> service.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** Time cannot be set in the whole program, so the end is brought back instead. */
    private void passTheEnd(ServiceEntry service) {
        org.assertj.core.api.Assertions.assertThat(
                        jdbc.sql(
                                        """
                                        update capacity.stop set expected_end = now() - interval '1 minute'
                                        where service = ? and lifted_at is null
                                        """)
                                .param(service.id().value())
                                .update())
                .isEqualTo(1);
    }

    private void lift(ServiceEntry service, StopId stop) {
        var boss = Scene.actor("Test Baas", service.organisation(), new Scope.OwnOrganisation());
        var lifted = done(stops.handle(boss, CommandKey.random(), new StopCommand.Lift(stop)));
        org.assertj.core.api.Assertions.assertThat(lifted.isOpen()).isFalse();
    }

    private void end(CareRequestId request) {
        scene.give(request, new RequestCommand.Withdraw("opgeknapt"));
    }

    private Screen signedIn(String username, Screens screens, Look look) {
        return screens.signedIn("http://127.0.0.1:" + port, username, look);
    }
}
