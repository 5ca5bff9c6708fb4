package nl.samenspoed.benchmark.product;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Work that comes at moments of its own (Poisson), whether or not the last is done. Time counts
 * from the moment it was due, so a stall is charged to everything that had to wait for it.
 */
final class OpenLoop {

    private static final int DIGITS = 3;

    private OpenLoop() {}

    /** One piece of work; it may note how long each of its parts took. */
    interface Work {
        void run(Wire wire, Parts parts) throws Exception;
    }

    /** How long parts took, by their name, in microseconds; for all who work. */
    static final class Parts {
        private final Map<String, Histogram> micros = new LinkedHashMap<>();

        synchronized void note(String part, long sinceNanos) {
            micros.computeIfAbsent(part, name -> new Histogram(DIGITS))
                    .recordValue((System.nanoTime() - sinceNanos) / 1000);
        }

        synchronized Map<String, Histogram> all() {
            return new LinkedHashMap<>(micros);
        }
    }

    /**
     * @param whole from the moment due until done
     * @param errors how many failed, and what the first said
     */
    record Outcome(Parts parts, double seconds, Machine.Use use, long errors, String firstError) {}

    static final String WHOLE = "from the moment due";

    static Outcome run(
            Product product, Door door, double perSecond, int workers, Duration time, Work work)
            throws Exception {
        var due = new LinkedBlockingQueue<Long>();
        var parts = new Parts();
        var errors = new AtomicLong();
        var first = new StringBuffer();
        var threads = new ArrayList<Thread>();
        for (int i = 0; i < workers; i++) {
            var wire = door.wire();
            threads.add(
                    Thread.ofPlatform().start(() -> work(due, wire, parts, work, errors, first)));
        }
        var before = product.moment();
        var begin = System.nanoTime();
        schedule(due, perSecond, time);
        for (int i = 0; i < workers; i++) {
            due.add(-1L);
        }
        for (var thread : threads) {
            thread.join();
        }
        var seconds = (System.nanoTime() - begin) / 1e9;
        return new Outcome(
                parts, seconds, before.until(product.moment()), errors.get(), first.toString());
    }

    private static void schedule(LinkedBlockingQueue<Long> due, double perSecond, Duration time) {
        var chance = new SplittableRandom(21);
        var next = System.nanoTime();
        var end = next + time.toNanos();
        while (next < end) {
            next += (long) (-Math.log(1 - chance.nextDouble()) / perSecond * 1e9);
            while (System.nanoTime() < next) {
                LockSupport.parkNanos(Math.max(1, next - System.nanoTime()));
            }
            due.add(next);
        }
    }

    private static void work(
            LinkedBlockingQueue<Long> due,
            Wire wire,
            Parts parts,
            Work work,
            AtomicLong errors,
            StringBuffer first) {
        try (wire) {
            for (Long at = due.poll(1, TimeUnit.HOURS); at != null && at >= 0; ) {
                try {
                    work.run(wire, parts);
                    parts.note(WHOLE, at);
                } catch (Exception e) {
                    if (errors.getAndIncrement() == 0) {
                        first.append(e.getMessage());
                    }
                }
                at = due.poll(1, TimeUnit.HOURS);
            }
        } catch (InterruptedException | java.io.IOException e) {
            Thread.currentThread().interrupt();
        }
    }
}
