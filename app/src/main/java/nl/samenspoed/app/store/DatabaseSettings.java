package nl.samenspoed.app.store;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Which database to use, and how.
 *
 * @param url JDBC address of a PostgreSQL 18 of your own; when absent one is started here
 * @param username for the server at {@code url}
 * @param password for the server at {@code url}
 * @param directory where the embedded server keeps its data
 * @param port of the embedded server on the loopback address; 0 chooses a free one and keeps it
 * @param poolSize connections held by this program
 * @param statementTimeout after which the server gives up a single statement
 * @param idleTransactionTimeout after which the server ends a transaction in which nothing happens
 */
@Validated
@ConfigurationProperties("samenspoed.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("data") Path directory,
        @DefaultValue("0") @Min(0) @Max(65535) int port,
        @DefaultValue("16") @Min(2) @Max(500) int poolSize,
        @DefaultValue("30s") Duration statementTimeout,
        @DefaultValue("30s") Duration idleTransactionTimeout) {

    /** An empty address, as from an unset environment variable, is no address. */
    boolean external() {
        return url != null && !url.isBlank();
    }
}
