package nl.samenspoed.matching.api;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One thing that speaks for a candidate, with its numbers; {@link Sentences} puts it in words. */
public sealed interface Reason {

    record ShortTravel(Duration travel) implements Reason {}

    /** A confirmed free place; the age is that of the figure now. */
    record FreePlaces(Figure figure, Duration age) implements Reason {}

    record OwnOrganisation() implements Reason {}

    record PreferredOrganisation() implements Reason {}

    record HomeSubregion() implements Reason {}

    record HomeRegion() implements Reason {}

    /**
     * @param met capability codes wished for and present, in alphabetical order
     * @param asked how many were wished for
     */
    record WishesMet(List<String> met, int asked) implements Reason {

        public WishesMet {
            met = List.copyOf(met);
        }
    }

    /**
     * @param share of its declared places that proved to exist, 0 to 1
     */
    record Reliable(double share) implements Reason {}

    /** Open when needed; the start is when care can begin. */
    record OpenInTime(Instant start) implements Reason {}

    /**
     * @param mustHaves capability codes required, all present, in alphabetical order; may be empty
     */
    record Suitable(List<String> mustHaves) implements Reason {

        public Suitable {
            mustHaves = List.copyOf(mustHaves);
        }
    }
}
