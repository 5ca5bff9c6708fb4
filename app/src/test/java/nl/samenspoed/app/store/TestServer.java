package nl.samenspoed.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The one embedded server of this test program. Its directory under target/ is used again by the
 * next run, template included, so that a single test starts in a fraction of a second.
 */
final class TestServer {

    // What tests write need not survive a power cut.
    private static final Map<String, String> SETTINGS =
            Map.of(
                    "fsync", "off",
                    "synchronous_commit", "off",
                    "full_page_writes", "off",
                    "max_connections", "400");

    private static final class Lazily {
        static final TestServer SERVER = new TestServer();
    }

    private final EmbeddedPostgres postgres;
    private final JdbcClient admin;
    private final String template;
    private final AtomicInteger made = new AtomicInteger();

    private TestServer() {
        postgres = startInFirstFreeDirectory();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close, "stop-test-database"));
        try {
            admin = JdbcClient.create(postgres.administration().unpooled());
            template =
                    "template_"
                            + AppliedMigrations.fingerprint(Migrations.files()).substring(0, 16);
            dropLeftovers();
            makeTemplate();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static TestServer running() {
        return Lazily.SERVER;
    }

    DatabaseAddress copyOfTemplate() {
        return make(template);
    }

    DatabaseAddress empty() {
        return make("template0");
    }

    private DatabaseAddress make(String from) {
        var name = "test_" + made.incrementAndGet();
        admin.sql("create database %s template %s owner samenspoed".formatted(name, from)).update();
        return address(name);
    }

    void drop(DatabaseAddress address) {
        var name = address.url().substring(address.url().lastIndexOf('/') + 1);
        admin.sql("drop database %s with (force)".formatted(name)).update();
    }

    private DatabaseAddress address(String name) {
        try {
            return postgres.address(name, "samenspoed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres startInFirstFreeDirectory() {
        for (var number = 1; ; number++) {
            try {
                return EmbeddedPostgres.start(
                        Path.of("target", "test-database-" + number), 0, SETTINGS);
            } catch (DatabaseNotStarted e) {
                if (number == 4 || !String.valueOf(e.getMessage()).contains("in use")) {
                    throw e;
                }
            }
        }
    }

    private void dropLeftovers() {
        var old =
                admin.sql(
                                """
                                select datname from pg_database
                                where datname like 'test\\_%' or datname like 'template\\_%'
                                """)
                        .query(String.class)
                        .list();
        for (var name : old) {
            if (!name.equals(template)) {
                admin.sql("drop database %s with (force)".formatted(name)).update();
            }
        }
    }

    private void makeTemplate() {
        var exists =
                admin.sql("select exists (select from pg_database where datname = ?)")
                        .param(template)
                        .query(Boolean.class)
                        .single();
        if (exists) {
            return;
        }
        var half = make("template0");
        Migrations.apply(half.unpooled());
        var name = half.url().substring(half.url().lastIndexOf('/') + 1);
        admin.sql("alter database %s rename to %s".formatted(name, template)).update();
    }
}
