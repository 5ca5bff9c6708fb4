package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What to look for among requests; null leaves a criterion out. Results come in order of last
 * change, oldest first, so that a reader can go on where it stopped.
 *
 * @param changedFrom inclusive
 * @param after the last one seen; what changes meanwhile comes again, nothing is skipped
 */
public record RequestSearch(
        @Nullable CareRequestId id,
        @Nullable Long number,
        @Nullable PatientId patient,
        @Nullable Standing standing,
        @Nullable OrganisationId requester,
        @Nullable OrganisationId lead,
        @Nullable Instant changedFrom,
        @Nullable Instant changedBefore,
        @Nullable Place after,
        int limit) {

    /** The one that people call by this number. */
    public static RequestSearch ofNumber(long number) {
        return new RequestSearch(null, number, null, null, null, null, null, null, null, 1);
    }

    /**
     * How requests stand.
     *
     * @param open whether those that are open are meant
     * @param endings with which outcome those that ended are meant
     */
    public record Standing(boolean open, Set<Ending> endings) {

        public Standing {
            endings = Set.copyOf(endings);
        }
    }

    /** A place in the order of the results. */
    public record Place(Instant changedAt, UUID id) {}
}
