package nl.samenspoed.app.desk.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestsFixture;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.app.request.Validations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A child with fever: advice, a safety net, a call that was promised, and nothing forgotten. */
@BrowserTest
class AdviceTest {

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
    void adviceGoesHomeOnPaperAndTheCallIsNotForgotten(Screens screens) {
        var id = triaged();
        try (var screen = server.as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests/" + id + "/decision").page();
            page.locator("[value=self-care]").check();
            var dutch = page.locator("#advice").inputValue();
            org.assertj.core.api.Assertions.assertThat(dutch).isNotEmpty();
            page.locator("#adviceLanguage").selectOption("en");
            assertThat(page.locator("#advice")).not().hasValue(dutch);
            page.locator("#adviceLanguage").selectOption("nl");
            assertThat(page.locator("#advice")).hasValue(dutch);
            page.locator("#advice").fill(dutch + " Geen aspirine.");
            page.locator("#adviceLanguage").selectOption("en");
            assertThat(page.locator("#advice")).hasValue(dutch + " Geen aspirine.");
            assertThat(page.locator("#phone")).hasValue("06 1234 5678");
            page.locator("#due").fill("straks");
            page.locator("#reason").fill("speelt, drinkt, plast");
            Screen.press(page, "Control+Enter");
            assertThat(page.locator("#due-error")).isVisible();
            screen.forgiveComplaints();
            page.locator("#due").fill("30");
            screen.accessible().fits().wholePicture("advice-decision");
            page.locator("#reason").focus();
            Screen.press(page, "Control+Enter");

            page.waitForURL("**/requests/" + id);
            assertThat(page.locator(".story .next")).containsText("beloofd terug te bellen");
            assertThat(page.locator(".bar-of-actions")).not().containsText("Sluit");
            assertThat(page.locator("#r-" + id)).containsText("terugbellen 14:32");
            screen.accessible().fits().picture("advice-case");

            Screen.press(page, "x");
            page.waitForURL("**/advice");
            assertThat(page.locator(".sheet")).hasAttribute("lang", "en");
            assertThat(page.locator(".sheet")).containsText("When to call again");
            assertThat(page.locator(".sheet")).containsText("Geen aspirine.");
            screen.accessible().fits().wholePicture("advice-sheet");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".actions")).isHidden();
            screen.wholePicture("advice-printed");
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));

            server.clock().advance(Duration.ofMinutes(31));
            screen.goTo("/requests");
            assertThat(page.locator("#queue li").first()).hasId("r-" + id);
            assertThat(page.locator("#r-" + id + " .late")).containsText("14:32 beloofd");
            screen.goTo("/requests/" + id);
            Screen.press(page, "d");
            page.waitForURL("**/call-back");
            Screen.press(page, "2");
            page.locator("#what").fill("geen gehoor");
            Screen.press(page, "Control+Enter");
            assertThat(page.locator("#again-error")).isVisible();
            screen.forgiveComplaints().accessible().fits().picture("advice-call-back");
            page.locator("#again").fill("15");
            Screen.press(page, "Control+Enter");
            page.waitForURL("**/requests/" + id);
            Screen.press(page, "d");
            page.waitForURL("**/call-back");
            assertThat(page.locator(".step")).containsText("eenmaal niet bereikt");
            Screen.press(page, "1");
            page.locator("#what").fill("koorts gezakt, drinkt goed");
            Screen.press(page, "Control+Enter");
            page.waitForURL("**/requests/" + id);
            assertThat(page.locator(".bar-of-actions")).containsText("Sluit");
        }
    }

    @Test
    void thePhysicianLooksWhereThatWasAgreed(Screens screens) {
        var boss =
                SmallWorld.actor(
                        "Beheer",
                        SmallWorld.OFFICE,
                        "office",
                        new Scope.Country(),
                        Set.of(Capability.MANAGE_NETWORK));
        RequestsFixture.done(
                server.get(Validations.class)
                        .say(
                                boss,
                                CommandKey.random(),
                                null,
                                SmallWorld.NIJMEGEN.id(),
                                Set.of(Urgency.U4),
                                Set.of("own-gp")));
        var id = triaged();
        var nurse =
                SmallWorld.actor(
                        "Tess",
                        SmallWorld.HAP,
                        "triagist",
                        new Scope.InSubregion(SmallWorld.NIJMEGEN.id()),
                        Set.of(Capability.DECIDE_CARE));
        RequestsFixture.done(
                server.requests()
                        .handle(
                                nurse,
                                CommandKey.random(),
                                id,
                                null,
                                new RequestCommand.DecideCare(
                                        new Care.OwnGp("morgen zien"), "drinkt en speelt")));
        try (var screen = server.as("triagist", screens, Look.PHONE)) {
            var page = screen.goTo("/validation").page();
            assertThat(page.locator("#v-" + id)).containsText("eigen huisarts");
            screen.accessible().fits().picture("validation-queue");
            page.locator("#v-" + id + " [data-row]").click();
            page.waitForURL("**/requests/" + id);
            assertThat(page.locator(".story")).containsText("Wacht op validatie");
            screen.accessible().fits().wholePicture("validation-case");
            Screen.press(page, "q");
            assertThat(page.locator(".story")).not().containsText("Wacht op validatie");
            assertThat(screen.goTo("/validation").page().locator("#validation"))
                    .containsText("Niets wacht");
        }
    }

    private static CareRequestId triaged() {
        var requests = server.requests();
        var tess = SmallWorld.triagist();
        var id =
                RequestsFixture.done(
                                requests.open(
                                        tess,
                                        CommandKey.random(),
                                        RequestsFixture.asking("Kind van 3 met koorts")))
                        .id();
        for (var command :
                List.of(
                        new RequestCommand.AnswerRedFlags(Set.of(), null),
                        new RequestCommand.AssessUrgency(
                                Urgency.U4,
                                "samenspoed-demonstration",
                                "1.0",
                                "fever",
                                List.of(),
                                "test"))) {
            RequestsFixture.done(requests.handle(tess, CommandKey.random(), id, null, command));
        }
        return id;
    }
}
