package nl.samenspoed.app.placement;

import nl.samenspoed.app.request.CareRequest;

/** What was agreed about offers. All that offers a place asks here, and nowhere else. */
interface OfferAgreements {

    /**
     * @param kind code of the kind of service that is sought
     */
    OfferTerms find(CareRequest request, String kind);
}
