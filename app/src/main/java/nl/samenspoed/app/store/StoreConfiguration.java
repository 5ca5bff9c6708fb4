package nl.samenspoed.app.store;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Supplies the pool of connections, to a database whose tables are up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class StoreConfiguration {

    private static final Logger log = LoggerFactory.getLogger(StoreConfiguration.class);

    @Bean
    @ConditionalOnExpression("'${samenspoed.database.url:}'.isBlank()")
    EmbeddedPostgres embeddedPostgres(DatabaseSettings settings) {
        var connections = Integer.toString(settings.poolSize() + 10);
        var postgres =
                EmbeddedPostgres.start(
                        settings.directory(),
                        settings.port(),
                        Map.of("max_connections", connections));
        // Also when the program is stopped before it has fully started; closing twice is harmless.
        SpringApplication.getShutdownHandlers().add(postgres::close);
        return postgres;
    }

    /** Whoever has this has the tables: they are migrated before it is handed out. */
    @Bean
    DataSource dataSource(DatabaseSettings settings, ObjectProvider<EmbeddedPostgres> embedded)
            throws IOException {
        var postgres = embedded.getIfAvailable();
        var address = postgres == null ? external(settings) : postgres.database();
        Migrations.apply(address.unpooled());
        log.info("Database: {}", address);
        return ConnectionPool.open(address, settings);
    }

    private static DatabaseAddress external(DatabaseSettings settings) {
        return new DatabaseAddress(
                Objects.requireNonNull(settings.url()),
                Objects.requireNonNullElse(settings.username(), ""),
                Objects.requireNonNullElse(settings.password(), ""));
    }
}
