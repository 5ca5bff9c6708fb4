package nl.samenspoed.app.desk.request;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.browser.BrowserTest;
import nl.samenspoed.app.browser.Look;
import nl.samenspoed.app.browser.Screen;
import nl.samenspoed.app.browser.Screens;
import nl.samenspoed.app.capacity.Capacity;
import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.capacity.FigureSource;
import nl.samenspoed.app.capacity.Reported;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.Bsn;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.request.Caller;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Channel;
import nl.samenspoed.app.request.OpenRequest;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.app.request.Whereabouts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A triagist at work, with nothing but a keyboard. */
@BrowserTest
class CaseworkTest {

    private static final String QUESTION =
            "Valt sinds gisteren vaker, dochter vertrouwt het niet. Loopt met rollator, woont alleen,"
                    + " trap naar de slaapkamer.";

    private static CaseworkServer server;
    private static CareRequestId seeking;

    @BeforeAll
    static void start() {
        server = CaseworkServer.start();
        fill(server);
    }

    static void fill(CaseworkServer filled) {
        server = filled;
        report(1, 3, 12);
        report(2, 1, 8);
        report(4, 0, 6);
        handled(
                "Pijn op de borst, nu klachtenvrij",
                "Tom",
                "Kramer",
                Gender.MALE,
                1968,
                Urgency.U2);
        server.clock().advance(Duration.ofMinutes(29));
        seeking = handled(QUESTION, "Johanna", "Vries", Gender.FEMALE, 1942, Urgency.U3);
        give(seeking, new RequestCommand.AddNote("Geriater op afstand: bloeddruk morgen opnieuw."));
        give(
                seeking,
                new RequestCommand.DecideCare(
                        new nl.samenspoed.app.request.Care.Place(
                                SmallWorld.ELV,
                                Set.of("dementia-care"),
                                Set.of(),
                                null,
                                server.clock().instant().plus(Duration.ofHours(5)),
                                "Vrouw, 84 jaar, valt vaker en is thuis niet veilig."),
                        "thuis niet veilig, opname geeft geen winst"));
        server.clock().advance(Duration.ofMinutes(12));
        handled(
                "Wondzorg na ontslag, thuiszorg valt uit",
                "Saar",
                "Ypma",
                Gender.FEMALE,
                1960,
                null);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static Stream<Look> looks() {
        return Stream.of(Look.DESKTOP, Look.DESKTOP_DARK, Look.PHONE, Look.PHONE_DARK);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyScreenFits(Look look, Screens screens) {
        try (var screen = server.as("triagist", screens, look)) {
            screen.goTo("/requests").fits().picture("casework-queue");
            var path = "/requests/" + seeking;
            for (var step :
                    List.of(
                            "",
                            "/note",
                            "/patient",
                            "/urgency",
                            "/decision",
                            "/places",
                            "/lead",
                            "/hand-over",
                            "/divert")) {
                screen.goTo(path + step)
                        .fits()
                        .wholePicture("casework-case" + step.replace('/', '-'));
            }
            screen.goTo("/requests/new").fits().wholePicture("casework-new");
        }
    }

    @Test
    void aRequestIsTakenInJudgedAndDecidedWithoutAMouse(Screens screens) {
        try (var screen = server.as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests").page();
            var keys = page.keyboard();
            keys.press("n");
            assertThat(page.locator("#question")).isFocused();
            keys.type("Moeder is gevallen en kan niet alleen blijven");
            keys.press("Tab");
            keys.type("06 5555 0123");
            keys.press("Tab");
            keys.type("Anna de Wit");
            keys.press("Tab");
            keys.type("dochter");
            page.locator("#familyName").focus();
            keys.type("Wit");
            page.locator("#birthDate").focus();
            keys.type("3-7-1942");
            page.locator("#bsn").focus();
            keys.type("999912345");
            assertThat(page.locator("#bsn-said")).containsText("elfproef");
            assertThat(page.locator("#bsn-said")).hasClass("error");
            screen.wholePicture("casework-new-wrong-bsn");
            keys.press("Control+Enter");
            assertThat(page.locator("#question"))
                    .hasValue("Moeder is gevallen en kan niet alleen blijven");
            assertThat(page.locator("#birthDate")).hasValue("3-7-1942");
            screen.forgiveComplaints().accessible();
            page.locator("#bsn").fill("");
            page.locator("#municipality").focus();
            keys.type("nijm");
            assertThat(page.locator("#municipalities option")).hasCount(1);
            keys.press("Control+Enter");

            page.waitForURL("**/red-flags");
            assertThat(page.locator("[name=positive]").first()).isFocused();
            keys.press("3");
            assertThat(page.locator("[value=CIRCULATION]")).isChecked();
            screen.accessible().picture("casework-red-flags");
            keys.press("3");
            keys.press("Enter");

            page.waitForURL("**/urgency");
            assertThat(page.locator("#filter")).isFocused();
            keys.type("gevallen");
            assertThat(page.locator("[name=met]")).hasCount(4);
            keys.press("Enter");
            keys.press("3");
            assertThat(page.locator(".proposal")).containsText("U3");
            assertThat(page.locator(".proposal")).containsText("niet veilig alleen");
            screen.accessible().picture("casework-urgency");
            keys.press("Enter");

            page.waitForURL("**/decision");
            keys.press("1");
            assertThat(page.locator("[value=elv-low]")).isChecked();
            assertThat(page.locator("#summary"))
                    .hasValue(java.util.regex.Pattern.compile("84 jaar"));
            page.locator("#reason").focus();
            keys.type("kan vannacht niet alleen");
            screen.accessible().wholePicture("casework-decision");
            keys.press("Control+Enter");
            page.waitForURL("**/places");
            assertThat(page.locator("[name=service]").first()).isFocused();
            keys.press("1");
            keys.press("2");
            screen.accessible().fits().wholePicture("casework-places");
            keys.press("Enter");
            assertThat(page.locator(".story .next"))
                    .containsText("Wacht op antwoord van 2 plekken");
            assertThat(page.locator(".offer-out")).hasCount(2);
            screen.accessible().fits().picture("casework-offered");
            page.locator(".offer-out summary").first().click();
            page.locator(".offer-out input[name=because]").first().fill("te ver voor de dochter");
            keys.press("Enter");
            assertThat(page.locator(".offer-out")).hasCount(1);
        }
    }

    @Test
    void aSecondContactIsShownWhileTypingAndFollowed(Screens screens) {
        try (var screen = server.as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests/new").page();
            page.keyboard().type("Belt opnieuw, nu duizelig");
            page.locator("#callbackNumber").fill(phone(QUESTION));
            assertThat(page.locator(".contacts")).containsText("Valt sinds gisteren");
            page.locator("#repeat-" + seeking).check();
            Screen.press(page, "Control+Enter");
            assertThat(page.locator(".contacts + .why .error, .why .error")).isVisible();
            screen.forgiveComplaints();
            page.locator("#repeat-" + seeking).focus();
            Screen.press(page, "2");
            screen.accessible().wholePicture("casework-second-contact");
            Screen.press(page, "Control+Enter");
            page.waitForURL("**/requests/" + seeking);
            assertThat(page.locator(".story")).containsText("Belt opnieuw, nu duizelig");
        }
    }

    @Test
    void treatmentLimitsAreRecordedWithoutAMouse(Screens screens) {
        var id = open("Benauwd, wil niet naar het ziekenhuis", PatientDetails.unknown());
        try (var screen = server.as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests/" + id).page();
            assertThat(page.locator(".limits")).containsText("behandelgrenzen onbekend");
            Screen.press(page, "-");
            page.waitForURL("**/limits");
            Screen.press(page, "2");
            Screen.press(page, "6");
            Screen.press(page, "Control+Enter");
            assertThat(page.locator("#source-error")).isVisible();
            assertThat(page.locator("[name=RESUSCITATION][value=NOT_WANTED]")).isChecked();
            screen.forgiveComplaints().accessible();
            Screen.press(page, "=");
            page.keyboard().type("patiënt");
            screen.accessible().fits().wholePicture("casework-limits");
            Screen.press(page, "Control+Enter");
            page.waitForURL("**/requests/" + id);
            assertThat(page.locator(".limits")).containsText("reanimeren: niet");
            assertThat(page.locator(".limits")).containsText("intensive care: onbekend");
            page.locator("#timeline summary").click();
            assertThat(page.locator("#timeline")).containsText("volgens patiënt zelf");

            Screen.press(page, "r");
            page.waitForURL("**/red-flags");
            assertThat(page.locator(".limits")).containsText("reanimeren: niet");
            Screen.press(page, "Escape");
            page.waitForURL("**/requests/" + id);
            Screen.press(page, "-");
            page.waitForURL("**/limits");
            page.locator("#limits-told summary").click();
            assertThat(page.locator("#limits-told li")).hasCount(2);
            screen.accessible().picture("casework-limits-told");
        }
        try (var phone = server.as("triagist", screens, Look.PHONE_DARK)) {
            phone.goTo("/requests/" + id).fits().picture("casework-limits");
            phone.goTo("/requests/" + id + "/limits")
                    .fits()
                    .accessible()
                    .picture("casework-limits-step");
        }
    }

    @Test
    void aPatientNobodyKnewIsIdentifiedWithoutAMouse(Screens screens) {
        var id = open("Ligt op straat, reageert traag", PatientDetails.unknown());
        try (var screen = server.as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests/" + id).page();
            assertThat(page.locator(".facts")).containsText("geen BSN");
            Screen.press(page, "p");
            page.waitForURL("**/patient");
            assertThat(page.locator("#givenNames")).isFocused();
            page.keyboard().type("Bram");
            page.locator("#familyName").focus();
            page.keyboard().type("Smit");
            page.locator("#birthDate").focus();
            page.keyboard().type("1-2-1955");
            page.locator("#bsn").focus();
            page.keyboard().type("999990021");
            Screen.press(page, "Tab");
            page.keyboard().type("paspoort");
            Screen.press(page, "Control+Enter");
            assertThat(page.locator("#bsn-said")).hasClass("error");
            assertThat(page.locator("#familyName")).hasValue("Smit");
            screen.forgiveComplaints().accessible();
            page.locator("#bsn").fill("999990020");
            Screen.press(page, "Control+Enter");
            page.waitForURL("**/requests/" + id);
            assertThat(page.locator("#case-title")).containsText("B. Smit (71)");
            assertThat(page.locator(".facts")).containsText("BSN gecontroleerd");
            assertThat(page.locator("#r-" + id)).containsText("B. Smit");
            page.locator("#timeline summary").click();
            assertThat(page.locator("#timeline")).containsText("geïdentificeerd: paspoort");
        }
    }

    @Test
    void aNumberOfSomebodyElseLosesNoTextAndShowsWhoseItIs(Screens screens) {
        var known = open("Hoest", person("Truus", "Valk", "999990044", BsnState.VERIFIED));
        var id = open("Buurvrouw gevallen", PatientDetails.unknown());
        try (var screen = server.as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests/" + id + "/patient").page();
            page.locator("#familyName").fill("de Valk");
            page.locator("#bsn").fill("999990044");
            page.locator("#document").selectOption("IDENTITY_CARD");
            assertThat(page.locator("#same")).containsText("T. Valk");
            Screen.press(page, "Control+Enter");
            assertThat(page.locator(".step .strip")).containsText("al van een andere patiënt");
            assertThat(page.locator("#familyName")).hasValue("de Valk");
            assertThat(page.locator("#bsn")).hasValue("999990044");
            assertThat(page.locator("#document")).hasValue("IDENTITY_CARD");
            screen.forgiveComplaints().accessible().wholePicture("casework-patient-taken");
            page.locator("#same [id^=who-]").check();
            page.locator("#familyName").focus();
            Screen.press(page, "Control+Enter");
            page.waitForURL("**/requests/" + id);
            assertThat(page.locator("#case-title")).containsText("T. Valk");
            org.assertj.core.api.Assertions.assertThat(patientOf(id)).isEqualTo(patientOf(known));
        }
    }

    @Test
    void whoGotWorseIsTriagedAgainByKeyboard(Screens screens) {
        var id = handled("Valt, gaat achteruit", "Ans", "Boer", Gender.FEMALE, 1950, Urgency.U4);
        try (var screen = server.as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests/" + id).page();
            Screen.press(page, "h");
            page.waitForURL("**/worse");
            assertThat(page.locator("#what")).isFocused();
            screen.accessible().fits().picture("casework-worse");
            page.locator("#what").fill("Is suf en praat onduidelijk");
            Screen.press(page, "Control+Enter");
            Screen.comesTo(page, "**/red-flags");
            assertThat(page.locator(".story .next")).containsText("Slechter geworden: Is suf");
            Screen.press(page, "Enter");
            page.waitForURL("**/urgency");
            page.locator("#filter").fill("gevallen");
            assertThat(page.locator(".proposal")).isVisible();
            page.locator(".proposal button.primary").click();
            page.waitForURL(url -> !url.endsWith("/urgency"));
            assertThat(page.locator(".story .next")).not().containsText("Slechter");
        }
    }

    @Test
    void aRequestIsFoundByWhatPeopleSayOnTheTelephone(Screens screens) {
        var number = server.requests().find(SmallWorld.triagist(), seeking).orElseThrow().number();
        for (var typed : List.of("" + number, phone(QUESTION), "vries 3-7-1942")) {
            try (var screen = server.as("triagist", screens, Look.DESKTOP)) {
                var page = screen.goTo("/requests").page();
                Screen.press(page, "/");
                page.keyboard().type(typed);
                // Faster than the answer: Enter waits for it, instead of opening what stood there.
                Screen.press(page, "Enter");
                page.waitForURL("**/requests/" + seeking);
            }
        }
    }

    @Test
    void whatIsFoundIsReadableAndReachedWithArrows(Screens screens) {
        for (var look : List.of(Look.DESKTOP, Look.PHONE_DARK)) {
            try (var screen = server.as("triagist", screens, look)) {
                var page = screen.goTo("/requests").page();
                page.locator("#command").fill(phone(QUESTION));
                assertThat(page.locator("#found [data-row]").first()).containsText("J. Vries");
                screen.accessible().fits().picture("casework-found");
                Screen.press(page, "ArrowDown");
                assertThat(page.locator("#found [data-row]").first()).isFocused();
                assertThat(page).hasURL(java.util.regex.Pattern.compile(".*/requests$"));
                page.locator("#command").fill("999990093");
                assertThat(page.locator("#found")).containsText("Niets gevonden");
                screen.accessible().picture("casework-found-nothing");
            }
        }
    }

    @Test
    void whatSomebodyElseCorrectedStandsBesideWhatWasTyped(Screens screens) {
        var id = open("Rugpijn", person("Ties", "Vos", null, BsnState.ABSENT));
        try (var screen = server.as("triagist", screens, Look.DESKTOP);
                var other = server.as("coordinator", screens, Look.DESKTOP)) {
            var mine = screen.goTo("/requests/" + id + "/patient").page();
            mine.locator("#familyName").fill("Vosse");
            var theirs = other.goTo("/requests/" + id + "/patient").page();
            theirs.locator("#familyName").fill("Vossen");
            Screen.press(theirs, "Control+Enter");
            theirs.waitForURL("**/requests/" + id);
            mine.locator("#familyName").focus();
            Screen.press(mine, "Control+Enter");
            assertThat(mine.locator("#familyName")).hasValue("Vosse");
            assertThat(mine.locator("#familyName-hint")).containsText("nu vastgelegd: Vossen");
            screen.forgiveComplaints().accessible().picture("casework-patient-stale");
            mine.locator("#familyName").focus();
            Screen.press(mine, "Control+Enter");
            mine.waitForURL("**/requests/" + id);
            assertThat(mine.locator("#case-title")).containsText("T. Vosse");
        }
    }

    @Test
    void aPositiveRedFlagLeavesNothingButTheHandOver(Screens screens) {
        var id = open("Drukkende pijn op de borst, grauw", "Piet", "Bos", Gender.MALE, 1950);
        try (var screen = server.as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests/" + id + "/red-flags").page();
            Screen.press(page, "3");
            Screen.press(page, "Enter");
            page.waitForURL("**/hand-over");
            assertThat(page.locator(".bar-of-actions > *")).hasCount(1);
            screen.accessible().picture("casework-hand-over");
            page.keyboard().type("MKA Oost");
            Screen.press(page, "Tab");
            page.keyboard().type("J. de Wit");
            Screen.press(page, "Enter");
            assertThat(page.locator(".story .next")).containsText("overgedragen aan 112");
            screen.accessible().picture("casework-ended");
        }
    }

    @Test
    void whatSomebodyElseDidIsShownAndNothingTypedIsLost(Screens screens) {
        var id = open("Katheter vervangen", "Kees", "Mol", Gender.MALE, 1936);
        try (var screen = server.as("triagist", screens, Look.DESKTOP)) {
            var page = screen.goTo("/requests/" + id + "/withdraw").page();
            page.keyboard().type("Belde per ongeluk");
            give(id, new RequestCommand.AddNote("Wijkverpleging belt terug"));
            Screen.press(page, "Control+Enter");
            assertThat(page.locator(".step .strip")).containsText("Wijkverpleging belt terug");
            assertThat(page.locator("#reason")).hasValue("Belde per ongeluk");
            screen.forgiveComplaints().accessible().picture("casework-stale");
            Screen.press(page, "Tab");
            page.locator("#reason").focus();
            Screen.press(page, "Control+Enter");
            assertThat(page.locator(".story .next")).containsText("ingetrokken");
        }
    }

    @Test
    void theScreenFollowsWhatOthersDo(Screens screens) {
        var id = open("Benauwd na traplopen", "Els", "Kok", Gender.FEMALE, 1955);
        try (var screen = server.as("triagist", screens, Look.DESKTOP)) {
            Page page = screen.goTo("/requests/" + id).page();
            give(id, new RequestCommand.AddNote("Saturatie 94 procent"));
            assertThat(page.locator(".story")).containsText("Saturatie 94 procent");
        }
    }

    private static nl.samenspoed.app.patient.PatientId patientOf(CareRequestId id) {
        return server.requests().find(SmallWorld.triagist(), id).orElseThrow().patient();
    }

    /** An elder of whom nobody has decided yet what is best. */
    static CareRequestId frail(CaseworkServer there) {
        server = there;
        var question = "Drie keer gevallen deze week, eet slecht, mantelzorger op";
        return handled(question, "Corrie", "Vliet", Gender.FEMALE, 1938, Urgency.U3);
    }

    private static CareRequestId handled(
            String question,
            String given,
            String family,
            Gender gender,
            int born,
            Urgency urgency) {
        var id = open(question, given, family, gender, born);
        if (urgency != null) {
            give(id, new RequestCommand.AnswerRedFlags(Set.of(), null));
            give(
                    id,
                    new RequestCommand.AssessUrgency(
                            urgency,
                            "samenspoed-demonstration",
                            "1.0",
                            "fall",
                            List.of("not-safe-alone"),
                            "test"));
        }
        return id;
    }

    private static CareRequestId open(
            String question, String given, String family, Gender gender, int born) {
        return open(
                question,
                new PatientDetails(
                        Identity.KNOWN,
                        Bsn.parse("999990019").orElse(null),
                        Bsn.parse("999990019").isPresent() ? BsnState.UNVERIFIED : BsnState.ABSENT,
                        given,
                        null,
                        family,
                        LocalDate.of(born, 7, 3),
                        gender,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true));
    }

    private static PatientDetails person(String given, String family, String bsn, BsnState state) {
        return new PatientDetails(
                Identity.KNOWN,
                bsn == null ? null : Bsn.parse(bsn).orElseThrow(),
                state,
                given,
                null,
                family,
                LocalDate.of(1948, 2, 1),
                Gender.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                true);
    }

    private static CareRequestId open(String question, PatientDetails patient) {
        var open =
                new OpenRequest(
                        Channel.PHONE,
                        new Caller("Mieke", "dochter", phone(question)),
                        new Whereabouts("Demostraat 12", "GM0268"),
                        new OpenRequest.Who.AsTold(patient),
                        question,
                        null,
                        null,
                        null);
        return done(server.requests().open(SmallWorld.triagist(), CommandKey.random(), open)).id();
    }

    private static void report(int home, int free, int total) {
        var report = new CapacityReport(free, total, null, null, null, FigureSource.PERSON, "desk");
        var outcome =
                server.get(Capacity.class)
                        .report(
                                SmallWorld.nurse(home),
                                CommandKey.random(),
                                SmallWorld.beds(home),
                                report);
        if (outcome instanceof Outcome.Refused<Reported>(var refusal)) {
            throw new AssertionError(refusal);
        }
    }

    private static String phone(String question) {
        return "06 1234 5%03d".formatted(Math.abs(question.hashCode() % 1000));
    }

    private static void give(CareRequestId id, RequestCommand command) {
        done(
                server.requests()
                        .handle(SmallWorld.triagist(), CommandKey.random(), id, null, command));
    }

    private static CareRequest done(Outcome<CareRequest> outcome) {
        return switch (outcome) {
            case Outcome.Done<CareRequest>(var request) -> request;
            case Outcome.Refused<CareRequest>(var refusal) -> throw new AssertionError(refusal);
        };
    }
}
