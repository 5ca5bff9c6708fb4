package nl.samenspoed.app.placement;

import java.util.Set;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.CareRequest;

/** What was agreed about offers. All that offers a place asks here, and nowhere else. */
interface OfferAgreements {

    /**
     * @param kind code of the kind of service that is sought
     * @param asked who may have agreed otherwise with the desk of the request
     */
    OfferTerms find(CareRequest request, String kind, Set<OrganisationId> asked);
}
