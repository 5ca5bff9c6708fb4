package nl.samenspoed.app.agreement.rule;

import java.util.Locale;

/** How a discipline can be had at a desk; the nearer first. */
public enum Presence {
    PRESENT,
    REMOTE,
    ON_CALL;

    /** As files write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
