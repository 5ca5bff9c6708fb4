package nl.samenspoed.app.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The letters of an HL7 v2 message. */
final class AdtText {

    private AdtText() {}

    /**
     * UTF-8 when it is; otherwise Latin 1, in which every byte is a letter. What senders say of it
     * in MSH-18 is often wrong.
     */
    static String decode(byte[] message) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(message)).toString();
        } catch (CharacterCodingException older) {
            text = new String(message, StandardCharsets.ISO_8859_1);
        }
        return text.replace("\r\n", "\r").replace('\n', '\r').stripLeading();
    }

    /** Two quotes say on purpose that there is nothing. */
    static String plain(String field) {
        return field.equals("\"\"") ? "" : field.strip();
    }
}
