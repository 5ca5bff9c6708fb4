package nl.samenspoed.app.consult;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.Advice;
import nl.samenspoed.app.request.CareRequestId;
import org.jspecify.annotations.Nullable;

/**
 * Advice that one discipline is asked on one request.
 *
 * @param whom who is asked
 * @param desk the organisation that asks
 * @param askedBy name of the person who asks
 * @param declined organisations that said no while others were asked too
 * @param adviser who took it up; null while nobody did
 * @param advice null while there is none
 * @param because why it ended, in a person's words; null when nobody gave any
 */
public record Consult(
        ConsultId id,
        int version,
        CareRequestId request,
        long requestNumber,
        Whom whom,
        String question,
        RegionId region,
        OrganisationId desk,
        String askedBy,
        Instant askedAt,
        Instant answerBy,
        Set<UUID> declined,
        ConsultState state,
        @Nullable Adviser adviser,
        @Nullable Advice advice,
        @Nullable Instant advisedAt,
        @Nullable Instant endedAt,
        @Nullable String because,
        Instant changedAt) {

    public Consult {
        declined = Set.copyOf(declined);
    }

    /**
     * Who is asked.
     *
     * @param organisation null for whoever of the discipline at the desk or in the region
     * @param person null for whoever of the discipline there
     * @param name of the person or else the organisation; null when neither is named
     * @param desk where it was agreed that the discipline is now; null for the whole region
     */
    public record Whom(
            String discipline,
            @Nullable OrganisationId organisation,
            @Nullable PersonId person,
            @Nullable String name,
            @Nullable Desk desk) {

        /** Whoever of the discipline at a desk, or in the region where that is null. */
        static Whom whoever(String discipline, @Nullable Desk desk) {
            return new Whom(discipline, null, null, null, desk);
        }
    }

    /**
     * A desk whose people are asked, and the agreed rule that says so.
     *
     * @param of its subregion
     */
    public record Desk(SubregionId of, FollowedRule rule) {}

    /** Who took it up. */
    public record Adviser(PersonId person, String name, OrganisationId organisation, Instant at) {}

    /** From the question to the advice; null while there is none. */
    public @Nullable Duration took() {
        return advisedAt == null ? null : Duration.between(askedAt, advisedAt);
    }

    /** Whether the advice is later than was asked for. */
    public boolean isLate(Instant now) {
        return state.isOpen() && advice == null && answerBy.isBefore(now);
    }
}
