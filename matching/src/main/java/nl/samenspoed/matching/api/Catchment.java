package nl.samenspoed.matching.api;

import java.util.Set;
import java.util.UUID;

/** For whom a service is there. */
public sealed interface Catchment {

    Catchment EVERYWHERE = new Everywhere();

    static Catchment subregions(UUID... subregions) {
        return new Subregions(Set.of(subregions));
    }

    static Catchment within(double kilometres) {
        return new Within(kilometres);
    }

    /** Both limits at once. */
    static Catchment within(double kilometres, UUID... subregions) {
        return new SubregionsWithin(Set.of(subregions), kilometres);
    }

    record Everywhere() implements Catchment {}

    /** Only needs whose home is in one of these subregions; a need without a known home passes. */
    record Subregions(Set<UUID> served) implements Catchment {

        public Subregions {
            served = Set.copyOf(served);
        }
    }

    /**
     * Only needs that meet both limits.
     *
     * @param kilometres great-circle distance, 0 or more
     */
    record SubregionsWithin(Set<UUID> served, double kilometres) implements Catchment {

        /**
         * @throws IllegalArgumentException when the distance is negative or no number
         */
        public SubregionsWithin {
            served = new Subregions(served).served();
            kilometres = new Within(kilometres).kilometres();
        }
    }

    /**
     * Only needs at most this far away.
     *
     * @param kilometres great-circle distance, 0 or more
     */
    record Within(double kilometres) implements Catchment {

        /**
         * @throws IllegalArgumentException when the distance is negative or no number
         */
        public Within {
            if (!(kilometres >= 0)) {
                throw new IllegalArgumentException(
                        """
                        The served distance (%s km) must be 0 or more.
                        Maybe the service has no limit: use Catchment.EVERYWHERE.\
                        """
                                .formatted(kilometres));
            }
        }
    }
}
