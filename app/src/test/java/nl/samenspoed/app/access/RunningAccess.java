package nl.samenspoed.app.access;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.store.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** The program with nothing but access and audit, on a database and a clock of the test. */
final class RunningAccess implements AutoCloseable {

    static final String PASSWORD = "a password for tests";

    private static final SettableClock CLOCK = new SettableClock("2026-11-21T14:00:00Z");

    final TestDatabase database;
    private final ConfigurableApplicationContext context;

    private RunningAccess(TestDatabase database, ConfigurableApplicationContext context) {
        this.database = database;
        this.context = context;
    }

    static RunningAccess start(TestDatabase database, Map<String, String> settings) {
        var all = new TreeMap<String, Object>(settings);
        all.put("server.port", "0");
        all.put("samenspoed.database.url", database.url());
        all.put("samenspoed.database.username", database.username());
        all.put("samenspoed.database.password", database.password());
        all.put("samenspoed.access.recheck", "50ms");
        all.put("samenspoed.test.probe", "true");
        var application = new SpringApplication(Sources.class);
        application.setRegisterShutdownHook(false);
        var arguments =
                all.entrySet().stream()
                        .map(entry -> "--" + entry.getKey() + "=" + entry.getValue())
                        .toArray(String[]::new);
        return new RunningAccess(database, application.run(arguments));
    }

    SettableClock clock() {
        return CLOCK;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    Browser browser() {
        var port = context.getEnvironment().getRequiredProperty("local.server.port");
        return new Browser("http://localhost:" + port);
    }

    /** Somebody with this name, the password of the tests and one role at the GP. */
    PersonId person(String username, String role) {
        var id = person(username);
        give(id, role, SmallWorld.GP, new Scope.OwnOrganisation());
        return id;
    }

    PersonId person(String username) {
        return bean(JdbcPeople.class)
                .add(
                        new JdbcPeople.NewAccount(
                                Person.Kind.PERSON,
                                username,
                                username.toUpperCase(Locale.ROOT),
                                "nl",
                                Hash.of(bean(PasswordEncoder.class)),
                                false),
                        CLOCK.instant())
                .orElseThrow();
    }

    UUID give(PersonId id, String role, OrganisationId organisation, Scope scope) {
        return bean(JdbcPeople.class)
                .give(
                        id,
                        new NewAssignment(role, organisation, scope, null, false),
                        CLOCK.instant())
                .orElseThrow();
    }

    PersonId client(String clientId, String issuer, String role) {
        var id =
                bean(JdbcPeople.class)
                        .add(
                                new JdbcPeople.NewAccount(
                                        Person.Kind.CLIENT,
                                        clientId + issuer,
                                        clientId,
                                        "nl",
                                        null,
                                        false),
                                CLOCK.instant())
                        .orElseThrow();
        var hash = issuer.isEmpty() ? Hash.of(bean(PasswordEncoder.class)) : null;
        bean(JdbcClients.class).add(id, issuer, clientId, hash);
        give(id, role, SmallWorld.GP, new Scope.OwnOrganisation());
        return id;
    }

    /** Stops the program but keeps the database. */
    void stop() {
        context.close();
    }

    @Override
    public void close() {
        stop();
        database.close();
    }

    /** Hashing is slow on purpose: once is enough. */
    private static final class Hash {
        private static String hash;

        static synchronized String of(PasswordEncoder passwords) {
            if (hash == null) {
                hash = passwords.encode(PASSWORD);
            }
            return hash;
        }
    }

    @EnableAutoConfiguration
    @ComponentScan({
        "nl.samenspoed.app.access",
        "nl.samenspoed.app.audit",
        "nl.samenspoed.app.store"
    })
    static class Sources {

        @Bean
        InstantSource clock() {
            return CLOCK;
        }

        @Bean
        Network network() {
            return SmallWorld.NETWORK;
        }
    }

    /** Pages that show what arrives at one; only here, not for others that scan our package. */
    @RestController
    @ConditionalOnProperty("samenspoed.test.probe")
    static class Probe {

        @GetMapping({"/probe", "/fhir/probe", "/administration/probe", "/audit/probe"})
        String who(Actor actor) {
            return "%s as %s at %s via %s"
                    .formatted(actor.name(), actor.role(), actor.organisation(), actor.via());
        }

        @GetMapping("/probe/scope")
        String scope(Actor actor) {
            return actor.scope().toString();
        }

        @PostMapping("/probe")
        String change(Actor actor) {
            return "changed";
        }

        @GetMapping("/css/form")
        String form(CsrfToken token) {
            return token.getToken();
        }
    }
}
