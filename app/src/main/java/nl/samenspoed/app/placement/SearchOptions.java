package nl.samenspoed.app.placement;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How widely to search.
 *
 * @param maxTravel longest travel time; null is the setting
 * @param size how many fitting places to list at most; null is the setting
 */
public record SearchOptions(@Nullable Duration maxTravel, @Nullable Integer size) {

    public static final SearchOptions STANDARD = new SearchOptions(null, null);
}
