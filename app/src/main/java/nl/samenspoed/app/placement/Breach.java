package nl.samenspoed.app.placement;

import java.time.Instant;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Declared;
import org.jspecify.annotations.Nullable;

/**
 * Something that was agreed and not done.
 *
 * @param about the request it happened with; null when it was not with one
 * @param organisation that did not do it
 * @param other towards which it did not; null when that is not one but all who had to do with it
 * @param rule what was signed; null where an office switched it on
 * @param contestBy until when the organisation can contest it
 * @param route to whom it goes when the parties do not settle it; null where nothing was signed
 * @param contested null when it was not
 * @param settled null while it was not
 */
public record Breach(
        BreachId id,
        int version,
        What what,
        @Nullable About about,
        OrganisationId organisation,
        @Nullable OrganisationId other,
        RegionId region,
        SubregionId subregion,
        @Nullable FollowedRule rule,
        Instant at,
        Instant contestBy,
        @Nullable Route route,
        @Nullable Contested contested,
        @Nullable Settled settled) {

    public record About(CareRequestId request, long number) {}

    /**
     * @param from until then it is with the parties only
     * @param role code of the role it goes to; null when it goes to an organisation
     */
    public record Route(
            Instant from,
            @Nullable String role,
            @Nullable OrganisationId organisation,
            FollowedRule rule) {}

    public record Contested(Instant at, String by, String explanation) {}

    public record Settled(Instant at, String by, String role, boolean upheld, String because) {}

    /** What was not done. */
    public sealed interface What {

        BreachKind kind();

        /** The place that did not do it; null when it was not at one. */
        @Nullable ServiceId service();

        /**
         * @param reason null when nobody answered
         */
        record NotDelivered(ServiceId service, @Nullable RefusalReason reason, Declared declared)
                implements What {

            @Override
            public BreachKind kind() {
                return BreachKind.NOT_DELIVERED;
            }
        }

        /** Owed to whoever inherits its load. */
        record StopTooLong(ServiceId service, Instant since, Instant endBy) implements What {

            @Override
            public BreachKind kind() {
                return BreachKind.STOP_TOO_LONG;
            }
        }

        record LeadNotTaken(Instant asked, Instant answerBy) implements What {

            @Override
            public BreachKind kind() {
                return BreachKind.LEAD_NOT_TAKEN;
            }

            @Override
            public @Nullable ServiceId service() {
                return null;
            }
        }

        record NotAnswered(ServiceId service, Instant asked, Instant answerBy) implements What {

            @Override
            public BreachKind kind() {
                return BreachKind.NOT_ANSWERED;
            }
        }
    }

    public boolean canBeContested(Instant now) {
        return contested == null && settled == null && !now.isAfter(contestBy);
    }

    /**
     * Whether it is with others than the two parties: past the time that was agreed for that, or
     * where none was, contested or past the time to contest it.
     */
    public boolean isForOthers(Instant now) {
        return route == null
                ? contested != null || now.isAfter(contestBy)
                : !now.isBefore(route.from());
    }

    /** Whether who it was owed to can still say that it was settled between the two. */
    public boolean canBeSettledBetween(Instant now) {
        return route != null && settled == null && !isForOthers(now);
    }
}
