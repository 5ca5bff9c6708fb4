package nl.samenspoed.app.feed;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the fields of one line and remembers the first that is wrong. */
final class LineFields {

    private final int line;
    private final Part part;
    private @Nullable LineRefused wrong;

    LineFields(int line, Part part) {
        this.line = line;
        this.part = part;
    }

    /** The first fault; null when there is none. */
    @Nullable LineRefused wrong() {
        return wrong;
    }

    /** Empty, and wrong, when it is not there. */
    String code(String paths) {
        var code = part.findJoined(paths);
        if (code.isEmpty()) {
            refuse("code", FeedRefusal.FIELD_MISSING, "code");
        }
        return code.orElse("");
    }

    /** Null when it is not there or, then it is wrong, no whole number. */
    @Nullable Integer number(String field, String path) {
        var text = part.find(path).orElse(null);
        if (text == null) {
            return null;
        }
        if (!text.matches("-?\\d{1,9}")) {
            refuse(field, FeedRefusal.NOT_A_NUMBER, field);
            return null;
        }
        return Integer.valueOf(text);
    }

    /** A number that must be there. */
    int needed(String field, String path) {
        var number = number(field, path);
        if (number == null) {
            refuse(field, FeedRefusal.FIELD_MISSING, field);
        }
        return number == null ? 0 : number;
    }

    /** A time without its zone could be an hour off, so it must say. Null, and wrong, when not. */
    @Nullable Instant time(String field, String path) {
        var text = part.find(path).orElse(null);
        if (text == null) {
            refuse(field, FeedRefusal.FIELD_MISSING, field);
            return null;
        }
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException noTime) {
            refuse(field, FeedRefusal.NOT_A_TIME, field);
            return null;
        }
    }

    void atMost(String field, @Nullable Integer number, int most) {
        if (number != null && number > most) {
            refuse(field, FeedRefusal.MORE_THAN_TOTAL, field, number, most);
        }
    }

    /** The first fault stays; later ones are often its consequence. */
    void refuse(String field, FeedRefusal why, Object... details) {
        if (wrong == null) {
            wrong =
                    new LineRefused(
                            line,
                            field,
                            why.code(),
                            Arrays.stream(details).map(String::valueOf).toList());
        }
    }
}
