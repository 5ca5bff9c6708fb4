package nl.samenspoed.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ScreenshotCaret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One reader at one screen. Whatever the browser complains about (a script that fails, a style our
 * own policy forbids) fails the test when the screen is closed.
 */
public final class Screen implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");
    private static final List<String> WCAG =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** What the same words can still do wrong in another light or on another screen. */
    private static final List<String> LOOKS =
            List.of(
                    "color-contrast",
                    "target-size",
                    "scrollable-region-focusable",
                    "link-in-text-block");

    private static final String MORE_OF_THE_SAME =
            "tbody > :nth-child(n + 20), [data-rows] > :nth-child(n + 20)";

    /** A label of the second would name the first; the rules of axe no longer ask for this. */
    private static final String ID_TWICE =
            "() => [...document.querySelectorAll('[id]')].map(e => e.id).filter((id, i, all) => all.indexOf(id) !== i)";

    /** The first would answer to the key, and the second say that it does. */
    private static final String KEY_TWICE =
            """
            () => [...document.querySelectorAll('[data-key]')]
                .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.disabled)
                .map(e => e.dataset.key).filter((key, i, all) => all.indexOf(key) !== i)
            """;

    /** Whoever had a cursor or pointed at something no longer waits for the field that begins. */
    private static final String TOUCHED =
            """
            for (const kind of ['focusin', 'pointerdown']) {
                addEventListener(kind, () => (window.isTouched = true), {capture: true, once: true});
            }
            """;

    private static final String SETTLED =
            "() => document.readyState === 'complete' && (window.isTouched || !document.querySelector('[autofocus]'))";

    private static final String AS_SEEN =
            "() => `${document.documentElement.lang} ${innerWidth} ${matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'}`";

    private final BrowserContext context;
    private final Look look;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Screen(BrowserContext context, Look look) {
        this.context = context;
        this.look = look;
        this.page = context.newPage();
        page.addInitScript(TOUCHED);
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error") && !isGivenUp(message.text())) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
    }

    /**
     * A reader who goes on before an answer is there gives it up; what really fails has more to say
     * than these two.
     */
    private static boolean isGivenUp(String complaint) {
        return complaint.startsWith("htmx:sendAbort,")
                || complaint.startsWith("htmx:afterRequest,");
    }

    /** What the browser shows, for everything Playwright can do. */
    public Page page() {
        return page;
    }

    public Screen goTo(String path) {
        page.navigate(path);
        return this;
    }

    /**
     * Waits until the page of this address is there and its first field has the cursor: a browser
     * gives that only when it draws, which under load comes after the page has loaded.
     */
    public static void comesTo(Page page, String address) {
        page.waitForURL(address);
        PlaywrightAssertions.assertThat(
                        page.locator("body:not(:has([autofocus])), body:focus-within"))
                .hasCount(1);
    }

    /**
     * Presses a key as a reader does, who has seen the page before: once it is whole, and with the
     * cursor where the page puts it. Keys pressed before are lost, which no reader is quick enough
     * to notice and a test under load is.
     */
    public static void press(Page page, String key) {
        page.waitForFunction(SETTLED);
        page.keyboard().press(key);
    }

    /**
     * Writes what a reader sees into {@code target/pictures}. The caret is not hidden: that leaves
     * an empty style attribute on every field, which the page may not have.
     */
    public Screen picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setCaret(ScreenshotCaret.INITIAL)
                        .setPath(PICTURES.resolve(name + "-" + look + ".png")));
        return this;
    }

    /** The same with everything below the edge of the screen. */
    public Screen wholePicture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setCaret(ScreenshotCaret.INITIAL)
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(name + "-" + look + ".png")));
        return this;
    }

    /** Holds the page against WCAG 2.2 A and AA, as far as a program can. */
    public Screen accessible() {
        return accessible(axe().withTags(WCAG));
    }

    private Screen accessible(AxeBuilder rules) {
        assertThat(page.evaluate(ID_TWICE))
                .as("ids that %s has twice", page.url())
                .asList()
                .isEmpty();
        assertThat(page.evaluate(KEY_TWICE))
                .as("keys that %s gives twice, %s", page.url(), page.evaluate(AS_SEEN))
                .asList()
                .isEmpty();
        // One frame, so no second page is needed to add the frames up; and the twentieth row of a
        // table says nothing new.
        var found = rules.exclude(MORE_OF_THE_SAME).setLegacyMode(true).analyze().getViolations();
        assertThat(found)
                .as("accessibility of %s, %s", page.url(), page.evaluate(AS_SEEN))
                .extracting(
                        rule ->
                                rule.getId()
                                        + ": "
                                        + rule.getNodes().stream()
                                                .map(
                                                        node ->
                                                                node.getHtml()
                                                                        + " "
                                                                        + node.getFailureSummary())
                                                .toList())
                .isEmpty();
        return this;
    }

    /**
     * The same for this page in both languages, in both lights, on a desk and on a phone: each with
     * each, by pairs. Colours do not depend on the language, nor words on the light.
     */
    public Screen accessibleToEverybody() {
        // Begins with the language the page came in, which saves asking for it once more.
        var first = (String) page.evaluate("() => document.documentElement.lang");
        seen(Look.Device.DESKTOP, ColorScheme.LIGHT).accessible().fits();
        seen(Look.Device.PHONE, ColorScheme.DARK).legible().fits();
        speak("nl".equals(first) ? "en" : "nl").seen(Look.Device.PHONE, ColorScheme.LIGHT);
        accessible().fits();
        return seen(Look.Device.DESKTOP, ColorScheme.DARK).legible().fits();
    }

    private Screen legible() {
        return accessible(axe().withRules(LOOKS));
    }

    /** Without a list of all that is well, which takes a quarter of the time. */
    private AxeBuilder axe() {
        var options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        return new AxeBuilder(page).options(options);
    }

    /** As somebody who chose this language would see the same page. */
    public Screen speak(String language) {
        context.addCookies(List.of(new Cookie("language", language).setUrl(page.url())));
        page.reload();
        PlaywrightAssertions.assertThat(page.locator("html")).hasAttribute("lang", language);
        return this;
    }

    private Screen seen(Look.Device device, ColorScheme light) {
        page.setViewportSize(device.width, device.height);
        // Without motion: a colour on its way to another is neither.
        page.emulateMedia(
                new Page.EmulateMediaOptions()
                        .setColorScheme(light)
                        .setReducedMotion(ReducedMotion.REDUCE));
        return this;
    }

    /** Nothing sticks out to the right: a reader should never have to scroll sideways. */
    public Screen fits() {
        var wider =
                page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat((Integer) wider)
                .as("pixels too wide at %s, %s", page.url(), page.evaluate(AS_SEEN))
                .isZero();
        return this;
    }

    /** For a test that provokes an error on purpose. */
    public Screen forgiveComplaints() {
        complaints.clear();
        return this;
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("complaints of the browser").isEmpty();
    }
}
