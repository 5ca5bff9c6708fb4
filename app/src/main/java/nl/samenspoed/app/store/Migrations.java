package nl.samenspoed.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of every module, brought up to date one module after the other. Each module has its
 * own folder, schema and history, so modules number their migrations without knowing each other.
 */
final class Migrations {

    /** A module may use in its migrations what stands before it here. */
    private static final List<String> ORDER =
            List.of(
                    "command",
                    "audit",
                    "stream",
                    "network",
                    "access",
                    "patient",
                    "request",
                    "triage",
                    "consult",
                    "elsewhere",
                    "capacity",
                    "feed",
                    "placement",
                    "agreement",
                    "dryrun",
                    "finance",
                    "insight",
                    "scenario",
                    "fhir",
                    "exchange",
                    "administration",
                    "desk",
                    "demo");

    private Migrations() {}

    /** Asking Flyway about each module takes seconds, so it is asked only when files changed. */
    static void apply(DataSource database) {
        var applied = new AppliedMigrations(database);
        var wanted = AppliedMigrations.fingerprint(files());
        if (applied.is(wanted)) {
            return;
        }
        migrate(database);
        applied.remember(wanted);
    }

    private static void migrate(DataSource database) {
        var present = modules();
        var before = schemas(database);
        for (var module : ORDER) {
            if (present.contains(module)) {
                var flyway = flyway(database, module);
                if (before.contains(module)) {
                    refuseNewer(flyway, module);
                }
                flyway.migrate();
            }
        }
    }

    /** What is not here yet has nothing that is newer, and to ask Flyway takes long. */
    private static Set<String> schemas(DataSource database) {
        return JdbcClient.create(database)
                .sql("select nspname from pg_namespace")
                .query(String.class)
                .set();
    }

    /** The migration files of all modules, for whoever wants to know whether they changed. */
    static List<Resource> files() {
        try {
            return Arrays.asList(
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/*/*.sql"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> modules() {
        var modules =
                files().stream()
                        .map(Migrations::module)
                        .collect(Collectors.toCollection(TreeSet::new));
        var unknown = new TreeSet<>(modules);
        ORDER.forEach(unknown::remove);
        if (!unknown.isEmpty()) {
            throw new IllegalStateException(
                    "Migration folders without a place in the order: "
                            + unknown
                            + ". Maybe add them to Migrations.ORDER.");
        }
        return modules;
    }

    private static String module(Resource file) {
        try {
            var path = file.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Flyway flyway(DataSource database, String module) {
        return Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + module)
                .schemas(module)
                .failOnMissingLocations(true)
                .cleanDisabled(true)
                .load();
    }

    private static void refuseNewer(Flyway flyway, String module) {
        var future =
                Arrays.stream(flyway.info().all())
                        .filter(migration -> migration.getState().name().startsWith("FUTURE"))
                        .map(MigrationInfo::getScript)
                        .toList();
        if (!future.isEmpty()) {
            throw new DatabaseNotStarted(
                    "The data was written by a newer version of this program: module ["
                            + module
                            + "] has had "
                            + future
                            + ", which this version does not know.",
                    "Start the newer version, or give this one a data directory of its own"
                            + " (DATA_DIR). The data has not been changed.");
        }
    }
}
