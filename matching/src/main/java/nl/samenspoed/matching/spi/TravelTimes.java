package nl.samenspoed.matching.spi;

import java.time.Duration;
import java.util.List;

/**
 * How long it takes to get from one place to another.
 *
 * <p>Matching asks from the place of the need to the place of the service, also where it is the
 * service that travels. A pair without a road answers a duration longer than any limit.
 */
@FunctionalInterface
public interface TravelTimes {

    Duration between(Place from, Place to);

    /**
     * Prepares to answer for the same destinations many times; an implementation that knows a
     * shorter way than pair by pair overrides this.
     */
    default Destinations to(List<Place> places) {
        var destinations = List.copyOf(places);
        return from ->
                destinations.stream().mapToInt(to -> wholeSeconds(between(from, to))).toArray();
    }

    private static int wholeSeconds(Duration time) {
        return (int) Math.min(Integer.MAX_VALUE, time.toSeconds());
    }

    /** The places a {@link TravelTimes} was prepared for. */
    @FunctionalInterface
    interface Destinations {

        /**
         * Travel times in whole seconds, one for each destination in the order given; a new array,
         * the caller's own.
         */
        int[] secondsFrom(Place from);
    }
}
