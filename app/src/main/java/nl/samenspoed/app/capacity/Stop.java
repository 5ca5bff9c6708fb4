package nl.samenspoed.app.capacity;

import java.time.Duration;
import java.time.Instant;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * A request of a service to divert if possible. It closes nothing: offers can be made and accepted
 * all the same, and whoever is in danger of life is exempt.
 *
 * @param kind code of the kind of stop
 * @param reason code of the reason
 * @param since when it was declared, threatening or in force
 * @param inForceSince null while it only threatens
 * @param expectedEnd passing it asks and ends nothing
 * @param declarer name of who declared it
 * @param changer name of who changed it last
 * @param liftedAt null while it is open
 */
public record Stop(
        StopId id,
        ServiceId service,
        String kind,
        State state,
        String reason,
        @Nullable String remark,
        Instant since,
        @Nullable Instant inForceSince,
        Instant expectedEnd,
        String declarer,
        String changer,
        Instant changedAt,
        @Nullable Instant liftedAt,
        int version) {

    /** How serious it is while it is open. */
    public enum State {
        THREATENING,
        IN_FORCE
    }

    public boolean isOpen() {
        return liftedAt == null;
    }

    public boolean isInForce() {
        return isOpen() && state == State.IN_FORCE;
    }

    /** The expected end has passed and nobody said anything yet: does it still hold? */
    public boolean asks(Instant now) {
        return isOpen() && !expectedEnd.isAfter(now);
    }

    /** How long it is or was in force; nothing while it only threatens. */
    public Duration inForceFor(Instant now) {
        return inForceSince == null
                ? Duration.ZERO
                : Duration.between(inForceSince, liftedAt == null ? now : liftedAt);
    }
}
