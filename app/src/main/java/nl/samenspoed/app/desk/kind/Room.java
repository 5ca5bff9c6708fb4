package nl.samenspoed.app.desk.kind;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.samenspoed.app.page.Tone;
import org.jspecify.annotations.Nullable;

/** How much room a service has, as the one word everybody uses for it. */
public enum Room {
    AMPLE("ample", Tone.CALM),
    SCARCE("scarce", Tone.SOON),
    FULL("full", Tone.NOW),
    UNKNOWN("unknown", Tone.UNKNOWN);

    private final String code;
    private final Tone tone;

    Room(String code, Tone tone) {
        this.code = code;
        this.tone = tone;
    }

    /** Its text is message {@code board.room.<code>}. */
    public String code() {
        return code;
    }

    public Tone tone() {
        return tone;
    }

    /**
     * Of one service or several together; without a total, one place left is scarce.
     *
     * @param percent up to which part of the total it is scarce; null when there is no such norm
     */
    public static Room of(BigDecimal free, @Nullable BigDecimal total, @Nullable Integer percent) {
        if (free.signum() <= 0) {
            return FULL;
        }
        if (percent == null) {
            return AMPLE;
        }
        var few =
                total == null
                        ? BigDecimal.ONE
                        : total.multiply(BigDecimal.valueOf(percent))
                                .movePointLeft(2)
                                .setScale(0, RoundingMode.FLOOR)
                                .max(BigDecimal.ONE);
        return free.compareTo(few) <= 0 ? SCARCE : AMPLE;
    }
}
