package nl.samenspoed.app.capacity;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.samenspoed.app.network.CapacityField.Role;
import nl.samenspoed.app.network.CapacityLevel;
import nl.samenspoed.app.network.CapacityShape;
import org.jspecify.annotations.Nullable;

/** What is known now of one kind of capacity of a service. */
public sealed interface KindNow {

    CapacityShape shape();

    /**
     * Young enough to believe.
     *
     * @param figure how it stands: free now, where something is taken of it; otherwise as reported
     */
    record Known(CapacityShape shape, Reading reading, BigDecimal figure, Duration age)
            implements KindNow {}

    /** The last report is too old. */
    record Stale(CapacityShape shape, Reading reading, BigDecimal figure, Duration age)
            implements KindNow {}

    /** Nothing was ever reported. */
    record Never(CapacityShape shape) implements KindNow {}

    /** The last report, also when too old to believe. */
    default @Nullable Reading last() {
        return switch (this) {
            case Known known -> known.reading();
            case Stale stale -> stale.reading();
            case Never _ -> null;
        };
    }

    /** How it stands, also when too old to believe. */
    default @Nullable BigDecimal figureNow() {
        return switch (this) {
            case Known known -> known.figure();
            case Stale stale -> stale.figure();
            case Never _ -> null;
        };
    }

    default boolean believed() {
        return this instanceof Known;
    }

    default @Nullable Instant seenAt() {
        var last = last();
        return last == null ? null : last.observedAt();
    }

    /** One number of the last report; for what is free, what is left of it now. */
    default @Nullable BigDecimal amount(String field) {
        var last = last();
        return last == null
                ? null
                : field.equals(shape().figure().key()) ? figureNow() : last.amounts().get(field);
    }

    default @Nullable BigDecimal amount(Role role) {
        return shape().find(role).map(field -> amount(field.key())).orElse(null);
    }

    /** The word for how it stands, where there are words for it and it is believed. */
    default Optional<CapacityLevel> level() {
        return this instanceof Known known ? shape().level(known.figure()) : Optional.empty();
    }
}
