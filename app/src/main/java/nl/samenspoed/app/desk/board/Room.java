package nl.samenspoed.app.desk.board;

import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.page.Tone;
import org.jspecify.annotations.Nullable;

/** How much room a service has, as the one word everybody uses for it. */
public enum Room {
    AMPLE("ample", Tone.CALM),
    SCARCE("scarce", Tone.SOON),
    FULL("full", Tone.NOW),
    UNKNOWN("unknown", Tone.UNKNOWN);

    private static final int FEW_IN_HUNDRED = 10;

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

    static Room of(Availability availability) {
        return switch (availability) {
            case Availability.Known(int free, var _, var figure, var _) -> of(free, figure.total());
            case Availability.Stale _, Availability.Never _ -> UNKNOWN;
        };
    }

    /** Of several together; without a total, one place left is scarce. */
    static Room of(int free, @Nullable Integer total) {
        if (free == 0) {
            return FULL;
        }
        var few = total == null ? 1 : Math.max(1, total * FEW_IN_HUNDRED / 100);
        return free <= few ? SCARCE : AMPLE;
    }
}
