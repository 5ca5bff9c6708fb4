package nl.samenspoed.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A database of a test's own on the real PostgreSQL, with all migrations applied: {@code
 * TestDatabase.fresh()}. One server per test program, started when first asked for; a fresh
 * database is a copy of a template and costs well under a tenth of a second. Tests that start
 * Spring get one without asking, unless they set {@code samenspoed.database.url} themselves.
 */
public final class TestDatabase implements AutoCloseable {

    private final DatabaseAddress address;
    private final boolean own;
    private final HikariDataSource dataSource;

    private TestDatabase(DatabaseAddress address, boolean own) {
        this.address = address;
        this.own = own;
        this.dataSource = new HikariDataSource(pool(address));
    }

    /** As the program's own pool, but holding no connection longer than a test needs it. */
    private static HikariConfig pool(DatabaseAddress address) {
        var limit = Duration.ofSeconds(30);
        var settings =
                new DatabaseSettings(null, null, null, Path.of("unused"), 0, 16, limit, limit);
        var pool = ConnectionPool.configuration(address, settings);
        pool.setMinimumIdle(0);
        pool.setIdleTimeout(Duration.ofSeconds(10).toMillis());
        return pool;
    }

    /**
     * A new database with the tables of all modules, all empty but for what migrations put there.
     */
    public static TestDatabase fresh() {
        return new TestDatabase(TestServer.running().copyOfTemplate(), true);
    }

    /** The same database as another node sees it: through a pool of its own. */
    public TestDatabase beside() {
        return new TestDatabase(address, false);
    }

    /** A new database without any table. */
    public static TestDatabase bare() {
        return new TestDatabase(TestServer.running().empty(), true);
    }

    public DataSource dataSource() {
        return dataSource;
    }

    public JdbcClient jdbc() {
        return JdbcClient.create(dataSource);
    }

    public TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    public String url() {
        return address.url();
    }

    public String username() {
        return address.username();
    }

    public String password() {
        return address.password();
    }

    /** Optional: what a test leaves behind goes with the server. */
    @Override
    public void close() {
        dataSource.close();
        if (own) {
            TestServer.running().drop(address);
        }
    }

    /** Points every Spring context of the tests to a fresh database; see spring.factories. */
    static final class ForSpring
            implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var environment = context.getEnvironment();
            if (environment.containsProperty("samenspoed.database.url")) {
                return;
            }
            var address = TestServer.running().copyOfTemplate();
            environment
                    .getPropertySources()
                    .addFirst(
                            new MapPropertySource(
                                    "test database",
                                    Map.of(
                                            "samenspoed.database.directory",
                                            "target/test-data",
                                            "samenspoed.database.url",
                                            address.url(),
                                            "samenspoed.database.username",
                                            address.username(),
                                            "samenspoed.database.password",
                                            address.password())));
        }
    }
}
