package nl.samenspoed.app.agreement.rule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a rule is asked for.
 *
 * @param region null when only the country has a word
 * @param asking the organisation that asks; null when it does not matter
 * @param asked the organisation that is asked
 */
public record Situation(
        @Nullable UUID region,
        @Nullable UUID subregion,
        @Nullable UUID asking,
        @Nullable UUID asked) {

    public static Situation in(@Nullable UUID region, @Nullable UUID subregion) {
        return new Situation(region, subregion, null, null);
    }

    boolean isIn(Place place) {
        return switch (place) {
            case Place.Country() -> true;
            case Place.Region(var its) -> its.equals(region);
            case Place.Subregion(var its) -> its.equals(subregion);
            case Place.Pair pair ->
                    asking != null && asked != null && pair.equals(new Place.Pair(asking, asked));
        };
    }
}
