package nl.samenspoed.app.desk.request;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.Dialogue;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RecordedFact;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.Ride;
import nl.samenspoed.app.request.RideStep;
import org.jspecify.annotations.Nullable;

/** Tells how the patient of a case travels. */
record DrawingTravel(CareRequest request, List<RecordedFact> facts, Words words) {

    /** Null while nothing was arranged, and when the patient has long been there. */
    CaseView.@Nullable Travel draw() {
        var ride = request.ride();
        var shown =
                request.phase() instanceof Phase.AwaitingArrival
                        || request.phase() instanceof Phase.InCare;
        return ride == null || !shown ? null : draw(ride);
    }

    private CaseView.Travel draw(Ride ride) {
        var carrier = ride.carrier();
        return new CaseView.Travel(
                words.transport(ride.kind()),
                carrier == null ? null : carrier.name(),
                ride.note(),
                ride.pickUpFrom(),
                ride.expectedAt(),
                request.phase() instanceof Phase.AwaitingArrival
                        && ride.isOverdue(words.page().time().now()),
                reported(ride),
                asked(ride),
                ride.awaitsDesk(),
                ride.ordered() && request.phase() instanceof Phase.AwaitingArrival);
    }

    private List<CaseView.Reported> reported(Ride ride) {
        return Arrays.stream(RideStep.values())
                .flatMap(
                        step ->
                                ride.at(step).stream()
                                        .map(
                                                at ->
                                                        new CaseView.Reported(
                                                                words.text(
                                                                        "ride-step." + step.code()),
                                                                at)))
                .toList();
    }

    private List<CaseView.OfferOut> asked(Ride ride) {
        return facts.stream()
                .filter(fact -> fact.event() instanceof RequestEvent.Transport.TransportOrdered)
                .flatMap(
                        fact ->
                                ((RequestEvent.Transport.TransportOrdered) fact.event())
                                        .offers().stream()
                                                .filter(o -> isOpen(ride, o.offer()))
                                                .map(
                                                        o ->
                                                                new CaseView.OfferOut(
                                                                        o.offer(),
                                                                        o.name(),
                                                                        fact.at(),
                                                                        o.answerBy(),
                                                                        Dialogue.NONE,
                                                                        List.of())))
                .toList();
    }

    private static boolean isOpen(Ride ride, UUID offer) {
        return ride.openOffers().containsKey(offer);
    }
}
