package nl.samenspoed.app.network;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import nl.samenspoed.app.network.NetworkImport.Count;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Changes the register: one writer after the other, each seeing all that was written before, in the
 * caller's transaction if there is one.
 */
@Component
class NetworkWriter {

    private final NetworkStore store;
    private final CachedNetwork cache;
    private final TransactionTemplate transaction;

    NetworkWriter(
            NetworkStore store, CachedNetwork cache, PlatformTransactionManager transactions) {
        this.store = store;
        this.cache = cache;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does the work while nobody else writes. */
    <R> R alone(Function<NetworkContent, R> work) {
        return transaction.execute(
                _ -> {
                    store.lock();
                    return work.apply(new NetworkContent(store.load()));
                });
    }

    /** Keeps what differs, within {@link #alone}; counts per file. */
    Map<String, Count> write(NetworkContent content, List<NetworkEntry> entries, Instant now) {
        Map<String, Count> counts = new LinkedHashMap<>();
        for (NetworkTable<?> table : NetworkTable.ALL) {
            List<NetworkEntry> members =
                    entries.stream().filter(entry -> NetworkTable.of(entry) == table).toList();
            if (!members.isEmpty()) {
                counts.put(table.file(), write(content, table, members, now));
            }
        }
        if (counts.values().stream().anyMatch(count -> count.added() + count.changed() > 0)) {
            store.raiseVersion(now);
            expireAfterCommit();
        }
        return counts;
    }

    private Count write(
            NetworkContent content,
            NetworkTable<?> table,
            List<NetworkEntry> members,
            Instant now) {
        List<NetworkEntry> added =
                members.stream()
                        .filter(entry -> content.find(table, entry.code()).isEmpty())
                        .toList();
        List<NetworkEntry> changed =
                members.stream()
                        .filter(entry -> content.find(table, entry.code()).isPresent())
                        .filter(
                                entry ->
                                        !content.cells(entry)
                                                .equals(content.cells(table, entry.code())))
                        .toList();
        int same = members.size() - added.size() - changed.size();
        added.forEach(content::put);
        store.save(table, added.stream().map(content::cells).toList(), now);
        store.save(table, changed.stream().map(content::cells).toList(), now);
        return new Count(added.size(), changed.size(), same);
    }

    private void expireAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        cache.expire();
                    }
                });
    }
}
