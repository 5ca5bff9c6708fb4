package nl.samenspoed.app.desk.stop;

import java.time.Duration;
import java.util.List;
import nl.samenspoed.app.capacity.Stop;
import nl.samenspoed.app.network.Label;
import org.jspecify.annotations.Nullable;

/**
 * A stop with the names of what it says in codes.
 *
 * @param place name of the organisation that declared it
 * @param norm longest a stop of this kind should last
 * @param agreed version of the agreement that says so; null where it is a setting
 * @param lasts how long it is in force
 * @param asks whether its expected end has passed
 * @param heirs those that may inherit the load, nearest first; nobody while it only threatens
 */
public record StopShown(
        Stop stop,
        String place,
        Label kind,
        Label reason,
        Duration norm,
        @Nullable String agreed,
        Duration lasts,
        boolean asks,
        List<Heir> heirs) {

    public StopShown {
        heirs = List.copyOf(heirs);
    }

    /** A neighbour. */
    public record Heir(String place, long minutes) {}

    /** A stop elsewhere, as seen from a neighbour. */
    public record Inherited(StopShown from, long minutes) {}

    public boolean isInForce() {
        return stop.isInForce();
    }

    public boolean isBeyondNorm() {
        return lasts.compareTo(norm) > 0;
    }

    /** Half the norm: what one press adds. */
    public long minutesMore() {
        return Math.max(30, norm.toMinutes() / 2);
    }

    /** Changes whenever something shown changes. */
    public String version() {
        return stop.version()
                + (asks ? "a" : "")
                + (isBeyondNorm() ? "n" : "")
                + (heirs.isEmpty() ? "" : Integer.toHexString(heirs.hashCode()));
    }
}
