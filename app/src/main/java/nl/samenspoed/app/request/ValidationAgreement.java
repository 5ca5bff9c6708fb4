package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import org.jspecify.annotations.Nullable;

/**
 * Which outcomes a physician must look at in one region or subregion.
 *
 * @param urgencies of which urgencies; none switches it off
 * @param outcomes codes of {@link #OUTCOMES}
 */
public record ValidationAgreement(
        @Nullable RegionId region,
        @Nullable SubregionId subregion,
        Set<Urgency> urgencies,
        Set<String> outcomes,
        Instant at,
        String by) {

    /** What can be decided, any place being one of them. */
    public static final List<String> OUTCOMES =
            List.of("self-care", "advice-only", "own-gp", "place");

    public ValidationAgreement {
        urgencies = Set.copyOf(urgencies);
        outcomes = Set.copyOf(outcomes);
    }

    static String outcome(Care care) {
        return care instanceof Care.Place ? "place" : care.code();
    }

    boolean covers(@Nullable Urgency urgency, Care decided) {
        return urgency != null
                && urgencies.contains(urgency)
                && outcomes.contains(outcome(decided));
    }
}
