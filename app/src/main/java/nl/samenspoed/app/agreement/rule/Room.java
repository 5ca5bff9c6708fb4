package nl.samenspoed.app.agreement.rule;

import java.util.Locale;

/** What a rule leaves to lower levels. */
public enum Room {
    /** The rule holds as it is. */
    NONE,
    /** A lower level may be stricter, not looser. */
    STRICTER,
    /** A lower level may agree otherwise. */
    ANY;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean allows(Rule lower, Rule own) {
        return switch (this) {
            case NONE -> lower.equals(own);
            case STRICTER -> lower.isAtLeastAsStrictAs(own);
            case ANY -> true;
        };
    }
}
