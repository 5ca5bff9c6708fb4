package nl.samenspoed.app.desk.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How many keys it takes beyond what is said in one's own words, from ring to decision and without
 * a mouse; the page of the manual that says so is held to it.
 */
@BrowserTest
class KeystrokesTest {

    private static final Path PAGE = Path.of("..", "doc", "manual", "keystrokes.md");

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
    void aStraightforwardRequest(Screens screens) {
        try (var screen = atDesk(screens)) {
            var hand = new Hand(screen.page());
            hand.press("n").at("#question").words("Gevallen, kan niet alleen blijven");
            hand.press("Control+Enter").leadsTo("red-flags").press("Enter").leadsTo("urgency");
            hand.at("#filter").type("geva").until("[name=met] >> nth=3");
            hand.press("Enter").press("3").until(".proposal:has-text('U3')");
            hand.press("Enter").leadsTo("decision").press("1").press("=").at("#reason");
            hand.words("kan vannacht niet alleen").press("Control+Enter").leadsTo("places");

            assertThat(hand.keys).isLessThanOrEqualTo(25);
            told("A straightforward request, to the search for a place", hand);
        }
    }

    @Test
    void painInTheChest(Screens screens) {
        try (var screen = atDesk(screens)) {
            var hand = new Hand(screen.page());
            hand.press("n").at("#question").words("Drukkende pijn op de borst, grauw");
            hand.press("Control+Enter").leadsTo("red-flags").press("3").press("Enter");
            hand.leadsTo("hand-over").at("#centre").words("MKA Oost").press("Tab");
            hand.at("#confirmedBy").words("J. de Wit").press("Enter");
            hand.until(".story .next:has-text('overgedragen aan 112')");

            told("Pain in the chest, to the hand-over to 112", hand);
        }
    }

    @Test
    void aChildWithFever(Screens screens) {
        try (var screen = atDesk(screens)) {
            var hand = new Hand(screen.page());
            hand.press("n").at("#question").words("Kind van 3 met koorts, speelt nog");
            hand.press("Tab").at("#callbackNumber").words("06 5550 7777");
            hand.press("Control+Enter").leadsTo("red-flags").press("Enter").leadsTo("urgency");
            hand.at("#filter").type("gloei").until(".proposal");
            hand.press("Enter")
                    .press("Enter")
                    .leadsTo("decision")
                    .press("2")
                    .press("\\")
                    .at("#due");
            hand.type("2u").press("Escape").press("=").at("#reason").words("speelt en drinkt");
            hand.press("Control+Enter").until(".story .next:has-text('beloofd terug te bellen')");

            told("A child with fever, to advice, a safety net and a call-back", hand);
        }
    }

    @Test
    void takenOverFromTheDispatchCentreNothingIsAskedTwice(Screens screens) {
        try (var screen = atDesk(screens)) {
            var page = screen.page();
            var hand = new Hand(page);
            hand.press("n").at("#question").words("Duizelig, niet gevallen");
            hand.press("Tab").press("Tab").press("Tab").press("Tab").at("#channel").type("meld");
            hand.press("Tab").at("#dispatchCentre").words("Meldkamer Oost");
            hand.press("Tab").at("#dispatchLevel").type("C1").press("Tab").at("#dispatchAsked");
            hand.words("Aanspreekbaar en ademt rustig");
            screen.accessible().fits().wholePicture("dispatch-intake");
            hand.press("Control+Enter").leadsTo("decision");

            assertThat(page.locator(".story")).containsText("ademt rustig");
            assertThat(page.locator("#case-top")).containsText("wacht op besluit");
            screen.accessible().fits().picture("dispatch-decision");
            told("C1 taken over from the dispatch centre, to the decision", hand);
        }
    }

    private static Screen atDesk(Screens screens) {
        var screen = server.as("triagist", screens, Look.DESKTOP);
        return screen.goTo("/requests");
    }

    private static void told(String path, Hand hand) {
        var line = "| %s | %d | %d | 0 |".formatted(path, hand.keys, hand.fields);
        try {
            assertThat(Files.readString(PAGE)).as("the manual on this path").contains(line);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Two hands on a keyboard, counted. */
    private static final class Hand {

        private final Page page;
        private int keys;
        private int fields;

        Hand(Page page) {
            this.page = page;
        }

        /** A chord is one key. */
        Hand press(String key) {
            keys++;
            Screen.press(page, key);
            return this;
        }

        /** Something to choose by, which counts letter by letter. */
        Hand type(String letters) {
            keys += letters.length();
            fields++;
            page.keyboard().type(letters);
            return this;
        }

        /** One's own words: they take as long as they take. */
        Hand words(String said) {
            fields++;
            page.keyboard().type(said);
            return this;
        }

        Hand at(String field) {
            assertThat(page.locator(field)).isFocused();
            return this;
        }

        Hand until(String shown) {
            assertThat(page.locator(shown)).isVisible();
            return this;
        }

        Hand leadsTo(String step) {
            Screen.comesTo(page, "**/" + step);
            return this;
        }
    }
}
