package nl.samenspoed.app.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static nl.samenspoed.app.screens.Scene.done;

import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.placement.Escalations;
import nl.samenspoed.app.placement.Ladder;
import nl.samenspoed.app.placement.Ladders;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.placement.RefusalReason;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.LadderStep;
import nl.samenspoed.app.request.LadderStep.Reach;
import nl.samenspoed.app.request.RequestCommand;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An evening without a bed, at the desk, at the home, with the duty manager and in the office. */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "samenspoed.demo.enabled=true",
            "samenspoed.demo.life.alive=false",
            "samenspoed.request.claim.idle-after=1s",
            // A network of its own, in which nobody else has been.
            "samenspoed.test.world=escalation"
        })
class EscalationScreensTest {

    private static final String WHY =
            "Alle plekken in de regio zijn geweigerd en de patiënt kan hier niet blijven.";
    private static final ContainsTextOptions SOON =
            new ContainsTextOptions().setTimeout(Duration.ofSeconds(20).toMillis());

    @LocalServerPort private int port;
    @Autowired private CareRequests requests;
    @Autowired private Placements placements;
    @Autowired private Escalations escalations;
    @Autowired private Ladders ladders;
    @Autowired private Capacity capacity;
    @Autowired private People people;
    @Autowired private Network network;
    private Scene scene;
    private ServiceEntry beds;

    @BeforeEach
    void nobodyHasMuch() {
        scene = new Scene(requests, placements, capacity, people, network);
        beds = scene.bedsOfNurse();
        scene.figure(beds, 6, 12);
        agree(step(Reach.OWN_SUBREGION, 3), step(Reach.REGION, 5));
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.DESKTOP_DARK, Look.PHONE, Look.PHONE_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void oneKeyAsksTheRightPlacesAndTheNextStepComesByItself(Look look, Screens screens) {
        agree(step(Reach.OWN_SUBREGION, 1), step(Reach.REGION, 5));
        var request = scene.seeking(beds, "Valt vaker, kan niet alleen blijven");
        try (var screen = signedIn("coordinator", screens, look)) {
            var page = screen.goTo("/requests/" + request + "/places").page();
            assertThat(page.locator(".by-ladder")).containsText("dienstmanager");
            screen.accessible().fits().wholePicture("ladder-before");
            page.locator("h1").first().click();
            Screen.press(page, "$");
            var ladder = page.locator("#ladder");
            assertThat(ladder).containsText("eigen subregio: 1 gevraagd");
            assertThat(ladder.locator(".rung-next")).containsText("regio, tot 5 plekken");
            screen.accessible().fits().wholePicture("ladder-running");

            refuseAll(request);
            assertThat(ladder).containsText("regio: ", SOON);
            assertThat(ladder.locator(".rung-next")).containsText("dienstmanager", SOON);
            page.locator("#timeline summary").click();
            assertThat(page.locator("#timeline")).containsText("Ladder, stap 2 (regio)");
            assertThat(page.locator("#timeline")).containsText("Samenspoed");
            screen.accessible().fits().wholePicture("ladder-second-step");

            page.locator("#stop-ladder summary").click();
            page.locator("#stop-why").fill("Familie vindt zelf een plek");
            page.locator("#stop-ladder button").click();
            assertThat(page.locator("#ladder")).hasCount(0);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theDutyManagerIsRungAndTakesItUpWithOneKey(Look look, Screens screens) {
        agree(step(Reach.OWN_SUBREGION, 1));
        try (var screen = signedIn("dienstmanager", screens, look)) {
            var page = screen.goTo("/requests").page();
            var before = page.locator("#ring .tone-now").count();
            var request = climbing("Verward, partner is op");
            refuseAll(request);
            assertThat(page.locator("#ring")).containsText(number(request), SOON);
            org.assertj.core.api.Assertions.assertThat(page.locator("#ring .tone-now").count())
                    .isGreaterThan(before);
            screen.accessible().fits().picture("duty-rings");
            page.locator("#ring a[href='/requests/" + request + "']").click();
            assertThat(page.locator("#ladder")).containsText("Dienstmanager opgeroepen");
            page.locator("#ladder .strip button").click();
            assertThat(page.locator("#ladder")).containsText("Daan Demo pakt dit op");
            screen.accessible().fits().wholePicture("duty-taken-up");
            screen.goTo("/requests");
            assertThat(page.locator("#ring .tone-soon").first()).containsText("Daan Demo");
            screen.accessible().fits().picture("duty-in-hand");
            stop(request);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void aPlaceIsForcedLoudlyAcceptedByTheHomeAndReported(Look look, Screens screens) {
        var request = scene.seeking(beds, "Wond, koorts, kan niet naar huis");
        try (var manager = signedIn("dienstmanager", screens, look)) {
            var page = manager.goTo("/requests/" + request + "/places").page();
            page.locator("input[value='" + beds.id() + "']").check();
            page.locator("#force summary").click();
            page.locator("#justification").fill("moet");
            page.locator("#force button.danger").click();
            assertThat(page.locator("#justification-error")).containsText("minstens 20 tekens");
            assertThat(page.locator("#justification")).isFocused();
            manager.forgiveComplaints().accessible().fits().wholePicture("forced-why");
            page.locator("#justification").fill(WHY);
            page.locator("#force button.danger").click();
            assertThat(page.locator("#case-story .next")).containsText(beds.name());
            assertThat(page.locator(".case-head .lead")).not().containsText(beds.name());
        }
        try (var nurse = signedIn("verpleegkundige", screens, look)) {
            var page = nurse.goTo("/inbox").page();
            assertThat(page.locator("#ring")).containsText("gedwongen bezet");
            var card = page.locator(".card.forced").first();
            assertThat(card).containsText(WHY);
            assertThat(card).containsText("Daan Demo");
            nurse.accessible().fits().wholePicture("forced-at-the-home");
            Screen.press(page, "e");
            assertThat(page.locator(".card.forced")).hasCount(0);
            assertThat(page.locator("#ring .tone-now")).hasCount(0);
        }
        try (var office = signedIn("regiobureau", screens, look)) {
            var page = office.goTo("/forced").page();
            assertThat(page.locator("tbody tr").first()).containsText(WHY);
            assertThat(page.locator("main")).not().containsText("Proef");
            office.accessible().fits().picture("forced-report");
        }
        scene.give(request, new RequestCommand.Withdraw("opgeknapt"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void theHomeIsRungSaysSeenAndTicksOffWhatItMissed(Look look, Screens screens) {
        try (var screen = signedIn("verpleegkundige", screens, look)) {
            var page = screen.goTo("/inbox").page();
            assertThat(page.locator("#connection")).hasAttribute("data-state", "live");
            var offer = scene.offer(beds, "Mantelzorger valt uit");
            assertThat(page.locator("#ring")).containsText("wacht op uw antwoord", SOON);
            screen.accessible().fits().picture("ring");
            Screen.press(page, ",");
            assertThat(page.locator("#ring .tone-now")).hasCount(0);
            screen.goTo("/inbox");
            assertThat(page.locator("#o-" + offer.id())).containsText("gezien door Vera Demo");
            assertThat(page.locator("#ring .tone-now")).hasCount(0);

            done(
                    placements.withdraw(
                            scene.boss(), CommandKey.random(), offer.id(), null, "toch thuis"));
            screen.goTo("/inbox");
            var missed = page.locator("#m-" + offer.id());
            assertThat(missed).containsText("ingetrokken");
            screen.accessible().fits().wholePicture("ring-missed");
            missed.locator("button").click();
            assertThat(missed).hasCount(0);
            scene.give(offer.request(), new RequestCommand.Withdraw("opgeknapt"));
        }
    }

    @Test
    void whoClaimsIsNamedAndWhoLeavesItIdleCanBeRelieved(Screens screens) {
        var request = scene.seeking(beds, "Woont alleen, valt");
        try (var triagist = signedIn("triagist", screens, Look.DESKTOP);
                var coordinator = signedIn("coordinator", screens, Look.DESKTOP_DARK)) {
            var one = triagist.goTo("/requests/" + request).page();
            Screen.press(one, "c");
            assertThat(one.locator(".case-head")).containsText("opgepakt door Tess Demo");
            triagist.accessible().fits().picture("claimed");
            var other = coordinator.goTo("/requests").page();
            var row = other.locator("#r-" + request);
            assertThat(row).containsText("Tess Demo, stil", seen());
            assertThat(row.locator(".owner.due")).isVisible();
            coordinator.accessible().fits().picture("claim-idle");
            coordinator.goTo("/requests/" + request);
            Screen.press(other, "c");
            assertThat(other.locator(".case-head")).containsText("Cato Demo");
            assertThat(one.locator(".case-head")).containsText("Cato Demo", SOON);
        }
        scene.give(request, new RequestCommand.Withdraw("opgeknapt"));
    }

    private static ContainsTextOptions seen() {
        return new ContainsTextOptions().setUseInnerText(true).setTimeout(20_000);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whoConfiguresTheNetworkKeepsLadders(Look look, Screens screens) {
        try (var screen = signedIn("beheerder", screens, look)) {
            var page = screen.goTo("/administration/ladders").page();
            screen.accessible().fits().wholePicture("ladders");
            page.locator("#place").selectOption("country");
            page.locator("#urgency").selectOption("U1");
            fill(screen, 0, "NEIGHBOURS", "5", "5");
            fill(screen, 1, "REGION", "3", "5");
            page.locator("form.panel button.primary").click();
            assertThat(page.locator(".strip.tone-soon")).containsText("Stap 2 kijkt minder ver");
            screen.forgiveComplaints().accessible().fits().wholePicture("ladder-refused");
            fill(screen, 0, "REGION", "3", "5");
            fill(screen, 1, "NEIGHBOURS", "5", "-5");
            page.locator("form.panel button.primary").click();
            assertThat(page.locator(".strip.tone-soon")).containsText("minstens 1");
            fill(screen, 1, "NEIGHBOURS", "5", "zes");
            page.locator("form.panel button.primary").click();
            assertThat(page.locator(".strip.tone-soon")).containsText("hele getallen");
            fill(screen, 1, "NEIGHBOURS", "5", "10");
            page.locator("form.panel button.primary").click();
            assertThat(page.locator(".strip.tone-good")).containsText("Bewaard");
            assertThat(page.locator("main")).containsText("buurregio’s, tot 5 plekken, na 5 min");
            screen.forgiveComplaints().accessible().fits().wholePicture("ladder-kept");
            page.locator("#remove summary").click();
            page.locator("#remove button.danger").click();
            assertThat(page.locator("main")).not().containsText("U1,");
            assertThat(page.locator("tbody").first().locator("tr")).hasCount(1);
        }
    }

    private static void fill(Screen screen, int line, String reach, String places, String wait) {
        var page = screen.page();
        page.locator("select[name=reach-" + line + "]").selectOption(reach);
        page.locator("input[name=places-" + line + "]").fill(places);
        page.locator("input[name=minutes-" + line + "]").fill(wait);
    }

    private void agree(LadderStep... steps) {
        var boss = scene.boss();
        var country =
                ladders.list(boss).stream()
                        .filter(ladder -> ladder.whom().equals(Ladder.Whom.ANYBODY))
                        .findFirst()
                        .orElseThrow();
        var all =
                Stream.concat(
                                Stream.of(steps),
                                Stream.of(
                                        new LadderStep(Reach.DUTY_MANAGER, 0, Duration.ZERO, null)))
                        .toList();
        done(ladders.change(boss, CommandKey.random(), country.id(), country.version(), all));
    }

    private static LadderStep step(Reach reach, int places) {
        return new LadderStep(reach, places, Duration.ofMinutes(15), null);
    }

    private CareRequestId climbing(String question) {
        var request = scene.seeking(beds, question);
        return done(escalations.start(scene.boss(), CommandKey.random(), request)).id();
    }

    private String number(CareRequestId request) {
        return String.valueOf(requests.find(scene.boss(), request).orElseThrow().number());
    }

    private void stop(CareRequestId request) {
        scene.give(request, new RequestCommand.Withdraw("opgeknapt"));
    }

    private void refuseAll(CareRequestId request) {
        List<Offer> open =
                placements.ofRequest(scene.boss(), request).stream().filter(Offer::isOpen).toList();
        for (var offer : open) {
            var nurse = Scene.actor("Nurse", offer.organisation(), new Scope.OwnOrganisation());
            done(
                    placements.refuse(
                            nurse,
                            CommandKey.random(),
                            offer.id(),
                            null,
                            RefusalReason.FULL,
                            null));
        }
    }

    private Screen signedIn(String username, Screens screens, Look look) {
        return screens.signedIn("http://127.0.0.1:" + port, username, look);
    }
}
