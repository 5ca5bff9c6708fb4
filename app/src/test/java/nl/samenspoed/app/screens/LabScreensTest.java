package nl.samenspoed.app.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.simulation.comparison.Origin;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A director who asks "what if we did this per subregion?". */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"samenspoed.demo.enabled=true", "samenspoed.demo.life.alive=false"})
class LabScreensTest {

    /** A study takes as long as the machine is busy. */
    private static final LocatorAssertions.IsVisibleOptions SOON =
            new LocatorAssertions.IsVisibleOptions().setTimeout(300_000);

    /** A desk without anybody, ever, and fewer than no questions. */
    private static final String NOBODY_EVER =
            """
            name: Kan niet
            based-on: one-centre.yaml
            assumptions: { citizen.contacts: -5 }
            organisation:
              desks:
                - name: Centrum
                  subregion: Midden
                  serves: [Noord, Midden, Oost, Zuid]
                  triagists: [{ days: every-day, from: "00:00", to: "00:00", number: 0 }]
                  doctors: [{ days: every-day, from: "00:00", to: "00:00", number: 2 }]
                  coordinators: [{ days: every-day, from: "00:00", to: "00:00", number: 2 }]
            """;

    @LocalServerPort private int port;

    @Test
    void theOwnRegionIsComparedThreeWaysInOneClick(Screens screens) {
        try (var screen = office(screens, Look.DESKTOP)) {
            var page = screen.goTo("/overview").page();
            Screen.press(page, "g");
            Screen.press(page, "g");
            page.waitForURL("**/scenarios");
            page.locator("#derive-runs").fill("3");
            page.locator("#derive button.primary").click();
            page.waitForURL("**/scenarios/studies/*");

            assertThat(page.locator("table.outcomes").first()).isVisible(SOON);
            assertThat(page.locator(".compared li")).hasCount(3);
            assertThat(page.locator(".gain")).hasCount(2);
            assertThat(page.locator("table.outcomes .mark").first()).isVisible();
            assertThat(page.locator(".gain").first().locator("table.parties tbody tr"))
                    .hasCount(8 + 4);
            assertThat(page.locator(".gain").first().locator("caption + thead + tbody tr"))
                    .hasCount(4);
            page.locator(".gain").first().scrollIntoViewIfNeeded();
            screen.picture("lab-gains");
            assertThat(page.locator("#courses figure")).hasCount(2);
            assertThat(page.locator("#map figure")).hasCount(2);
            assertThat(page.locator("#map-1 .place")).hasCount(4 + 3);
            page.locator("#map").scrollIntoViewIfNeeded();
            screen.picture("lab-map");
            page.locator("#courses").scrollIntoViewIfNeeded();
            screen.picture("lab-courses");
            screen.accessible().fits().wholePicture("lab-study");
            paper(screen, "lab-report", 0, 3, 5);
            page.locator("#courses nav a").nth(2).click();
            page.locator("#course-week summary").click();
            assertThat(page.locator("#course-week-table tbody tr")).hasCount(168);
            assertThat(page.locator("#course-along-table tbody tr")).hasCount(28);
            assertThat(page.locator("#courses nav a").nth(2)).hasAttribute("aria-current", "true");
            screen.goTo("/scenarios").accessible().fits().wholePicture("lab");
            asAgreed(screen);
        }
        try (var phone = office(screens, Look.PHONE_DARK)) {
            phone.goTo("/scenarios").accessible().fits().wholePicture("lab");
            phone.page().locator("#studies a").first().click();
            phone.page().waitForURL("**/scenarios/studies/*");
            phone.accessible().fits().wholePicture("lab-study");
            phone.page().locator("#course-week").scrollIntoViewIfNeeded();
            phone.picture("lab-courses");
        }
    }

    /** The base has the desks that partners agreed and says so on top. */
    private static void asAgreed(Screen screen) {
        var base = screen.page().locator("th a[href^='/scenarios/one/']").getByText("per subregio");
        base.first().click();
        screen.page().waitForURL("**/scenarios/one/**");
        assertThat(screen.page().locator("#text"))
                .hasValue(Pattern.compile("# .*(werkafspraak|is niets afgesproken)"));
        screen.accessible().fits().picture("lab-as-agreed");
    }

    /** The report holds what is needed to run it again; some of its pages as pictures. */
    private static void paper(Screen screen, String name, int... pictures) {
        var study = screen.page().url().replaceFirst("[?#].*", "");
        var answer = screen.page().request().get(study + "/report.pdf");
        try (var pdf = Loader.loadPDF(answer.body())) {
            // Lines break anywhere on paper.
            Assertions.assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s", ""))
                    .contains(Origin.here().version(), Origin.here().assumptions())
                    .contains("./runs", "--replications", "\"seed\":1", "zaad1", "±");
            Assertions.assertThat(pdf.getNumberOfPages()).isGreaterThan(2);
            Assertions.assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("nl");
            Assertions.assertThat(pdf.getDocumentInformation().getTitle()).isNotBlank();
            for (int picture : pictures) {
                var image = new PDFRenderer(pdf).renderImageWithDPI(picture, 90);
                var file = Path.of("target", "pictures", name + "-" + picture + ".png");
                ImageIO.write(image, "png", file.toFile());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var all = names(screen.page().request().get(study + "/study.zip").body());
        Assertions.assertThat(all)
                .contains("report.pdf", "runs.csv", "study.txt", "scenario-0.yaml");
    }

    private static List<String> names(byte[] zip) {
        var names = new ArrayList<String>();
        try (var files = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                names.add(file.getName());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    @Test
    void assumptionsAreVariedAndTheOneThatDoesMostStandsOnTop(Screens screens) {
        try (var screen = office(screens, Look.DESKTOP_DARK)) {
            var page = screen.goTo("/scenarios").page();
            page.locator("a[href='/scenarios/sensitivity']").click();
            page.waitForURL("**/scenarios/sensitivity");
            screen.accessible().fits().wholePicture("lab-vary");
            page.locator("#runs").fill("2");
            var checked = page.locator("input[name=assumption]:checked");
            while (checked.count() > 0) {
                checked.first().uncheck();
            }
            page.locator("#scenario").selectOption("one-centre.yaml");
            page.locator("input[value='desk.talk']").check();
            page.locator("#part-staff[open] input[value='staff.doctor-hour']").check();
            page.locator("#vary button.primary").click();
            page.waitForURL("**/scenarios/studies/*");
            assertThat(page.locator("#tornado")).isVisible(SOON);
            assertThat(page.locator("#tornado tbody tr")).hasCount(2);
            assertThat(page.locator("#tornado tbody tr code").first()).hasText("desk.talk");
            screen.accessible().fits().wholePicture("lab-sensitivity");
            paper(screen, "lab-report-sensitivity", 0);
            page.locator("#outcome").selectOption("cost-desk");
            page.locator("form.fields button.primary").click();
            assertThat(page.locator("#tornado tbody tr code").first()).hasText("staff.doctor-hour");
        }
        try (var phone = office(screens, Look.PHONE)) {
            phone.goTo("/scenarios/sensitivity").accessible().fits().wholePicture("lab-vary");
            phone.goTo("/scenarios").page().locator("#studies a").first().click();
            phone.page().waitForURL("**/scenarios/studies/*");
            phone.accessible().fits().wholePicture("lab-sensitivity");
        }
    }

    @Test
    void allFaultsAreToldAtOnceAndNoLetterIsLost(Screens screens) {
        try (var screen = office(screens, Look.DESKTOP_DARK)) {
            var page = screen.goTo("/scenarios/new?from=hybrid.yaml").page();
            page.locator("#name").fill("Met fouten");
            var wrong = "name: Fout\nbased-on: hybrid.yaml\nseed: -4\ndays: 0\n";
            page.locator("#text").fill(wrong);
            page.locator("form.panel button.primary").click();

            assertThat(page.locator("#faults tbody tr")).hasCount(2);
            assertThat(page.locator("#faults")).containsText("/days");
            assertThat(page.locator("#text")).hasValue(wrong);
            assertThat(page.locator("#name")).hasValue("Met fouten");
            screen.forgiveComplaints();
            screen.accessible().fits().picture("lab-faults");

            page.locator("#text")
                    .fill("name: Rust\nbased-on: hybrid.yaml\ndemand:\n  growth: 0.9\n");
            page.locator("form.panel button.primary").click();
            assertThat(page.locator("#differences li")).hasCount(1);
            screen.accessible().fits().picture("lab-scenario");
        }
    }

    @Test
    void thisMomentIsWorkedAheadInOneClick(Screens screens) {
        try (var screen = office(screens, Look.DESKTOP)) {
            var page = screen.goTo("/scenarios").page();
            page.locator("#now-runs").fill("2");
            page.locator("#now button[type=submit]").click();
            page.waitForURL("**/scenarios/studies/*");
            assertThat(page.locator("table.outcomes").first()).isVisible(SOON);
            // A day that does not begin on the hour has a part of one more.
            assertThat(page.locator("#course-along-table tbody tr th").nth(23)).containsText(":00");
            screen.accessible().fits().wholePicture("lab-now");
        }
    }

    @Test
    void whatCannotBeIsSaidInPlainWords(Screens screens) {
        try (var screen = office(screens, Look.DESKTOP)) {
            var page = screen.goTo("/scenarios/new?from=one-centre.yaml").page();
            page.locator("#name").fill("Kan niet");
            page.locator("#text")
                    .fill(
                            """
                            name: Kan niet
                            based-on: one-centre.yaml
                            demand: { growth: -1 }
                            dispatchers: [{ days: weekend, from: "08:00", to: "20:00", number: 0 }]
                            places:
                              - { name: Hotel, kind: hotel, subregion: Noord, places: 5 }
                            """);
            page.locator("form.panel button.primary").click();
            assertThat(page.locator("#faults")).containsText("/demand/growth");
            assertThat(page.locator("#faults")).containsText("/places/0/kind");
            assertThat(page.locator("#faults")).containsText("/dispatchers");
            screen.forgiveComplaints();
            screen.accessible().fits().picture("lab-cannot");

            page.locator("#text").fill(NOBODY_EVER);
            page.locator("form.panel button.primary").click();
            assertThat(page.locator("#faults tbody tr")).hasCount(2);
            assertThat(page.locator("#faults")).containsText("/organisation/desks/0/triagists");
            assertThat(page.locator("#faults")).containsText("wacht eeuwig");
            assertThat(page.locator("#faults")).containsText("/assumptions/citizen.contacts");
            screen.forgiveComplaints();
            screen.accessible().fits().picture("lab-closed-all-week");

            page.locator("#text")
                    .fill("name: Kan niet\nbased-on: one-centre.yaml\ndemand: { growth: 9 }\n");
            page.locator("form.panel button.primary").click();
            page.waitForURL("**/scenarios/one/**");
            screen.goTo("/scenarios");
            page.locator("input[name=scenario][value='Kan niet.yaml']").check();
            page.locator("#runs").fill("2");
            page.locator("form:has(#runs) button.primary").click();
            page.waitForURL("**/scenarios/studies/*");
            assertThat(page.locator(".strip.tone-soon")).isVisible(SOON);
            assertThat(page.locator(".strip.tone-soon")).containsText("groeit zonder einde");
            screen.accessible().fits().picture("lab-unbounded");
        }
    }

    private Screen office(Screens screens, Look look) {
        return screens.signedIn("http://127.0.0.1:" + port, "regiobureau", look);
    }
}
