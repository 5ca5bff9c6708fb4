package nl.samenspoed.app.feed;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens for HL7 v2 messages, when told to. Each is acknowledged once what it says is kept; when
 * that fails the connection closes without an answer, and the sender sends it again.
 */
@Component
class MllpListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MllpListener.class);
    private static final long A_MOMENT = 1_000;

    private final MllpSettings settings;
    private final ReceivingAdt receiving;
    private final MessageSource texts;
    private final InstantSource clock;
    private final Semaphore places;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile @Nullable ServerSocket server;
    private volatile @Nullable Thread accepting;

    MllpListener(
            MllpSettings settings,
            ReceivingAdt receiving,
            MessageSource texts,
            InstantSource clock) {
        this.settings = settings;
        this.receiving = receiving;
        this.texts = texts;
        this.clock = clock;
        this.places = new Semaphore(settings.connections());
    }

    /** A port that cannot be had stops the program: it was asked for. */
    @Override
    public void start() {
        var port = settings.port();
        if (port == null) {
            return;
        }
        try {
            var listening = new ServerSocket();
            listening.bind(new InetSocketAddress(settings.address(), port));
            server = listening;
            accepting = Thread.ofPlatform().name("mllp").daemon().start(() -> accept(listening));
            LOG.info("Listening for MLLP at {}", listening.getLocalSocketAddress());
        } catch (IOException taken) {
            throw new IllegalStateException(
                    "Cannot listen for MLLP at [%s:%d]. Maybe another program does."
                            .formatted(settings.address(), port),
                    taken);
        }
    }

    /** Where it listens; -1 when nowhere. */
    int port() {
        var listening = server;
        return listening == null ? -1 : listening.getLocalPort();
    }

    private void accept(ServerSocket listening) {
        while (!listening.isClosed()) {
            try {
                var socket = listening.accept();
                if (places.tryAcquire()) {
                    Thread.ofVirtual().name("mllp-connection").start(() -> serve(socket));
                } else {
                    LOG.warn(
                            "More than {} MLLP connections, one is closed", settings.connections());
                    socket.close();
                }
            } catch (IOException failed) {
                if (!listening.isClosed()) {
                    LOG.warn("An MLLP connection could not be taken", failed);
                    rest();
                }
            }
        }
    }

    private static void rest() {
        try {
            Thread.sleep(A_MOMENT);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(Socket socket) {
        open.add(socket);
        try (socket) {
            talk(socket);
        } catch (SocketTimeoutException idle) {
            LOG.debug("An MLLP connection was idle and is closed");
        } catch (IOException gone) {
            LOG.debug("An MLLP connection broke");
        } catch (RuntimeException failed) {
            // By its kind only: the text of an exception may quote what was sent.
            LOG.error("An MLLP message was not kept and not answered: {}", kinds(failed));
        } finally {
            open.remove(socket);
            places.release();
        }
    }

    private void talk(Socket socket) throws IOException {
        var frames = new MllpFrames(socket, settings.largestBytes(), settings.idle());
        var origin = socket.getInetAddress().getHostAddress();
        while (!socket.isClosed()) {
            switch (frames.next()) {
                case MllpFrames.Frame.Over _ -> {
                    return;
                }
                case MllpFrames.Frame.Whole(var message) -> {
                    var answer = receiving.receive(message, 0, origin);
                    answer(socket, answer);
                    if (answer.stranger()) {
                        LOG.warn("An MLLP connection from {} showed no known token", origin);
                        return;
                    }
                }
                case MllpFrames.Frame.CutOff(var message, var largest) -> {
                    answer(socket, receiving.receive(message, largest, origin));
                    return;
                }
            }
        }
    }

    private void answer(Socket socket, AdtAnswer answer) throws IOException {
        var text = answer.encode(clock.instant(), texts);
        var out = socket.getOutputStream();
        out.write(MllpFrames.framed(text.getBytes(StandardCharsets.UTF_8)));
        out.flush();
    }

    private static String kinds(Throwable failed) {
        var cause = failed.getCause();
        return failed.getClass().getName() + (cause == null ? "" : ", " + kinds(cause));
    }

    /** What is being kept is kept; a sender without an answer sends it again, to whoever is up. */
    @Override
    public void stop() {
        var listening = server;
        server = null;
        if (listening != null) {
            close(listening);
            leave(accepting);
            open.forEach(MllpListener::close);
        }
    }

    /** Until the thread has left the socket, the system goes on taking connections on it. */
    private static void leave(@Nullable Thread accepting) {
        try {
            if (accepting != null && !accepting.join(Duration.ofMillis(A_MOMENT * 5))) {
                LOG.warn("The MLLP listener is slow to let go of its port");
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private static void close(Closeable one) {
        try {
            one.close();
        } catch (IOException already) {
            LOG.debug("Was closed already");
        }
    }

    @Override
    public boolean isRunning() {
        return server != null;
    }
}
