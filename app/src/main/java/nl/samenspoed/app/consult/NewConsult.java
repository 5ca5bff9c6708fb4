package nl.samenspoed.app.consult;

import java.time.Instant;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks.
 *
 * @param organisation null for whoever of the discipline in the region
 * @param person null for whoever of the discipline there
 * @param answerBy null for as long as the urgency gives
 */
public record NewConsult(
        String discipline,
        @Nullable OrganisationId organisation,
        @Nullable PersonId person,
        String question,
        @Nullable Instant answerBy) {}
