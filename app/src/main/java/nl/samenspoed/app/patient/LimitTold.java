package nl.samenspoed.app.patient;

import java.time.Instant;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One treatment limit as it was told at a moment; later words do not change it.
 *
 * @param id its number among all that were told
 * @param patient the record under which it was told
 * @param remark in the words of who recorded it; null when nothing was added
 * @param by name of who recorded it
 */
public record LimitTold(
        long id,
        PatientId patient,
        TreatmentLimit limit,
        LimitWish wish,
        LimitSource source,
        @Nullable String remark,
        Instant at,
        String by,
        OrganisationId organisation) {}
