package nl.samenspoed.app.agreement.rule;

import java.util.Locale;

/** How the desks of a region stand to each other. */
public enum DeskForm {
    /** One desk for the whole region: whoever works in a subregion of it sees all its work. */
    ONE,
    /** Each subregion its own desk, which sees its own work. */
    PER_SUBREGION,
    /** Each subregion its own desk; what stands too long at one of them is seen by all. */
    SHARED;

    /** As files write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
