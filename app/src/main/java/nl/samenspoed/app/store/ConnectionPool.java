package nl.samenspoed.app.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;

/** The connections this program holds, each with limits on how long a statement may take. */
final class ConnectionPool {

    private ConnectionPool() {}

    static HikariDataSource open(DatabaseAddress address, DatabaseSettings settings) {
        return new HikariDataSource(configuration(address, settings));
    }

    static HikariConfig configuration(DatabaseAddress address, DatabaseSettings settings) {
        var config = new HikariConfig();
        config.setPoolName("samenspoed");
        config.setJdbcUrl(address.url());
        config.setUsername(address.username());
        config.setPassword(address.password());
        config.setMaximumPoolSize(settings.poolSize());
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        config.addDataSourceProperty("ApplicationName", "samenspoed");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        // What the server tells about an error may contain the values of a row.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        config.addDataSourceProperty(
                "options",
                "-c statement_timeout=%d -c idle_in_transaction_session_timeout=%d"
                        .formatted(
                                settings.statementTimeout().toMillis(),
                                settings.idleTransactionTimeout().toMillis()));
        return config;
    }
}
