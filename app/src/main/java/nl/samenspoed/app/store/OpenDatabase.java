package nl.samenspoed.app.store;

import com.zaxxer.hikari.HikariDataSource;

/** A database in use: the connections to it, and what must stop after the last of them. */
record OpenDatabase(HikariDataSource pool, Runnable server) implements AutoCloseable {

    @Override
    public void close() {
        pool.close();
        server.run();
    }
}
