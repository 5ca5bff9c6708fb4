package nl.samenspoed.app.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import nl.samenspoed.app.access.People;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.Stop;
import nl.samenspoed.app.capacity.StopCommand;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.placement.Placements;
import nl.samenspoed.app.request.CareRequests;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What was agreed and not done, as its two parties see it before it goes to whom was named. In a
 * world of its own: its signature is brought back in time, where no other version may have held.
 */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "samenspoed.demo.enabled=true",
            "samenspoed.demo.life.alive=false",
            "samenspoed.test.world=breach"
        })
class BreachScreensTest {

    @LocalServerPort private int port;
    @Autowired private CareRequests requests;
    @Autowired private Placements placements;
    @Autowired private Capacity capacity;
    @Autowired private People people;
    @Autowired private Network network;
    @Autowired private Agreements agreements;
    @Autowired private Stops stops;
    @Autowired private JdbcClient jdbc;

    @Test
    void partiesSeeItFirstAndWhomItIsOwedToMaySayThatItIsSolved(Screens screens) {
        var scene = new Scene(requests, placements, capacity, people, network);
        var files = new SceneAgreements(scene, agreements, network);
        var beds = scene.bedsOfNurse();
        files.sign(
                "region",
                network.snapshot().regionOf(beds).code(),
                "subject: must-deliver, on: true, contest-days: 7",
                "subject: stop-norm, within: 1h",
                "subject: breach-route, after: 7d, to: dienstmanager");
        scene.refused(beds, "Valt, kan niet alleen blijven");
        try (var nurse = screens.signedIn(address(), "verpleegkundige", Look.DESKTOP)) {
            var page = nurse.goTo("/breaches").page();
            assertThat(page.locator("#breaches")).containsText("Vrij gemeld, niet geleverd");
            assertThat(page.locator("#breaches")).containsText("Pas dan telt het.");
            outlast(scene, beds);
            assertThat(page.locator("#breaches")).containsText("Stop langer dan afgesproken");
            nurse.accessible().fits().wholePicture("breach-parties");
        }
        for (var look : new Look[] {Look.DESKTOP_DARK, Look.PHONE, Look.PHONE_DARK}) {
            try (var nurse = screens.signedIn(address(), "verpleegkundige", look)) {
                nurse.goTo("/breaches").accessible().fits().wholePicture("breach-parties");
            }
        }
        try (var triagist = screens.signedIn(address(), "triagist", Look.PHONE)) {
            var page = triagist.goTo("/breaches").page();
            page.locator("summary:text('Samen opgelost')").click();
            triagist.accessible().fits().wholePicture("breach-solved");
            page.locator("textarea[name=because]").first().fill("Gebeld; het bed was net nat.");
            page.locator("details[open] button").click();
            assertThat(page.locator("#breaches")).containsText("Gebeld; het bed was net nat.");
            assertThat(page.locator("summary:text('Samen opgelost')")).hasCount(0);
        } finally {
            files.endAll();
            lift(scene, beds);
        }
    }

    @Test
    void whomTheAgreementNamesFindsItInTheMenuOnceItComesThere(Screens screens) {
        var scene = new Scene(requests, placements, capacity, people, network);
        var files = new SceneAgreements(scene, agreements, network);
        var beds = scene.bedsOfNurse();
        files.sign(
                "region",
                network.snapshot().regionOf(beds).code(),
                "subject: must-deliver, on: true, contest-days: 7",
                "subject: breach-route, after: 7d, to: logbeheerder");
        scene.refused(beds, "Valt, kan niet naar huis");
        try (var keeper = screens.signedIn(address(), "logbeheerder", Look.DESKTOP)) {
            var menu = keeper.goTo("/audit").page().locator("nav a[href='/breaches']");
            assertThat(menu).hasCount(0);
            back(
                    """
                    update placement.breach
                    set at = at - interval '8 days', contest_by = contest_by - interval '8 days',
                        routed_at = routed_at - interval '8 days'
                    where route_role = 'logbeheerder'
                    """);
            keeper.goTo("/audit");
            menu.click();
            assertThat(keeper.page().locator("#to-settle")).isVisible();
            assertThat(keeper.page().locator("#breaches")).containsText(beds.name());
            keeper.accessible().fits().wholePicture("breach-routed");
        }
        try (var pharmacist = screens.signedIn(address(), "apotheker", Look.DESKTOP)) {
            var page = pharmacist.goTo("/consults").page();
            assertThat(page.locator("nav a[href='/breaches']")).hasCount(0);
        } finally {
            files.endAll();
        }
    }

    private void lift(Scene scene, ServiceEntry beds) {
        stops.open()
                .find(beds.id())
                .ifPresent(
                        stop ->
                                Scene.done(
                                        stops.handle(
                                                scene.boss(),
                                                CommandKey.random(),
                                                new StopCommand.Lift(stop.id()))));
    }

    /** Time cannot be set in the whole program, so the signature and the stop are brought back. */
    private void outlast(Scene scene, ServiceEntry beds) {
        Scene.done(
                stops.handle(
                        scene.boss(),
                        CommandKey.random(),
                        new StopCommand.Declare(
                                beds.id(),
                                "admission-stop",
                                Stop.State.IN_FORCE,
                                "full",
                                null,
                                Instant.now().plus(Duration.ofHours(2)))));
        // What another test ended is in the way of that, and goes further back.
        jdbc.sql(
                        """
                        update agreement.version
                        set holds = tstzrange(lower(holds) - interval '9 days', upper(holds) - interval '9 days')
                        where not upper_inf(holds)
                        """)
                .update();
        back(
                """
                update agreement.version set holds = tstzrange(now() - interval '2 days', null)
                where title = 'Desks' and upper_inf(holds)
                """);
        back(
                """
                update capacity.stop set in_force_since = now() - interval '90 minutes'
                where service = :service and lifted_at is null
                """,
                Map.of("service", beds.id().value()));
    }

    private void back(String statement) {
        back(statement, Map.of());
    }

    private void back(String statement, Map<String, ?> values) {
        org.assertj.core.api.Assertions.assertThat(jdbc.sql(statement).params(values).update())
                .isEqualTo(1);
    }

    private String address() {
        return "http://127.0.0.1:" + port;
    }
}
