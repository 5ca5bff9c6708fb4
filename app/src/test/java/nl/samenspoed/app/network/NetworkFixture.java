package nl.samenspoed.app.network;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import nl.samenspoed.app.network.NetworkImport.Imported;
import nl.samenspoed.app.network.NetworkImport.Rejected;
import nl.samenspoed.app.store.TestDatabase;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The register on a fresh database, as the program puts it together. */
final class NetworkFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-21T14:02:00Z");

    final TestDatabase database = TestDatabase.fresh();
    final JdbcTransactionManager transactions = new JdbcTransactionManager(database.dataSource());
    final NetworkStore store = new NetworkStore(database.jdbc());
    final AtomicLong nanos = new AtomicLong();
    final CachedNetwork network = new CachedNetwork(store, transactions, nanos::get);
    final NetworkWriter writer = new NetworkWriter(store, network, transactions);
    final ImportingNetwork importing = new ImportingNetwork(writer);
    final ExportingNetwork exporting = new ExportingNetwork(network);
    final NetworkRegister register = new NetworkRegister(writer);

    Imported imported(SmallNetwork files) {
        return (Imported) importing.run(files.get(), NOW);
    }

    Rejected rejected(SmallNetwork files) {
        return (Rejected) importing.run(files.get(), NOW);
    }

    @Override
    public void close() {
        database.close();
    }
}
