package nl.samenspoed.app.fhir;

import ca.uhn.fhir.interceptor.api.IInterceptorBroadcaster;
import ca.uhn.fhir.rest.api.EncodingEnum;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** A request whose body is read up to a limit, also when it comes compressed. */
final class LimitedRequest extends ServletRequestDetails {

    /** Room for a bundle with a hundred entries; a request itself is a few kilobytes. */
    private static final int MOST_BYTES = 512 * 1024;

    LimitedRequest(IInterceptorBroadcaster broadcaster) {
        super(broadcaster);
    }

    @Override
    protected byte[] getByteStreamRequestContents() {
        if (getServletRequest().getContentLengthLong() > MOST_BYTES) {
            throw Refused.because(FhirRefusal.TOO_LARGE, MOST_BYTES);
        }
        try (var body = body()) {
            var bytes = body.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw Refused.because(FhirRefusal.TOO_LARGE, MOST_BYTES);
            }
            return bytes;
        } catch (IOException cutOff) {
            throw Refused.because(FhirRefusal.UNREADABLE);
        }
    }

    private InputStream body() throws IOException {
        var plain = getServletRequest().getInputStream();
        var encoding = getServletRequest().getHeader("Content-Encoding");
        return encoding != null && encoding.equalsIgnoreCase("gzip")
                ? new GZIPInputStream(plain)
                : plain;
    }

    /** Only the form that {@link Forms} chose: the server knows forms it cannot write. */
    @Override
    public List<String> getHeaders(String name) {
        return name.equalsIgnoreCase("Accept")
                ? List.of(
                        Forms.wanted(getServletRequest())
                                .orElse(EncodingEnum.JSON)
                                .getResourceContentTypeNonLegacy())
                : super.getHeaders(name);
    }

    @Override
    public @Nullable Charset getCharset() {
        try {
            return super.getCharset();
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw Refused.because(FhirRefusal.UNSUPPORTED_TYPE);
        }
    }
}
