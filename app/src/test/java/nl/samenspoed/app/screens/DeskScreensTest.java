package nl.samenspoed.app.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.request.CareRequests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Desks that share work, as the triagist of one of them sees it. */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "samenspoed.demo.enabled=true",
            "samenspoed.demo.life.alive=false",
            "samenspoed.test.world=agreement"
        })
class DeskScreensTest {

    private static final List<Look> LOOKS =
            List.of(Look.DESKTOP, Look.DESKTOP_DARK, Look.PHONE, Look.PHONE_DARK);

    @LocalServerPort private int port;
    @Autowired private CareRequests requests;
    @Autowired private Placements placements;
    @Autowired private Capacity capacity;
    @Autowired private People people;
    @Autowired private Network network;
    @Autowired private Agreements agreements;

    @Test
    void workOfAClosedDeskIsSeenByTheOthersAndSaysWhose(Screens screens) {
        var scene = new Scene(requests, placements, capacity, people, network);
        var files = new SceneAgreements(scene, agreements, network);
        var own = scene.bedsOfNurse();
        var other = bedsElsewhere(own);
        var snapshot = network.snapshot();
        var request = "/requests/" + scene.seeking(other, "Bij een ander bureau gemeld");
        try (var triagist = screens.signedIn(address(), "triagist", Look.DESKTOP)) {
            var page = triagist.goTo("/desks").page();
            assertThat(page.locator("#organisation")).containsText("niets afgesproken");
            triagist.goTo("/requests");
            assertThat(page.locator("#queue")).not().containsText("Bij een ander bureau gemeld");

            files.sign(
                    "region",
                    snapshot.regionOf(own).code(),
                    "subject: desk-organisation, form: shared, shared-after: 10m",
                    "subject: desk-discipline, role: verpleegkundige, presence: present, hours: 24/7",
                    "subject: desk-discipline, role: apotheker, presence: on-call, hours: closed");
            files.sign(
                    "subregion",
                    snapshot.subregionOf(other).code(),
                    "subject: desk-hours, hours: closed");
            triagist.goTo("/requests");
            assertThat(page.locator("#queue")).containsText("Bij een ander bureau gemeld");
            assertThat(page.locator("#queue"))
                    .containsText("desk " + snapshot.subregionOf(other).name());
            triagist.goTo(request).picture("desks-other");
            assertThat(page.locator("main")).containsText("Bij een ander bureau gemeld");
            triagist.goTo("/desks");
            assertThat(page.locator("#organisation")).containsText("na 10 minuten");
            assertThat(page.locator("main")).containsText(": aan de desk, nu");
            assertThat(page.locator("main")).containsText("gesloten");
            triagist.accessible().wholePicture("desks");
        }
        for (var look : LOOKS.subList(1, LOOKS.size())) {
            try (var office = screens.signedIn(address(), "regiobureau", look)) {
                office.goTo("/desks").accessible().fits().wholePicture("desks");
            }
        }
        files.endAll();
    }

    @Test
    void whoBringsSomebodyInSeesWhoIsAtTheDeskAndAsksThem(Screens screens) {
        var scene = new Scene(requests, placements, capacity, people, network);
        var files = new SceneAgreements(scene, agreements, network);
        var own = scene.bedsOfNurse();
        files.sign(
                "subregion",
                network.snapshot().subregionOf(own).code(),
                "subject: desk-discipline, role: verpleegkundige, presence: present, hours: 24/7",
                "subject: desk-discipline, role: apotheker, presence: on-call, hours: 24/7",
                "subject: desk-discipline, role: huisarts, presence: remote, hours: closed");
        for (var look : LOOKS) {
            var request = "/requests/" + scene.seeking(own, "Wond die lekt");
            try (var triagist = screens.signedIn(address(), "triagist", look)) {
                var page = triagist.goTo(request + "/bring-in").page();
                assertThat(page.locator("#at-desk")).containsText("Wijkverpleging aan de desk");
                assertThat(page.locator("#at-desk")).containsText("Apotheker oproepbaar");
                assertThat(page.locator("#at-desk")).not().containsText("Huisarts");
                page.locator("#at-desk-why summary").click();
                triagist.accessible().fits().wholePicture("desk-asked");
                page.locator("input[value=home-nursing]").check();
                page.locator("#question").fill("Welke zorg is er vannacht nodig?");
                page.locator("button[data-send]").click();
                page.locator("#timeline summary").click();
                assertThat(page.locator("#timeline")).containsText("zit aan de desk");
                assertThat(page.locator("#timeline")).containsText("werkafspraak, versie");
            }
        }
        files.endAll();
    }

    /** In another subregion of the same region. */
    private ServiceEntry bedsElsewhere(ServiceEntry own) {
        var snapshot = network.snapshot();
        return snapshot.listServicesOfKind(own.kind()).stream()
                .filter(beds -> snapshot.regionOf(beds).equals(snapshot.regionOf(own)))
                .filter(beds -> !snapshot.subregionOf(beds).equals(snapshot.subregionOf(own)))
                .findFirst()
                .orElseThrow();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
