package nl.samenspoed.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SignInTest {

    private static final String PASSWORD = RunningAccess.PASSWORD;

    private static RunningAccess app;

    @BeforeAll
    static void start() {
        app = RunningAccess.start(TestDatabase.fresh(), Map.of("samenspoed.demo.enabled", "true"));
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void personSignsInAndActsUnderItsRole() {
        app.person("anna", "huisarts");
        var browser = app.browser();
        assertThat(place(browser.signIn("Anna ", PASSWORD))).endsWith("/");
        assertThat(browser.get("/probe").body())
                .isEqualTo("ANNA as huisarts at " + SmallWorld.GP + " via DESK");
        assertThat(audited("anna", "sign-in")).containsExactly("done");
    }

    @Test
    void signingInBringsBackToThePageAskedFor() {
        app.person("bert", "huisarts");
        var browser = app.browser();
        assertThat(place(browser.get("/probe/scope"))).endsWith("/sign-in");
        assertThat(place(browser.signIn("bert", PASSWORD))).contains("/probe/scope");
    }

    @Test
    void whoDoesNotSignInSeesNothing() {
        var browser = app.browser();
        assertThat(place(browser.get("/probe"))).endsWith("/sign-in");
        var htmx = browser.get("/probe", "HX-Request", "true");
        assertThat(htmx.statusCode()).isEqualTo(401);
        assertThat(htmx.headers().firstValue("HX-Redirect")).contains("/sign-in");
        assertThat(browser.get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(browser.get("/actuator/prometheus").statusCode()).isEqualTo(302);
        assertThat(app.browser().cookies).isEmpty();
    }

    @Test
    void lookingAtTheDoorMakesNoSession() {
        var before = sessions();
        app.browser().get("/probe");
        app.browser().get("/css/form");
        assertThat(sessions()).isEqualTo(before);
    }

    @Test
    void wrongPasswordIsRefusedAndHeardByTheTrail() {
        app.person("carla", "huisarts");
        var browser = app.browser();
        assertThat(place(browser.signIn("carla", "not the password"))).endsWith("/sign-in?error");
        assertThat(place(browser.get("/probe"))).endsWith("/sign-in");
        assertThat(audited("carla", "sign-in")).containsExactly("refused");
    }

    @Test
    void unknownNameIsRefusedAndNotKept() {
        assertThat(place(app.browser().signIn("my-secret-password", "x"))).endsWith("?error");
        var kept =
                app.database
                        .jdbc()
                        .sql(
                                """
                                select (select count(*) from audit.entry e where e::text like :typed)
                                     + (select count(*) from access.attempt a where a::text like :typed)
                                """)
                        .param("typed", "%my-secret-password%")
                        .query(Long.class)
                        .single();
        assertThat(kept).isZero();
    }

    @Test
    void guessingIsStoppedUntilTheWindowHasPassed() {
        app.person("dirk", "huisarts");
        app.person("els", "huisarts");
        for (int i = 0; i < 5; i++) {
            assertThat(place(app.browser().signIn("dirk", "guess " + i))).endsWith("?error");
        }
        assertThat(place(app.browser().signIn("dirk", PASSWORD))).endsWith("?error=throttled");
        assertThat(place(app.browser().signIn("els", PASSWORD))).endsWith("/");
        app.clock().advance(Duration.ofMinutes(16));
        assertThat(place(app.browser().signIn("dirk", PASSWORD))).endsWith("/");
    }

    @Test
    void successForgivesEarlierMistakes() {
        app.person("femke", "huisarts");
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                assertThat(place(app.browser().signIn("femke", "oops"))).endsWith("?error");
            }
            assertThat(place(app.browser().signIn("femke", PASSWORD))).endsWith("/");
        }
    }

    @Test
    void sessionGetsAnotherNameAtSignIn() {
        app.person("gerda", "huisarts");
        var browser = app.browser();
        browser.signIn("gerda", PASSWORD);
        var planted = browser.cookies.get("samenspoed");
        assertThat(planted).isNotNull();
        browser.signIn("gerda", PASSWORD);
        assertThat(browser.cookies.get("samenspoed")).isNotNull().isNotEqualTo(planted);
    }

    @Test
    void cookieIsOutOfReachOfScriptsAndOtherSites() {
        app.person("henk", "huisarts");
        var cookies = app.browser().signIn("henk", PASSWORD).headers().allValues("Set-Cookie");
        assertThat(cookies)
                .filteredOn(cookie -> cookie.startsWith("samenspoed="))
                .singleElement()
                .asString()
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void formWithoutItsTokenIsRefused() {
        app.person("ilse", "huisarts");
        var browser = app.browser();
        browser.signIn("ilse", PASSWORD);
        assertThat(browser.post("/probe", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.submit("/probe", Map.of()).body()).isEqualTo("changed");
    }

    @Test
    void pagesRunNothingButOurOwnScripts() {
        var headers = app.browser().get("/css/form").headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                .contains("script-src 'self'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void roleTakenAwayLosesItsPowerWhileSignedIn() {
        var id = app.person("jan", "huisarts");
        var assignment = app.give(id, "beheerder", SmallWorld.GP, new Scope.OwnOrganisation());
        var browser = app.browser();
        browser.signIn("jan", PASSWORD);
        browser.submit("/act-as", Map.of("assignment", assignment.toString()));
        assertThat(browser.get("/administration/probe").statusCode()).isEqualTo(200);
        // As if by another node, so that this one is not told.
        app.bean(JdbcPeople.class).take(id, assignment);
        await().atMost(Duration.ofSeconds(3))
                .until(() -> browser.get("/administration/probe").statusCode() == 403);
        assertThat(browser.get("/probe").body()).contains("as huisarts");
    }

    @Test
    void deactivatedPersonIsOutWithinSeconds() {
        var id = app.person("karin", "huisarts");
        var browser = app.browser();
        browser.signIn("karin", PASSWORD);
        assertThat(browser.get("/probe").statusCode()).isEqualTo(200);
        app.bean(JdbcPeople.class).setActive(id, false);
        await().atMost(Duration.ofSeconds(3))
                .until(() -> browser.get("/probe").statusCode() == 302);
        assertThat(place(browser.signIn("karin", PASSWORD))).endsWith("?error");
    }

    @Test
    void personWithSeveralRolesChoosesOne() {
        var id = app.person("leo", "huisarts");
        var second =
                app.give(
                        id,
                        "triagist",
                        SmallWorld.HAP,
                        new Scope.InSubregion(SmallWorld.NIJMEGEN.id()));
        var browser = app.browser();
        browser.signIn("leo", PASSWORD);
        assertThat(browser.get("/probe").body()).contains("as huisarts");
        browser.submit("/act-as", Map.of("assignment", second.toString()));
        assertThat(browser.get("/probe").body()).contains("as triagist at " + SmallWorld.HAP);
        assertThat(browser.get("/probe/scope").body())
                .isEqualTo(new Scope.InSubregion(SmallWorld.NIJMEGEN.id()).toString());
        assertThat(audited("leo", "choose-role")).containsExactly("done");
    }

    @Test
    void nobodyActsUnderTheRoleOfSomebodyElse() {
        var other = app.person("mark");
        var theirs = app.give(other, "beheerder", SmallWorld.GP, new Scope.Country());
        app.person("nina", "huisarts");
        var browser = app.browser();
        browser.signIn("nina", PASSWORD);
        var answer = browser.submit("/act-as", Map.of("assignment", theirs.toString()));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.get("/probe").body()).contains("as huisarts");
    }

    @Test
    void pagesOfAdministratorsAreForAdministrators() {
        app.person("olga", "huisarts");
        app.person("piet", "logbeheerder");
        var gp = app.browser();
        gp.signIn("olga", PASSWORD);
        assertThat(gp.get("/administration/probe").statusCode()).isEqualTo(403);
        assertThat(gp.get("/audit/probe").statusCode()).isEqualTo(403);
        var logManager = app.browser();
        logManager.signIn("piet", PASSWORD);
        assertThat(logManager.get("/audit/probe").statusCode()).isEqualTo(200);
    }

    @Test
    void whoSignsOutIsOut() {
        app.person("quinten", "huisarts");
        var browser = app.browser();
        browser.signIn("quinten", PASSWORD);
        var kept = browser.cookies.get("samenspoed");
        assertThat(place(browser.submit("/sign-out", Map.of()))).endsWith("/sign-in?out");
        browser.cookies.put("samenspoed", kept);
        assertThat(browser.get("/probe").statusCode()).isEqualTo(302);
        assertThat(audited("quinten", "sign-out")).containsExactly("done");
    }

    @Test
    void lookingAtPagesDoesNotWriteTheSession() {
        var id = app.person("rosa", "huisarts");
        var browser = app.browser();
        browser.signIn("rosa", PASSWORD);
        browser.get("/probe");
        var before = written(id);
        browser.get("/probe");
        browser.get("/probe/scope");
        assertThat(written(id)).isEqualTo(before);
    }

    @Test
    void sessionSurvivesARestart() {
        var database = TestDatabase.fresh();
        var first = RunningAccess.start(database, Map.of("samenspoed.demo.enabled", "true"));
        first.person("sara", "huisarts");
        var browser = first.browser();
        browser.signIn("sara", PASSWORD);
        first.stop();
        try (var second =
                RunningAccess.start(database, Map.of("samenspoed.demo.enabled", "true"))) {
            var later = second.browser();
            later.cookies.putAll(browser.cookies);
            assertThat(later.get("/probe").body()).contains("SARA as huisarts");
        }
    }

    private static String place(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("status " + response.statusCode());
    }

    private static long sessions() {
        return app.database
                .jdbc()
                .sql("select count(*) from access.session")
                .query(Long.class)
                .single();
    }

    private static String written(PersonId id) {
        return app.database
                .jdbc()
                .sql("select xmin::text from access.session where principal_name = ?")
                .param(id.toString())
                .query(String.class)
                .single();
    }

    private static List<String> audited(String username, String action) {
        return app.database
                .jdbc()
                .sql(
                        """
                        select outcome from audit.entry
                        where subject_id = (select id from access.person where username = ?)
                          and action = ?
                        order by id
                        """)
                .params(username, action)
                .query(String.class)
                .list();
    }
}
