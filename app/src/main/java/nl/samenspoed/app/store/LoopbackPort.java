package nl.samenspoed.app.store;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Which port on the loopback address the embedded server listens on. */
final class LoopbackPort {

    private LoopbackPort() {}

    /** The fixed one, else the one of last time while it is free, else any free one. */
    static int choose(int fixed, int kept) throws IOException {
        if (fixed != 0) {
            if (!isFree(fixed)) {
                throw new DatabaseNotStarted(
                        "Port [" + fixed + "] for the database is taken by another program.",
                        "Free it, set another samenspoed.database.port, or set none and let"
                                + " Samenspoed choose.");
            }
            return fixed;
        }
        return kept != 0 && isFree(kept) ? kept : anyFree();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    private static int anyFree() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
