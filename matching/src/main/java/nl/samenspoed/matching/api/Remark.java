package nl.samenspoed.matching.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something about a ranked candidate that whoever chooses must see. */
public sealed interface Remark {

    /** A stop is on: divert if possible. */
    record DivertIfPossible() implements Remark {}

    /** Nothing was ever reported ({@code last} is null) or the last figure is too old to count. */
    record CapacityUnknown(@Nullable LastReport last) implements Remark {}

    /** Reports 0 free; a place may come free soon. */
    record FullNow(Figure figure, Duration age) implements Remark {}

    record OpensLater(Instant at) implements Remark {}

    /**
     * @param unmet capability codes wished for and absent, in alphabetical order
     */
    record WishesUnmet(List<String> unmet) implements Remark {

        public WishesUnmet {
            unmet = List.copyOf(unmet);
        }
    }
}
