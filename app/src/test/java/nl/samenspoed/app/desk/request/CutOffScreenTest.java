package nl.samenspoed.app.desk.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Line;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestsFixture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A screen that loses touch while others work: what it says meanwhile, and what it shows after. */
@BrowserTest
class CutOffScreenTest {

    private static final List<String> CHANGES =
            IntStream.rangeClosed(1, 20).mapToObj("Bericht %02d"::formatted).toList();

    /** Notes what the browser was told, beside what the page does with it. */
    private static final String LISTENING =
            """
            window.arrived = [];
            const Source = window.EventSource;
            window.EventSource = class extends Source {
                constructor(url) {
                    super(url);
                    this.addEventListener("change", (event) => window.arrived.push(event.lastEventId));
                }
            };
            """;

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
    void aCaseThatWasCutOffShowsTwentyChangesOnceAndInOrder(Screens screens) {
        var id = open("Benauwd na traplopen");
        try (var line = Line.to(server.address());
                var screen = following(line, screens, "/requests/" + id)) {
            var page = screen.page();
            line.cut();
            assertThat(page.locator("#connection")).not().hasAttribute("data-state", "live");
            CHANGES.forEach(text -> note(id, text));
            page.clock().fastForward(30_000);
            assertThat(page.locator("#connection")).containsText("verouderd sinds");
            assertThat(page.locator("#timeline")).not().containsText("Bericht");

            line.mend();

            assertThat(page.locator("#connection")).hasAttribute("data-state", "live");
            page.locator("#timeline summary").click();
            assertThat(page.locator("#timeline li")).containsText(told().toArray(String[]::new));
            assertThat(page.locator("#timeline li")).hasCount(1 + CHANGES.size());
            assertArrivedOnceAndInOrder(page, CHANGES.size());
            screen.forgiveComplaints();
        }
    }

    @Test
    void aListThatWasCutOffOffersTwentyNewRequestsAndPutsThemInOrder(Screens screens) {
        try (var line = Line.to(server.address());
                var screen = following(line, screens, "/requests")) {
            var page = screen.page();
            var before = page.locator("#queue [data-version]").count();
            line.cut();
            var opened = CHANGES.stream().map(CutOffScreenTest::open).toList();
            page.clock().fastForward(30_000);
            assertThat(page.locator("#connection")).containsText("verouderd sinds");
            assertThat(page.locator("#queue [data-version]")).hasCount(before);
            // Somebody is at work here, so that the list waits to be asked.
            Screen.press(page, "Shift");

            line.mend();

            assertThat(page.locator("#live-strip")).containsText("20 nieuw");
            screen.accessible().picture("cut-off-back");
            Screen.press(page, ".");
            assertThat(page.locator("#queue [data-version]")).hasCount(before + opened.size());
            var shown =
                    page.locator("#queue [data-version]")
                            .evaluateAll("rows => rows.map(row => row.id)");
            org.assertj.core.api.Assertions.assertThat((List<?>) shown)
                    .filteredOn(row -> opened.stream().anyMatch(id -> row.equals("r-" + id)))
                    .isEqualTo(opened.stream().map(id -> "r-" + id).toList());
            assertArrivedOnceAndInOrder(page, CHANGES.size());
            screen.forgiveComplaints();
        }
    }

    private static Stream<String> told() {
        return Stream.concat(
                Stream.of("Aanvraag geopend"), CHANGES.stream().map(text -> "Notitie: " + text));
    }

    private static void assertArrivedOnceAndInOrder(Page page, int expected) {
        var positions = (List<?>) page.evaluate("() => window.arrived");
        var inOrder =
                (List<?>)
                        page.evaluate(
                                """
                                () => window.arrived.toSorted((a, b) => {
                                    const [x, y] = [a, b].map((id) => id.split("-").map(Number));
                                    return x[0] - y[0] || x[1] - y[1];
                                })
                                """);
        org.assertj.core.api.Assertions.assertThat(positions)
                .hasSize(expected)
                .doesNotHaveDuplicates()
                .hasToString(inOrder.toString());
    }

    private static Screen following(Line line, Screens screens, String path) {
        var screen = screens.open(line.address(), Look.DESKTOP);
        var page = screen.page();
        page.context().addCookies(List.of(new Cookie("as", "triagist").setUrl(line.address())));
        page.clock().install();
        page.addInitScript(LISTENING);
        screen.goTo(path);
        assertThat(page.locator("#connection")).hasAttribute("data-state", "live");
        return screen;
    }

    private static CareRequestId open(String question) {
        server.clock().advance(java.time.Duration.ofSeconds(1));
        return RequestsFixture.done(
                        server.requests()
                                .open(
                                        SmallWorld.triagist(),
                                        CommandKey.random(),
                                        RequestsFixture.asking(question)))
                .id();
    }

    private static void note(CareRequestId id, String text) {
        RequestsFixture.done(
                server.requests()
                        .handle(
                                SmallWorld.triagist(),
                                CommandKey.random(),
                                id,
                                null,
                                new RequestCommand.AddNote(text)));
    }
}
