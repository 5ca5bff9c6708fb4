package nl.samenspoed.app.desk.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.concurrent.LinkedBlockingQueue;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import org.junit.jupiter.api.Test;

/**
 * A hand that is faster than the network: what comes late never undoes what was said since. Words
 * are put in at once: keys one by one may be asked about in between on a slow machine.
 */
@BrowserTest
class LateAnswersTest {

    @Test
    void aLateListOfComplaintsDoesNotUndoTheCriterionThatWasMarkedSince(Screens screens) {
        try (var server = CaseworkServer.start();
                var screen = atUrgency(server, screens)) {
            var page = screen.page();
            page.keyboard().insertText("geva");
            assertThat(page.locator("[name=met]")).hasCount(4);

            var held = new LinkedBlockingQueue<Route>();
            page.route("**/urgency/proposal", held::add);
            page.waitForRequest("**/urgency/proposal", () -> page.keyboard().insertText("llen"));
            Screen.press(page, "Enter");
            page.waitForRequest("**/urgency/proposal", () -> Screen.press(page, "3"));
            answer(held.remove());
            roundTrip(page);
            held.remove().resume();

            assertThat(page.locator(".proposal")).containsText("U3");
            assertThat(page.locator("[name=met]:checked")).hasCount(1);
        }
    }

    /** What came in can be used at once, also by keys that follow in the same moment. */
    @Test
    void whatIsMarkedAsSoonAsItIsThereCounts(Screens screens) {
        try (var server = CaseworkServer.start();
                var screen = atUrgency(server, screens)) {
            var page = screen.page();
            page.evaluate(
                    """
                    document.addEventListener("htmx:afterSwap", () => queueMicrotask(
                        () => document.querySelector("#met-not-safe-alone").click()), {once: true})
                    """);

            page.keyboard().type("gevallen");

            assertThat(page.locator(".proposal")).containsText("U3");
            assertThat(page.locator("[name=met]:checked")).hasCount(1);
        }
    }

    /**
     * The hand was on something that the newer answer no longer has: it stays among the answers.
     */
    @Test
    void theHandStaysAmongTheAnswersWhenOthersCome(Screens screens) {
        try (var server = CaseworkServer.start();
                var screen = atUrgency(server, screens)) {
            var page = screen.page();
            page.keyboard().insertText("geva");
            assertThat(page.locator("[name=met]")).hasCount(4);

            var held = new LinkedBlockingQueue<Route>();
            page.route("**/urgency/proposal", held::add);
            page.waitForRequest("**/urgency/proposal", () -> page.keyboard().insertText("llen"));
            Screen.press(page, "Enter");
            assertThat(page.locator("[name=met]").first()).isFocused();
            held.remove()
                    .fulfill(
                            new Route.FulfillOptions()
                                    .setContentType("text/html")
                                    .setBody(
                                            "<div id='proposal'><input type='checkbox' name='met' id='met-other' aria-label='x'></div>"));

            assertThat(page.locator("#met-other")).isFocused();
        }
    }

    /** With what it would have been had nothing been marked. */
    private static void answer(Route late) {
        late.fulfill(
                new Route.FulfillOptions()
                        .setContentType("text/html")
                        .setBody("<div id='proposal'><p class='proposal'>U4</p></div>"));
    }

    /** Whatever was under way to the page before this has arrived after it. */
    private static void roundTrip(Page page) {
        page.evaluate("fetch('/requests').then(() => new Promise(requestAnimationFrame))");
    }

    private static Screen atUrgency(CaseworkServer server, Screens screens) {
        var screen = server.as("triagist", screens, Look.DESKTOP);
        var page = screen.page();
        screen.goTo("/requests/new");
        page.locator("#question").fill("Gevallen, kan niet alleen blijven");
        Screen.press(page, "Control+Enter");
        Screen.comesTo(page, "**/red-flags");
        Screen.press(page, "Enter");
        page.waitForURL("**/urgency");
        page.locator("#filter").focus();
        return screen;
    }
}
