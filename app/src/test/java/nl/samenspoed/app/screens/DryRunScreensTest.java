package nl.samenspoed.app.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.page.Times;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.request.CareRequests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A regional office that tries a draft on what happened before, and a party that looks at it. */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "samenspoed.demo.enabled=true",
            "samenspoed.demo.life.alive=false",
            "samenspoed.test.world=dryrun"
        })
class DryRunScreensTest {

    private static final String COUNTED =
            """
            "requests": 500, "offers": 1, "ladders": 1, "decisions": 1, "forced": 0, "stops": 0, "placesUnknown": 0
            """;

    @LocalServerPort private int port;
    @Autowired private CareRequests requests;
    @Autowired private Placements placements;
    @Autowired private Capacity capacity;
    @Autowired private People people;
    @Autowired private Network network;
    @Autowired private Agreements agreements;
    @Autowired private JdbcClient jdbc;

    static Stream<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.DESKTOP_DARK, Look.PHONE, Look.PHONE_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void whatWouldHaveGoneOtherwiseIsReadFromThePageOfADraft(Look look, Screens screens) {
        var scene = new Scene(requests, placements, capacity, people, network);
        scene.fillBoard();
        var unused = scene.refused(scene.bedsOfNurse(), "Valt vaker");
        var own = scene.accepted(scene.bedsOfNurse(), "Wond, koorts");
        var draft = new SceneAgreements(scene, agreements, network).draft();
        var today = LocalDate.now(Times.ZONE).toString();
        try (var office = screens.signedIn(address(), "beheerder", look)) {
            office.goTo("/agreements/" + draft);
            office.page().locator("#try").click();
            office.accessible().fits().picture("dry-runs");
            begin(office, today, "2026-01-01");
            assertThat(office.page().locator("#refused"))
                    .containsText("De laatste dag ligt voor de eerste.");
            assertThat(office.page().locator("#from")).hasValue(today);
            assertThat(office.page().locator("#until")).hasValue("2026-01-01");
            office.forgiveComplaints();

            begin(office, today, today);
            assertThat(office.page().locator("#state")).hasText("klaar");
            assertThat(office.page().locator(".tried").first()).isVisible();
            assertThat(office.page().locator("main"))
                    .containsText("Plekken gevraagd zonder het overleg dat dan eerst nodig was");
            assertThat(office.page().locator("#unknown")).containsText("drukte");
            assertThat(office.page().locator("#hidden")).isVisible();
            assertThat(office.page().locator(".tried th a")).hasCount(0);
            office.accessible().fits().wholePicture("dry-run");

            var found = office.page().url();
            try (var nurse = screens.signedIn(address(), "verpleegkundige", look)) {
                nurse.page().navigate(found);
                assertThat(nurse.page().locator(".tried a[href='/requests/" + own + "']").first())
                        .isVisible();
                nurse.accessible().fits().wholePicture("dry-run-examples");
            }
        }
    }

    @Test
    void oneThatRunsSaysHowFarItIsAndCanBeBrokenOff(Screens screens) {
        var scene = new Scene(requests, placements, capacity, people, network);
        var draft = new SceneAgreements(scene, agreements, network).draft();
        var run = UUID.randomUUID();
        heldByAnotherNode(draft, run);
        try (var office = screens.signedIn(address(), "beheerder", Look.DESKTOP)) {
            var page = office.goTo("/agreements/" + draft + "/dry-runs/" + run).page();
            assertThat(page.locator("#running")).containsText("500 van 2.000 aanvragen");
            jdbc.sql("update dryrun.run set looked = replace(looked::text, '500', '900')::json")
                    .update();
            assertThat(page.locator("#running")).containsText("900 van 2.000 aanvragen");
            assertThat(page.locator("#running progress")).hasAttribute("value", "900");
            office.accessible().fits().picture("dry-run-running");
            page.locator("#running button").click();
            assertThat(page.locator("#state")).hasText("afgebroken");
            office.accessible().fits().picture("dry-run-cancelled");
        }
    }

    /** So that it stays where it is. */
    private void heldByAnotherNode(UUID draft, UUID run) {
        jdbc.sql(
                        """
                        insert into dryrun.run (id, agreement, organisation, from_day, until_day, from_at, until_at,
                                                state, total, looked, findings, began_at, began_by, touched_at,
                                                taken_until)
                        values (:id, :agreement, :id, date '2026-10-01', date '2026-10-31', now() - interval '60 days',
                                now() - interval '30 days', 'running', 2000, :looked::json, '[]', now(), 'Demo', now(),
                                now() + interval '1 hour')
                        """)
                .param("id", run)
                .param("agreement", draft)
                .param("looked", "{" + COUNTED + "}")
                .update();
    }

    private static void begin(Screen office, String from, String until) {
        office.page().locator("#from").fill(from);
        office.page().locator("#until").fill(until);
        office.page().locator("#begin button.primary").click();
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
