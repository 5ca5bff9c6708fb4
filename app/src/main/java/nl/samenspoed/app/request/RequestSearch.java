package nl.samenspoed.app.request;

import java.time.Instant;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What to look for among requests; null leaves a criterion out. Results come in order of last
 * change, oldest first, so that a reader can go on where it stopped.
 *
 * @param changedFrom inclusive
 */
public record RequestSearch(
        @Nullable CareRequestId id,
        @Nullable Long number,
        @Nullable PatientId patient,
        @Nullable Boolean open,
        @Nullable OrganisationId lead,
        @Nullable Instant changedFrom,
        @Nullable Instant changedBefore,
        int offset,
        int limit) {}
