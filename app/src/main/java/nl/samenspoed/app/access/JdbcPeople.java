package nl.samenspoed.app.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People, machine clients and their assignments in the database. */
@Component
class JdbcPeople {

    private final JdbcClient jdbc;

    JdbcPeople(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Person> find(PersonId id) {
        var rows =
                jdbc.sql(
                                """
                                select p.id, p.kind, p.username, p.name, p.active, p.locale,
                                       a.id as assignment, a.role, r.capabilities, a.organisation,
                                       a.reach, a.region, a.subregion, a.on_behalf_of, a.preferred
                                from access.person p
                                left join access.assignment a on a.person = p.id
                                left join access.role r on r.code = a.role
                                where p.id = ?
                                order by a.preferred desc, a.created_at, a.id
                                """)
                        .param(id.value())
                        .query(JdbcPeople::row)
                        .list();
        return grouped(rows).stream().findFirst();
    }

    List<Person> list() {
        var rows =
                jdbc.sql(
                                """
                                select p.id, p.kind, p.username, p.name, p.active, p.locale,
                                       a.id as assignment, a.role, r.capabilities, a.organisation,
                                       a.reach, a.region, a.subregion, a.on_behalf_of, a.preferred
                                from access.person p
                                left join access.assignment a on a.person = p.id
                                left join access.role r on r.code = a.role
                                order by p.username, a.preferred desc, a.created_at, a.id
                                """)
                        .query(JdbcPeople::row)
                        .list();
        return grouped(rows);
    }

    Optional<Credentials> findCredentials(String username) {
        return jdbc.sql(
                        """
                        select id, password from access.person
                        where username = ? and kind = 'person' and password is not null
                        """)
                .param(username)
                .query(
                        (row, number) ->
                                new Credentials(
                                        new PersonId(row.getObject("id", UUID.class)),
                                        row.getString("password")))
                .optional();
    }

    /** Whether nobody but demo people was ever here. */
    boolean isNew() {
        return !jdbc.sql("select exists (select from access.person where not demo)")
                .query(Boolean.class)
                .single();
    }

    /** Empty when the username is taken. */
    Optional<PersonId> add(NewAccount account, Instant now) {
        return jdbc.sql(
                        """
                        insert into access.person (
                            kind, username, name, locale, password, demo, created_at)
                        values (:kind, :username, :name, :locale, :password, :demo, :now)
                        on conflict (username) do nothing
                        returning id
                        """)
                .param("kind", account.kind().name().toLowerCase(Locale.ROOT))
                .param("username", account.username())
                .param("name", account.name())
                .param("locale", account.locale())
                .param("password", account.hash())
                .param("demo", account.demo())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    int setDemoActive(boolean active) {
        return jdbc.sql(
                        "update access.person set active = :active where demo and active <> :active")
                .param("active", active)
                .update();
    }

    boolean setActive(PersonId id, boolean active) {
        return jdbc.sql("update access.person set active = ? where id = ? and active <> ?")
                        .params(active, id.value(), active)
                        .update()
                == 1;
    }

    void setPassword(PersonId id, String hash) {
        var changed =
                jdbc.sql(
                                """
                                update access.person set password = ?
                                where id = ? and kind = 'person'
                                """)
                        .params(hash, id.value())
                        .update();
        if (changed != 1) {
            throw new IllegalStateException("No person [" + id + "] to give a password");
        }
    }

    /** Empty when this was given before. */
    Optional<UUID> give(PersonId person, NewAssignment given, Instant now) {
        if (given.preferred()) {
            preferNone(person);
        }
        var scope = given.scope();
        return jdbc.sql(
                        """
                        insert into access.assignment (
                            person, role, organisation, reach, region, subregion, on_behalf_of,
                            preferred, created_at)
                        values (
                            :person, :role, :organisation, :reach, :region, :subregion, :onBehalfOf,
                            :preferred, :now)
                        on conflict (person, role, organisation, reach, region, subregion)
                            do nothing
                        returning id
                        """)
                .param("person", person.value())
                .param("role", given.role())
                .param("organisation", given.organisation().value())
                .param("reach", Scopes.reach(scope))
                .param("region", Scopes.region(scope))
                .param("subregion", Scopes.subregion(scope))
                .param("onBehalfOf", given.onBehalfOf())
                .param("preferred", given.preferred())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
    }

    private void preferNone(PersonId person) {
        var unused =
                jdbc.sql(
                                """
                                update access.assignment set preferred = false
                                where person = ? and preferred
                                """)
                        .param(person.value())
                        .update();
    }

    boolean take(PersonId person, UUID assignment) {
        return jdbc.sql("delete from access.assignment where id = ? and person = ?")
                        .params(assignment, person.value())
                        .update()
                == 1;
    }

    /** Ends what this person has open anywhere; how many that were does not matter. */
    void endSessions(PersonId id) {
        var unused =
                jdbc.sql("delete from access.session where principal_name = ?")
                        .param(id.toString())
                        .update();
    }

    private static List<Person> grouped(List<Person> rows) {
        var people = new LinkedHashMap<PersonId, Person>();
        rows.forEach(row -> people.merge(row.id(), row, JdbcPeople::joined));
        return List.copyOf(people.values());
    }

    private static Person joined(Person one, Person same) {
        var assignments = new ArrayList<>(one.assignments());
        assignments.addAll(same.assignments());
        return new Person(
                one.id(),
                one.kind(),
                one.username(),
                one.name(),
                one.active(),
                one.locale(),
                assignments);
    }

    private static Person row(ResultSet row, int number) throws SQLException {
        var assignment = row.getObject("assignment", UUID.class);
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                Person.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("username"),
                row.getString("name"),
                row.getBoolean("active"),
                row.getString("locale"),
                assignment == null ? List.of() : List.of(assignment(assignment, row)));
    }

    private static Assignment assignment(UUID id, ResultSet row) throws SQLException {
        return new Assignment(
                id,
                row.getString("role"),
                JdbcRoles.capabilities(row.getString("role"), row.getArray("capabilities")),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                Scopes.of(
                        row.getString("reach"),
                        row.getObject("region", UUID.class),
                        row.getObject("subregion", UUID.class)),
                row.getString("on_behalf_of"),
                row.getBoolean("preferred"));
    }

    /** An account about to be added. */
    record NewAccount(
            Person.Kind kind,
            String username,
            String name,
            String locale,
            @Nullable String hash,
            boolean demo) {}

    /** What somebody must prove to know. */
    record Credentials(PersonId person, String hash) {}
}
