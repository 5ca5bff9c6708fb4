package nl.samenspoed.app.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.capacity.Stop;
import nl.samenspoed.app.capacity.StopCommand;
import nl.samenspoed.app.capacity.Stops;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A stop as the department that declares it and its neighbours meet it. */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "samenspoed.demo.enabled=true",
            "samenspoed.demo.life.alive=false",
            // A network of its own, in which nobody else has been.
            "samenspoed.test.world=stops"
        })
class StopScreensTest {

    @LocalServerPort private int port;
    @Autowired private Stops stops;
    @Autowired private Capacity capacity;
    @Autowired private Network network;
    @Autowired private JdbcClient jdbc;
    @Autowired private InstantSource clock;

    @Test
    void departmentDeclaresProlongsAndLiftsAStopWithItsThumb(Screens screens) {
        var department = department();
        liftAll();
        try (var screen = signedIn("seh", screens, Look.PHONE)) {
            var page = screen.goTo("/inbox").page();
            page.locator("#declare-" + department.id() + " summary").click();
            screen.accessible().fits().wholePicture("stop-declaring");
            screen.goTo("/inbox");
            page.locator("#declare-" + department.id() + " summary").click();
            page.locator("#declare-" + department.id() + " button.danger").click();
            var open = page.locator("#stop-" + department.id());
            assertThat(open).containsText("SEH-stop");
            assertThat(open).containsText("verwacht tot");
            screen.accessible().fits().wholePicture("stop-in-force");

            passTheEnd(department);
            screen.goTo("/inbox");
            assertThat(open).containsText("nog van kracht?");
            screen.accessible().fits().wholePicture("stop-asks");
            screen.goTo("/inbox");
            open.locator("button.prolong").click();
            assertThat(open).not().containsText("nog van kracht?");
            open.locator("button.lift").click();
            assertThat(open).hasCount(0);
            assertThat(page.locator("#declare-" + department.id())).hasCount(1);
        }
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.DESKTOP_DARK, Look.PHONE, Look.PHONE_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void neighboursSeeWhatTheyInheritAndTheServiceTellsItsHistory(Look look, Screens screens) {
        var department = department();
        liftAll();
        history(department);
        var neighbour = stops.open().heirs(department).getFirst();
        figure(department, 2);
        past(department);
        declare(neighbour, Duration.ofHours(2), Stop.State.IN_FORCE);
        try (var screen = signedIn("seh", screens, look)) {
            var page = screen.goTo("/capacity?kind=emergency-department").page();
            assertThat(page.locator("#s-" + department.id())).containsText("Neemt mogelijk over");
            assertThat(page.locator("#s-" + neighbour.id())).containsText("SEH-stop");
            screen.accessible().fits().picture("stop-board");
            screen.goTo("/inbox");
            assertThat(page.locator("#stops")).containsText("Neemt mogelijk over");
            screen.accessible().fits().wholePicture("stop-inherited");
            screen.goTo("/capacity/wall").accessible().fits().picture("stop-wall");
            screen.goTo("/capacity?kind=emergency-department");
            page.locator("#s-" + department.id() + " th a").first().focus();
            Screen.press(page, "Enter");
            assertThat(page.locator("#past-stops tbody tr")).hasCount(1);
            assertThat(page.locator("#chart-treatment-bays-day path.line")).hasCount(1);
            assertThat(page.locator("#chart-treatment-bays-weeks .gap").first()).isAttached();
            page.locator("#chart-treatment-bays-day-table summary").click();
            assertThat(page.locator("#chart-treatment-bays-day-table tbody tr").first())
                    .isVisible();
            screen.accessible().fits().wholePicture("stop-service");
        }
    }

    private void history(ServiceEntry department) {
        if (stops.history(
                        boss(department),
                        department.id(),
                        clock.instant().minus(Duration.ofDays(28)))
                .isEmpty()) {
            declare(department, Duration.ofHours(2), Stop.State.IN_FORCE);
            liftAll();
        }
    }

    private void declare(ServiceEntry service, Duration within, Stop.State state) {
        done(
                stops.handle(
                        boss(service),
                        CommandKey.random(),
                        new StopCommand.Declare(
                                service.id(),
                                "ed-stop",
                                state,
                                "full",
                                "twee reanimaties",
                                clock.instant().plus(within))));
    }

    private void liftAll() {
        for (var service : network.snapshot().listServicesOfKind("emergency-department")) {
            stops.open()
                    .find(service.id())
                    .ifPresent(
                            stop ->
                                    done(
                                            stops.handle(
                                                    boss(service),
                                                    CommandKey.random(),
                                                    new StopCommand.Lift(stop.id()))));
        }
    }

    /** Time cannot be set in the whole program, so the end is brought back instead. */
    private void passTheEnd(ServiceEntry service) {
        org.assertj.core.api.Assertions.assertThat(
                        jdbc.sql(
                                        """
                                        update capacity.stop set expected_end = now() - interval '1 minute'
                                        where service = ? and lifted_at is null
                                        """)
                                .param(service.id().value())
                                .update())
                .isEqualTo(1);
    }

    private void figure(ServiceEntry service, int free) {
        done(
                capacity.report(
                        boss(service),
                        CommandKey.random(),
                        service.id(),
                        new CapacityReport(
                                free, 20, null, null, null, FigureSource.PERSON, "desk")));
    }

    /** A day in which the department reported, fell silent for a while and reported again. */
    private void past(ServiceEntry service) {
        assertAdded(
                jdbc.sql(
                                """
                                insert into capacity.figure_history (
                                    service, adopted, confirmed, free, total, source, source_name, observed_at,
                                    received_at, reported_by, reporter)
                                select :service, true, false, 2 + (2.5 * sin(n / 9.0))::int, 20, 'PERSON', 'desk',
                                       m.at, m.at, :service, 'Test'
                                from generate_series(0, 1400) as n
                                cross join lateral (select now() - n * interval '20 minutes' as at) m
                                where n not between 30 and 42 and n not between 500 and 580
                                """)
                        .param("service", service.id().value())
                        .update());
    }

    private static void assertAdded(int rows) {
        org.assertj.core.api.Assertions.assertThat(rows).isPositive();
    }

    private ServiceEntry department() {
        var organisation =
                jdbc.sql(
                                """
                                select a.organisation from access.assignment a
                                join access.person p on p.id = a.person
                                where p.username = 'seh'
                                """)
                        .query(UUID.class)
                        .list()
                        .getFirst();
        return network.snapshot().listServicesOfKind("emergency-department").stream()
                .filter(service -> service.organisation().value().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    private static Actor boss(ServiceEntry service) {
        return new Actor(
                new PersonId(UUID.nameUUIDFromBytes("Test Baas".getBytes())),
                "Test Baas",
                service.organisation(),
                "beheerder",
                EnumSet.allOf(Capability.class),
                new Scope.OwnOrganisation(),
                Actor.Via.DESK,
                "test");
    }

    private Screen signedIn(String username, Screens screens, Look look) {
        return screens.signedIn("http://127.0.0.1:" + port, username, look);
    }

    private static void done(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var refusal)) {
            throw new AssertionError(refusal);
        }
    }
}
