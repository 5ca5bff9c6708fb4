package nl.samenspoed.app.desk.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.LimitSource;
import nl.samenspoed.app.patient.LimitWish;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.patient.PatientsFixture;
import nl.samenspoed.app.patient.TreatmentLimit;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestsFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A patient who was entered twice becomes one from the case by keys alone, and two again. */
@BrowserTest
class SamePersonScreenTest {

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
    void whoWasUnknownTurnsOutToBeKnownAndIsTakenApartAgain(Screens screens) {
        for (var look : List.of(Look.DESKTOP, Look.PHONE_DARK)) {
            var isDesktop = look == Look.DESKTOP;
            var known = open(known(isDesktop ? "999990019" : "999990032"), "Benauwd");
            var unknown = open(PatientDetails.unknown(), "Ligt op straat");
            tell(known, LimitWish.NOT_WANTED);
            tell(unknown, LimitWish.WANTED);
            try (var screen = server.as("triagist", screens, look)) {
                merge(screen, known, unknown, isDesktop);
                split(screen, known, unknown);
            }
        }
    }

    private static void merge(
            Screen screen, CareRequest known, CareRequest unknown, boolean isDesktop) {
        var page = screen.goTo("/requests/" + unknown.id()).page();
        Screen.press(page, "&");
        page.waitForURL("**/same-person");
        assertThat(page.locator("body")).containsText("Niemand anders met hetzelfde BSN");
        screen.accessible().fits().wholePicture("same-person");
        assertThat(page.locator("#familyName")).isFocused();
        page.locator("#bsn").fill(isDesktop ? "999990019" : "999990032");
        Screen.press(page, "Control+Enter");
        assertThat(page.locator("#others li")).hasCount(1);
        page.locator("h1").click();
        Screen.press(page, "1");
        assertThat(page.locator("#compared")).containsText("#" + known.number());
        assertThat(page.locator("#compared")).containsText("#" + unknown.number());
        assertThat(page.locator("#compared")).containsText("verschilt");
        assertThat(page.locator("input[name=keep]")).hasCount(1);
        sendsNothingFromTheCommandBar(page);
        // From outside every field: the button names the keys.
        page.locator("h1").click();
        Screen.press(page, "Control+Enter");
        assertThat(page.locator("#reason-error")).isVisible();
        screen.forgiveComplaints().accessible().fits().wholePicture("same-person-compared");
        page.locator("#reason").fill("Dochter herkende hem");
        Screen.press(page, "Control+Enter");
        page.waitForURL("**/requests/" + unknown.id());
        assertThat(page.locator("#case-title")).containsText("Demoman");
        assertThat(page.locator(".case-head .limits")).containsText("dossiers verschillen");
        screen.fits().wholePicture("same-person-merged");
    }

    private static void sendsNothingFromTheCommandBar(Page page) {
        page.evaluate(
                """
                () => {
                    window.sent = [];
                    window.caught = event => { event.preventDefault(); window.sent.push(event.target.action); };
                    addEventListener('submit', window.caught, true);
                }
                """);
        page.locator("#command").focus();
        Screen.press(page, "Control+Enter");
        var sent =
                page.evaluate(
                        "() => { removeEventListener('submit', window.caught, true); return window.sent; }");
        assertThat((List<?>) sent).isEmpty();
        Screen.press(page, "Escape");
    }

    private static void split(Screen screen, CareRequest known, CareRequest unknown) {
        var page = screen.goTo("/requests/" + unknown.id() + "/same-person").page();
        assertThat(page.locator("#merges")).containsText("Dochter herkende hem");
        page.locator("#merges summary").click();
        page.locator("#merges button[type=submit]").click();
        assertThat(page.locator("#merges .error")).isVisible();
        screen.forgiveComplaints().accessible().fits().wholePicture("same-person-split");
        page.locator("#merges textarea").fill("Het was zijn broer");
        page.locator("#merges button[type=submit]").click();
        assertThat(page.locator("#merges")).containsText("Het was zijn broer");
        assertThat(page.locator("#merges summary")).hasCount(0);
        screen.goTo("/requests/" + unknown.id());
        assertThat(page.locator("#case-title")).containsText("Onbekende");
        screen.goTo("/requests/" + known.id());
        assertThat(page.locator(".case-head .limits")).not().containsText("dossiers verschillen");
    }

    private static void tell(CareRequest in, LimitWish wish) {
        RequestsFixture.done(
                server.requests()
                        .handle(
                                SmallWorld.triagist(),
                                CommandKey.random(),
                                in.id(),
                                null,
                                new RequestCommand.RecordTreatmentLimits(
                                        Map.of(TreatmentLimit.RESUSCITATION, wish),
                                        LimitSource.PATIENT,
                                        null)));
    }

    private static PatientDetails known(String bsn) {
        return PatientsFixture.known(bsn, "Dirk", "Demoman", LocalDate.of(1942, 7, 3), Gender.MALE);
    }

    private static CareRequest open(PatientDetails patient, String question) {
        return RequestsFixture.done(
                server.requests()
                        .open(
                                SmallWorld.triagist(),
                                CommandKey.random(),
                                RequestsFixture.asking(patient, question)));
    }
}
