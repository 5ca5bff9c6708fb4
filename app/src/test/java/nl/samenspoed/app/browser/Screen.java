package nl.samenspoed.app.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One reader at one screen. Whatever the browser complains about (a script that fails, a style our
 * own policy forbids) fails the test when the screen is closed.
 */
public final class Screen implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "pictures");

    private final BrowserContext context;
    private final Look look;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Screen(BrowserContext context, Look look) {
        this.context = context;
        this.look = look;
        this.page = context.newPage();
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        complaints.add(message.text());
                    }
                });
        page.onPageError(complaints::add);
    }

    /** What the browser shows, for everything Playwright can do. */
    public Page page() {
        return page;
    }

    public Screen goTo(String path) {
        page.navigate(path);
        return this;
    }

    /** Writes what a reader sees into {@code target/pictures}. */
    public Screen picture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + "-" + look + ".png")));
        return this;
    }

    /** The same with everything below the edge of the screen. */
    public Screen wholePicture(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(PICTURES.resolve(name + "-" + look + ".png")));
        return this;
    }

    /** Holds the page against WCAG 2.2 A and AA, as far as a program can. */
    public Screen accessible() {
        var found =
                new AxeBuilder(page)
                        .withTags(
                                List.of(
                                        "wcag2a",
                                        "wcag2aa",
                                        "wcag21a",
                                        "wcag21aa",
                                        "wcag22aa",
                                        "best-practice"))
                        .analyze()
                        .getViolations();
        assertThat(found)
                .as("accessibility of %s, %s", page.url(), look)
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

    /** Nothing sticks out to the right: a reader should never have to scroll sideways. */
    public Screen fits() {
        var wider =
                page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat((Integer) wider).as("pixels too wide at %s, %s", page.url(), look).isZero();
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
