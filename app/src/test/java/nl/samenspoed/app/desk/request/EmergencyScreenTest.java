package nl.samenspoed.app.desk.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.List;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.EmergencyAccesses;
import nl.samenspoed.app.request.EmergencySearch;
import nl.samenspoed.app.request.RequestsFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Emergency access as it is seen: loud while it lasts, gone when it is over, judged afterwards. */
@BrowserTest
class EmergencyScreenTest {

    private static CaseworkServer server;

    @BeforeAll
    static void start() {
        server = CaseworkServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aNurseOpensItByNameAndBirthDateAndTheScreenSaysSoLoudly(Screens screens) {
        open("Benauwd in de supermarkt", "Demoman");
        for (var look : List.of(Look.DESKTOP, Look.PHONE_DARK)) {
            try (var screen = server.as("nurse", screens, look)) {
                var page = screen.goTo("/emergency-access").page();
                page.locator("#who").fill("Demoman 3-7-1942");
                page.locator("#reason").fill("spoed");
                Screen.press(page, "Control+Enter");
                assertThat(page.locator("#reason-error")).isVisible();
                assertThat(page.locator("#who")).hasValue("Demoman 3-7-1942");
                screen.forgiveComplaints().accessible().fits().picture("emergency-refused");
                page.locator("#reason").fill("Zakt in elkaar bij de kassa, ik sta ernaast");
                Screen.press(page, "Control+Enter");
                assertThat(page.locator("#emergency")).containsText("Noodtoegang");
                assertThat(page.locator("#case-title")).containsText("Demoman");
                assertThat(page.locator(".bar-of-actions")).hasCount(0);
                screen.accessible().fits().wholePicture("emergency-case");
                page.locator("#emergency button").click();
                page.waitForURL("**/emergency-access");
            }
        }
    }

    @Test
    void theCaseLeavesTheScreenWhenItsTimeIsOver(Screens screens) {
        var request = open("Gevallen op straat", "Tijdman");
        done(
                server.get(EmergencyAccesses.class)
                        .open(
                                SmallWorld.nurse(1),
                                CommandKey.random(),
                                new EmergencySearch.Number(request.number()),
                                "Ligt voor onze deur"));
        server.clock().advance(Duration.ofMinutes(60).minusSeconds(2));
        try (var screen = server.as("nurse", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests/" + request.id()).page();
            assertThat(page.locator("#emergency")).isVisible();
            server.clock().advance(Duration.ofSeconds(2));
            assertThat(page.locator("article.note")).isVisible();
            assertThat(page.locator("body")).not().containsText("Tijdman");
            screen.forgiveComplaints();
        }
    }

    @Test
    void whoHasTheLeadSeesItAndItIsJudged(Screens screens) {
        var request = open("Pijn in de zij", "Leidman");
        done(
                server.get(EmergencyAccesses.class)
                        .open(
                                SmallWorld.nurse(1),
                                CommandKey.random(),
                                new EmergencySearch.Number(request.number()),
                                "Verward op onze stoep"));
        try (var screen = server.as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests/" + request.id()).page();
            page.locator("#emergencies summary").click();
            assertThat(page.locator("#emergencies")).containsText("Verward op onze stoep");
            screen.accessible().fits().picture("emergency-seen");
            screen.goTo("/emergency-access/review");
            var line = page.locator("article.panel").filter(withText("Verward op onze stoep"));
            line.locator("button[value=NOT_APPROVED]").click();
            assertThat(page.locator(".error")).isVisible();
            screen.forgiveComplaints().accessible().fits().wholePicture("emergency-review");
            line.locator("textarea").fill("De huisarts was bereikbaar");
            line.locator("button[value=NOT_APPROVED]").click();
            assertThat(line).containsText("Niet terecht");
            assertThat(line).containsText("De huisarts was bereikbaar");
            assertThat(page.locator("body")).not().containsText("Leidman");
        }
        try (var screen = server.as("triagist", screens, Look.PHONE_DARK)) {
            screen.goTo("/emergency-access/review").accessible().fits().picture("emergency-review");
        }
    }

    private static com.microsoft.playwright.Locator.FilterOptions withText(String text) {
        return new com.microsoft.playwright.Locator.FilterOptions().setHasText(text);
    }

    private static CareRequest open(String question, String family) {
        var patient =
                new PatientDetails(
                        Identity.UNVERIFIED,
                        null,
                        BsnState.ABSENT,
                        "Dirk",
                        null,
                        family,
                        java.time.LocalDate.of(1942, 7, 3),
                        Gender.MALE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        false);
        return done(
                server.requests()
                        .open(
                                SmallWorld.triagist(),
                                CommandKey.random(),
                                RequestsFixture.asking(patient, question)));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
