package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import org.jspecify.annotations.Nullable;

/**
 * That somebody was asked to take the lead over a request, and has not answered.
 *
 * @param id names this asking; the next one of the same request has another, and the requests of a
 *     shift that is handed over have the same
 * @param lead who has it
 * @param asked who was asked to take it
 * @param at when
 * @param known since when it is as urgent and about such care as it is now, if that is later
 * @param kind code of the care that was decided; null while none was
 * @param urgency U0 to U5; null while nobody knows
 */
public record LeadAsked(
        UUID id,
        CareRequestId request,
        OrganisationId lead,
        OrganisationId asked,
        Instant at,
        Instant known,
        RegionId region,
        SubregionId subregion,
        @Nullable String kind,
        @Nullable String urgency) {}
