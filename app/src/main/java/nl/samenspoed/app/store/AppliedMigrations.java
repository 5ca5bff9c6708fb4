package nl.samenspoed.app.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which set of migration files the database was brought up to, as one number over all of them. */
final class AppliedMigrations {

    // Many programs may start at once on a new database, and "if not exists" alone is a race.
    private static final String PREPARE =
            """
            do $$ begin
                perform pg_advisory_xact_lock(2026, 1);
                create schema if not exists store;
                create table if not exists store.migrations (
                    one         boolean     primary key default true check (one),
                    fingerprint text        not null,
                    at          timestamptz not null default now()
                );
            end $$
            """;

    private static final String REMEMBER =
            """
            insert into store.migrations (fingerprint) values (:fingerprint)
            on conflict (one) do update set fingerprint = excluded.fingerprint, at = now()
            """;

    private final JdbcClient jdbc;

    AppliedMigrations(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    /** Over the names and contents of the files, whatever order they are found in. */
    static String fingerprint(List<Resource> files) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file :
                    files.stream().sorted(Comparator.comparing(AppliedMigrations::path)).toList()) {
                digest.update(path(file).getBytes(UTF_8));
                digest.update(file.getContentAsByteArray());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From the module on: where the program stands does not matter. */
    private static String path(Resource file) {
        try {
            var whole = file.getURL().getPath();
            return whole.substring(whole.lastIndexOf("db/migration/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean is(String fingerprint) {
        jdbc.sql(PREPARE).update();
        return jdbc.sql("select fingerprint from store.migrations")
                .query(String.class)
                .optional()
                .filter(fingerprint::equals)
                .isPresent();
    }

    void remember(String fingerprint) {
        int ignored = jdbc.sql(REMEMBER).param("fingerprint", fingerprint).update();
    }
}
