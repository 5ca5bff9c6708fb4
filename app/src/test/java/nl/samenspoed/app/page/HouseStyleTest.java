package nl.samenspoed.app.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The parts every page is made of, as a reader meets them. */
@BrowserTest
class HouseStyleTest {

    private static PageServer server;

    @BeforeAll
    static void start() {
        server = PageServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Look> looks() {
        return Look.all();
    }

    @ParameterizedTest
    @MethodSource("looks")
    void partsAndFramesAreReadableByEverybody(Look look, Screens screens) {
        try (var screen = as("triagist", screens, look)) {
            for (var name : List.of("style", "style/desk", "style/board")) {
                screen.goTo("/desk/" + name)
                        .accessible()
                        .fits()
                        .wholePicture(name.replace('/', '-'));
            }
        }
        try (var screen = as("nurse", screens, look)) {
            screen.goTo("/desk/style/phone").accessible().fits().picture("style-phone");
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void doorIsReadableByEverybody(Look look, Screens screens) {
        try (var screen = screens.open(server.address(), look)) {
            screen.goTo("/sign-in?error").accessible().fits().picture("sign-in");
        }
    }

    @Test
    void doorFillsInADemoPerson(Screens screens) {
        try (var screen = screens.open(server.address(), Look.PHONE)) {
            screen.goTo("/sign-in").page().locator("[data-username=verpleegkundige]").click();
            assertThat(screen.page().locator("#username")).hasValue("verpleegkundige");
        }
    }

    @Test
    void errorsSayWhatWasKeptAndWhatToDo(Screens screens) throws IOException, InterruptedException {
        try (var screen = as("triagist", screens, Look.DESKTOP)) {
            screen.goTo("/nowhere").accessible().picture("error-not-found");
            screen.goTo("/broken").accessible().picture("error-broken").forgiveComplaints();
            assertThat(screen.page().locator("main")).containsText("Nummer van deze melding");
            assertThat(screen.page().locator("body")).not().containsText("Vries");
        }
        var answer = get("/broken", "application/json");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("application/problem+json");
        assertThat(answer.body()).contains("urn:samenspoed:error:broken").doesNotContain("Vries");
    }

    @Test
    void personMenuAndKeysFloat(Screens screens) {
        try (var screen = as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/desk/style/desk").page();
            Screen.press(page, "?");
            assertThat(page.locator("#keys")).containsText("Zoek plek");
            screen.accessible().picture("keys");
            Screen.press(page, "Escape");
            assertThat(page.locator("#keys")).isHidden();
            page.locator("details.person summary").click();
            screen.accessible().picture("person-menu");
        }
    }

    @Test
    void themeAndLanguageAreKept(Screens screens) {
        try (var screen = as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/desk/style").page();
            page.locator("details.person summary").click();
            // Each is kept before the next is chosen, so that the answers cannot be mistaken.
            page.waitForResponse(
                    "**/preferences", () -> page.locator("button[value=dark]").click());
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            page.waitForResponse(
                    "**/preferences", () -> page.locator("button[value=light]").click());
            page.reload();
            assertThat(page.locator("html")).hasAttribute("data-theme", "light");
            page.locator("details.person summary").click();
            page.locator("button[value=en]").click();
            assertThat(page.locator("html")).hasAttribute("lang", "en");
            assertThat(page.locator("#connection")).containsText("live 14:02");
            screen.accessible();
        }
    }

    @Test
    void keysMoveThroughTheListAndLeaveTextAlone(Screens screens) {
        try (var screen = as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/desk/style/desk").page();
            Screen.press(page, "j");
            assertThat(page.locator("#r4 a")).isFocused();
            Screen.press(page, "k");
            Screen.press(page, "k");
            assertThat(page.locator("#r2 a")).isFocused();
            Screen.press(page, "/");
            assertThat(page.locator("#command")).isFocused();
            page.keyboard().type("huisj");
            assertThat(page.locator("#found")).containsText("Niets gevonden");
            Screen.press(page, "Escape");
            assertThat(page.locator("#command")).hasValue("huisj");
            Screen.press(page, "g");
            Screen.press(page, "h");
            page.waitForURL("**/desk/style");
            Screen.press(page, "/");
            page.keyboard().type("huis");
            assertThat(page.locator("#found a")).containsText("Huisstijl");
            Screen.press(page, "ArrowDown");
            assertThat(page.locator("#found a")).isFocused();
            screen.picture("command-bar");
            // The answer to the last letter may still be under way; then that one is the newer.
            page.evaluate(
                    "() => htmx.ajax('POST', '/find', {source: '#command', target: '#found', swap: 'innerHTML'}).catch(() => {})");
            assertThat(page.locator("#found a:focus")).isVisible();
        }
    }

    @Test
    void halfWrittenTextSurvivesButCannotBeReadFromTheDisk(Screens screens) {
        try (var screen = as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/desk/style").page();
            page.locator("#situation").fill("Dochter belt terug om vier uur");
            page.waitForFunction(
                    "() => Object.keys(sessionStorage).some((name) => name.startsWith('draft:'))");
            assertThat((String) page.evaluate("() => JSON.stringify(sessionStorage)"))
                    .doesNotContain("Dochter");
            page.reload();
            assertThat(page.locator("#situation")).hasValue("Dochter belt terug om vier uur");
            screen.page().context().clearCookies();
            screen.goTo("/sign-in");
            page.waitForFunction(
                    "() => !Object.keys(sessionStorage).some((name) => name.startsWith('draft:'))");
        }
    }

    @Test
    void letterKeysCanBeTurnedOff(Screens screens) {
        try (var screen = as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/desk/style/desk").page();
            page.locator("details.person summary").click();
            page.locator("button[name=keys]").click();
            Screen.press(page, "j");
            assertThat(page.locator("#r4 a")).not().isFocused();
            assertThat(page.locator("main kbd").first()).isHidden();
        }
    }

    @Test
    void tellsBrowsersToRunNothingButOurs() throws IOException, InterruptedException {
        assertThat(get("/sign-in", "text/html").headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("unsafe"));
    }

    private static Screen as(String who, Screens screens, Look look) {
        var screen = screens.open(server.address(), look);
        screen.page().context().addCookies(List.of(new Cookie("as", who).setUrl(server.address())));
        return screen;
    }

    private static HttpResponse<String> get(String path, String accept)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + path))
                            .header("Accept", accept)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
