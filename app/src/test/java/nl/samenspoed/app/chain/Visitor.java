package nl.samenspoed.app.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.DemoPeople;

/** Somebody who goes through the pages by their links, without a browser. */
final class Visitor implements AutoCloseable {

    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]+)\"");
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/[^\"#]*)\"");

    private final HttpClient browser =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final String address;

    private Visitor(String address) {
        this.address = address;
    }

    static Visitor signedIn(String address, String username) {
        var visitor = new Visitor(address);
        var hidden = HIDDEN.matcher(visitor.get("/sign-in").body());
        assertThat(hidden.find()).isTrue();
        var form =
                "username=%s&password=%s&%s=%s"
                        .formatted(
                                username,
                                DemoPeople.PASSWORD,
                                hidden.group(1),
                                URLEncoder.encode(hidden.group(2), StandardCharsets.UTF_8));
        var inside =
                visitor.send(
                        visitor.request("/sign-in")
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form)));
        assertThat(inside.uri().getPath()).isNotEqualTo("/sign-in");
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /**
     * Sends the form of a page that goes to this address, with these fields beside its hidden ones.
     */
    HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
        var form = new TreeMap<>(fields);
        var body = get(page).body();
        var part = body.substring(body.indexOf("action=\"" + action + "\""));
        HIDDEN.matcher(part.substring(0, part.indexOf("</form>")))
                .results()
                .forEach(hidden -> form.putIfAbsent(hidden.group(1), hidden.group(2)));
        var sent =
                form.entrySet().stream()
                        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(
                request(action)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(sent)));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Where the links of a page lead, without what is asked there. */
    static List<String> links(String body) {
        return LINK.matcher(body)
                .results()
                .map(found -> found.group(1).replaceFirst("\\?.*", ""))
                .distinct()
                .toList();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept", "text/html");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        browser.close();
    }
}
