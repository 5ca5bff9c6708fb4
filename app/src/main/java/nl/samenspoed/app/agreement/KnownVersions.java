package nl.samenspoed.app.agreement;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import nl.samenspoed.app.agreement.rule.Rulebook;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * All versions that ever held, hold or will hold, in memory: every search, offer and screen asks
 * them. What is signed or ended on this node counts at once; what is on another node within {@link
 * #LOOK_EVERY}, for one reader looks while the others go on with what they have.
 */
@Component
class KnownVersions {

    static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final JdbcVersions versions;
    private final long every;
    private final LongSupplier nanos;
    private final ReentrantLock looking = new ReentrantLock();

    private volatile @Nullable Rulebook known;
    private volatile boolean changed = true;
    private volatile long lookAt;

    @Autowired
    KnownVersions(JdbcVersions versions) {
        this(versions, LOOK_EVERY, System::nanoTime);
    }

    KnownVersions(JdbcVersions versions, Duration every, LongSupplier nanos) {
        this.versions = versions;
        this.every = every.toNanos();
        this.nanos = nanos;
        this.lookAt = nanos.getAsLong();
    }

    Rulebook book() {
        var book = known;
        if (book == null || changed) {
            looking.lock();
        } else if (isEarly() || !looking.tryLock()) {
            return book;
        }
        try {
            return look();
        } finally {
            looking.unlock();
        }
    }

    private Rulebook look() {
        var book = known;
        if (book != null && !changed && isEarly()) {
            return book;
        }
        // Before reading, so that what changes meanwhile is read again.
        changed = false;
        lookAt = nanos.getAsLong() + every;
        try {
            var read = new Rulebook(versions.everHeld());
            known = read;
            return read;
        } catch (RuntimeException e) {
            changed = true;
            throw e;
        }
    }

    private boolean isEarly() {
        return nanos.getAsLong() - lookAt < 0;
    }

    /** Something was agreed or ended on this node: whoever reads next looks, or waits for it. */
    void forget() {
        changed = true;
    }
}
