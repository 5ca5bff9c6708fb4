package nl.samenspoed.benchmark.product;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Somebody of the demo who reads pages and fills in forms. */
record Seat(Door door, String person) {

    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(250);

    String as() throws IOException {
        return door.asPerson(person, 0);
    }

    Wire.Answer read(String page) throws IOException {
        try (var wire = door.wire()) {
            return wire.get(page, as()).expect(200);
        }
    }

    /** Fills in a form of a page, whose token comes with a cookie; where it leads to. */
    String send(String page, String to, Map<String, String> fields) throws IOException {
        try (var wire = door.wire()) {
            var form = wire.get(page, as()).expect(200);
            var body = new ArrayList<>(List.of("_csrf=" + encoded(Door.formToken(form))));
            body.add("key=" + UUID.randomUUID());
            fields.forEach((name, value) -> body.add(name + "=" + encoded(value)));
            return wire.post(
                            to,
                            Door.with(as(), form)
                                    + "Content-Type: application/x-www-form-urlencoded\r\n",
                            String.join("&", body))
                    .expect(302)
                    .header("location")
                    .replaceFirst("^https?://[^/]+", "");
        }
    }

    /**
     * Asks how far it is, as a page does though more often, until that page would be asked anew.
     */
    void await(String progress) throws IOException {
        try (var wire = door.wire()) {
            while (!wire.get(progress, as()).expect(200).headers().containsKey("hx-refresh")) {
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
