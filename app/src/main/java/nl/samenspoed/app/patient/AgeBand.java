package nl.samenspoed.app.patient;

import org.jspecify.annotations.Nullable;

/** Age in steps, because an exact age helps to guess who somebody is. */
public final class AgeBand {

    private static final int OLDEST = 90;

    private AgeBand() {}

    /** For example {@code 80-89}, {@code 90+}; null when the age is unknown. */
    public static @Nullable String of(@Nullable Integer age) {
        if (age == null) {
            return null;
        }
        int from = Math.max(0, age) / 10 * 10;
        return from >= OLDEST ? OLDEST + "+" : from + "-" + (from + 9);
    }
}
