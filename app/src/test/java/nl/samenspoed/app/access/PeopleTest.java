package nl.samenspoed.app.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleTest {

    private static RunningAccess app;
    private static People people;

    @TempDir static Path directory;

    @BeforeAll
    static void start() {
        app =
                RunningAccess.start(
                        TestDatabase.fresh(),
                        Map.of("samenspoed.database.directory", directory.toString()));
        people = app.bean(People.class);
    }

    @AfterAll
    static void stop() {
        app.close();
    }

    @Test
    void firstStartAppointsOneAdministratorWithAPasswordOnlyTheOwnerCanRead() throws Exception {
        var file = directory.resolve("administrator.password");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        var browser = app.browser();
        browser.signIn("administrator", Files.readString(file).strip());
        assertThat(browser.get("/administration/probe").body())
                .startsWith("Administrator as beheerder");
    }

    @Test
    void newPersonSignsInOnceARoleIsGiven() {
        var id = created("willem");
        assertThat(
                        app.browser()
                                .signIn("willem", "twelve letters")
                                .headers()
                                .firstValue("Location"))
                .hasValueSatisfying(place -> assertThat(place).endsWith("?error"));
        give(country(), id, "huisarts", SmallWorld.GP, new Scope.OwnOrganisation());
        var browser = app.browser();
        browser.signIn("willem", "twelve letters");
        assertThat(browser.get("/probe").body()).startsWith("Willem as huisarts");
    }

    @Test
    void changeIsInTheTrailWithWhoMadeIt() {
        var id = created("xandra");
        assertThat(people.deactivate(country(), id)).isEqualTo(Outcome.done(id));
        var trail =
                app.database
                        .jdbc()
                        .sql(
                                """
                                select action || ' ' || (detail ->> 'change') || ' by ' || person_name
                                from audit.entry where subject_id = ? order by id
                                """)
                        .param(id.value())
                        .query(String.class)
                        .list();
        assertThat(trail).containsExactly("create created by Admin", "update deactivated by Admin");
    }

    @Test
    void changeThatCannotBeNotedIsNotMade() {
        var jdbc = app.database.jdbc();
        jdbc.sql("alter table audit.entry rename to gone").update();
        try {
            assertThatThrownBy(() -> created("yvonne")).isInstanceOf(RuntimeException.class);
        } finally {
            jdbc.sql("alter table audit.gone rename to entry").update();
        }
        assertThat(
                        jdbc.sql("select count(*) from access.person where username = 'yvonne'")
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void usernameIsGivenOnce() {
        created("zoe");
        assertThat(people.create(country(), new NewPerson("ZOE", "Zoe", "nl", "twelve letters")))
                .isEqualTo(Outcome.refused(AccessRefusal.USERNAME_TAKEN, "zoe"));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(people.create(country(), new NewPerson("a b", "A", "nl", "twelve letters")))
                .isEqualTo(Outcome.refused(AccessRefusal.UNUSABLE_USERNAME, "a b"));
        assertThat(people.create(country(), new NewPerson("abel", " ", "nl", "twelve letters")))
                .isEqualTo(Outcome.refused(AccessRefusal.NAME_MISSING));
        assertThat(people.create(country(), new NewPerson("abel", "Abel", "nl", "short")))
                .isEqualTo(
                        Outcome.refused(
                                AccessRefusal.PASSWORD_TOO_SHORT, People.SHORTEST_PASSWORD));
        assertThat(
                        people.giveRole(
                                country(),
                                created("abel"),
                                new NewAssignment(
                                        "king",
                                        SmallWorld.GP,
                                        new Scope.OwnOrganisation(),
                                        null,
                                        false)))
                .isEqualTo(Outcome.refused(AccessRefusal.UNKNOWN_ROLE, "king"));
    }

    @Test
    void roleIsGivenOnce() {
        var id = created("bram");
        give(country(), id, "huisarts", SmallWorld.GP, new Scope.OwnOrganisation());
        assertThat(
                        people.giveRole(
                                country(),
                                id,
                                new NewAssignment(
                                        "huisarts",
                                        SmallWorld.GP,
                                        new Scope.OwnOrganisation(),
                                        null,
                                        true)))
                .isEqualTo(Outcome.refused(AccessRefusal.ROLE_ALREADY_GIVEN, "huisarts"));
    }

    @Test
    void whoMayNotManagePeopleDoesNot() {
        var triagist =
                SmallWorld.actor(
                        "T",
                        SmallWorld.HAP,
                        "triagist",
                        new Scope.Country(),
                        Set.of(Capability.TRIAGE));
        var id = created("coen");
        assertThat(people.list(triagist)).isEqualTo(Outcome.refused(AccessRefusal.NOT_ALLOWED));
        assertThat(people.deactivate(triagist, id))
                .isEqualTo(Outcome.refused(AccessRefusal.NOT_ALLOWED));
    }

    @Test
    void administratorOfAnOrganisationReachesNoFurther() {
        var local = administrator(SmallWorld.GP, new Scope.OwnOrganisation());
        var colleague = created("daan");
        give(local, colleague, "huisarts", SmallWorld.GP, new Scope.OwnOrganisation());
        assertThat(give(local, colleague, "triagist", SmallWorld.HAP, new Scope.OwnOrganisation()))
                .isEqualTo(Outcome.refused(AccessRefusal.BEYOND_REACH));
        assertThat(give(local, colleague, "beheerder", SmallWorld.GP, new Scope.Country()))
                .isEqualTo(Outcome.refused(AccessRefusal.BEYOND_REACH));
        var elsewhere = created("eva");
        give(country(), elsewhere, "triagist", SmallWorld.HAP, new Scope.OwnOrganisation());
        assertThat(people.resetPassword(local, elsewhere, "twelve letters"))
                .isEqualTo(Outcome.refused(AccessRefusal.BEYOND_REACH));
        var seen = ((Outcome.Done<List<Person>>) people.list(local)).value();
        assertThat(seen).extracting(Person::username).contains("daan").doesNotContain("eva");
    }

    @Test
    void administratorOfARegionGivesRolesWithinIt() {
        var regional = administrator(SmallWorld.HAP, new Scope.InRegion(SmallWorld.OOST.id()));
        var id = created("floor");
        assertThat(
                        give(
                                regional,
                                id,
                                "triagist",
                                SmallWorld.HAP,
                                new Scope.InSubregion(SmallWorld.NIJMEGEN.id())))
                .isInstanceOf(Outcome.Done.class);
        assertThat(
                        give(
                                regional,
                                id,
                                "triagist",
                                SmallWorld.HAP,
                                new Scope.InSubregion(SmallWorld.LEIDEN.id())))
                .isEqualTo(Outcome.refused(AccessRefusal.BEYOND_REACH));
    }

    @Test
    void nobodyTakesAwayTheOwnAccess() {
        var me = country();
        assertThat(people.deactivate(me, me.id()))
                .isEqualTo(Outcome.refused(AccessRefusal.NOT_YOURSELF));
    }

    @Test
    void newPasswordEndsTheSessionsOfTheOldOne() {
        var id = app.person("guus", "huisarts");
        var browser = app.browser();
        browser.signIn("guus", RunningAccess.PASSWORD);
        assertThat(people.resetPassword(country(), id, "another password"))
                .isEqualTo(Outcome.done(id));
        assertThat(browser.get("/probe").statusCode()).isEqualTo(302);
        browser.signIn("guus", "another password");
        assertThat(browser.get("/probe").statusCode()).isEqualTo(200);
    }

    @Test
    void personChangesTheOwnPasswordKnowingTheOldOne() {
        var id = app.person("hanna", "huisarts");
        var self = app.bean(JdbcPeople.class).find(id).orElseThrow();
        var actor = self.as(self.assignments().getFirst(), Actor.Via.DESK, "test");
        assertThat(people.changePassword(actor, "wrong", "another password"))
                .isEqualTo(Outcome.refused(AccessRefusal.WRONG_PASSWORD));
        assertThat(people.changePassword(actor, RunningAccess.PASSWORD, "another password"))
                .isEqualTo(Outcome.done(id));
    }

    @Test
    void secretOfANewClientIsToldOnceAndKeptHashed() {
        var outcome = people.createClient(country(), new NewClient("lab", "Laboratory", ""));
        var access = ((Outcome.Done<ClientAccess>) outcome).value();
        var kept =
                app.database
                        .jdbc()
                        .sql("select secret from access.client where person = ?")
                        .param(access.id().value())
                        .query(String.class)
                        .single();
        assertThat(access.secret()).hasSizeGreaterThan(30);
        assertThat(kept).startsWith("{argon2}").doesNotContain(access.secret());
    }

    @Test
    void roleWithAnUnknownCapabilityStopsTheStart() {
        try (var database = TestDatabase.fresh()) {
            database.jdbc()
                    .sql(
                            """
                            insert into access.role (code, name_nl, name_en, capabilities)
                            values ('tovenaar', 'Tovenaar', 'Wizard', '{READ_REQUEST, DO_MAGIC}')
                            """)
                    .update();
            assertThatThrownBy(() -> new JdbcRoles(database.jdbc()))
                    .hasMessageContaining("[tovenaar]")
                    .hasMessageContaining("[DO_MAGIC]");
        }
    }

    @Test
    void demoPeopleAreOnlyThereInTheDemo(@TempDir Path elsewhere) {
        var database = TestDatabase.fresh();
        var demo = RunningAccess.start(database, Map.of("samenspoed.demo.enabled", "true"));
        var shown = demo.bean(DemoPeople.class).list();
        assertThat(shown)
                .extracting(DemoSignIn::username)
                .contains("triagist", "regiearts", "huisarts", "beheerder");
        var browser = demo.browser();
        browser.signIn("triagist", DemoPeople.PASSWORD);
        assertThat(browser.get("/probe/scope").body())
                .isEqualTo(new Scope.InSubregion(SmallWorld.NIJMEGEN.id()).toString());
        demo.bean(DemoPeople.class).arrive();
        demo.stop();
        try (var real =
                RunningAccess.start(
                        database, Map.of("samenspoed.database.directory", elsewhere.toString()))) {
            assertThat(real.bean(DemoPeople.class).list()).isEmpty();
            var later = real.browser();
            later.signIn("triagist", DemoPeople.PASSWORD);
            assertThat(later.get("/probe").statusCode()).isEqualTo(302);
        }
    }

    private static PersonId created(String username) {
        var name = username.substring(0, 1).toUpperCase(Locale.ROOT) + username.substring(1);
        var outcome =
                people.create(country(), new NewPerson(username, name, "nl", "twelve letters"));
        return ((Outcome.Done<PersonId>) outcome).value();
    }

    private static Outcome<UUID> give(
            Actor by, PersonId id, String role, OrganisationId organisation, Scope scope) {
        return people.giveRole(by, id, new NewAssignment(role, organisation, scope, null, false));
    }

    private static Actor country() {
        return administrator(SmallWorld.OFFICE, new Scope.Country());
    }

    private static Actor administrator(OrganisationId organisation, Scope scope) {
        return SmallWorld.actor(
                "Admin", organisation, "beheerder", scope, Set.of(Capability.MANAGE_PEOPLE));
    }
}
