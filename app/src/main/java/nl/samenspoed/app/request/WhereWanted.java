package nl.samenspoed.app.request;

import java.time.Duration;
import java.util.Set;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * Where the patient would like to go, and how far from home at most.
 *
 * @param preferred providers the patient or the requester asks for; a wish
 * @param own the provider that cares for the patient now; a wish
 * @param farthest longest travel time from home; a limit, null when that is open
 * @param home CBS code of the municipality where the patient lives; null when that is where the
 *     patient is, and not kept when nothing is measured from it
 */
public record WhereWanted(
        Set<OrganisationId> preferred,
        @Nullable OrganisationId own,
        @Nullable Duration farthest,
        @Nullable String home) {

    public static final WhereWanted ANYWHERE = new WhereWanted(Set.of(), null, null, null);

    static final Duration FARTHEST = Duration.ofHours(24);

    public WhereWanted {
        preferred = Set.copyOf(preferred);
        home = farthest == null ? null : home;
    }

    /** A limit that leaves out everybody, or nobody, is a slip of the hand. */
    boolean isInRange() {
        return farthest == null
                || farthest.compareTo(Duration.ofMinutes(1)) >= 0
                        && farthest.compareTo(FARTHEST) <= 0;
    }
}
