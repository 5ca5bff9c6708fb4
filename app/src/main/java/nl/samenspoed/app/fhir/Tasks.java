package nl.samenspoed.app.fhir;

import java.util.List;
import java.util.function.Function;
import nl.samenspoed.app.placement.Breaches;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.OfferState;
import nl.samenspoed.app.placement.Transports;
import org.hl7.fhir.r4.model.Task;

/** Offers as Tasks, each with what else is known of it, so that every answer tells the same. */
record Tasks(Transports transports, Breaches breaches) {

    Task of(Offer offer) {
        return of(List.of(offer)).apply(offer);
    }

    /** Asks once for all of them. */
    Function<Offer, Task> of(List<Offer> offers) {
        var journeys = transports.about(offers);
        var duties = breaches.duties(offers.stream().filter(Tasks::isOpen).toList());
        return offer ->
                TaskMapper.toFhir(offer, journeys.get(offer.ride()), duties.get(offer.id()));
    }

    private static boolean isOpen(Offer offer) {
        return offer.state() instanceof OfferState.Open;
    }
}
