package nl.samenspoed.app.patient;

import java.util.Arrays;
import java.util.List;

/** What was agreed about a treatment; that nobody knows is no consent and no refusal. */
public enum LimitWish {
    WANTED,
    NOT_WANTED,
    UNKNOWN,
    /** Records that were merged say different things, and nobody chose since. */
    DIFFERS;

    /** Those that somebody can tell. */
    public static List<LimitWish> told() {
        return Arrays.stream(values()).filter(LimitWish::canBeTold).toList();
    }

    public boolean canBeTold() {
        return this != DIFFERS;
    }

    /** What two records of one person say together. */
    LimitWish and(LimitWish other) {
        if (other == UNKNOWN || this == other) {
            return this;
        }
        return this == UNKNOWN ? other : DIFFERS;
    }
}
