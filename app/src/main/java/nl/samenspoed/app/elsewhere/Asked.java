package nl.samenspoed.app.elsewhere;

import java.time.Instant;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.ConsentAnswer;
import org.jspecify.annotations.Nullable;

/**
 * That a summary was wanted; never what was told.
 *
 * @param by name of who wanted it
 * @param isEmergency whether emergency access stood in for consent
 * @param answer {@code TOLD}, {@code NO_CONSENT} or a {@link Failure}; null while there is none
 */
public record Asked(
        Instant at,
        String by,
        OrganisationId organisation,
        String source,
        ConsentAnswer consent,
        boolean isEmergency,
        @Nullable String answer) {}
