package nl.samenspoed.app.capacity;

import java.time.Instant;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;

/** What somebody says about a stop. There is none that happens by itself. */
public sealed interface StopCommand {

    /**
     * @param kind code of the kind of stop
     * @param reason code of the reason
     * @param remark in free words, never about a patient
     */
    record Declare(
            ServiceId service,
            String kind,
            Stop.State state,
            String reason,
            @Nullable String remark,
            Instant expectedEnd)
            implements StopCommand {}

    /** What threatened is in force now. */
    record EnterForce(StopId stop) implements StopCommand {}

    record Prolong(StopId stop, Instant expectedEnd) implements StopCommand {}

    record Lift(StopId stop) implements StopCommand {}
}
