package nl.samenspoed.app.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.SubregionId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Gives the demo its people, in one showcase subregion, all with the same well-known password. */
@Component
public class DemoPeople {

    public static final String PASSWORD = "alleen-voor-demo";
    public static final String CLIENT_ID = "demo-ehr";
    public static final String CARE_HOME_CLIENT_ID = "demo-care-home";

    private static final Logger log = LoggerFactory.getLogger(DemoPeople.class);

    private final JdbcPeople people;
    private final JdbcClients clients;
    private final JdbcRoles roles;
    private final Network network;
    private final PasswordEncoder passwords;
    private final InstantSource clock;

    private volatile List<DemoSignIn> shown = List.of();

    DemoPeople(
            JdbcPeople people,
            JdbcClients clients,
            JdbcRoles roles,
            Network network,
            PasswordEncoder passwords,
            InstantSource clock) {
        this.people = people;
        this.clients = clients;
        this.roles = roles;
        this.network = network;
        this.passwords = passwords;
        this.clock = clock;
    }

    /** Whom one may be; empty outside the demo. */
    public List<DemoSignIn> list() {
        return shown;
    }

    /** The subregion in which the demo people work, if the network has any. */
    public Optional<SubregionId> subregion() {
        return Showcase.in(network.snapshot()).map(showcase -> showcase.subregion().id());
    }

    /** Adds who is not there yet; doing it again changes nothing. */
    public void arrive() {
        var unused = people.setDemoActive(true);
        var showcase = Showcase.in(network.snapshot());
        if (showcase.isEmpty()) {
            log.warn("No demo people: the network is empty");
            return;
        }
        var now = clock.instant();
        // Hashing is slow on purpose; these all have the same password, so once is enough.
        var hash = passwords.encode(PASSWORD);
        var arrived = new ArrayList<DemoSignIn>();
        var known =
                roles.list().stream().collect(Collectors.toMap(Role::code, Function.identity()));
        for (var cast : DemoCast.values()) {
            showcase.get()
                    .workplace(cast.sectors)
                    .ifPresent(
                            place -> {
                                arrive(cast, showcase.get(), place, hash, now);
                                arrived.add(signIn(cast, place, known));
                            });
        }
        arriveClient(CLIENT_ID, "EHR Demo", DemoCast.TRIAGIST, showcase.get(), hash, now);
        arriveClient(
                CARE_HOME_CLIENT_ID,
                "Care home system Demo",
                DemoCast.VERPLEEGKUNDIGE,
                showcase.get(),
                hash,
                now);
        shown = List.copyOf(arrived);
        log.info(
                "Demo: sign in as {} with password {}",
                arrived.stream().map(DemoSignIn::username).collect(Collectors.joining(", ")),
                PASSWORD);
    }

    private static DemoSignIn signIn(DemoCast cast, Organisation place, Map<String, Role> roles) {
        var role = roles.get(cast.role);
        if (role == null) {
            throw new IllegalStateException("No role [" + cast.role + "] for the demo");
        }
        return new DemoSignIn(cast.username, PASSWORD, cast.fullName, role, place.name());
    }

    private void arrive(
            DemoCast cast, Showcase showcase, Organisation place, String hash, Instant now) {
        people.add(
                        new JdbcPeople.NewAccount(
                                Person.Kind.PERSON, cast.username, cast.fullName, "nl", hash, true),
                        now)
                .ifPresent(id -> give(id, cast.role, place, showcase.scope(cast.reach), now));
    }

    /** A machine client at the workplace of one of the cast, seeing as far as that one. */
    private void arriveClient(
            String clientId,
            String name,
            DemoCast like,
            Showcase showcase,
            String hash,
            Instant now) {
        var client =
                new JdbcPeople.NewAccount(Person.Kind.CLIENT, clientId, name, "nl", null, true);
        showcase.workplace(like.sectors)
                .ifPresent(
                        place ->
                                people.add(client, now)
                                        .ifPresent(
                                                id -> {
                                                    clients.add(
                                                            id,
                                                            JdbcClients.OURSELVES,
                                                            clientId,
                                                            hash);
                                                    give(
                                                            id,
                                                            "koppeling",
                                                            place,
                                                            showcase.scope(like.reach),
                                                            now);
                                                }));
    }

    private void give(PersonId id, String role, Organisation place, Scope scope, Instant now) {
        var given = people.give(id, new NewAssignment(role, place.id(), scope, null, true), now);
        if (given.isEmpty()) {
            throw new IllegalStateException("Demo person [" + id + "] already had a role");
        }
    }

    /** Outside the demo nobody comes in with a password that everybody knows. */
    void leave() {
        var left = people.setDemoActive(false);
        if (left > 0) {
            log.info("Closed {} demo accounts", left);
        }
    }
}
