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

/** A newborn is entered from the case of the mother by keys alone, and gets a case of its own. */
@BrowserTest
class NewbornScreenTest {

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
    void itHasAnAgeInHoursAndNoNumberYet(Screens screens) {
        for (var look : List.of(Look.DESKTOP, Look.PHONE_DARK)) {
            var request = open(look == Look.DESKTOP ? "999990019" : "999990032");
            try (var screen = server.as("triagist", screens, look)) {
                var page = screen.goTo("/requests/" + request.id()).page();
                Screen.press(page, "*");
                page.waitForURL("**/newborn");
                assertThat(page.locator("#question")).isFocused();
                page.locator("#birthTime").fill("23:59");
                page.locator("#birthOrder").fill("12");
                Screen.press(page, "Control+Enter");
                assertThat(page.locator("#question-error")).isVisible();
                assertThat(page.locator("#birthTime-error")).isVisible();
                assertThat(page.locator("#birthOrder-error")).isVisible();
                screen.forgiveComplaints().accessible().fits().wholePicture("newborn");
                page.locator("#question").fill("Kreunt bij het ademen");
                page.locator("#birthTime").fill("9:00");
                page.locator("#birthOrder").fill("2");
                Screen.press(page, "Control+Enter");
                assertThat(page.locator("#case-title")).hasText("Kind 2 van Demo (5 uur)");
                assertThat(page.locator(".case-head")).containsText("geen BSN: pasgeboren");
                screen.accessible().fits().wholePicture("newborn-case");
            }
        }
    }

    private static CareRequest open(String bsn) {
        var mother =
                PatientsFixture.known(
                        bsn, "Maria", "Demo", LocalDate.of(1995, 1, 2), Gender.FEMALE);
        return RequestsFixture.done(
                server.requests()
                        .open(
                                SmallWorld.triagist(),
                                CommandKey.random(),
                                RequestsFixture.asking(mother, "Bevallen, tweeling")));
    }
}
