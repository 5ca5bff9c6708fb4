package nl.samenspoed.app.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the stream of events in small bites, as a node does, while others write to it. */
public final class Follower implements AutoCloseable {

    private static final int BITE = 7;

    private final EventStream events;
    private final FutureTask<List<StreamEvent>> reading = new FutureTask<>(this::follow);
    private final List<StreamEvent> read = new ArrayList<>();
    private Position position = Position.START;
    private volatile boolean stopped;

    public Follower(JdbcClient jdbc) {
        events = new EventStream(jdbc);
        Thread.ofVirtual().start(reading);
    }

    private List<StreamEvent> follow() {
        while (!stopped) {
            boolean ignored = readOn();
        }
        boolean more = true;
        while (more) {
            more = readOn();
        }
        return read;
    }

    private boolean readOn() {
        var next = events.listAfter(position, BITE);
        read.addAll(next);
        if (!next.isEmpty()) {
            position = next.getLast().position();
        }
        return !next.isEmpty();
    }

    /** Everything that was read, in that order; for when nobody writes any more. */
    public List<StreamEvent> readToTheEnd() throws InterruptedException, ExecutionException {
        stopped = true;
        return reading.get();
    }

    @Override
    public void close() throws InterruptedException, ExecutionException {
        var ignored = readToTheEnd();
    }
}
