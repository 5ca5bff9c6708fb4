package nl.samenspoed.app.network;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.UUID;

/** Derives ids from codes, so that importing the same thing twice names the same thing. */
final class NamedId {

    private NamedId() {}

    static UUID of(String type, String code) {
        return UUID.nameUUIDFromBytes(("samenspoed/" + type + "/" + code).getBytes(UTF_8));
    }
}
