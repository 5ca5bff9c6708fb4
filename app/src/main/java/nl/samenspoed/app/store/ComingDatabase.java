package nl.samenspoed.app.store;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * The pool of connections to a database that is being started and migrated while the rest of the
 * program starts too. Whoever asks for a connection waits until all tables are there.
 */
final class ComingDatabase extends AbstractDataSource
        implements SmartInitializingSingleton, AutoCloseable {

    private final CompletableFuture<OpenDatabase> database = new CompletableFuture<>();

    ComingDatabase(Supplier<OpenDatabase> start) {
        Thread.ofPlatform().name("database-start").start(() -> complete(start));
    }

    private void complete(Supplier<OpenDatabase> start) {
        try {
            database.complete(start.get());
        } catch (RuntimeException | Error e) {
            database.completeExceptionally(e);
        }
    }

    private HikariDataSource pool() {
        try {
            return database.join().pool();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    /** Without a database nobody is told that the program is ready. */
    @Override
    public void afterSingletonsInstantiated() {
        var unused = pool();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return pool().getConnection();
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return pool().getConnection(username, password);
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return type.isInstance(this) ? type.cast(this) : pool().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return type.isInstance(this) || pool().isWrapperFor(type);
    }

    /** Now, or as soon as it has come. */
    @Override
    public void close() {
        database.thenAccept(OpenDatabase::close);
    }
}
