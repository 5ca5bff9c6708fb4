package nl.samenspoed.app.access;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * The door for administrators: who may act, as what. Nobody reaches people, or gives roles, beyond
 * the own scope.
 */
@Component
public class People {

    public static final int SHORTEST_PASSWORD = 12;

    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{1,63}");

    private final JdbcPeople people;
    private final JdbcClients clients;
    private final JdbcRoles roles;
    private final Network network;
    private final PasswordEncoder passwords;
    private final Changes changes;

    People(
            JdbcPeople people,
            JdbcClients clients,
            JdbcRoles roles,
            Network network,
            PasswordEncoder passwords,
            Changes changes) {
        this.people = people;
        this.clients = clients;
        this.roles = roles;
        this.network = network;
        this.passwords = passwords;
        this.changes = changes;
    }

    public List<Role> listRoles() {
        return roles.list();
    }

    public Outcome<List<Person>> list(Actor by) {
        if (!by.may(Capability.MANAGE_PEOPLE)) {
            return Outcome.refused(AccessRefusal.NOT_ALLOWED);
        }
        return Outcome.done(people.list().stream().filter(p -> isInReach(by, p)).toList());
    }

    public Outcome<Person> find(Actor by, PersonId id) {
        return reached(by, id);
    }

    public Outcome<PersonId> create(Actor by, NewPerson given) {
        if (!by.may(Capability.MANAGE_PEOPLE)) {
            return Outcome.refused(AccessRefusal.NOT_ALLOWED);
        }
        var username = given.username().strip().toLowerCase(Locale.ROOT);
        if (!USERNAME.matcher(username).matches()) {
            return Outcome.refused(AccessRefusal.UNUSABLE_USERNAME, username);
        }
        if (given.name().isBlank()) {
            return Outcome.refused(AccessRefusal.NAME_MISSING);
        }
        if (given.password().length() < SHORTEST_PASSWORD) {
            return Outcome.refused(AccessRefusal.PASSWORD_TOO_SHORT, SHORTEST_PASSWORD);
        }
        return add(
                by,
                new JdbcPeople.NewAccount(
                        Person.Kind.PERSON,
                        username,
                        given.name().strip(),
                        given.locale(),
                        passwords.encode(given.password()),
                        false));
    }

    private Outcome<PersonId> add(Actor by, JdbcPeople.NewAccount account) {
        return changes.make(
                now -> {
                    var added = people.add(account, now);
                    if (added.isEmpty()) {
                        return Outcome.refused(AccessRefusal.USERNAME_TAKEN, account.username());
                    }
                    changes.announce(by, added.get(), AccessEvent.Change.CREATED, Map.of(), now);
                    return Outcome.done(added.get());
                });
    }

    /** Adds a machine client; the answer is the only time its secret is told. */
    public Outcome<ClientAccess> createClient(Actor by, NewClient given) {
        if (!by.may(Capability.MANAGE_PEOPLE)) {
            return Outcome.refused(AccessRefusal.NOT_ALLOWED);
        }
        if (given.clientId().isBlank() || given.name().isBlank()) {
            return Outcome.refused(AccessRefusal.NAME_MISSING);
        }
        var secret = given.issuer().isEmpty() ? Secrets.fresh() : null;
        var label = given.issuer().isEmpty() ? "" : "@" + given.issuer();
        var username = (given.clientId() + label).toLowerCase(Locale.ROOT);
        var account =
                new JdbcPeople.NewAccount(
                        Person.Kind.CLIENT, username, given.name(), "nl", null, false);
        var hash = secret == null ? null : passwords.encode(secret);
        return changes.make(
                now ->
                        add(by, account)
                                .map(
                                        id -> {
                                            clients.add(id, given.issuer(), given.clientId(), hash);
                                            return new ClientAccess(id, given.clientId(), secret);
                                        }));
    }

    public Outcome<PersonId> deactivate(Actor by, PersonId id) {
        if (by.id().equals(id)) {
            return Outcome.refused(AccessRefusal.NOT_YOURSELF);
        }
        return setActive(by, id, false, AccessEvent.Change.DEACTIVATED);
    }

    public Outcome<PersonId> reactivate(Actor by, PersonId id) {
        return setActive(by, id, true, AccessEvent.Change.REACTIVATED);
    }

    private Outcome<PersonId> setActive(
            Actor by, PersonId id, boolean active, AccessEvent.Change change) {
        return reached(by, id)
                .then(
                        person ->
                                changes.make(
                                        now -> {
                                            if (people.setActive(id, active)) {
                                                changes.announce(by, id, change, Map.of(), now);
                                            }
                                            if (!active) {
                                                people.endSessions(id);
                                            }
                                            return Outcome.done(id);
                                        }));
    }

    /** Ends the sessions of the person, who signs in anew. */
    public Outcome<PersonId> resetPassword(Actor by, PersonId id, String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            return Outcome.refused(AccessRefusal.PASSWORD_TOO_SHORT, SHORTEST_PASSWORD);
        }
        return reached(by, id)
                .then(
                        person ->
                                person.kind() == Person.Kind.PERSON
                                        ? setPassword(by, id, passwords.encode(password))
                                        : Outcome.refused(AccessRefusal.UNKNOWN_PERSON));
    }

    /** For the person itself, who proves to know the present one. */
    public Outcome<PersonId> changePassword(Actor by, String present, String wanted) {
        if (wanted.length() < SHORTEST_PASSWORD) {
            return Outcome.refused(AccessRefusal.PASSWORD_TOO_SHORT, SHORTEST_PASSWORD);
        }
        var known =
                people.find(by.id()).flatMap(person -> people.findCredentials(person.username()));
        return known.filter(k -> passwords.matches(present, k.hash())).isPresent()
                ? setPassword(by, by.id(), passwords.encode(wanted))
                : Outcome.refused(AccessRefusal.WRONG_PASSWORD);
    }

    private Outcome<PersonId> setPassword(Actor by, PersonId id, String hash) {
        return changes.make(
                now -> {
                    people.setPassword(id, hash);
                    people.endSessions(id);
                    changes.announce(by, id, AccessEvent.Change.PASSWORD_RESET, Map.of(), now);
                    return Outcome.done(id);
                });
    }

    public Outcome<UUID> giveRole(Actor by, PersonId id, NewAssignment given) {
        if (!roles.isKnown(given.role())) {
            return Outcome.refused(AccessRefusal.UNKNOWN_ROLE, given.role());
        }
        if (!Scopes.covers(by, given.organisation(), given.scope(), network.snapshot())) {
            return Outcome.refused(AccessRefusal.BEYOND_REACH);
        }
        return reached(by, id)
                .then(
                        person ->
                                changes.make(
                                        now -> {
                                            var added = people.give(id, given, now);
                                            if (added.isEmpty()) {
                                                return Outcome.refused(
                                                        AccessRefusal.ROLE_ALREADY_GIVEN,
                                                        given.role());
                                            }
                                            changes.announce(
                                                    by,
                                                    id,
                                                    AccessEvent.Change.ROLE_GIVEN,
                                                    detail(given),
                                                    now);
                                            return Outcome.done(added.get());
                                        }));
    }

    private static Map<String, String> detail(NewAssignment given) {
        return Map.of(
                "role", given.role(),
                "organisation", given.organisation().toString(),
                "reach", Scopes.reach(given.scope()));
    }

    public Outcome<UUID> takeRole(Actor by, PersonId id, UUID assignment) {
        if (by.id().equals(id)) {
            return Outcome.refused(AccessRefusal.NOT_YOURSELF);
        }
        return reached(by, id)
                .then(
                        person ->
                                changes.make(
                                        now -> {
                                            if (!people.take(id, assignment)) {
                                                return Outcome.refused(
                                                        AccessRefusal.UNKNOWN_ASSIGNMENT);
                                            }
                                            changes.announce(
                                                    by,
                                                    id,
                                                    AccessEvent.Change.ROLE_TAKEN,
                                                    Map.of("assignment", assignment.toString()),
                                                    now);
                                            return Outcome.done(assignment);
                                        }));
    }

    private Outcome<Person> reached(Actor by, PersonId id) {
        if (!by.may(Capability.MANAGE_PEOPLE)) {
            return Outcome.refused(AccessRefusal.NOT_ALLOWED);
        }
        var person = people.find(id);
        if (person.isEmpty()) {
            return Outcome.refused(AccessRefusal.UNKNOWN_PERSON);
        }
        return isInReach(by, person.get())
                ? Outcome.done(person.get())
                : Outcome.refused(AccessRefusal.BEYOND_REACH);
    }

    private boolean isInReach(Actor by, Person person) {
        var snapshot = network.snapshot();
        return person.assignments().stream()
                .allMatch(a -> Scopes.covers(by, a.organisation(), a.scope(), snapshot));
    }
}
