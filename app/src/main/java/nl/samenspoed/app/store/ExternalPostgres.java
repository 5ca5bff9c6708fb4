package nl.samenspoed.app.store;

import java.sql.SQLException;
import java.util.Objects;

/** A PostgreSQL that others run, named in the settings. */
final class ExternalPostgres {

    private ExternalPostgres() {}

    static DatabaseAddress reach(DatabaseSettings settings) {
        var address =
                new DatabaseAddress(
                        Objects.requireNonNull(settings.url()),
                        Objects.requireNonNullElse(settings.username(), ""),
                        Objects.requireNonNullElse(settings.password(), ""));
        try (var connection = address.unpooled().getConnection()) {
            refuseOlder(address, connection.getMetaData().getDatabaseMajorVersion());
        } catch (SQLException e) {
            throw new DatabaseNotStarted(
                    "The database cannot be reached as " + address + ": " + e.getMessage(),
                    "Check samenspoed.database.url, .username and .password, and whether it runs.",
                    e);
        }
        return address;
    }

    private static void refuseOlder(DatabaseAddress address, int major) {
        if (major < Integer.parseInt(DatabaseHome.MAJOR)) {
            throw new DatabaseNotStarted(
                    "The server of "
                            + address
                            + " is PostgreSQL ["
                            + major
                            + "]; needed is ["
                            + DatabaseHome.MAJOR
                            + "] or newer.",
                    "Point samenspoed.database.url to a newer server.");
        }
    }
}
