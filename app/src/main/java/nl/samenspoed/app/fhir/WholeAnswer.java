package nl.samenspoed.app.fhir;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is kept until it is whole, and then sent with its length. The encoder of HAPI
 * flushes after every value, which on a connection would be a packet each: a third of all processor
 * time of a call.
 */
final class WholeAnswer extends HttpServletResponseWrapper {

    private static final int USUAL_BYTES = 4096;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
    private @Nullable PrintWriter writer;
    private @Nullable Kept stream;

    WholeAnswer(HttpServletResponse response) {
        super(response);
    }

    /** Nothing else is written afterwards. */
    void send() throws IOException {
        if (writer != null) {
            writer.flush();
        }
        if (bytes.size() > 0) {
            getResponse().setContentLength(bytes.size());
            bytes.writeTo(getResponse().getOutputStream());
        }
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Kept();
        }
        return stream;
    }

    @Override
    public void flushBuffer() {
        // Not before it is whole.
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        bytes.reset();
        writer = null;
    }

    /** As HAPI does before it tells what went wrong. */
    @Override
    public void reset() {
        super.reset();
        bytes.reset();
        writer = null;
    }

    private final class Kept extends ServletOutputStream {

        @Override
        public void write(int one) {
            bytes.write(one);
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes.write(some, from, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("kept until it is whole");
        }
    }
}
