package nl.samenspoed.app.chain;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneId;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * A request finds its place, in the browser, by the demo's own people: a triagist takes it, a
 * coordinator offers it, a nurse in a care home accepts on her phone and ends it.
 */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "samenspoed.demo.enabled=true",
            "samenspoed.demo.life.alive=false",
            // Nobody else's: a database where no other test left offers to the same nurse.
            "samenspoed.test.alone=whole-chain"
        })
class WholeChainTest {

    private static final String QUESTION = "Valt vaker, kan vannacht niet alleen blijven";

    @LocalServerPort private int port;
    @Autowired private Network network;

    @Test
    void aTelephoneRequestEndsInAnAcceptedPlace(Screens screens) {
        try (var nurse = signedIn("verpleegkundige", screens, Look.PHONE);
                var triagist = signedIn("triagist", screens, Look.DESKTOP);
                var coordinator = signedIn("coordinator", screens, Look.DESKTOP_DARK)) {
            var bed = reportTwoFree(nurse.goTo("/inbox").page());
            var path = decideOn(bed, triagist.goTo("/requests/new").page());
            triagist.picture("chain-decided");

            var desk = coordinator.goTo(path + "/places").page();
            desk.locator("[name=service][value='" + bed.id() + "']").check();
            coordinator.picture("chain-places");
            Screen.press(desk, "Control+Enter");
            assertThat(desk.locator(".offer-out")).hasCount(1);

            var phone = nurse.goTo("/inbox").page();
            assertThat(phone.locator("[data-offer]")).containsText("Valt vaker");
            assertThat(phone.locator("[data-offer]")).not().containsText("Wit");
            nurse.picture("chain-offer");
            askAndAnswer(phone, desk);
            nurse.picture("chain-answered");
            propose(phone, desk);
            nurse.picture("chain-proposed");
            coordinator.picture("chain-proposed");
            desk.locator(".proposed button").click();
            assertThat(phone.locator("#offers")).containsText("afgesproken: vanaf");
            var arrived = phone.locator("form[action='/inbox" + path + "/arrived'] button");
            assertThat(arrived).hasCount(1);

            // Nobody touched the coordinator's screen: it follows by itself.
            assertThat(desk.locator(".case-head .lead"))
                    .containsText(network.getOrganisation(bed.organisation()).name());
            assertThat(desk.locator(".offer-out")).hasCount(0);
            coordinator.picture("chain-accepted");

            arrived.click();
            phone.locator("#offers .rows a.button[href^='" + path + "']").click();
            phone.waitForURL("**/close");
            nurse.picture("chain-close");
            phone.locator(".step button.primary").click();
            assertThat(phone.locator(".story .next")).containsText("Afgesloten: geplaatst");
            assertThat(desk.locator(".story .next")).containsText("Afgesloten: geplaatst");
        }
    }

    /** Neither loads a page anew: what one says appears on the other's screen. */
    private static void askAndAnswer(Page phone, Page desk) {
        phone.locator("[data-offer] [id^='q-'] summary").click();
        phone.locator("[data-offer] [id^='q-'] [name=text]").fill("Is er een tillift nodig?");
        phone.locator("[data-offer] [id^='q-'] button").click();
        assertThat(desk.locator(".story .next")).containsText("Beantwoord de vraag van");
        assertThat(desk.locator(".offer-out .talk")).containsText("tillift");
        desk.locator(".telling [name=text]").fill("Nee, loopt met een rollator");
        desk.locator(".telling button").click();
        assertThat(phone.locator("[data-offer] .talk li")).hasCount(2);
        assertThat(phone.locator("[data-offer] .talk")).containsText("loopt met een rollator");
    }

    /** From tomorrow ten o'clock on; the coordinator's agreement is the acceptance. */
    private static void propose(Page phone, Page desk) {
        var start = LocalDate.now(ZoneId.of("Europe/Amsterdam")).plusDays(1).atTime(10, 0);
        phone.locator("[data-offer] [id^='s-'] summary").click();
        phone.locator("[data-offer] [name=start]").fill(start.toString());
        phone.locator("[data-offer] [id^='s-'] button").click();
        assertThat(phone.locator("[data-offer] .talk li")).hasCount(3);
        assertThat(desk.locator(".story .next")).containsText("ga akkoord of wijs af");
    }

    /** Returns the service whose figure was reported. */
    private ServiceEntry reportTwoFree(Page page) {
        var field = page.locator("#my-capacity input[type=number]").first();
        var service = field.getAttribute("id").substring("free-".length());
        field.fill("2");
        page.locator("#my-capacity button.primary").click();
        assertThat(page.locator("#my-capacity")).containsText("Bewaard");
        return network.getService(ServiceId.of(service));
    }

    /** For somebody in the town of these beds; returns the path of the request. */
    private String decideOn(ServiceEntry bed, Page page) {
        var snapshot = network.snapshot();
        var town = snapshot.getMunicipality(snapshot.getLocation(bed.location()).municipality());
        var keys = page.keyboard();
        page.locator("#question").fill(QUESTION);
        page.locator("#callbackNumber").fill("06 5555 0199");
        page.locator("#familyName").fill("Wit");
        page.locator("#birthDate").fill("3-7-1942");
        page.locator("#municipality").fill(town.name());
        keys.press("Control+Enter");
        page.waitForURL("**/red-flags");
        assertThat(page.locator("[name=positive]").first()).isFocused();
        keys.press("Enter");
        page.waitForURL("**/urgency");
        page.locator("#filter").focus();
        keys.type("gevallen");
        assertThat(page.locator("[name=met]")).hasCount(4);
        keys.press("Enter");
        keys.press("3");
        assertThat(page.locator(".proposal")).containsText("U3");
        keys.press("Enter");
        page.waitForURL("**/decision");
        page.locator("[value=" + bed.kind() + "]").check();
        page.locator("#summary").fill("84 jaar. " + QUESTION);
        page.locator("#reason").fill("kan vannacht niet alleen");
        keys.press("Control+Enter");
        page.waitForURL("**/requests/*/places");
        return page.evaluate("location.pathname").toString().replace("/places", "");
    }

    private Screen signedIn(String username, Screens screens, Look look) {
        return screens.signedIn("http://127.0.0.1:" + port, username, look);
    }
}
