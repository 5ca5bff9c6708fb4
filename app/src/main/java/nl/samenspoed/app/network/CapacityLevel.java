package nl.samenspoed.app.network;

import java.math.BigDecimal;

/**
 * A word for how a kind of capacity stands. Which there are is data.
 *
 * @param code that of the kind, a dot, and that of the level within it: {@code ed-crowding.busy}
 * @param from the lowest number to which it applies, up to where the next begins
 */
public record CapacityLevel(
        String code, Label name, BigDecimal from, Tone tone, boolean active, Revision revision)
        implements NetworkEntry {

    /** How much it deviates. */
    public enum Tone {
        CALM,
        SOON,
        NOW
    }

    /** The code of its kind. */
    public String kind() {
        return code.substring(0, Math.max(0, code.lastIndexOf('.')));
    }

    /** Its code within the kind. */
    public String key() {
        return code.substring(code.lastIndexOf('.') + 1);
    }
}
