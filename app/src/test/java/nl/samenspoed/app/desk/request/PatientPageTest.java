package nl.samenspoed.app.desk.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
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
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.EmergencyAccesses;
import nl.samenspoed.app.request.EmergencySearch;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestsFixture;
import nl.samenspoed.app.request.Urgency;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the key in the case to the page on the patient's phone. */
@BrowserTest
class PatientPageTest {

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
    void aPatientSeesTheOwnRequestOnAPhoneAndNobodySeesItTwice(Screens screens) {
        var id = advised();
        var first = true;
        for (var look : List.of(Look.PHONE, Look.DESKTOP_DARK)) {
            var address = linkFor(id, screens, first);
            first = false;
            try (var screen = screens.open(server.address(), look)) {
                var page = screen.goTo(address.substring(server.address().length())).page();
                assertThat(page.locator("body")).not().containsText("Demoman");
                fill(page, "4");
                assertThat(page.locator("#wrong")).containsText("4");
                screen.forgiveComplaints().accessible().fits().picture("patient-door");
                fill(page, "3");
                page.waitForURL("**/my");
                assertThat(page.locator("body")).containsText("Paracetamol");
                assertThat(page.locator("body")).containsText("HAP Demo Nijmegen");
                assertThat(page.locator("body")).containsText("Noodtoegang");
                assertThat(page.locator("body")).not().containsText("Tess");
                screen.accessible().fits().wholePicture("patient-page");
                screen.goTo(address.substring(server.address().length()));
                fill(page, "3");
                assertThat(page.locator("#wrong")).isVisible();
                screen.goTo("/my").page().locator("form[action='/my'] button").click();
                assertThat(page.locator("h1")).hasText("Deze pagina is gesloten");
                screen.forgiveComplaints();
            }
        }
    }

    private static String linkFor(CareRequestId id, Screens screens, boolean picture) {
        try (var screen = server.as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests/" + id).page();
            Screen.press(page, "@");
            page.waitForURL("**/patient-link");
            Screen.press(page, "@");
            var address = page.locator("#address").inputValue();
            if (picture) {
                screen.accessible().fits().picture("patient-link");
            }
            return address;
        }
    }

    private static void fill(com.microsoft.playwright.Page page, String day) {
        page.locator("#day").fill(day);
        page.locator("#month").fill("7");
        page.locator("#year").fill("1942");
        page.locator("#year").press("Enter");
    }

    private static CareRequestId advised() {
        var details =
                new PatientDetails(
                        Identity.UNVERIFIED,
                        null,
                        BsnState.ABSENT,
                        "Dirk",
                        null,
                        "Demoman",
                        LocalDate.of(1942, 7, 3),
                        Gender.MALE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true);
        var tess = SmallWorld.triagist();
        var request =
                done(
                        server.requests()
                                .open(
                                        tess,
                                        CommandKey.random(),
                                        RequestsFixture.asking(details, "Hoofdpijn")));
        give(request, new RequestCommand.AnswerRedFlags(Set.of(), null));
        give(
                request,
                new RequestCommand.AssessUrgency(
                        Urgency.U5, "samenspoed-demonstration", "1.0", "fall", List.of(), "test"));
        give(
                request,
                new RequestCommand.DecideCare(
                        new Care.SelfCare(
                                "Paracetamol en rust.", "Bel weer als het erger wordt.", "nl"),
                        "past bij de klacht"));
        done(
                server.get(EmergencyAccesses.class)
                        .open(
                                SmallWorld.nurse(1),
                                CommandKey.random(),
                                new EmergencySearch.Number(request.number()),
                                "Zakt in elkaar bij ons"));
        return request.id();
    }

    private static void give(CareRequest request, RequestCommand command) {
        done(
                server.requests()
                        .handle(
                                SmallWorld.triagist(),
                                CommandKey.random(),
                                request.id(),
                                null,
                                command));
    }

    private static <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(T value) -> value;
            case Outcome.Refused<T>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
