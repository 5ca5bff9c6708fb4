package nl.samenspoed.app.placement;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import nl.samenspoed.matching.api.Rules;
import org.jspecify.annotations.Nullable;

/** How widely is searched, after settings and wishes. */
record SearchTerms(Duration maxTravel, int size, Set<String> rankedWhenFull) {

    private static final int MOST = 200;
    private static final Duration FARTHEST = Duration.ofDays(1);
    private static final Duration OLDEST = Duration.ofDays(7);

    /** Empty when the options make no sense. */
    static Optional<SearchTerms> of(
            SearchOptions options, SearchAgreements.Terms agreed, PlacementSettings settings) {
        var travel = travel(options.maxTravel(), agreed.within(), settings.maxTravel());
        int size = options.size() == null ? settings.size() : options.size();
        return travel.isPositive() && travel.compareTo(FARTHEST) <= 0 && size >= 1 && size <= MOST
                ? Optional.of(new SearchTerms(travel, size, settings.rankedWhenFull()))
                : Optional.empty();
    }

    /** Whoever searches may look farther, or less far, than was agreed. */
    private static Duration travel(
            @Nullable Duration chosen, @Nullable Duration agreed, Duration usual) {
        if (chosen != null) {
            return chosen;
        }
        return agreed == null ? usual : agreed;
    }

    /**
     * @param figures how long a figure is believed
     */
    Rules rules(Duration figures) {
        return Rules.standard()
                .withMaxTravel(maxTravel)
                .withSize(size)
                .withValidity(validity(figures))
                .withRankedWhenFull(rankedWhenFull.toArray(String[]::new));
    }

    private static Duration validity(Duration figures) {
        return figures.compareTo(OLDEST) > 0 ? OLDEST : figures;
    }
}
