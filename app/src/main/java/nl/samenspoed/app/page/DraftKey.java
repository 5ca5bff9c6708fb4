package nl.samenspoed.app.page;

import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key with which a browser encrypts half-written text. It lives as long as the session: after
 * sign-out whatever is left on the disk of a shared computer can no longer be read.
 */
final class DraftKey {

    private static final String KEPT = DraftKey.class.getName();
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private DraftKey() {}

    static String of(HttpSession session) {
        if (session.getAttribute(KEPT) instanceof String key) {
            return key;
        }
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        var key = Base64.getEncoder().encodeToString(bytes);
        session.setAttribute(KEPT, key);
        return key;
    }
}
