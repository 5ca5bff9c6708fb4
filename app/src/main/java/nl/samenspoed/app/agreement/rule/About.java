package nl.samenspoed.app.agreement.rule;

import org.jspecify.annotations.Nullable;

/**
 * What a rule is about within its subject; null is all of it.
 *
 * @param kind code of a kind of service
 * @param urgency U0 to U5
 * @param detail what else the subject distinguishes: a complaint, a kind of stop, a receiver
 */
public record About(@Nullable String kind, @Nullable String urgency, @Nullable String detail) {

    public static final About ALL = new About(null, null, null);

    public static About kind(@Nullable String kind) {
        return new About(kind, null, null);
    }

    public static About need(@Nullable String kind, @Nullable String urgency) {
        return new About(kind, urgency, null);
    }

    public static About detail(@Nullable String kind, @Nullable String detail) {
        return new About(kind, null, detail);
    }

    boolean covers(About asked) {
        return covers(kind, asked.kind)
                && covers(urgency, asked.urgency)
                && covers(detail, asked.detail);
    }

    private static boolean covers(@Nullable String own, @Nullable String asked) {
        return own == null || own.equals(asked);
    }

    /** Of two that cover the same, the higher one holds; two that weigh the same are the same. */
    int weight() {
        return (detail == null ? 0 : 4) + (kind == null ? 0 : 2) + (urgency == null ? 0 : 1);
    }
}
