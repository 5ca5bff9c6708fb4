package nl.samenspoed.app.network;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The network in memory, replaced whole when the register has a newer version. Looks at most once a
 * second, and then one reader looks while the others go on with what they have.
 */
@Component
class CachedNetwork implements Network {

    private static final long LOOK_EVERY_NANOS = Duration.ofSeconds(1).toNanos();

    private final NetworkStore store;
    private final TransactionTemplate outside;
    private final LongSupplier nanos;
    private final ReentrantLock looking = new ReentrantLock();

    private volatile @Nullable NetworkSnapshot snapshot;
    private volatile long lookAt;

    @Autowired
    CachedNetwork(NetworkStore store, PlatformTransactionManager transactions) {
        this(store, transactions, System::nanoTime);
    }

    CachedNetwork(NetworkStore store, PlatformTransactionManager transactions, LongSupplier nanos) {
        this.store = store;
        this.nanos = nanos;
        this.lookAt = nanos.getAsLong();
        outside = new TransactionTemplate(transactions);
        // What the transaction of a caller has not committed must not be shown to others.
        outside.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public NetworkSnapshot snapshot() {
        NetworkSnapshot current = snapshot;
        if (current == null) {
            looking.lock();
        } else if (nanos.getAsLong() - lookAt < 0 || !looking.tryLock()) {
            return current;
        }
        try {
            return look();
        } finally {
            looking.unlock();
        }
    }

    /** Makes the next reader look. */
    void expire() {
        lookAt = nanos.getAsLong();
    }

    private NetworkSnapshot look() {
        NetworkSnapshot current = snapshot;
        if (current != null && nanos.getAsLong() - lookAt < 0) {
            return current;
        }
        lookAt = nanos.getAsLong() + LOOK_EVERY_NANOS;
        NetworkSnapshot fresh = outside.execute(_ -> newerThan(current));
        snapshot = fresh;
        return fresh;
    }

    private NetworkSnapshot newerThan(@Nullable NetworkSnapshot current) {
        long version = store.version();
        if (current != null && current.version() == version) {
            return current;
        }
        while (true) {
            NetworkSnapshot loaded = NetworkSnapshot.of(version, store.load());
            long after = store.version();
            if (after == version) {
                return loaded;
            }
            version = after;
        }
    }
}
