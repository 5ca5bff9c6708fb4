package nl.samenspoed.app.desk.inbox;

import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.placement.Journey;
import org.jspecify.annotations.Nullable;

/**
 * A patient who is expected, with what is known of the way here.
 *
 * @param card what was asked and accepted
 * @param patient the name; null when nobody knows it, or the reader may not
 * @param journey how the patient comes; null while nothing was arranged
 * @param how name of the kind of transport, and who drives
 * @param reported what happened on the way, in words
 * @param limits treatment limits; null when none were told
 */
public record AwaitedCard(
        OfferCard card,
        @Nullable String patient,
        @Nullable Journey journey,
        String how,
        List<String> reported,
        @Nullable String limits,
        boolean overdue) {

    public AwaitedCard {
        reported = List.copyOf(reported);
    }

    /** When the patient is expected; null when nobody knows. */
    public @Nullable Instant expectedAt() {
        return journey == null ? null : journey.expectedAt();
    }

    /** Changes with everything that is shown. */
    public String version() {
        return "%d.%d%s"
                .formatted(
                        card.offer().version(),
                        journey == null ? 0 : journey.version(),
                        overdue ? ".late" : "");
    }
}
