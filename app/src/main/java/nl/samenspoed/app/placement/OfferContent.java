package nl.samenspoed.app.placement;

import java.time.Instant;
import java.util.Set;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Limits;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * What a receiver sees before accepting: enough to judge, not who it is.
 *
 * @param kind code of the service kind asked for; of transport, that of the kind of transport
 * @param summary as written for receivers, without naming the patient; of transport, what whoever
 *     drives must know
 * @param ageBand for example {@code 80-89}; null when the birth date is unknown
 * @param municipality CBS code of where the patient is
 * @param earliest when care should start, or the patient can be fetched; null is as soon as
 *     possible
 * @param latest by when care must have started; null when that is open
 * @param to of transport, the name of the place to go to; null for a place
 * @param limits what is known of what the patient wants and does not want; null in offers made
 *     before that was kept
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
        @Nullable Instant latest,
        @Nullable String to,
        @Nullable Limits limits) {

    public OfferContent {
        mustHaves = Set.copyOf(mustHaves);
        wishes = Set.copyOf(wishes);
    }

    /** Of an older offer nothing is known, which is what it says. */
    public Limits limitsKnown() {
        return limits == null ? Limits.UNKNOWN : limits;
    }
}
