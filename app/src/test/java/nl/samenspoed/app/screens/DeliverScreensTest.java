package nl.samenspoed.app.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.stream.Stream;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.placement.Breaches;
import nl.samenspoed.app.placement.MustDeliverRules;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who reports it free must deliver, and where the patient would like to go, as people see it. */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "samenspoed.demo.enabled=true",
            "samenspoed.demo.life.alive=false",
            // A network of its own, in which nobody else has been.
            "samenspoed.test.world=deliver"
        })
class DeliverScreensTest {

    @LocalServerPort private int port;
    @Autowired private CareRequests requests;
    @Autowired private Placements placements;
    @Autowired private Capacity capacity;
    @Autowired private People people;
    @Autowired private Network network;
    @Autowired private MustDeliverRules rules;
    @Autowired private Breaches breaches;
    private Scene scene;
    private ServiceEntry beds;

    @BeforeEach
    void thereAreBeds() {
        scene = new Scene(requests, placements, capacity, people, network);
        beds = scene.bedsOfNurse();
        scene.figure(beds, 6, 12);
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.DESKTOP_DARK, Look.PHONE, Look.PHONE_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theRuleIsSwitchedAndEverySwitchIsKept(Look look, Screens screens) {
        scene.mustDeliver(rules, beds);
        try (var screen = signedIn("regiobureau", screens, look)) {
            var page = screen.goTo("/administration/deliver").page();
            assertThat(page.locator("main tbody tr")).hasCount(1);
            screen.accessible().fits().wholePicture("deliver-rules");
            page.locator("main tbody a").click();
            page.locator("input[name=days]").fill("0");
            page.locator("button[data-send]").click();
            assertThat(page.locator("main .strip.tone-soon")).containsText("1 tot 60 dagen");
            screen.forgiveComplaints();
            page.locator("input[name=days]").fill("5");
            page.locator("button[data-send]").click();
            assertThat(page.locator("#history tbody tr").first()).containsText("5");
            screen.accessible().fits().wholePicture("deliver-rule");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whoRefusesIsWarnedSeesTheBreachAndContestsItOnce(Look look, Screens screens) {
        scene.mustDeliver(rules, beds);
        var offer = scene.offer(beds, "Valt vaker, kan niet alleen blijven");
        try (var nurse = signedIn("verpleegkundige", screens, look)) {
            var page = nurse.goTo("/inbox").page();
            page.locator("#n-" + offer.id() + " summary").click();
            assertThat(page.locator("#n-" + offer.id())).containsText("U meldde 6 vrij");
            nurse.accessible().fits().wholePicture("deliver-warning");
            page.locator("#n-" + offer.id() + " button[value=full]").click();
            var breach = page.locator("#b-" + offer.id());
            assertThat(breach).containsText("6 vrij gemeld");
            nurse.accessible().fits().wholePicture("deliver-breach");
            page.locator("#contest-" + offer.id() + " summary").click();
            page.locator("#explanation-" + offer.id()).fill("Net bezet met spoed");
            page.locator("#contest-" + offer.id() + " button").click();
            assertThat(breach).containsText("Betwist door");
            assertThat(breach.locator("form")).hasCount(0);
            nurse.accessible().fits().wholePicture("deliver-contested");
        }
        seenByWhoAsked(offer, look, screens);
        settled(offer, look, screens);
    }

    private void seenByWhoAsked(Offer offer, Look look, Screens screens) {
        try (var desk = signedIn("triagist", screens, look)) {
            var page = desk.goTo("/requests/" + offer.request()).page();
            assertThat(page.locator("#b-" + offer.id())).containsText("Net bezet met spoed");
            page.locator("#timeline summary").click();
            assertThat(page.locator("#timeline")).containsText("leverde niet");
            desk.accessible().fits().wholePicture("deliver-case");
        }
    }

    private void settled(Offer offer, Look look, Screens screens) {
        try (var office = signedIn("regiobureau", screens, look)) {
            var page = office.goTo("/breaches").page();
            var breach = page.locator("#b-" + offer.id());
            assertThat(breach).containsText("Net bezet met spoed");
            office.accessible().fits().wholePicture("deliver-settling");
            page.locator("#because-" + offer.id()).fill("Stond nog vrij op het bord");
            breach.locator("button[value=upheld]").click();
            assertThat(breach).containsText("Telt als schending");
            office.goTo("/capacity/services/" + beds.id());
            assertThat(page.locator("#now")).containsText("Vrij gemeld, niet geleverd: ");
            office.accessible().fits().picture("deliver-counted");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whereThePatientWouldLikeToGoIsTypedAndCounts(Look look, Screens screens) {
        var request = scene.open(beds, "Wil dicht bij huis blijven");
        scene.give(request, new RequestCommand.AnswerRedFlags(java.util.Set.of(), null));
        scene.give(
                request,
                new RequestCommand.AssessUrgency(
                        nl.samenspoed.app.request.Urgency.U3,
                        "samenspoed-demonstration",
                        "0.1",
                        "fall",
                        java.util.List.of(),
                        "test"));
        var home = network.snapshot().getOrganisation(beds.organisation()).name();
        try (var desk = signedIn("triagist", screens, look)) {
            var page = desk.goTo("/requests/" + request + "/decision").page();
            if (page.locator("#other-care").getAttribute("open") == null) {
                page.locator("#other-care summary").click();
            }
            page.locator("input[name=care][value='" + beds.kind() + "']").first().check();
            page.locator("#preferred").fill("Bestaat niet");
            page.locator("#farthest").fill("veel");
            page.locator("#reason").fill("Niet veilig alleen");
            page.locator("button[data-send]").click();
            assertThat(page.locator("#preferred-error")).containsText("uit de lijst");
            assertThat(page.locator("#farthest-error")).containsText("heel aantal");
            desk.forgiveComplaints().accessible().fits().wholePicture("where-wrong");
            page.locator("#preferred").fill(home);
            page.locator("#farthest").fill("25");
            page.locator("button[data-send]").click();
            assertThat(page.locator(".story")).containsText("voorkeur: " + home);
            assertThat(page.locator(".story")).containsText("hoogstens 25 min van huis");
            assertThat(page.locator(".places").first()).containsText("voorkeur");
            desk.accessible().fits().wholePicture("where-wanted");
        }
    }

    private Screen signedIn(String username, Screens screens, Look look) {
        return screens.signedIn("http://127.0.0.1:" + port, username, look);
    }
}
