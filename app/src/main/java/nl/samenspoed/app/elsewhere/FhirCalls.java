package nl.samenspoed.app.elsewhere;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.LenientErrorHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.instance.model.api.IBaseResource;

/**
 * Calls of one FHIR server. A search is posted, so that no number of a patient stands in an address
 * or in anybody's log; redirects are not followed; nothing that comes back is trusted or logged.
 */
final class FhirCalls implements AutoCloseable {

    private static final String JSON = "application/fhir+json";
    private static final Set<Integer> TURNED_AWAY = Set.of(401, 403);
    private static final Set<Integer> NOT_OFFERED = Set.of(400, 404, 405, 501);

    /** What is not offered may be left out; the caller decides. */
    static final class NotOffered extends Exception {

        private static final long serialVersionUID = 1;
    }

    private final SourceSettings settings;
    private final URI base;
    private final FhirContext context;
    private final HttpClient client;

    FhirCalls(SourceSettings settings, URI base, FhirContext context) {
        this.settings = settings;
        this.base = base;
        this.context = context;
        this.client =
                HttpClient.newBuilder()
                        .connectTimeout(settings.timeout())
                        .followRedirects(Redirect.NEVER)
                        .build();
    }

    <R extends IBaseResource> R get(String path, Class<R> type) throws NotTold, NotOffered {
        return send(request(path).GET().build(), type);
    }

    <R extends IBaseResource> R search(String kind, Map<String, String> by, Class<R> type)
            throws NotTold, NotOffered {
        var body =
                by.entrySet().stream()
                        .map(one -> encoded(one.getKey()) + "=" + encoded(one.getValue()))
                        .collect(Collectors.joining("&"));
        var request =
                request(kind + "/_search")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return send(request, type);
    }

    private HttpRequest.Builder request(String path) {
        var whole = base.toString().replaceAll("/+$", "") + "/" + path;
        var request =
                HttpRequest.newBuilder(URI.create(whole))
                        .timeout(settings.timeout())
                        .header("Accept", JSON);
        var token = settings.token();
        return token == null || token.isBlank()
                ? request
                : request.header("Authorization", "Bearer " + token);
    }

    private <R extends IBaseResource> R send(HttpRequest request, Class<R> type)
            throws NotTold, NotOffered {
        try {
            var answer = client.send(request, LimitedBody.upTo(settings.largest().toBytes()));
            return read(answer, type);
        } catch (HttpTimeoutException slow) {
            throw new NotTold(Failure.TOO_SLOW);
        } catch (InterruptedException given) {
            Thread.currentThread().interrupt();
            throw new NotTold(Failure.TOO_SLOW);
        } catch (IOException failed) {
            throw new NotTold(isTooLarge(failed) ? Failure.TOO_LARGE : Failure.UNREACHABLE);
        }
    }

    private static boolean isTooLarge(Throwable failed) {
        return failed instanceof LimitedBody.TooLarge
                || failed.getCause() != null && isTooLarge(failed.getCause());
    }

    private <R extends IBaseResource> R read(HttpResponse<byte[]> answer, Class<R> type)
            throws NotTold, NotOffered {
        int status = answer.statusCode();
        if (TURNED_AWAY.contains(status)) {
            throw new NotTold(Failure.TURNED_AWAY);
        }
        if (NOT_OFFERED.contains(status)) {
            throw new NotOffered();
        }
        if (status != 200) {
            throw new NotTold(Failure.BROKEN);
        }
        return parse(new String(answer.body(), StandardCharsets.UTF_8), type);
    }

    /** What is deep enough to exhaust the stack cannot be read either. */
    private <R extends IBaseResource> R parse(String text, Class<R> type) throws NotTold {
        try {
            var parser = context.newJsonParser();
            parser.setParserErrorHandler(
                    new LenientErrorHandler(false).setErrorOnInvalidValue(false));
            var parsed = parser.parseResource(text);
            if (type.isInstance(parsed)) {
                return type.cast(parsed);
            }
        } catch (DataFormatException | IllegalArgumentException | StackOverflowError hostile) {
            throw new NotTold(Failure.UNREADABLE);
        }
        throw new NotTold(Failure.UNREADABLE);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
