package nl.samenspoed.app.screens;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.capacity.KindReport;
import nl.samenspoed.app.capacity.KindsOfCapacity;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is no bed: given with a thumb, read on the board, the wall and the page of the service. */
@BrowserTest
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "samenspoed.demo.enabled=true",
            "samenspoed.demo.life.alive=false",
            // A network of its own, in which nobody else has been.
            "samenspoed.test.world=kinds"
        })
class KindScreensTest {

    @LocalServerPort private int port;
    @Autowired private KindsOfCapacity kinds;
    @Autowired private Network network;
    @Autowired private JdbcClient jdbc;

    static Stream<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.DESKTOP_DARK, Look.PHONE, Look.PHONE_DARK);
    }

    @Test
    void emergencyDepartmentGivesItsCrowdingWithItsThumb(Screens screens) {
        var department = department();
        crowding(department, 12, 1);
        bays(department);
        var id = "#amount-" + department.id() + "-ed-crowding-";
        try (var screen = signedIn("seh", screens, Look.PHONE)) {
            var page = screen.goTo("/inbox").page();
            var card = page.locator("#my-capacity");
            assertThat(card.locator("button.primary")).containsText("Nog actueel");
            var patients = page.locator(id + "patients");
            page.locator(id + "ventilated")
                    .evaluate("field => field.scrollIntoView({block: 'center'})");
            screen.accessible().fits().picture("kinds-own");
            var more = patients.locator("xpath=following-sibling::button");
            for (int press = 0; press < 18; press++) {
                more.click();
            }
            var wait = page.locator(id + "longest-admit");
            wait.locator("xpath=following-sibling::button").click();
            assertThat(patients).hasValue("30");
            assertThat(wait).hasValue("4.5");
            assertThat(card.locator("button.primary")).containsText("Meld wijziging");
            card.locator("button.primary").click();
            assertThat(card).containsText("Bewaard");
            // -20 + 85.8*30/25 + 600*1/400 + 0.93*4.5 + 5.64*1
            assertThat(card).containsText("94");
            assertThat(card).containsText("zeer druk");

            page.locator("#free-" + department.id()).fill("26");
            card.locator("button.primary").click();
            assertThat(card.locator(".strip")).containsText("Er kunnen er geen [26] vrij zijn");
            assertThat(page.locator("#free-" + department.id())).hasValue("26");
            // The browser complains of every answer that is a refusal.
            screen.forgiveComplaints().accessible().fits();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void boardWallAndServiceSayTheWordsOfTheKind(Look look, Screens screens) {
        var department = department();
        crowding(department, 30, 8);
        bays(department);
        visitsAndRooms();
        past(department);
        try (var screen = signedIn("seh", screens, look)) {
            var page = screen.goTo("/capacity?kind=emergency-department").page();
            var row = page.locator("#s-" + department.id());
            assertThat(row).containsText("SEH-drukte");
            assertThat(row).containsText("overvol");
            assertThat(page.locator("#sum")).containsText("behandelplekken");
            screen.accessible().fits().picture("kinds-board");
            screen.goTo("/capacity/wall?region=all");
            assertThat(page.locator("#wall")).containsText("overvol");
            assertThat(page.locator("#wall")).containsText("verloskamers");
            assertThat(page.locator("#wall")).containsText("11,5");
            screen.accessible().fits().picture("kinds-wall");
            screen.goTo("/capacity/services/" + department.id());
            page.locator("#calculation-ed-crowding summary").click();
            assertThat(page.locator("#calculation-ed-crowding")).containsText("103,0");
            assertThat(page.locator("#now")).containsText("Weiss");
            screen.accessible().fits().wholePicture("kinds-service");
        }
    }

    @Test
    void wordsAreThereInEnglishToo(Screens screens) {
        crowding(department(), 30, 8);
        bays(department());
        try (var screen = signedIn("seh", screens, Look.DESKTOP)) {
            screen.speak("en");
            var page = screen.goTo("/capacity?kind=emergency-department").page();
            assertThat(page.locator("#s-" + department().id())).containsText("overcrowded");
            assertThat(page.locator("#sum")).containsText("bays");
            screen.speak("nl");
        }
    }

    private void crowding(ServiceEntry department, int patients, int admitted) {
        report(
                department,
                "ed-crowding",
                Map.of(
                        "patients",
                        "" + patients,
                        "ed-bays",
                        "25",
                        "admitted",
                        "" + admitted,
                        "hospital-beds",
                        "400",
                        "ventilated",
                        admitted > 4 ? "2" : "0",
                        "longest-admit",
                        admitted > 4 ? "6.5" : "4",
                        "last-bed-time",
                        "1"));
    }

    private void bays(ServiceEntry department) {
        report(
                department,
                "treatment-bays",
                Map.of("free", "2", "total", "25", "staffed", "22", "occupied", "20"));
    }

    private void visitsAndRooms() {
        report(any("obstetrics-acute"), "delivery-rooms", Map.of("free", "2", "total", "6"));
        report(any("home-nursing-acute"), "visit-slots", Map.of("free", "3", "total", "12"));
        report(any("home-nursing-acute"), "nurse-hours", Map.of("free", "11.5", "total", "36"));
        report(any("hap-visit"), "hap-visits", Map.of("free", "1", "total", "9"));
        report(any("hap-visit"), "hap-cars", Map.of("free", "1", "total", "2"));
        report(any("ambulance-post"), "ambulances", Map.of("free", "1", "total", "3"));
    }

    /** A day and weeks in which it got busier towards the evening, with a gap. */
    private void past(ServiceEntry service) {
        org.assertj.core.api.Assertions.assertThat(
                        jdbc.sql(
                                        """
                                        insert into capacity.reading_history (
                                            service, kind, adopted, confirmed, amounts, source, source_name,
                                            observed_at, received_at, reported_by, reporter)
                                        select :service, 'ed-crowding', true, false,
                                               jsonb_build_object('score', 60 + (55 * sin(n / 11.0))::int),
                                               'PERSON', 'desk', m.at, m.at, :service, 'Test'
                                        from generate_series(1, 1400) as n
                                        cross join lateral (select now() - n * interval '20 minutes' as at) m
                                        where n not between 30 and 38 and n not between 500 and 580
                                        """)
                                .param("service", service.id().value())
                                .update())
                .isPositive();
    }

    private ServiceEntry any(String kind) {
        return network.snapshot().listServicesOfKind(kind).getFirst();
    }

    private ServiceEntry department() {
        var organisation =
                jdbc.sql(
                                """
                                select a.organisation from access.assignment a
                                join access.person p on p.id = a.person
                                where p.username = 'seh'
                                """)
                        .query(java.util.UUID.class)
                        .single();
        return network.snapshot().listServices(new OrganisationId(organisation)).stream()
                .filter(service -> service.kind().equals("emergency-department"))
                .findFirst()
                .orElseThrow();
    }

    private void report(ServiceEntry service, String kind, Map<String, String> given) {
        var amounts = new TreeMap<String, BigDecimal>();
        given.forEach((field, amount) -> amounts.put(field, new BigDecimal(amount)));
        var outcome =
                kinds.report(
                        boss(service),
                        CommandKey.random(),
                        service.id(),
                        new KindReport(kind, amounts, null, FigureSource.PERSON, "desk"));
        if (outcome instanceof Outcome.Refused<Boolean>(var refusal)) {
            throw new AssertionError(refusal);
        }
    }

    private static Actor boss(ServiceEntry service) {
        return Scene.actor("Test Baas", service.organisation(), new Scope.OwnOrganisation());
    }

    private Screen signedIn(String username, Screens screens, Look look) {
        return screens.signedIn("http://127.0.0.1:" + port, username, look);
    }
}
