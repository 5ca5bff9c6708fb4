package nl.samenspoed.benchmark.product;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/**
 * Many connected screens of coordinators, all read by one thread. Every screen is drained; of every
 * tenth each change is read, so that the load does not take the processors from what is measured.
 */
final class LiveScreens implements AutoCloseable {

    private static final int READ_EACH = 10;
    private static final int DIGITS = 3;

    private final Selector selector = Selector.open();
    private final List<Screen> screens = new ArrayList<>();
    private final Thread thread = new Thread(this::follow, "screens");
    private volatile boolean open = true;
    private volatile boolean forgetting;
    private volatile String problem = "";

    /** From the moment the change was made, before its commit, until the screen has it. */
    private final Histogram micros = new Histogram(DIGITS);

    private long bytes;

    private LiveScreens() throws IOException {}

    /** Connected, caught up, and followed from here on. */
    static LiveScreens open(Door door, int port, int number, int sessions) throws Exception {
        var all = new LiveScreens();
        for (int i = 0; i < number; i++) {
            all.connect(port, door.asCoordinator(i % sessions), i % READ_EACH == 0);
        }
        all.thread.start();
        all.await(Duration.ofSeconds(60), Screen::isLive);
        return all;
    }

    private void connect(int port, String headers, boolean read) throws IOException {
        var channel =
                SocketChannel.open(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        var ask =
                "GET /live HTTP/1.1\r\nHost: localhost:%d\r\n%sAccept: text/event-stream\r\n\r\n"
                        .formatted(port, headers);
        channel.write(ByteBuffer.wrap(ask.getBytes(StandardCharsets.UTF_8)));
        channel.configureBlocking(false);
        var screen = new Screen(read);
        screens.add(screen);
        channel.register(selector, SelectionKey.OP_READ, screen);
    }

    private interface Wanted {
        boolean of(Screen screen);
    }

    private void await(Duration patience, Wanted wanted) throws IOException, InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (!screens.stream().filter(s -> s.reads).allMatch(wanted::of)) {
            if (!problem.isEmpty() || System.nanoTime() > end) {
                throw new IOException("screens do not follow: " + problem);
            }
            Thread.sleep(20);
        }
    }

    private void follow() {
        var buffer = ByteBuffer.allocateDirect(1 << 16);
        try {
            while (open) {
                if (forgetting) {
                    micros.reset();
                    forgetting = false;
                }
                selector.select(
                        key -> {
                            try {
                                read(key, buffer);
                            } catch (IOException e) {
                                problem = String.valueOf(e.getMessage());
                                key.cancel();
                            }
                        },
                        100);
            }
        } catch (IOException e) {
            problem = String.valueOf(e.getMessage());
        }
    }

    private void read(SelectionKey key, ByteBuffer buffer) throws IOException {
        buffer.clear();
        var count = ((SocketChannel) key.channel()).read(buffer);
        if (count < 0) {
            throw new IOException("a screen was cut off");
        }
        bytes += count;
        var screen = (Screen) key.attachment();
        if (screen.reads) {
            buffer.flip();
            screen.take(buffer, micros);
        }
    }

    /**
     * Waits until every screen that is read has seen as many changes as were made of each service,
     * and says what is missing or came twice; empty when all is well.
     */
    Map<String, Long> differences(Map<UUID, Integer> made) throws InterruptedException {
        try {
            await(Duration.ofSeconds(10), screen -> screen.sum() >= sum(made));
        } catch (IOException late) {
            // Counted below.
        }
        long missing = 0;
        long twice = 0;
        for (var screen : screens.stream().filter(s -> s.reads).toList()) {
            for (var one : made.entrySet()) {
                var seen = screen.seen.getOrDefault(one.getKey().toString(), 0);
                missing += Math.max(0, one.getValue() - seen);
                twice += Math.max(0, seen - one.getValue());
            }
        }
        return Map.of("changes missing", missing, "changes twice", twice);
    }

    private static long sum(Map<UUID, Integer> made) {
        return made.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** From here on counts; what was seen before only has to be there once. */
    void forget() throws InterruptedException {
        Thread.sleep(500);
        forgetting = true;
        while (forgetting && problem.isEmpty()) {
            Thread.sleep(5);
        }
    }

    Histogram micros() {
        return micros;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() throws IOException, InterruptedException {
        open = false;
        thread.join();
        for (var key : selector.keys()) {
            key.channel().close();
        }
        selector.close();
    }

    /** Answers come in pieces of any length: what is not a whole line yet waits. */
    private static final class Screen {

        private static final String DATA = "data:{\"type\":\"capacity.reported\"";

        private final boolean reads;
        private final StringBuilder line = new StringBuilder();
        private final Map<String, Integer> seen = new HashMap<>();
        private volatile boolean live;
        private final AtomicLong sum = new AtomicLong();
        private final StringBuilder head = new StringBuilder();
        private boolean inBody;
        private int left;

        Screen(boolean reads) {
            this.reads = reads;
        }

        boolean isLive() {
            return live;
        }

        long sum() {
            return sum.get();
        }

        void take(ByteBuffer piece, Histogram micros) {
            while (piece.hasRemaining()) {
                var c = (char) piece.get();
                if (left == 0) {
                    between(c);
                } else {
                    left--;
                    within(c, micros);
                }
            }
        }

        /** The lines around the chunks of an answer: its head, and how long the next chunk is. */
        private void between(char c) {
            if (c != '\n') {
                head.append(c);
                return;
            }
            var text = head.toString().strip();
            head.setLength(0);
            if (!inBody) {
                inBody = text.isEmpty();
            } else if (!text.isEmpty()) {
                left = Integer.parseInt(text, 16);
            }
        }

        private void within(char c, Histogram micros) {
            if (c == '\n') {
                whole(line.toString(), micros);
                line.setLength(0);
            } else {
                line.append(c);
            }
        }

        private void whole(String text, Histogram micros) {
            if (text.startsWith("event:caught-up")) {
                live = true;
            } else if (text.startsWith(DATA)) {
                var at = Instant.parse(value(text, "\"at\":\""));
                micros.recordValue(
                        Math.max(0, Duration.between(at, Instant.now()).toNanos() / 1000));
                seen.merge(value(text, "\"subjectId\":\""), 1, Integer::sum);
                sum.incrementAndGet();
            }
        }

        private static String value(String text, String before) {
            var from = text.indexOf(before) + before.length();
            return text.substring(from, text.indexOf('"', from));
        }
    }
}
