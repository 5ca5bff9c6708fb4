package nl.samenspoed.app.browser;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The line between a screen and the program, which a test can cut and mend. */
public final class Line implements AutoCloseable {

    private final ServerSocket door;
    private final URI program;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    private Line(ServerSocket door, URI program) {
        this.door = door;
        this.program = program;
    }

    /**
     * @param program address of the program, without path
     */
    public static Line to(String program) {
        try {
            var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            var line = new Line(door, URI.create(program));
            Thread.ofVirtual().start(line::accept);
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the screen finds the program, as long as the line holds. */
    public String address() {
        return "http://127.0.0.1:" + door.getLocalPort();
    }

    /** Breaks what is connected, and everything that tries to. */
    public void cut() {
        cut = true;
        ends.forEach(Line::hangUp);
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                connect(door.accept());
            } catch (IOException closed) {
                // Either the test is over, or this one could not be connected; it will try again.
            }
        }
    }

    private void connect(Socket screen) throws IOException {
        ends.add(screen);
        if (cut) {
            hangUp(screen);
            return;
        }
        var server = new Socket(program.getHost(), program.getPort());
        ends.add(server);
        Thread.ofVirtual().start(() -> pass(screen, server));
        Thread.ofVirtual().start(() -> pass(server, screen));
    }

    private void pass(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cutOff) {
            // That is what it is for.
        } finally {
            hangUp(from);
            hangUp(to);
            ends.remove(from);
            ends.remove(to);
        }
    }

    private static void hangUp(Socket end) {
        try {
            end.close();
        } catch (IOException gone) {
            // Then it is closed already.
        }
    }

    @Override
    public void close() {
        cut();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
