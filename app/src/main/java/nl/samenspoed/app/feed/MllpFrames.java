package nl.samenspoed.app.feed;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;

/**
 * Messages on a connection: a byte 0x0B, the message, the bytes 0x1C 0x0D. Never holds more of one
 * than is allowed, and never waits longer for a whole one than a connection may be idle.
 */
final class MllpFrames {

    private static final int START = 0x0B;
    private static final int END = 0x1C;
    private static final int RETURN = 0x0D;

    private final Socket socket;
    private final InputStream in;
    private final int largest;
    private final Duration idle;

    MllpFrames(Socket socket, int largest, Duration idle) throws IOException {
        this.socket = socket;
        this.in = new BufferedInputStream(socket.getInputStream());
        this.largest = largest;
        this.idle = idle;
    }

    /** What came. */
    sealed interface Frame {
        record Whole(byte[] message) implements Frame {}

        /** Longer than allowed; its beginning, in which stands who sent it. */
        record CutOff(byte[] message, int largest) implements Frame {}

        /** Nothing more, or no MLLP. */
        record Over() implements Frame {}
    }

    /** Throws when nothing, or nothing whole, comes in time. */
    Frame next() throws IOException {
        long deadline = deadline();
        int skipped = 0;
        for (int one = read(deadline); one != START; one = read(deadline)) {
            if (one < 0 || ++skipped > largest) {
                return new Frame.Over();
            }
        }
        return message(deadline());
    }

    private Frame message(long deadline) throws IOException {
        var message = new ByteArrayOutputStream();
        for (int one = read(deadline); one != END; one = read(deadline)) {
            if (one < 0 || one == START) {
                return new Frame.Over();
            }
            if (message.size() == largest) {
                return new Frame.CutOff(message.toByteArray(), largest);
            }
            message.write(one);
        }
        return read(deadline) == RETURN ? new Frame.Whole(message.toByteArray()) : new Frame.Over();
    }

    static byte[] framed(byte[] message) {
        var frame = new ByteArrayOutputStream(message.length + 3);
        frame.write(START);
        frame.writeBytes(message);
        frame.write(END);
        frame.write(RETURN);
        return frame.toByteArray();
    }

    private long deadline() {
        return System.nanoTime() + idle.toNanos();
    }

    private int read(long deadline) throws IOException {
        long left = (deadline - System.nanoTime()) / 1_000_000;
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        socket.setSoTimeout((int) Math.min(left, Integer.MAX_VALUE));
        return in.read();
    }
}
