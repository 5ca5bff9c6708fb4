package nl.samenspoed.benchmark.product;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * One kept HTTP/1.1 connection, so bare that the load costs little of the processors it shares with
 * what is measured.
 */
final class Wire implements AutoCloseable {

    private static final int PATIENCE = 60_000;

    private final int port;
    private Socket socket;
    private InputStream in;

    Wire(int port) throws IOException {
        this.port = port;
        this.socket = connect(port);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    }

    /**
     * @param headers with names in lower case; of several with one name the last, of cookies all
     */
    record Answer(int status, Map<String, String> headers, String body) {

        Answer expect(int wanted) throws IOException {
            if (status != wanted) {
                throw new IOException(
                        "status %d instead of %d: %s"
                                .formatted(
                                        status,
                                        wanted,
                                        body.substring(0, Math.min(300, body.length()))));
            }
            return this;
        }

        String header(String name) throws IOException {
            var value = headers.get(name);
            if (value == null) {
                throw new IOException("no header [" + name + "]");
            }
            return value;
        }
    }

    private static Socket connect(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(PATIENCE);
        return socket;
    }

    Answer get(String path, String headers) throws IOException {
        return send("GET", path, headers, "");
    }

    Answer post(String path, String headers, String body) throws IOException {
        return send("POST", path, headers, body);
    }

    /** Headers are whole lines, each with its line end. */
    Answer send(String method, String path, String headers, String body) throws IOException {
        try {
            var content = body.getBytes(StandardCharsets.UTF_8);
            var head =
                    "%s %s HTTP/1.1\r\nHost: localhost:%d\r\n%sContent-Length: %d\r\n\r\n"
                            .formatted(method, path, port, headers, content.length)
                            .getBytes(StandardCharsets.UTF_8);
            var whole = new byte[head.length + content.length];
            System.arraycopy(head, 0, whole, 0, head.length);
            System.arraycopy(content, 0, whole, head.length, content.length);
            socket.getOutputStream().write(whole);
            return read();
        } catch (IOException e) {
            close();
            socket = connect(port);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            throw e;
        }
    }

    private Answer read() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            var name = line.substring(0, colon).toLowerCase(Locale.ROOT);
            var value = line.substring(colon + 1).strip();
            headers.merge(
                    name,
                    value,
                    (old, more) -> name.equals("set-cookie") ? old + "\n" + more : more);
        }
        var body = new String(content(status, headers), StandardCharsets.UTF_8);
        if ("close".equalsIgnoreCase(headers.get("connection"))) {
            close();
            socket = connect(port);
            in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        }
        return new Answer(status, headers, body);
    }

    private byte[] content(int status, Map<String, String> headers) throws IOException {
        var length = headers.get("content-length");
        if (length != null) {
            return exactly(Integer.parseInt(length));
        }
        if (status == 204 || status == 304) {
            return new byte[0];
        }
        var whole = new ByteArrayOutputStream();
        for (var size = chunk(); size > 0; size = chunk()) {
            whole.write(exactly(size));
            line();
        }
        line();
        return whole.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private byte[] exactly(int length) throws IOException {
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("the connection ended within an answer");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the connection ended");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
