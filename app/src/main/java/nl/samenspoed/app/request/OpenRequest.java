package nl.samenspoed.app.request;

import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.patient.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to open a request: a question. Everything else may be missing.
 *
 * @param requester who asks, when it is another organisation than the actor's own
 * @param offerLeadTo who is asked to take the lead at once, for example the desk of the subregion
 */
public record OpenRequest(
        Channel channel,
        Caller caller,
        Whereabouts where,
        Who patient,
        String question,
        @Nullable CareRequestId repeatOf,
        @Nullable OrganisationId requester,
        @Nullable OrganisationId offerLeadTo) {

    /** Whom it is about: somebody already there, or somebody as told now. */
    public sealed interface Who {

        record Existing(PatientId id) implements Who {}

        record AsTold(PatientDetails details) implements Who {}
    }
}
