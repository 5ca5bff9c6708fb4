package nl.samenspoed.app.access;

import java.security.SecureRandom;
import java.util.Base64;

/** Passwords and secrets that nobody can guess. */
final class Secrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    static String fresh() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
