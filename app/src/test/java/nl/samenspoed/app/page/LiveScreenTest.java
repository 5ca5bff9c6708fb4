package nl.samenspoed.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.regex.Pattern;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a reader sees while others work. */
@BrowserTest
class LiveScreenTest {

    /**
     * The list of the style page as it is a moment later: r3 changed, r5 gone, r8 new and on top.
     */
    private static final String LATER =
            """
            <ol class="queue" id="queue" data-rows data-live="worklist" data-list>
                <li id="r8" data-version="1"><a data-row href="#r8">Nieuw bovenaan</a></li>
                <li id="r1" data-version="1"><a data-row href="#r1">Kortademig in rust</a></li>
                <li id="r2" data-version="1"><a data-row href="#r2">Pijn op de borst</a></li>
                <li id="r3" data-version="2"><a data-row href="#r3">Nu ook verward</a></li>
                <li id="r4" data-version="1"><a data-row href="#r4">Verward</a></li>
                <li id="r6" data-version="1"><a data-row href="#r6">Katheter</a></li>
                <li id="r7" data-version="1"><a data-row href="#r7">Nog in gesprek</a></li>
            </ol>
            """;

    private PageServer server;

    @BeforeEach
    void start() {
        server = PageServer.start();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void valuesChangeInPlaceAndOrderWaitsUntilAsked(Screens screens) {
        try (var screen = desk(screens)) {
            var page = screen.page();
            page.route(Pattern.compile("/desk/style/desk$"), route -> answerParts(route, LATER));
            page.locator("#r3 a").focus();

            server.live().change("request", "r3");

            assertThat(page.locator("#live-strip")).containsText("1 nieuw, 1 gewijzigd, 1 weg");
            assertThat(page.locator("#r3")).containsText("Nu ook verward");
            assertThat(page.locator("#queue > li").first()).hasAttribute("id", "r1");
            assertThat(page.locator("#r3 a")).isFocused();
            assertThat(page.locator("#r5[data-gone]")).isVisible();
            screen.picture("live-strip");

            Screen.press(page, ".");

            assertThat(page.locator("#queue > li").first()).hasAttribute("id", "r8");
            assertThat(page.locator("#r5")).hasCount(0);
            assertThat(page.locator("#live-strip")).isHidden();
        }
    }

    @Test
    void saysSinceWhenItIsStaleAndLosesItsColour(Screens screens) {
        try (var screen = desk(screens)) {
            var page = screen.page();
            assertThat(page.locator("#connection")).containsText("live 14:02");
            page.clock().fastForward(16_000);
            assertThat(page.locator("#connection")).containsText("verouderd sinds 14:02");
            screen.accessible().picture("stale");
        }
    }

    @Test
    void comesBackByItselfWhenTheServerDoes(Screens screens) {
        try (var screen = desk(screens)) {
            var page = screen.page();
            assertThat(page.locator("#connection")).containsText("live");
            server.live().hangUp();
            assertThat(page.locator("#connection")).hasAttribute("data-state", "connecting");
            assertThat(page.locator("#connection")).hasAttribute("data-state", "live");
        }
    }

    private Screen desk(Screens screens) {
        var screen = screens.open(server.address(), Look.DESKTOP);
        screen.page()
                .context()
                .addCookies(List.of(new Cookie("as", "triagist").setUrl(server.address())));
        screen.page().clock().install();
        screen.goTo("/desk/style/desk");
        assertThat(screen.page().locator("#connection")).hasAttribute("data-state", "live");
        return screen;
    }

    private static void answerParts(Route route, String body) {
        if (route.request().headers().containsKey("x-part")) {
            route.fulfill(new Route.FulfillOptions().setContentType("text/html").setBody(body));
        } else {
            route.resume();
        }
    }
}
