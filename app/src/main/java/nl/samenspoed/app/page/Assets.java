package nl.samenspoed.app.page;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.StringUtils;
import org.webjars.WebJarVersionLocator;

/**
 * Style sheets and scripts under an address that changes with their content, so that a browser may
 * keep them for good and never mixes two versions.
 */
public final class Assets {

    static final String ROOT = "/assets/";

    private static final String HTMX = "htmx.org";

    private final String version;

    private Assets(String version) {
        this.version = version;
    }

    static Assets load() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:static/**/*.*");
            Arrays.sort(files, Comparator.comparing(file -> String.valueOf(file.getFilename())));
            for (Resource file : files) {
                digest.update(file.getContentAsByteArray());
            }
            digest.update(htmxDirectory().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return new Assets(HexFormat.of().formatHex(digest.digest(), 0, 6));
        } catch (IOException | NoSuchAlgorithmException broken) {
            throw new IllegalStateException("Cannot read the style sheets and scripts", broken);
        }
    }

    /** The address of a file below {@code static/}, for example {@code css/tokens.css}. */
    public String url(String name) {
        return ROOT + version + "/" + name;
    }

    public String htmx() {
        return url("htmx.min.js");
    }

    String pattern() {
        return url("**");
    }

    List<String> locations() {
        return List.of("classpath:/static/", "classpath:/" + htmxDirectory());
    }

    private static String htmxDirectory() {
        var path = new WebJarVersionLocator().fullPath(HTMX, "dist/htmx.min.js");
        if (path == null) {
            throw new IllegalStateException("The jar of htmx is not on the class path");
        }
        return StringUtils.trimLeadingCharacter(path, '/').replace("htmx.min.js", "");
    }
}
