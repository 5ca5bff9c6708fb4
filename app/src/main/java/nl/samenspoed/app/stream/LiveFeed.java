package nl.samenspoed.app.stream;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import nl.samenspoed.app.access.Actor;
import org.jspecify.annotations.Nullable;

/**
 * What one connected follower has yet to receive. A follower too slow to keep up is cut off; it
 * reconnects with its last position and misses nothing.
 */
public final class LiveFeed implements AutoCloseable {

    private static final int MOST_WAITING = 2_000;

    private final Actor actor;
    private final Position from;
    private final LiveStream stream;
    private final LinkedBlockingQueue<StreamEvent> waiting =
            new LinkedBlockingQueue<>(MOST_WAITING);
    private volatile boolean overrun;

    LiveFeed(Actor actor, Position from, LiveStream stream) {
        this.actor = actor;
        this.from = from;
        this.stream = stream;
    }

    /** Everything up to here was known before this feed was opened and will not come from it. */
    public Position from() {
        return from;
    }

    /** The next event, or null when none came in time. */
    public @Nullable StreamEvent next(long timeout, TimeUnit unit) throws InterruptedException {
        return waiting.poll(timeout, unit);
    }

    public boolean isOverrun() {
        return overrun;
    }

    void offer(StreamEvent event) {
        if (Audience.includes(actor, event) && !waiting.offer(event)) {
            overrun = true;
        }
    }

    @Override
    public void close() {
        stream.remove(this);
    }
}
