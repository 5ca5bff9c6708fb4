package nl.samenspoed.app.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkFiles;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.request.CareRequests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What people do at the screens beside the case, in the demo network, signed in as they would. */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"samenspoed.demo.enabled=true", "samenspoed.demo.life.alive=false"})
class ScreensTest {

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
    void nurseAcceptsAndConfirmsArrivalWithHerThumb(Screens screens) {
        var beds = scene.bedsOfNurse();
        var offer = scene.offer(beds, "Valt vaker, thuis niet veilig");
        try (var screen = signedIn("verpleegkundige", screens, Look.PHONE)) {
            var page = screen.goTo("/inbox").page();
            var card = page.locator("#o-" + offer.id());
            assertThat(card).containsText("Valt vaker");
            screen.accessible().fits().wholePicture("inbox");
            card.locator(".unfold summary").first().click();
            screen.accessible().wholePicture("inbox-refusing");
            card.locator("button.primary").first().click();
            var arrived =
                    page.locator(
                            "form[action='/inbox/requests/"
                                    + offer.request()
                                    + "/arrived'] button");
            assertThat(arrived).hasCount(1);
            screen.accessible().fits().wholePicture("inbox-awaiting");
            arrived.click();
            assertThat(page.locator("#c-" + offer.request())).isVisible();
            screen.accessible().fits().wholePicture("inbox-in-care");
        }
    }

    @Test
    void comingTooLateIsToldCalmly(Screens screens) {
        var beds = scene.bedsOfNurse();
        var offer = scene.offer(beds, "Verward, koorts");
        try (var screen = signedIn("verpleegkundige", screens, Look.PHONE_DARK)) {
            var page = screen.goTo("/inbox").page();
            var accept = page.locator("#o-" + offer.id() + " button.primary");
            assertThat(accept).isVisible();
            var gone =
                    placements.withdraw(
                            scene.boss(), CommandKey.random(), offer.id(), null, "toch niet nodig");
            Scene.done(gone);
            accept.click();
            assertThat(page.locator("#strips")).containsText("Ingetrokken");
            screen.forgiveComplaints().accessible().picture("inbox-too-late");
        }
    }

    @Test
    void nurseKeepsHerFiguresRight(Screens screens) {
        var beds = scene.bedsOfNurse();
        scene.figure(beds, 2, 12);
        try (var screen = signedIn("verpleegkundige", screens, Look.PHONE)) {
            var page = screen.goTo("/inbox").page();
            var field = page.locator("#free-" + beds.id());
            field.locator("xpath=following-sibling::button[1]").click();
            assertThat(field).hasValue("3");
            var send = page.locator("#my-capacity button.primary");
            assertThat(send).containsText("Meld wijziging");
            send.click();
            assertThat(page.locator("#my-capacity")).containsText("Bewaard");
            assertThat(page.locator("#free-" + beds.id())).hasValue("3");
            assertThat(page.locator("#my-capacity button.primary")).containsText("Nog actueel");

            scene.figure(beds, 5, 12);
            assertThat(page.locator("#free-" + beds.id())).hasValue("5");
            assertThat(page.locator("#my-capacity")).containsText("Bewaard");
        }
    }

    @Test
    void whatWasRefusedStaysWhileOthersReport(Screens screens) {
        var beds = scene.bedsOfNurse();
        scene.figure(beds, 2, 12);
        try (var screen = signedIn("verpleegkundige", screens, Look.PHONE)) {
            var page = screen.goTo("/inbox").page();
            var card = page.locator("#my-capacity");
            page.locator("#free-" + beds.id()).fill("26");
            card.locator("button.primary").click();
            assertThat(card.locator(".strip")).containsText("[26]");

            scene.figure(beds, 4, 12);
            assertThat(page.locator("#live-strip")).isVisible();
            assertThat(page.locator("#free-" + beds.id())).hasValue("26");
            assertThat(card.locator(".strip")).containsText("[26]");
            screen.forgiveComplaints();
        }
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.DESKTOP_DARK, Look.TABLET, Look.PHONE_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void boardsAndMapFitEveryScreen(Look look, Screens screens) {
        scene.fillBoard();
        scene.accepted(scene.bedsOfNurse(), "Wond, koorts");
        try (var screen = signedIn("verpleegkundige", screens, look)) {
            screen.goTo("/capacity").fits().picture("capacity");
            screen.goTo("/capacity/wall").fits().picture("wall");
            screen.goTo("/map").fits().picture("map");
            screen.goTo("/map?region=all&subregion=all").picture("map-country");
            screen.goTo("/network").fits().picture("network");
        }
        try (var screen = signedIn("regiobureau", screens, look)) {
            screen.goTo("/overview").fits().picture("overview");
        }
        try (var screen = signedIn("logbeheerder", screens, look)) {
            screen.goTo("/audit").fits().picture("audit");
        }
        try (var screen = signedIn("beheerder", screens, look)) {
            screen.goTo("/administration/network").fits().picture("keep-network");
            screen.goTo("/administration/people").fits().picture("people");
            screen.goTo("/demo").fits().picture("demo");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void oneLineOfTheWaitingListBecomesAnOffer(Look look, Screens screens) {
        scene.fillBoard();
        var beds = scene.bedsOfNurse();
        scene.figure(beds, 1, 12);
        var first = scene.seeking(beds, "Valt vaker, kan niet alleen blijven");
        scene.seeking(beds, "Wondzorg, tweemaal daags");
        try (var screen = signedIn("coordinator", screens, look)) {
            var page = screen.goTo("/waiting").fits().wholePicture("waiting").page();
            var row = page.locator("#w-" + first);
            assertThat(row.locator(".reasons li").first()).isVisible();
            row.locator("button").click();
            assertThat(row).hasCount(0);
        }
        org.assertj.core.api.Assertions.assertThat(placements.ofRequest(scene.boss(), first))
                .hasSize(1);
    }

    @Test
    void badFileIsRefusedWithEveryErrorAndItsPlace(Screens screens) throws IOException {
        var zip = new ByteArrayOutputStream();
        NetworkFiles.ofTexts(
                        Map.of(
                                "organisations.csv",
                                "code,name,sector,ura,agb,demo,active\n"
                                        + "nieuw,,hap,123,,true,true\n"
                                        + "nieuw-2,Naam,geen-sector,,,misschien,true\n"))
                .writeZip(zip);
        try (var screen = signedIn("beheerder", screens, Look.DESKTOP)) {
            var page = screen.goTo("/administration/network/files").page();
            page.locator("#archive")
                    .setInputFiles(
                            new FilePayload("net.zip", "application/zip", zip.toByteArray()));
            page.locator("form[action$=import] button").click();
            assertThat(page.locator("main table")).containsText("organisations.csv");
            assertThat(page.locator("main table")).containsText("sector");
            screen.forgiveComplaints().accessible().picture("import-refused");
        }
    }

    @Test
    void administratorAddsSomebodyAndChangesAService(Screens screens) {
        try (var screen = signedIn("beheerder", screens, Look.DESKTOP)) {
            var page = screen.goTo("/administration/people").page();
            page.locator("#name").fill("Nora Nieuw");
            page.locator("#username").fill("nora." + UUID.randomUUID().toString().substring(0, 6));
            page.locator("form[action$=people] button.primary").click();
            assertThat(page.locator("code.told")).isVisible();
            screen.accessible().fits().picture("person-created");
            var beds = scene.bedsOfNurse();
            screen.goTo("/administration/network/organisations/" + beds.organisation())
                    .accessible()
                    .fits()
                    .picture("organisation");
            screen.goTo("/administration/network/services/" + beds.id()).accessible().fits();
            page.locator("#weekly").fill("altijd");
            page.locator("form button.primary").click();
            assertThat(page.locator("#weekly-error")).containsText("altijd");
            screen.forgiveComplaints().accessible().picture("service-refused");
            page.locator("#weekly").fill("Mo-Fr 08:00-17:00");
            page.locator("form button.primary").click();
            assertThat(page.locator("main")).containsText("Mo-Fr 08:00-17:00");
        }
    }

    private Screen signedIn(String username, Screens screens, Look look) {
        return screens.signedIn("http://127.0.0.1:" + port, username, look);
    }
}
