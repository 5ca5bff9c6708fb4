package nl.samenspoed.app.desk.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.consult.Roster;
import nl.samenspoed.app.request.CareRequestId;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A frail elder on the screens of whoever asks and of whoever advises. */
@BrowserTest
class ConsultScreensTest {

    private static CaseworkServer server;

    @BeforeAll
    static void start() {
        server = CaseworkServer.start();
        CaseworkTest.fill(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** Counts what would sound. */
    private static final String SILENT =
            """
            window.tones = 0;
            window.AudioContext = class {
                currentTime = 0;
                destination = {};
                createOscillator() {
                    window.tones++;
                    return {frequency: {}, connect: (to) => to, start() {}, stop() {}};
                }
                createGain() {
                    return {gain: {setValueAtTime() {}, exponentialRampToValueAtTime() {}}, connect: (to) => to};
                }
            };
            """;

    @Test
    void aDisciplineIsBroughtInWithoutAMouseAndSeesNoMoreThanTheConsult(Screens screens) {
        var id = CaseworkTest.frail(server);
        try (var desk = server.as("triagist", screens, Look.DESKTOP)) {
            bringIn(desk, id, "1", "Kan mevrouw vannacht thuis blijven?");
            assertThat(desk.page().locator(".offer-out")).containsText("nog niet aangenomen");
            desk.accessible().fits().picture("consult-asked");
        }
        try (var gp = server.as("gp", screens, Look.PHONE)) {
            var page = gp.goTo("/consults").page();
            assertThat(page.locator("#consults")).containsText("Kan mevrouw vannacht");
            assertThat(page.locator("#consults")).not().containsText("Vliet");
            gp.accessible().fits().picture("consult-list");
            Screen.press(page, "a");
            page.waitForURL("**/consults/*");
            assertThat(page.locator("#consult")).containsText("Vliet");
            gp.accessible().fits().wholePicture("consult-open");
            page.locator("#text").fill("Is er familie in huis?");
            Screen.press(page, "Enter");
            assertThat(page.locator("#talk li")).hasCount(1);
            answer(screens, id);
            assertThat(page.locator("#talk")).containsText("Haar zoon, tot morgen");
            gp.accessible().fits().wholePicture("consult-talk");
            page.locator("#advice").fill("Ja, als wijkverpleging om 22:00 langskomt.");
            page.locator("#urgency").selectOption("U4");
            Screen.press(page, "Control+Enter");
            assertThat(page.locator("#consult")).containsText("Uw advies");
            gp.accessible().fits().picture("consult-given");
        }
        try (var gp = server.as("gp", screens, Look.PHONE_DARK)) {
            gp.goTo("/consults").accessible().fits().picture("consult-list");
        }
        try (var desk = server.as("triagist", screens, Look.DESKTOP_DARK)) {
            var page = desk.goTo("/requests/" + id).page();
            assertThat(page.locator(".story .advice")).containsText("wijkverpleging om 22:00");
            assertThat(page.locator(".offer-out")).containsText("advies van Hugo Huis");
            desk.accessible().fits().picture("consult-advised");
        }
    }

    /** The adviser sees it come in, without asking for the page again. */
    private static void answer(Screens screens, CareRequestId id) {
        try (var desk = server.as("triagist", screens, Look.DESKTOP_DARK)) {
            var page = desk.goTo("/requests/" + id).page();
            assertThat(page.locator(".offer-out .talk")).containsText("Is er familie in huis?");
            page.locator(".offer-out .telling input[name=text]").fill("Haar zoon, tot morgen.");
            Screen.press(page, "Enter");
            assertThat(page.locator(".offer-out .talk li")).hasCount(2);
            desk.accessible().fits().wholePicture("consult-talk-desk");
        }
    }

    /** Sounds once: others are asked too, and one of them may have the time. */
    @Test
    void aQuestionIsHeardByWhoeverIsAskedAndNamesNobody(Screens screens) {
        var id = CaseworkTest.frail(server);
        try (var gp = server.as("gp", screens, Look.PHONE);
                var desk = server.as("triagist", screens, Look.DESKTOP)) {
            gp.page().addInitScript(SILENT);
            var page = gp.goTo("/consults").page();
            page.mouse().click(5, 5);
            bringIn(desk, id, "1", "Kan mevrouw vannacht thuis blijven?");
            assertThat(page.locator("#ring")).containsText("wacht op een ja of nee");
            assertThat(page.locator("#ring")).not().containsText("Vliet");
            Assertions.assertThat(page.evaluate("window.tones")).isEqualTo(2);
            gp.accessible().fits().picture("consult-rings");
            assertThat(page.locator("#consults")).containsText("Kan mevrouw vannacht");
            Screen.press(page, "r");
            page.locator("#consults input[name=reason]").fill("Zit in een visite");
            Screen.press(page, "Enter");
            assertThat(page.locator("#consults")).containsText("Niemand vraagt u iets");
            assertThat(page.locator("#ring")).not().containsText("wacht op een ja of nee");
        }
    }

    @Test
    void somebodySaysHowTheyWorkAndTheBoardSaysSo(Screens screens) {
        try (var gp = server.as("gp", screens, Look.PHONE)) {
            var page = gp.goTo("/consults").page();
            assertThat(page.locator("#presence")).containsText("geldt het rooster");
            page.locator("#presence-until").fill("23:45");
            page.locator("#presence button[value=screen]").click();
            assertThat(page.locator("#presence")).containsText("op scherm tot");
            assertThat(page.locator(".duty")).containsText("zelf gezegd");
            gp.accessible().fits().wholePicture("presence");
            page.locator("#presence button[value=none]").click();
            assertThat(page.locator("#presence")).containsText("niet aan het werk");
            assertThat(page.locator("#duty")).not().containsText("zelf gezegd");
        }
        try (var gp = server.as("gp", screens, Look.DESKTOP_DARK)) {
            gp.goTo("/consults").accessible().fits().picture("presence");
        }
    }

    @Test
    void aConferenceIsRecordedWithoutAMouse(Screens screens) {
        var id = CaseworkTest.frail(server);
        try (var desk = server.as("triagist", screens, Look.PHONE)) {
            var page = desk.goTo("/requests/" + id).page();
            Screen.press(page, "y");
            Screen.comesTo(page, "**/conference");
            page.keyboard().type("Tess, triagist\nHugo, huisarts");
            page.locator("#when").fill("half drie");
            Screen.press(page, "Control+Enter");
            assertThat(page.locator("#when-error")).isVisible();
            assertThat(page.locator("#who")).hasValue("Tess, triagist\nHugo, huisarts");
            desk.accessible().fits().wholePicture("conference").forgiveComplaints();
            page.locator("#when").fill("10");
            page.locator("#agreed").fill("Blijft thuis.");
            Screen.press(page, "Control+Enter");
            page.waitForURL("**/requests/" + id);
            assertThat(page.locator(".story")).containsText("Hugo, huisarts");
            assertThat(page.locator(".story")).containsText("Blijft thuis.");
        }
    }

    @Test
    void aFrailElderGetsAdviceOfThreeAndOneDecision(Screens screens) {
        var id = CaseworkTest.frail(server);
        try (var desk = server.as("triagist", screens, Look.DESKTOP)) {
            bringIn(desk, id, "1", "Kan mevrouw vannacht thuis blijven?");
            bringIn(desk, id, "2", "Is er vanavond wijkverpleging?");
            bringIn(desk, id, "3", "Hoe groot is het risico op vallen?");
        }
        advise("gp", screens, "Thuis kan, als er zorg komt.");
        advise("home-nurse", screens, "Vanavond om 22:00 en morgen om 08:00.");
        advise("geriatric-nurse", screens, "Liever een nacht in een bed met toezicht.");
        try (var desk = server.as("triagist", screens, Look.DESKTOP)) {
            var page = desk.goTo("/requests/" + id).page();
            assertThat(page.locator(".story .advice li")).hasCount(3);
            Screen.press(page, "b");
            page.waitForURL("**/decision");
            page.locator("[name=care][value=advice-only]").check();
            page.locator("#advice").fill("Blijf thuis; wijkverpleging komt om 22:00.");
            assertThat(page.locator("#follows input")).hasCount(3);
            page.locator("#follows input").nth(0).check();
            page.locator("#follows input").nth(1).check();
            page.locator("#reason").fill("Huisarts kent haar en er komt zorg.");
            desk.accessible().fits().wholePicture("consult-decision");
            Screen.press(page, "Control+Enter");
            page.waitForURL("**/requests/" + id);
            assertThat(page.locator(".weighed li")).hasCount(3);
            assertThat(page.locator(".weighed .dissent"))
                    .containsText("Anders dan het advies van Greet Geriater");
            assertThat(page.locator(".offer-out")).hasCount(0);
            desk.accessible().fits().wholePicture("consult-decided");
        }
        try (var nurse = server.as("geriatric-nurse", screens, Look.PHONE)) {
            var page = nurse.goTo("/consults").page();
            assertThat(page.locator("#consults")).not().containsText("risico op vallen");
        }
    }

    @Test
    void whoBringsSomebodyInSeesWhoWorksNow(Screens screens) {
        var id = CaseworkTest.frail(server);
        var file =
                """
                organisation,discipline,name,date,from,until,manner,phone
                Huisarts Demo,gp,Hugo Huis,2026-11-21,08:00,23:00,desk,024-1234567
                Demohuis 1,home-nursing,Vera Wijk,2026-11-21,08:00,23:00,on-call,
                """;
        var unused =
                server.get(Roster.class).take(CaseworkServer.actor("coordinator"), file.getBytes());
        try (var desk = server.as("triagist", screens, Look.DESKTOP)) {
            var page = desk.goTo("/requests/" + id + "/bring-in").page();
            assertThat(page.locator("#on-duty li")).hasCount(2);
            assertThat(page.locator("#on-duty")).containsText("aan de desk");
            desk.accessible().fits().wholePicture("consult-on-duty");
        }
        try (var phone = server.as("coordinator", screens, Look.PHONE)) {
            var page = phone.goTo("/consults").page();
            assertThat(page.locator("#duty li")).hasCount(2);
            phone.accessible().fits().picture("consult-presence");
            phone.goTo("/consults/roster").accessible().fits().picture("consult-roster");
        }
    }

    private static void advise(String who, Screens screens, String advice) {
        try (var screen = server.as(who, screens, Look.PHONE)) {
            var page = screen.goTo("/consults").page();
            Screen.press(page, "a");
            page.waitForURL("**/consults/*");
            page.locator("#advice").fill(advice);
            Screen.press(page, "Control+Enter");
            assertThat(page.locator("#consult")).containsText(advice);
        }
    }

    private static void bringIn(Screen desk, CareRequestId id, String digit, String question) {
        var page = desk.goTo("/requests/" + id).page();
        Screen.press(page, "o");
        page.waitForURL("**/bring-in");
        Screen.press(page, digit);
        page.locator("#question").focus();
        page.keyboard().type(question);
        desk.accessible().fits().wholePicture("consult-bring-in");
        Screen.press(page, "Control+Enter");
        page.waitForURL("**/requests/" + id);
    }
}
