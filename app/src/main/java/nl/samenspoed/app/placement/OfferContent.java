package nl.samenspoed.app.placement;

import java.time.Instant;
import java.util.Set;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver sees before accepting: enough to judge, not who it is.
 *
 * @param kind code of the service kind asked for
 * @param summary as written for receivers, without naming the patient
 * @param ageBand for example {@code 80-89}; null when the birth date is unknown
 * @param municipality CBS code of where the patient is
 * @param earliest when care should start; null is as soon as possible
 * @param latest by when care must have started; null when that is open
 */
public record OfferContent(
        String kind,
        String summary,
        @Nullable Urgency urgency,
        @Nullable String ageBand,
        Gender gender,
        @Nullable String municipality,
        Set<String> mustHaves,
        Set<String> wishes,
        @Nullable Instant earliest,
        @Nullable Instant latest) {

    public OfferContent {
        mustHaves = Set.copyOf(mustHaves);
        wishes = Set.copyOf(wishes);
    }
}
