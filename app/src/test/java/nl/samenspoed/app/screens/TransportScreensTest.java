package nl.samenspoed.app.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samenspoed.app.screens.Scene.done;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.placement.TransportWanted;
import nl.samenspoed.app.placement.Transports;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RideStep;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** From an accepted place to a patient who is there, at the desk, in the taxi and at the bed. */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"samenspoed.demo.enabled=true", "samenspoed.demo.life.alive=false"})
class TransportScreensTest {

    private static final String TAXI = "wheelchair-taxi";

    @LocalServerPort private int port;
    @Autowired private CareRequests requests;
    @Autowired private Placements placements;
    @Autowired private Transports transports;
    @Autowired private Capacity capacity;
    @Autowired private People people;
    @Autowired private Network network;
    private Scene scene;

    @BeforeEach
    void set() {
        scene = new Scene(requests, placements, capacity, people, network);
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.DESKTOP_DARK, Look.PHONE, Look.PHONE_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void deskAsksTransportAndSeesWhoComesWhen(Look look, Screens screens) {
        var placed = scene.accepted(scene.bedsOfNurse(), "Valt vaker, thuis niet veilig");
        try (var screen = signedIn("coordinator", screens, look)) {
            var page = screen.goTo("/requests/" + placed).page();
            page.locator("a[href$='/transport']").click();
            screen.accessible().fits().picture("transport-choose");
            page.locator("a[href$='kind=" + TAXI + "']").click();
            page.locator("input[name=service]").first().check();
            page.locator("#note").fill("Zit in eigen rolstoel, trap af");
            screen.accessible().fits().wholePicture("transport-order");
            page.locator("#step button[type=submit]").click();
            assertThat(page.locator("#travel .term")).isVisible();
            screen.accessible().fits().wholePicture("transport-asked");

            var offer = transports.offersOf(scene.boss(), placed).getFirst();
            done(accept(offer, 35));
            assertThat(page.locator("#travel")).containsText("verwacht");
            done(
                    transports.report(
                            at(offer.organisation()),
                            CommandKey.random(),
                            offer.ride(),
                            RideStep.AT_PATIENT,
                            Instant.now()));
            assertThat(page.locator("#travel")).containsText("bij de patiënt");
            screen.accessible().fits().wholePicture("transport-coming");
        }
    }

    @Test
    void deskNotesThatThePatientComesByItself(Screens screens) {
        var placed = scene.accepted(scene.bedsOfNurse(), "Wondzorg");
        try (var screen = signedIn("coordinator", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests/" + placed + "/transport?kind=own-transport").page();
            page.locator("#expectedAt").fill(inMinutes(50));
            page.locator("#note").fill("Dochter rijdt");
            page.locator("#step button[type=submit]").click();
            assertThat(page.locator("#travel")).containsText("Eigen vervoer");
            assertThat(page.locator("#travel")).containsText("Dochter rijdt");
            assertThat(page.locator("#r-" + placed)).containsText("verwacht");
            page.locator("a[href$='/transport']").click();
            assertThat(page.locator("#note")).hasValue("Dochter rijdt");
        }
    }

    @ParameterizedTest
    @MethodSource("phones")
    void driverAcceptsAndReportsWithAThumb(Look look, Screens screens) {
        var placed = scene.accepted(scene.bedsOfNurse(), "Valt vaker, thuis niet veilig");
        var offer = ordered(placed, taxiOfDriver());
        try (var screen = signedIn("chauffeur", screens, look)) {
            var page = screen.page();
            var card = page.locator("#o-" + offer.id());
            assertThat(card).containsText("Zit in eigen rolstoel");
            assertThat(card).not().containsText("Proef");
            screen.accessible().fits().wholePicture("ride-offer");
            card.locator(".arrives button").nth(1).click();

            var ride = page.locator("#d-" + offer.ride());
            assertThat(ride).containsText("Proef");
            assertThat(ride).containsText("Demostraat 12");
            screen.accessible().fits().wholePicture("ride-accepted");
            ride.locator(".next-step button").click();
            assertThat(ride.locator(".reported")).containsText("bij de patiënt");
            unfold(ride, "e-" + offer.ride());
            screen.accessible().fits().wholePicture("ride-later");
            ride.locator("#e-" + offer.ride() + " .arrives button").last().click();
            assertThat(ride.locator(".next-step button")).containsText("vertrekken");
            ride.locator(".next-step button").click();
            assertThat(ride.locator(".reported li")).hasCount(2);
            ride.locator(".next-step button").click();
            assertThat(ride.locator(".reported li")).hasCount(3);
            screen.accessible().fits().wholePicture("ride-handed-over");
        }
    }

    static Stream<Look> phones() {
        return Stream.of(Look.PHONE, Look.PHONE_DARK);
    }

    @Test
    void driverWhoIsTooLateIsToldCalmly(Screens screens) {
        var placed = scene.accepted(scene.bedsOfNurse(), "Valt vaker");
        var offer = ordered(placed, taxiOfDriver());
        try (var screen = signedIn("chauffeur", screens, Look.PHONE)) {
            var page = screen.page();
            var times = page.locator("#o-" + offer.id() + " .arrives button");
            assertThat(times.first()).isVisible();
            done(
                    placements.withdraw(
                            scene.boss(), CommandKey.random(), offer.id(), null, "dochter rijdt"));
            times.first().click();
            assertThat(page.locator("#strips")).containsText("Ingetrokken");
            screen.forgiveComplaints();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void receiverSeesWhoComesAndEachChange(Look look, Screens screens) {
        var beds = scene.bedsOfNurse();
        var placed = scene.accepted(beds, "Valt vaker, thuis niet veilig");
        try (var screen = signedIn("verpleegkundige", screens, look)) {
            var page = screen.goTo("/inbox").page();
            var card = page.locator(".card:has(a[href='/requests/" + placed + "'])");
            assertThat(card.locator(".coming")).containsText("Nog niet bekend hoe");

            var offer = ordered(placed, taxiOfDriver());
            done(accept(offer, 25));
            assertThat(card.locator(".coming")).containsText("Rolstoeltaxi");
            assertThat(card.locator(".coming .term")).isVisible();
            assertThat(card).containsText("Behandelgrenzen");
            screen.accessible().fits().wholePicture("awaited-coming");

            done(
                    transports.expect(
                            at(offer.organisation()),
                            CommandKey.random(),
                            offer.ride(),
                            Instant.now().minusSeconds(240),
                            null));
            assertThat(card.locator(".coming")).containsText("had er al moeten zijn");
            screen.accessible().fits().wholePicture("awaited-overdue");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whoeverAskedReadsWhatBecameOfItAndTicksItOff(Look look, Screens screens) {
        var placed = scene.accepted(scene.bedsOfNurse(), "Valt vaker, thuis niet veilig");
        var receiver = at(scene.bedsOfNurse().organisation());
        done(placements.confirmArrival(receiver, CommandKey.random(), placed));
        var gone = scene.accepted(scene.bedsOfNurse(), "Wondzorg, tweemaal daags");
        done(placements.reportNoShow(receiver, CommandKey.random(), gone, "wilde thuis blijven"));
        try (var screen = signedIn("triagist", screens, look)) {
            var page = screen.goTo("/feedback").page();
            var line = page.locator("#f-" + placed);
            assertThat(line).containsText("Aangekomen");
            assertThat(line).containsText("Proef");
            screen.accessible().fits().picture("feedback");
            line.locator("button").click();
            page.locator("#read summary").click();
            assertThat(page.locator("#read #f-" + placed)).containsText("gelezen door");
            screen.accessible().fits();
        }
    }

    @Test
    void ownGpIsFoundWhileTyping(Screens screens) {
        var id = scene.open(scene.bedsOfNurse(), "Ligt op de grond");
        var practice = network.snapshot().getOrganisation(scene.organisation("huisarts"));
        try (var screen = signedIn("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests/" + id + "/patient").page();
            var field = page.locator("#gp");
            field.pressSequentially(practice.name().substring(0, practice.name().length() - 3));
            page.locator("#practices option")
                    .first()
                    .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
            field.fill(practice.name());
            screen.accessible().fits().picture("own-gp");
            page.locator("#step button[type=submit]").click();
            assertThat(page.locator("#step")).hasCount(0);
            page.locator("a[href$='/patient']").click();
            assertThat(page.locator("#gp")).hasValue(practice.name());
            page.locator("#gp").fill("Dokter Buiten");
            page.locator("#step button[type=submit]").click();
            page.locator("a[href$='/patient']").click();
            assertThat(page.locator("#gp")).hasValue("Dokter Buiten");
        }
    }

    // Arranging the table

    private ServiceEntry taxiOfDriver() {
        return network.snapshot().listServices(scene.organisation("chauffeur")).getFirst();
    }

    private Offer ordered(CareRequestId request, ServiceEntry taxi) {
        return done(transports.order(
                        scene.boss(),
                        CommandKey.random(),
                        request,
                        new TransportWanted(TAXI, null, "Zit in eigen rolstoel, trap af"),
                        List.of(taxi.id()),
                        Duration.ofMinutes(30)))
                .getFirst();
    }

    private Outcome<Offer> accept(Offer offer, int minutes) {
        return transports.accept(
                at(offer.organisation()),
                CommandKey.random(),
                offer.id(),
                null,
                Instant.now().plus(Duration.ofMinutes(minutes)));
    }

    private static Actor at(OrganisationId organisation) {
        return Scene.actor("Test Collega", organisation, new Scope.OwnOrganisation());
    }

    private static void unfold(Locator card, String id) {
        card.locator("#" + id + " > summary").click();
    }

    private static String inMinutes(int minutes) {
        return LocalDateTime.ofInstant(Instant.now().plus(Duration.ofMinutes(minutes)), Times.ZONE)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }

    private Screen signedIn(String username, Screens screens, Look look) {
        return screens.signedIn("http://127.0.0.1:" + port, username, look);
    }
}
