package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceId;

/**
 * One place that was asked, as told in the story.
 *
 * @param offer identifies the offer in {@code placement}
 * @param answerBy when the offer lapses without an answer
 */
public record OfferedPlace(
        UUID offer,
        ServiceId service,
        OrganisationId organisation,
        String name,
        Instant answerBy) {}
