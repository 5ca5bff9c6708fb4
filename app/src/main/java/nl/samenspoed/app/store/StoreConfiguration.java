package nl.samenspoed.app.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Supplies the pool of connections, to a database whose tables are up to date. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DatabaseSettings.class)
class StoreConfiguration {

    private static final Logger log = LoggerFactory.getLogger(StoreConfiguration.class);

    @Bean
    ComingDatabase dataSource(DatabaseSettings settings) {
        return new ComingDatabase(() -> open(settings));
    }

    private static OpenDatabase open(DatabaseSettings settings) {
        return settings.external()
                ? open(ExternalPostgres.reach(settings), settings, () -> {})
                : openEmbedded(settings);
    }

    private static OpenDatabase openEmbedded(DatabaseSettings settings) {
        var connections = Integer.toString(settings.poolSize() + 10);
        var postgres =
                EmbeddedPostgres.start(
                        settings.directory(),
                        settings.port(),
                        Map.of("max_connections", connections));
        // Also when the program is stopped before it has fully started.
        SpringApplication.getShutdownHandlers().add(postgres::close);
        try {
            return open(postgres.database(), settings, postgres::close);
        } catch (IOException e) {
            postgres.close();
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    private static OpenDatabase open(
            DatabaseAddress address, DatabaseSettings settings, Runnable server) {
        Migrations.apply(address.unpooled());
        log.info("Database: {}", address);
        return new OpenDatabase(ConnectionPool.open(address, settings), server);
    }
}
