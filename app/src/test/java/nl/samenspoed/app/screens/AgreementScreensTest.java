package nl.samenspoed.app.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.request.CareRequests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From talk to agreement: brought as a file, read as sentences, proposed and signed. */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "samenspoed.demo.enabled=true",
            "samenspoed.demo.life.alive=false",
            "samenspoed.test.world=agreement"
        })
class AgreementScreensTest {

    @LocalServerPort private int port;
    @Autowired private CareRequests requests;
    @Autowired private Placements placements;
    @Autowired private Capacity capacity;
    @Autowired private People people;
    @Autowired private Network network;
    @Autowired private Agreements agreements;

    static Stream<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.DESKTOP_DARK, Look.PHONE, Look.PHONE_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void agreementIsBroughtProposedAndSignedByItsParties(Look look, Screens screens) {
        var scene = new Scene(requests, placements, capacity, people, network);
        var files = new SceneAgreements(scene, agreements, network);
        var version = "v" + Math.abs(look.hashCode()) % 100_000;
        var file = files.file(version, "12m");
        try (var office = screens.signedIn(address(), "beheerder", look)) {
            bring(office, file.replace("12m", "soon").replace("offer-clock", "parking-places"));
            assertThat(office.page().locator("#faults")).containsText("/rules/0/subject");
            office.forgiveComplaints().accessible().fits().wholePicture("agreements-faults");

            bring(office, file);
            assertThat(office.page().locator("#state")).hasText("concept");
            assertThat(office.page().locator("#rules"))
                    .containsText("Bij U2: wie een aanbod krijgt, antwoordt binnen 12 minuten.");
            office.page().locator("#propose button").click();
            assertThat(office.page().locator("#state")).hasText("voorgelegd");
            var address = office.page().url().replaceFirst("\\?.*", "");

            office.page().locator("#remind button").click();
            assertThat(office.page().locator("#parties")).containsText("herinnerd op");
            office.accessible().fits().wholePicture("agreements-reminded");
            office.page().locator("#remind button").click();
            assertThat(office.page().locator("main .strip.tone-soon"))
                    .containsText("vandaag al herinnerd");
            office.forgiveComplaints();

            try (var nurse = screens.signedIn(address(), "verpleegkundige", look);
                    var gp = screens.signedIn(address(), "huisarts", look)) {
                objectThenSign(nurse, address);
                letAnotherSign(gp, nurse, address);
                gp.page().navigate(address);
                gp.page().locator("#sign button[value=agree]").click();
                assertThat(gp.page().locator("#state")).hasText("van kracht");
                gp.accessible().fits().wholePicture("agreements-in-force");
            }
            switchPressure(office, address);
            office.goTo("/agreements").accessible().fits().picture("agreements");
        }
        try (var triagist = screens.signedIn(address(), "triagist", look)) {
            var request = scene.seeking(scene.bedsOfNurse(), "Valt vaker");
            var page = triagist.goTo("/requests/" + request + "/places").page();
            assertThat(page.locator("main")).containsText("Vraag eerst om advies.");
            page.locator("#agreed summary").click();
            assertThat(page.locator("#agreed")).containsText("hoogstens 6 plekken tegelijk");
            assertThat(page.locator("#agreed")).containsText("Afgesproken voor drukte");
            page.locator("#ladder-agreed summary").click();
            assertThat(page.locator("#ladder-agreed"))
                    .containsText("werkafspraak, versie " + version);
            triagist.accessible().fits().wholePicture("agreements-why");
            goOnWithoutAdvice(triagist);
        } finally {
            files.endAll();
        }
    }

    private static void goOnWithoutAdvice(Screen triagist) {
        var page = triagist.page();
        page.locator("#without-advice summary").click();
        page.locator("#without-advice button").click();
        assertThat(page.locator("#without-advice")).containsText("Vul dit in");
        triagist.forgiveComplaints();
        page.locator("#without-advice textarea").fill("De huisarts belde zelf");
        page.locator("#without-advice button").click();
        assertThat(page.locator("#without-advice")).hasCount(0);
        assertThat(page.locator("main")).not().containsText("Vraag eerst om advies.");
    }

    /** Three at once are asked usually, and six when it is too busy. */
    private static void switchPressure(Screen office, String address) {
        var page = office.page();
        page.navigate(address);
        page.locator("#why").fill("Griepgolf, alle bedden vol");
        page.locator("#hours").fill("999");
        page.locator("#pressure button").click();
        assertThat(page.locator("main .strip.tone-soon")).containsText("hoogstens 48 uur");
        assertThat(page.locator("#why")).hasValue("Griepgolf, alle bedden vol");
        office.forgiveComplaints();
        page.locator("#hours").fill("12");
        page.locator("#pressure button").click();
        assertThat(page.locator("#pressure-state")).containsText("Aan sinds");
        office.accessible().fits().wholePicture("agreements-pressure");
    }

    private static void objectThenSign(Screen nurse, String address) {
        nurse.goTo("/inbox").accessible().fits().picture("agreements-awaited");
        nurse.page().locator(".notices a").click();
        assertThat(nurse.page()).hasURL(address);
        nurse.page().locator("#sign button[value=object]").click();
        assertThat(nurse.page().locator("main .strip.tone-soon")).containsText("Zeg erbij waarom");
        nurse.forgiveComplaints();
        nurse.page().locator("#sign-remark").fill("’s Nachts lukt dit ons niet");
        nurse.page().locator("#sign button[value=object]").click();
        assertThat(nurse.page().locator("#parties")).containsText("’s Nachts lukt dit ons niet");
        nurse.accessible().fits().wholePicture("agreements-proposed");
        nurse.page().locator("#sign-remark").fill("Akkoord, met een achterwacht");
        nurse.page().locator("#sign button[value=agree]").click();
        assertThat(nurse.page().locator("#parties")).containsText("Akkoord, met een achterwacht");
    }

    /** The GP lets the nurse sign, who says something; then the GP takes it back. */
    private static void letAnotherSign(Screen gp, Screen nurse, String address) {
        var page = gp.page();
        page.navigate(address);
        page.locator("#mandate summary").click();
        page.locator("#signer").fill("Nergens");
        page.locator("#until").fill(LocalDate.now(Times.ZONE).plusDays(7).toString());
        page.locator("#mandate button").click();
        assertThat(page.locator("#signer-error")).isVisible();
        gp.forgiveComplaints().accessible().fits().wholePicture("agreements-mandate");
        nurse.page().navigate(address);
        var organisation = nurse.page().locator("header .organisation").textContent();
        page.locator("#signer").fill(organisation);
        page.locator("#mandate button").click();
        assertThat(page.locator("#mandate-on")).containsText(organisation + " mag tot en met");

        nurse.page().navigate(address);
        var forGp = nurse.page().locator("form[id^=sign-]");
        assertThat(forGp).containsText("met een machtiging");
        forGp.locator("input[name=remark]").fill("Namens hen, even geduld");
        forGp.locator("button[value=object]").click();
        assertThat(nurse.page().locator("#parties"))
                .containsText("namens deze partij: " + organisation);
        nurse.accessible().fits().wholePicture("agreements-signed-for");
        page.navigate(address);
        page.locator("#mandate button").click();
        assertThat(page.locator("#mandate-on")).hasCount(0);
    }

    private static void bring(Screen office, String file) {
        office.goTo("/agreements");
        office.page().locator("#text").fill(file);
        office.page().locator("main form button.primary").click();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
