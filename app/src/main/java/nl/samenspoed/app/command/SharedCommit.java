package nl.samenspoed.app.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lets many callers write with one statement and one commit.
 *
 * <p>Everybody queues what is to be written and then asks for the lock. Who gets it while the own
 * part is not written yet writes all that queued up meanwhile; the others find theirs written when
 * their turn comes. So a lone caller costs one commit, a crowd costs one commit per round, and
 * there is no thread to start, stop or lose. What is written here never joins the caller's
 * transaction: another caller may be the one who writes it.
 *
 * @param <I> what a caller wants written
 * @param <O> what it is told when that is durable
 */
public final class SharedCommit<I, O> {

    private final int mostAtOnce;
    private final Function<List<I>, List<O>> writing;
    private final Predicate<Throwable> aboutData;
    private final Queue<Ticket<I, O>> waiting = new ConcurrentLinkedQueue<>();
    private final ReentrantLock lock = new ReentrantLock();

    /**
     * @param writing writes all and commits; answers in the same order, or throws and wrote nothing
     * @param aboutData whether a failure may be due to one part only: then each is tried by itself,
     *     so that it does not take its neighbours along
     */
    public SharedCommit(
            int mostAtOnce, Function<List<I>, List<O>> writing, Predicate<Throwable> aboutData) {
        this.mostAtOnce = mostAtOnce;
        this.writing = writing;
        this.aboutData = aboutData;
    }

    /** Returns when the part is durable, and throws what the writing threw when it is not. */
    public O write(I part) {
        var ticket = new Ticket<I, O>(part);
        waiting.add(ticket);
        lock.lock();
        try {
            while (!ticket.settled) {
                settle(nextBatch());
            }
        } finally {
            lock.unlock();
        }
        return ticket.outcome();
    }

    int queued() {
        return waiting.size();
    }

    private List<Ticket<I, O>> nextBatch() {
        var batch = new ArrayList<Ticket<I, O>>();
        while (batch.size() < mostAtOnce) {
            var ticket = waiting.poll();
            if (ticket == null) {
                break;
            }
            batch.add(ticket);
        }
        return batch;
    }

    private void settle(List<Ticket<I, O>> batch) {
        try {
            var written = writing.apply(batch.stream().map(ticket -> ticket.part).toList());
            if (written.size() != batch.size()) {
                throw new IllegalStateException(
                        "Wrote [%d] of [%d] parts".formatted(written.size(), batch.size()));
            }
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).settle(written.get(i), null);
            }
        } catch (RuntimeException | Error failure) {
            if (batch.size() > 1 && aboutData.test(failure)) {
                batch.forEach(ticket -> settle(List.of(ticket)));
            } else {
                batch.forEach(ticket -> ticket.settle(null, failure));
            }
        }
    }

    /** One caller's part; read and changed only under the lock once it is queued. */
    private static final class Ticket<I, O> {

        private final I part;
        private boolean settled;
        private @Nullable O answer;
        private @Nullable Throwable failure;

        Ticket(I part) {
            this.part = part;
        }

        void settle(@Nullable O told, @Nullable Throwable why) {
            settled = true;
            answer = told;
            failure = why;
        }

        O outcome() {
            switch (failure) {
                case null -> {}
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(failure);
            }
            if (answer == null) {
                throw new IllegalStateException("A part was settled without an answer");
            }
            return answer;
        }
    }
}
