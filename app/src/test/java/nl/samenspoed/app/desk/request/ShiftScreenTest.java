package nl.samenspoed.app.desk.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.util.List;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.CareRequests;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestCommand.Claiming;
import org.junit.jupiter.api.Test;

/** The end of a shift on the screens of who goes and who comes. */
@BrowserTest
class ShiftScreenTest {

    @Test
    void whatIsLookedAfterGoesToTheNextShiftWhenItSaysYes(Screens screens) {
        try (var server = CaseworkServer.start()) {
            CaseworkTest.fill(server);
            var mine = CaseworkTest.frail(server);
            give(server, "triagist", mine, new Claiming.Claim());
            try (var going = as(server, "triagist", screens, Look.DESKTOP)) {
                var page = going.goTo("/shift").page();
                assertThat(page.locator("#o-" + mine + " input")).isChecked();
                page.locator("#to").fill("Nergens");
                page.locator("#word").fill("Dochter belt om 23:00 terug.");
                Screen.press(page, "Control+Enter");
                assertThat(page.locator("#to-error")).isVisible();
                assertThat(page.locator("#word")).hasValue("Dochter belt om 23:00 terug.");
                going.accessible().fits().wholePicture("shift-wrong").forgiveComplaints();
                page.locator("#to").fill("");
                Screen.press(page, "Control+Enter");
                assertThat(page.locator("#o-" + mine)).containsText("aangeboden aan");
                going.accessible().fits().wholePicture("shift-offered");
            }
            try (var coming = as(server, "colleague", screens, Look.PHONE_DARK)) {
                var page = coming.goTo("/shift").page();
                assertThat(page.locator("#u-" + mine)).containsText("Dochter belt om 23:00");
                coming.accessible().fits().wholePicture("shift-coming");
                page.locator("#u-" + mine + " button.primary").click();
                assertThat(page.locator("#u-" + mine)).hasCount(0);
                assertThat(page.locator("#o-" + mine)).containsText("Cleo Collega");
            }
        }
    }

    @Test
    void aNoKeepsItWhereItWasAndTheCaseSaysWhy(Screens screens) {
        try (var server = CaseworkServer.start()) {
            CaseworkTest.fill(server);
            var mine = CaseworkTest.frail(server);
            give(server, "triagist", mine, new Claiming.Claim());
            var us = CaseworkServer.actor("triagist").organisation();
            give(server, "triagist", mine, new Claiming.OfferShift(us, null));
            try (var coming = as(server, "colleague", screens, Look.PHONE)) {
                var page = coming.goTo("/requests/" + mine).page();
                assertThat(page.locator("#case-top .strip")).containsText("Overdracht aangeboden");
                page.locator("#case-top .strip a[href='/shift']").click();
                page.locator("#u-" + mine + " summary").click();
                page.locator("#reason-" + mine).fill("Wij zijn met te weinig");
                Screen.press(page, "Enter");
                assertThat(page.locator("#u-" + mine)).hasCount(0);
                coming.goTo("/requests/" + mine);
                assertThat(page.locator("#case-story")).containsText("Wij zijn met te weinig");
            }
        }
    }

    private static void give(
            CaseworkServer server, String who, CareRequestId id, RequestCommand command) {
        Actor actor = CaseworkServer.actor(who);
        switch (server.get(CareRequests.class)
                .handle(actor, CommandKey.random(), id, null, command)) {
            case Outcome.Done<CareRequest> _ -> {}
            case Outcome.Refused<CareRequest> refused -> throw new AssertionError(refused);
        }
    }

    private static Screen as(CaseworkServer server, String who, Screens screens, Look look) {
        var screen = screens.open(server.address(), look);
        screen.page().context().addCookies(List.of(new Cookie("as", who).setUrl(server.address())));
        return screen;
    }
}
