package nl.samenspoed.app.feed;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is kept of a visit, a bed and a message: enough to recognise it, nothing to find a patient
 * with. The key is the token of the feed, which comes with each message and is not kept here, so
 * who has the database alone cannot try all visit numbers.
 */
final class Pseudonyms {

    private static final int BYTES = 16;

    private final SecretKeySpec key;

    Pseudonyms(String token) {
        key = new SecretKeySpec(token.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    /**
     * @param kind of what it is, so that a bed never looks like a visit
     */
    byte[] of(String kind, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var whole = (kind + '\0' + text).getBytes(StandardCharsets.UTF_8);
            return Arrays.copyOf(mac.doFinal(whole), BYTES);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
