package nl.samenspoed.benchmark.product;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.HdrHistogram.Histogram;

/** So many users, each of whom does the next thing as soon as the last is done. */
final class ClosedLoop {

    private static final int DIGITS = 3;

    private final Product product;

    ClosedLoop(Product product) {
        this.product = product;
    }

    Load run(Side side, int users, Duration time) throws Exception {
        side.prepare();
        var loops = new ArrayList<Loop>();
        var go = new CountDownLatch(1);
        var errors = new Errors();
        try {
            for (int user = 0; user < users; user++) {
                loops.add(new Loop(side.user(user), time, go, errors));
            }
            loops.forEach(Thread::start);
            var before = product.moment();
            var begin = System.nanoTime();
            go.countDown();
            for (var loop : loops) {
                loop.join();
            }
            var seconds = (System.nanoTime() - begin) / 1e9;
            var use = before.until(product.moment());
            var all = new Histogram(DIGITS);
            loops.forEach(loop -> all.add(loop.micros));
            return Load.of(all, seconds, errors.count.get(), errors.first(), use);
        } finally {
            for (var loop : loops) {
                loop.operation.close();
            }
        }
    }

    private static final class Errors {
        final AtomicLong count = new AtomicLong();
        final AtomicReference<String> text = new AtomicReference<>("");

        void add(Exception e) {
            count.incrementAndGet();
            text.compareAndSet("", String.valueOf(e.getMessage()));
        }

        String first() {
            return String.valueOf(text.get());
        }
    }

    private static final class Loop extends Thread {

        private static final int MOST_IN_A_ROW = 50;

        private final Operation operation;
        private final Duration time;
        private final CountDownLatch go;
        private final Errors errors;
        private final Histogram micros = new Histogram(DIGITS);

        Loop(Operation operation, Duration time, CountDownLatch go, Errors errors) {
            this.operation = operation;
            this.time = time;
            this.go = go;
            this.errors = errors;
        }

        @Override
        public void run() {
            try {
                go.await();
            } catch (InterruptedException e) {
                return;
            }
            var end = System.nanoTime() + time.toNanos();
            var wrong = 0;
            for (var begin = System.nanoTime(); begin < end && wrong < MOST_IN_A_ROW; ) {
                try {
                    operation.run();
                    var now = System.nanoTime();
                    micros.recordValue((now - begin) / 1000);
                    begin = now;
                    wrong = 0;
                } catch (Exception e) {
                    errors.add(e);
                    begin = System.nanoTime();
                    wrong++;
                }
            }
        }
    }

    /** Once, for the proof that it works at all. */
    static void once(Side side) throws Exception {
        side.prepare();
        try (var operation = side.user(0)) {
            operation.run();
        } catch (IOException e) {
            throw new IllegalStateException("Does not work: " + e.getMessage(), e);
        }
    }
}
