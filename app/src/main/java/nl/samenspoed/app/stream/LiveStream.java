package nl.samenspoed.app.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.samenspoed.app.access.Actor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Reads the stream once for this node and hands each event to every follower it concerns.
 *
 * <p>Polling, because a notification inside the writing transaction would make commits queue for
 * one lock. Every node reads for itself, so screens may reconnect to any of them.
 */
@Component
public class LiveStream implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStream.class);
    private static final int BATCH = 1_000;
    private static final long PAUSE_MILLIS = 50;

    private final EventStream events;
    private final CopyOnWriteArrayList<LiveFeed> feeds = new CopyOnWriteArrayList<>();
    private Position position = Position.START;
    private volatile boolean running;

    LiveStream(EventStream events) {
        this.events = events;
    }

    /**
     * How far this node has read; whatever is read from the database after asking is at least as
     * new.
     */
    public synchronized Position position() {
        return position;
    }

    /** Starts to follow: the feed brings everything behind its {@link LiveFeed#from()}. */
    public synchronized LiveFeed follow(Actor actor) {
        var feed = new LiveFeed(actor, position, this);
        feeds.add(feed);
        return feed;
    }

    /** What a follower missed between two positions, oldest first, as far as it may know. */
    public List<StreamEvent> missed(Actor actor, Position after, Position upTo) {
        var missed = new ArrayList<StreamEvent>();
        var from = after;
        while (from.compareTo(upTo) < 0) {
            var batch = events.listAfter(from, BATCH);
            if (batch.isEmpty()) {
                break;
            }
            batch.stream()
                    .filter(event -> event.position().compareTo(upTo) <= 0)
                    .filter(event -> Audience.includes(actor, event))
                    .forEach(missed::add);
            from = batch.getLast().position();
        }
        return missed;
    }

    void remove(LiveFeed feed) {
        feeds.remove(feed);
    }

    int followers() {
        return feeds.size();
    }

    @Override
    public void start() {
        position = events.latest();
        running = true;
        Thread.ofVirtual().name("live-stream").start(this::read);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void read() {
        while (running) {
            try {
                if (handOut(events.listAfter(position(), BATCH)) < BATCH) {
                    Thread.sleep(PAUSE_MILLIS);
                }
            } catch (DataAccessException unreachable) {
                LOG.warn(
                        "The stream cannot be read now; trying again. {}",
                        unreachable.getMessage());
                pause();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized int handOut(List<StreamEvent> batch) {
        for (var event : batch) {
            feeds.forEach(feed -> feed.offer(event));
            position = event.position();
        }
        return batch.size();
    }

    private static void pause() {
        try {
            Thread.sleep(1_000);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
