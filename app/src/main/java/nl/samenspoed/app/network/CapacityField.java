package nl.samenspoed.app.network;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One number of a kind of capacity. Which there are is data.
 *
 * @param code that of the kind, a dot, and that of the field within it: {@code beds.free}
 * @param decimals 0 for a whole number
 * @param most the largest number; for a calculated one where its bar is full
 * @param step what one press of a button adds
 * @param folded whether it stands behind a fold where figures are given
 * @param formula how it is calculated; null when somebody gives it
 */
public record CapacityField(
        String code,
        Label name,
        Role role,
        int decimals,
        BigDecimal least,
        BigDecimal most,
        BigDecimal step,
        boolean required,
        boolean folded,
        @Nullable Formula formula,
        int position,
        boolean active,
        Revision revision)
        implements NetworkEntry {

    /** What the number means to the program. */
    public enum Role {
        NONE,
        /** What can still be given out. */
        FREE,
        /** What there is. */
        TOTAL,
        /** For how much of it there are people. */
        STAFFED,
        OCCUPIED,
        /** How heavy it is; there is nothing to give out. */
        SCORE;

        /** The two that say how a kind of capacity stands. */
        public boolean tells() {
            return this == FREE || this == SCORE;
        }
    }

    /** The code of its kind. */
    public String kind() {
        return code.substring(0, Math.max(0, code.lastIndexOf('.')));
    }

    /** Its code within the kind. */
    public String key() {
        return code.substring(code.lastIndexOf('.') + 1);
    }

    public boolean calculated() {
        return formula != null;
    }
}
