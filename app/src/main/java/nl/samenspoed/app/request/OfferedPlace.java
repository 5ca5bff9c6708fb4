package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.UUID;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;

/**
 * One place that was asked, as told in the story.
 *
 * @param offer identifies the offer in {@code placement}
 * @param answerBy when the offer lapses without an answer
 * @param followed the agreed rule that says so; null when nobody agreed about it
 * @param parallel the agreed rule about how many are asked at once; null when there is none
 */
public record OfferedPlace(
        UUID offer,
        ServiceId service,
        OrganisationId organisation,
        String name,
        Instant answerBy,
        @Nullable FollowedRule followed,
        @Nullable FollowedRule parallel) {

    public OfferedPlace(
            UUID offer,
            ServiceId service,
            OrganisationId organisation,
            String name,
            Instant answerBy) {
        this(offer, service, organisation, name, answerBy, null, null);
    }
}
