package nl.samenspoed.app.desk.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.elsewhere.OtherSystem;
import nl.samenspoed.app.patient.ConsentChoice;
import nl.samenspoed.app.patient.ConsentMeans;
import nl.samenspoed.app.patient.ConsentSpeaker;
import nl.samenspoed.app.patient.ConsentStatement;
import nl.samenspoed.app.patient.Consents;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.PatientsFixture;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.EmergencyAccesses;
import nl.samenspoed.app.request.EmergencySearch;
import nl.samenspoed.app.request.RequestsFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A summary of a real FHIR server beside the case: with consent, without, and in an emergency. */
@BrowserTest
class ElsewhereScreenTest {

    private static OtherSystem other;
    private static CaseworkServer server;
    private static CaseworkServer cutOff;
    private static CareRequest request;

    @BeforeAll
    static void start() {
        other = OtherSystem.start("summary");
        server = CaseworkServer.start(asking("own"));
        cutOff = CaseworkServer.start(asking("out-of-order"));
        request = open(server, OtherSystem.KNOWN);
    }

    private static Map<String, Object> asking(String register) {
        return Map.of(
                "samenspoed.elsewhere.url",
                other.address(),
                "samenspoed.elsewhere.name",
                "Huisarts Elders",
                "samenspoed.elsewhere.timeout",
                "30s",
                "samenspoed.consent.register",
                register);
    }

    @AfterAll
    static void stop() {
        server.close();
        cutOff.close();
        other.close();
    }

    @BeforeEach
    void nothingWasSaid() {
        say(ConsentChoice.WITHDRAWN);
    }

    private static void say(ConsentChoice choice) {
        var said =
                new ConsentStatement(
                        Set.of("gp"),
                        Set.of("hap"),
                        choice,
                        ConsentSpeaker.PATIENT,
                        ConsentMeans.TELEPHONE);
        var unused =
                RequestsFixture.done(
                        server.get(Consents.class)
                                .record(
                                        SmallWorld.triagist(),
                                        CommandKey.random(),
                                        request.patient(),
                                        said));
    }

    @Test
    void withConsentItStandsBesideTheCaseAndScriptsAreText(Screens screens) {
        say(ConsentChoice.GIVEN);
        for (var look : List.of(Look.DESKTOP, Look.PHONE_DARK)) {
            try (var screen = server.as("triagist", screens, look)) {
                var page = screen.goTo("/requests/" + request.id() + "/note").page();
                page.locator("#text").fill("Belt zo terug");
                page.locator("[hx-post$='/elsewhere']").click();
                var part = page.locator("#elsewhere");
                assertThat(part).containsText("Penicilline");
                assertThat(part).containsText("hoog risico");
                assertThat(part).containsText("Huisarts Elders");
                assertThat(part).containsText("Hartfalen");
                assertThat(part).containsText("<script>");
                assertThat(part).containsText("Dat bewijst niet dat er niets is");
                assertThat(part).not().containsText("Melk");
                assertThat(page).not().hasTitle("stolen");
                assertThat(page.locator("#text")).hasValue("Belt zo terug");
                screen.accessible().fits().wholePicture("elsewhere");
            }
        }
    }

    @Test
    void withoutConsentNothingIsAskedAndAnEmergencySaysSoLoudly(Screens screens) {
        for (var look : List.of(Look.DESKTOP, Look.PHONE_DARK)) {
            var mine = look == Look.DESKTOP ? "triagist" : "coordinator";
            try (var screen = server.as(mine, screens, look)) {
                var page = screen.goTo("/requests/" + request.id()).page();
                Screen.press(page, "<");
                var part = page.locator("#elsewhere");
                assertThat(part).containsText("Niet opgevraagd bij Huisarts Elders");
                assertThat(part).containsText("gaf geen toestemming");
                assertThat(part).not().containsText("Penicilline");
                screen.accessible().fits().wholePicture("elsewhere-no-consent");
                page.locator("#elsewhere-emergency textarea").fill("spoed");
                page.locator("#elsewhere-emergency button").click();
                assertThat(page.locator("#reason-error")).isVisible();
                assertThat(part).containsText("Niet opgevraagd");
                screen.forgiveComplaints();
                page.locator("#elsewhere-emergency textarea").fill("Bewusteloos, niemand erbij");
                page.locator("#elsewhere-emergency button").click();
                assertThat(part).containsText("Zonder toestemming, met noodtoegang");
                assertThat(part).containsText("Penicilline");
                assertThat(page.locator("#emergencies")).isVisible();
                screen.accessible().fits().wholePicture("elsewhere-emergency");
            }
        }
    }

    @Test
    void whoReadsInAnEmergencyCanAskToo(Screens screens) {
        RequestsFixture.done(
                server.get(EmergencyAccesses.class)
                        .open(
                                SmallWorld.nurse(1),
                                CommandKey.random(),
                                new EmergencySearch.Number(request.number()),
                                "Ligt voor onze deur"));
        try (var screen = server.as("nurse", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests/" + request.id()).page();
            Screen.press(page, "<");
            assertThat(page.locator("#elsewhere")).containsText("Penicilline");
            assertThat(page.locator("#elsewhere")).containsText("met noodtoegang");
        }
    }

    @Test
    void aRegisterThatCannotBeReachedIsNoConsent(Screens screens) {
        var there = open(cutOff, OtherSystem.KNOWN);
        try (var screen = cutOff.as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests/" + there.id()).page();
            Screen.press(page, "<");
            assertThat(page.locator("#elsewhere")).containsText("niet bereikbaar");
            assertThat(page.locator("#elsewhere")).not().containsText("Penicilline");
            screen.accessible().fits().wholePicture("elsewhere-unreachable");
        }
    }

    @Test
    void whatTheSourceCannotTellIsSaid(Screens screens) {
        var twice = open(server, OtherSystem.TWICE);
        var said =
                new ConsentStatement(
                        Set.of("gp"),
                        Set.of("hap"),
                        ConsentChoice.GIVEN,
                        ConsentSpeaker.PATIENT,
                        ConsentMeans.TELEPHONE);
        var unused =
                RequestsFixture.done(
                        server.get(Consents.class)
                                .record(
                                        SmallWorld.triagist(),
                                        CommandKey.random(),
                                        twice.patient(),
                                        said));
        try (var screen = server.as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests/" + twice.id()).page();
            Screen.press(page, "<");
            assertThat(page.locator("#elsewhere")).containsText("meerdere patiënten");
            screen.accessible().fits();
        }
    }

    private static CareRequest open(CaseworkServer at, String bsn) {
        var patient =
                PatientsFixture.known(
                        bsn, "Dirk", "Demoman", LocalDate.of(1942, 7, 3), Gender.MALE);
        return RequestsFixture.done(
                at.requests()
                        .open(
                                SmallWorld.triagist(),
                                CommandKey.random(),
                                RequestsFixture.asking(patient, "Benauwd")));
    }
}
