package nl.samenspoed.app.elsewhere;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The FHIR server that is asked for summaries.
 *
 * @param url its base; without it nobody can be asked
 * @param token sent as bearer token
 * @param name what people call it
 * @param holder code of the sector whose data it keeps
 * @param timeout for everything together that one summary takes
 * @param largest of one answer; what is larger is refused
 */
@ConfigurationProperties("samenspoed.elsewhere")
public record SourceSettings(
        @Nullable URI url,
        @Nullable String token,
        @DefaultValue("FHIR") String name,
        @DefaultValue("gp") String holder,
        @DefaultValue("8s") Duration timeout,
        @DefaultValue("4MB") DataSize largest) {

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    public SourceSettings {
        if (url != null && !isSafe(url)) {
            throw new IllegalArgumentException(
                    "The url (%s) must begin with https, unless it is on this machine."
                            .formatted(url));
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException(
                    "The timeout (%s) must be more than zero.".formatted(timeout));
        }
    }

    private static boolean isSafe(URI url) {
        return "https".equals(url.getScheme())
                || "http".equals(url.getScheme()) && HERE.contains(url.getHost());
    }

    /** Never the token: it would end up in logs. */
    @Override
    public String toString() {
        return "SourceSettings[%s, %s]".formatted(name, url);
    }
}
