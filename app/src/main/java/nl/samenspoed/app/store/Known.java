package nl.samenspoed.app.store;

import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the database says of something that every page asks and that seldom changes, in memory. What
 * is written on this node counts at once, if it is told; what is on another node within a moment,
 * for one reader looks again while the others go on with what they have. A database that cannot be
 * read is an error and never an old answer.
 */
public final class Known<T> {

    /** How long something may go unnoticed that was written elsewhere. */
    public static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final Supplier<T> read;
    private final long every;
    private final LongSupplier nanos;
    private final ReentrantLock looking = new ReentrantLock();

    private volatile @Nullable T known;
    private volatile boolean changed = true;
    private volatile long lookAt;

    public Known(Supplier<T> read) {
        this(read, LOOK_EVERY, System::nanoTime);
    }

    /**
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public Known(Supplier<T> read, Duration every, LongSupplier nanos) {
        this.read = read;
        this.every = every.toNanos();
        this.nanos = nanos;
        this.lookAt = nanos.getAsLong();
    }

    public T get() {
        var last = known;
        if (last == null || changed) {
            looking.lock();
        } else if (isEarly() || !looking.tryLock()) {
            return last;
        }
        try {
            return look();
        } finally {
            looking.unlock();
        }
    }

    private T look() {
        var last = known;
        if (last != null && !changed && isEarly()) {
            return last;
        }
        // Before reading, so that what changes meanwhile is read again.
        changed = false;
        lookAt = nanos.getAsLong() + every;
        try {
            var fresh = read.get();
            known = fresh;
            return fresh;
        } catch (RuntimeException e) {
            changed = true;
            throw e;
        }
    }

    private boolean isEarly() {
        return nanos.getAsLong() - lookAt < 0;
    }

    /** Something changed on this node: whoever reads next looks, or waits for it. */
    public void forget() {
        changed = true;
    }
}
