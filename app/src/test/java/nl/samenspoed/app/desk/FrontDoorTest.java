package nl.samenspoed.app.desk;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nl.samenspoed.app.Samenspoed;
import nl.samenspoed.app.access.DemoPeople;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** The whole program from its front door: in, looking around, out. */
@BrowserTest
class FrontDoorTest {

    private static ServletWebServerApplicationContext program;

    @BeforeAll
    static void start() {
        program =
                (ServletWebServerApplicationContext)
                        new SpringApplication(Samenspoed.class)
                                .run("--server.port=0", "--samenspoed.demo.enabled=true");
        // Their passwords take a moment to make; nobody waits for that at a start.
        Awaitility.await().until(() -> !program.getBean(DemoPeople.class).list().isEmpty());
    }

    @AfterAll
    static void stop() {
        program.close();
    }

    @Test
    void aDemoPersonGoesInLooksAroundAndGoesOut(Screens screens) {
        try (var screen = screens.open(address(), Look.DESKTOP)) {
            var page = screen.goTo("/").page();
            assertThat(page.locator("h1")).hasText("Samenspoed");
            screen.accessible().picture("front-door");
            page.locator("[data-username=triagist]").click();
            Screen.press(page, "Enter");

            assertThat(page.locator("#connection")).hasAttribute("data-state", "live");
            assertThat(page.locator(".menu a[href='/requests']"))
                    .hasAttribute("aria-current", "page");
            screen.accessible().fits().picture("home-triagist");

            page.locator("details.person summary").click();
            assertThat(page.locator(".person .floating")).containsText("Triagist");
            page.locator("[data-sign-out] button").click();
            assertThat(page.locator("main")).containsText("U bent afgemeld.");
        }
    }

    @Test
    void aWrongPasswordIsToldApartFromNothingElse(Screens screens) {
        try (var screen = screens.open(address(), Look.PHONE)) {
            var page = screen.goTo("/sign-in").page();
            page.locator("#username").fill("triagist");
            page.locator("#password").fill("niet " + DemoPeople.PASSWORD);
            Screen.press(page, "Enter");
            assertThat(page.locator("main")).containsText("Naam of wachtwoord klopt niet");
        }
    }

    private static String address() {
        return "http://localhost:" + program.getWebServer().getPort();
    }
}
