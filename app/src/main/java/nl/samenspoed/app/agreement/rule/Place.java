package nl.samenspoed.app.agreement.rule;

import java.util.UUID;

/** For whom an agreement holds, from wide to narrow. */
public sealed interface Place {

    record Country() implements Place {}

    record Region(UUID region) implements Place {}

    record Subregion(UUID subregion) implements Place {}

    /** Two organisations with each other, whichever of them asks. */
    record Pair(UUID one, UUID other) implements Place {

        public Pair {
            if (one.compareTo(other) > 0) {
                var first = other;
                other = one;
                one = first;
            }
        }
    }

    default Level level() {
        return switch (this) {
            case Country() -> Level.COUNTRY;
            case Region(var _) -> Level.REGION;
            case Subregion(var _) -> Level.SUBREGION;
            case Pair(var _, var _) -> Level.PAIR;
        };
    }

    /** Stable, one for each place. */
    default String code() {
        return switch (this) {
            case Country() -> "country";
            case Region(var region) -> "region/" + region;
            case Subregion(var subregion) -> "subregion/" + subregion;
            case Pair(var one, var other) -> "pair/" + one + "/" + other;
        };
    }

    /** The wider first: what a narrower one agrees must fit in what the wider leave. */
    enum Level {
        COUNTRY,
        REGION,
        SUBREGION,
        PAIR
    }
}
