package nl.samenspoed.app.desk.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.PatientsFixture;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.RequestsFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Consent is written down from the case by keys alone, and what was said before stays. */
@BrowserTest
class ConsentScreenTest {

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
    void whatThePatientSaidIsWrittenDownAndWithdrawnLater(Screens screens) {
        for (var look : List.of(Look.DESKTOP, Look.PHONE_DARK)) {
            var bsn = look == Look.DESKTOP ? "999990019" : "999990032";
            var request = open(bsn);
            try (var screen = server.as("triagist", screens, look)) {
                var page = screen.goTo("/requests/" + request.id()).page();
                Screen.press(page, ";");
                Screen.comesTo(page, "**/consent");
                assertThat(page.locator("body")).containsText("Dat is geen toestemming");
                Screen.press(page, "Control+Enter");
                assertThat(page.locator("#choice-error")).isVisible();
                screen.forgiveComplaints().accessible().fits().wholePicture("consent-refused");
                page.locator("label.chip:has(input[value=GIVEN])").click();
                page.locator("label.chip:has(input[value=PATIENT])").click();
                page.locator("label.chip:has(input[value=TELEPHONE])").click();
                Screen.press(page, "Control+Enter");
                assertThat(page.locator("#holders-error")).isVisible();
                screen.forgiveComplaints();
                page.locator("label.chip:has(input[name=holders][value=gp])").click();
                Screen.press(page, "Control+Enter");
                assertThat(page.locator("#consent-now")).containsText("toestemming gegeven");
                page.locator("label.chip:has(input[value=WITHDRAWN])").click();
                page.locator("label.chip:has(input[value=REPRESENTATIVE])").click();
                page.locator("label.chip:has(input[value=WRITING])").click();
                page.locator("label.chip:has(input[name=holders][value=gp])").click();
                Screen.press(page, "Control+Enter");
                assertThat(page.locator("#consent-now")).containsText("ingetrokken");
                assertThat(page.locator("#consent-now")).not().containsText("gegeven");
                page.locator("#consent-told summary").click();
                assertThat(page.locator("#consent-told li")).hasCount(2);
                screen.accessible().fits().wholePicture("consent");
            }
        }
    }

    private static CareRequest open(String bsn) {
        var patient =
                PatientsFixture.known(
                        bsn, "Dirk", "Demoman", LocalDate.of(1942, 7, 3), Gender.MALE);
        return RequestsFixture.done(
                server.requests()
                        .open(
                                SmallWorld.triagist(),
                                CommandKey.random(),
                                RequestsFixture.asking(patient, "Benauwd")));
    }
}
