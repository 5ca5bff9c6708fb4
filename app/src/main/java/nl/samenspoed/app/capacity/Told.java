package nl.samenspoed.app.capacity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import nl.samenspoed.app.command.Refusal;
import org.jspecify.annotations.Nullable;

/** From whom and of when a report is, whatever its numbers. */
final class Told {

    private static final int LONGEST_NAME = 200;

    /** How far a reporter's clock may run ahead; then it counts as now. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private Told() {}

    static Optional<Refusal> wrongIn(String sourceName, @Nullable Instant observed, Instant now) {
        if (sourceName.isBlank()) {
            return Optional.of(Refusal.of(CapacityRefusal.FIELD_REQUIRED, "sourceName"));
        }
        if (sourceName.length() > LONGEST_NAME) {
            return Optional.of(
                    Refusal.of(CapacityRefusal.FIELD_TOO_LONG, "sourceName", LONGEST_NAME));
        }
        return observed != null && observed.isAfter(now.plus(AHEAD))
                ? Optional.of(Refusal.of(CapacityRefusal.OBSERVED_IN_FUTURE, observed))
                : Optional.empty();
    }

    /** When it was so. */
    static Instant observed(@Nullable Instant given, Instant now) {
        return given == null || given.isAfter(now) ? now : given.truncatedTo(ChronoUnit.MICROS);
    }
}
