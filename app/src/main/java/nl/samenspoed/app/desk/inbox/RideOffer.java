package nl.samenspoed.app.desk.inbox;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ride that is asked for.
 *
 * @param to name of the place to go to
 * @param town where the patient is; null when that is not told
 * @param from when the patient can be fetched, in words
 * @param times of arrival to choose from with one press
 * @param otherwise what the field for another time begins with
 */
public record RideOffer(
        OfferCard card,
        String to,
        @Nullable String town,
        String from,
        List<Instant> times,
        String otherwise) {

    public RideOffer {
        times = List.copyOf(times);
    }
}
