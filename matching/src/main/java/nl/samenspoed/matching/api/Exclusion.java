package nl.samenspoed.matching.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first rule a candidate broke, with the numbers; {@link Sentences} puts it in words. */
public sealed interface Exclusion {

    default Cause cause() {
        return switch (this) {
            case MissingCapabilities _ -> Cause.MISSING_CAPABILITY;
            case OutsideCatchment _ -> Cause.OUTSIDE_CATCHMENT;
            case TooFarFromHome _ -> Cause.TOO_FAR_FROM_HOME;
            case TooFar _ -> Cause.TOO_FAR;
            case Closed _ -> Cause.CLOSED;
            case OpensTooLate _ -> Cause.OPENS_TOO_LATE;
            case ArrivesTooLate _ -> Cause.ARRIVES_TOO_LATE;
            case Full _ -> Cause.FULL;
            case CapacityUnknown _ -> Cause.CAPACITY_UNKNOWN;
            case Outranked _ -> Cause.OUTRANKED;
        };
    }

    /**
     * @param missing capability codes required and absent, in alphabetical order
     */
    record MissingCapabilities(List<String> missing) implements Exclusion {

        public MissingCapabilities {
            missing = List.copyOf(missing);
        }
    }

    /**
     * @param kilometres great-circle distance between need and service
     */
    record OutsideCatchment(Catchment catchment, double kilometres) implements Exclusion {}

    /**
     * @param travel time from home, not from where the person is
     */
    record TooFarFromHome(Duration travel, Duration limit) implements Exclusion {}

    record TooFar(Duration travel, Duration limit) implements Exclusion {}

    record Closed() implements Exclusion {}

    record OpensTooLate(Instant opensAt, Instant latest) implements Exclusion {}

    record ArrivesTooLate(Instant arrival, Instant latest) implements Exclusion {}

    /** A valid figure says 0. */
    record Full(Figure figure, Duration age) implements Exclusion {}

    /** The rules leave out what did not report in time; null when it never reported. */
    record CapacityUnknown(@Nullable LastReport last) implements Exclusion {}

    /**
     * @param weighted its own weighted travel time
     * @param listed how many better ones filled the list
     */
    record Outranked(Duration weighted, int listed) implements Exclusion {}
}
