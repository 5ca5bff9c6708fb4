package nl.samenspoed.app.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.placement.Journey;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.RefusalReason;
import nl.samenspoed.app.placement.TransportWanted;
import nl.samenspoed.app.request.RideStep;

/** How a patient gets to the place, what is seen of that there, and that the patient is there. */
final class TravelSentences {

    private static final Map<String, RideStep> STEPS =
            Map.of(
                    "at the door of", RideStep.AT_PATIENT,
                    "on the way with", RideStep.DEPARTED,
                    "done with", RideStep.HANDED_OVER);

    private final Cast cast;

    TravelSentences(Cast cast) {
        this.cast = cast;
    }

    void teach(Vocabulary vocabulary) {
        vocabulary
                .deed("{who} orders a wheelchair taxi for {name} from {places}", this::order)
                .deed("{place} will bring {name}, there at {time}", this::accept)
                .deed("{place} cannot bring {name}", this::refuse)
                .deed("{place} is (at the door of|on the way with|done with) {name}", this::step)
                .deed("{place} will be later with {name}, there at {time}", this::later)
                .deed("{who} notes that {name} comes by itself, there at {time}", this::ownWay)
                .deed("{place} says that {name} is there", this::arrived)
                .deed("{place} says that {name} did not come: {text}", this::noShow)
                .sight("{place} expects {name} at {time}", this::expects)
                .sight("{place} expects {name}, nobody knows when", this::expectsSome)
                .sight("{place} expects nobody", this::expectsNobody)
                .sight("{place} knows where to fetch {name}: {text}", this::fetches);
    }

    private Outcome<?> order(List<String> said) {
        return cast.the.transports.order(
                cast.who(said.getFirst()),
                CommandKey.random(),
                cast.request(said.get(1)),
                new TransportWanted(SmallWorld.TAXI, null, null),
                cast.places(said.get(2)),
                null);
    }

    private Offer offer(String patient, String taxi) {
        return cast
                .the
                .transports
                .offersOf(SmallWorld.coordinator(), cast.request(patient))
                .stream()
                .filter(offer -> offer.service().equals(cast.place(taxi)))
                .findFirst()
                .orElseThrow();
    }

    private Outcome<?> accept(List<String> said) {
        return cast.the.transports.accept(
                cast.at(said.getFirst()),
                CommandKey.random(),
                offer(said.get(1), said.getFirst()).id(),
                null,
                cast.clock().at(said.get(2)));
    }

    private Outcome<?> refuse(List<String> said) {
        return cast.the.placements.refuse(
                cast.at(said.getFirst()),
                CommandKey.random(),
                offer(said.get(1), said.getFirst()).id(),
                null,
                RefusalReason.FULL,
                null);
    }

    private Outcome<?> step(List<String> said) {
        return cast.the.transports.report(
                cast.at(said.getFirst()),
                CommandKey.random(),
                offer(said.get(2), said.getFirst()).ride(),
                STEPS.get(said.get(1)),
                cast.clock().now());
    }

    private Outcome<?> later(List<String> said) {
        return cast.the.transports.expect(
                cast.at(said.getFirst()),
                CommandKey.random(),
                offer(said.get(1), said.getFirst()).ride(),
                cast.clock().at(said.get(2)),
                null);
    }

    private Outcome<?> ownWay(List<String> said) {
        return cast.the.transports.agree(
                cast.who(said.getFirst()),
                CommandKey.random(),
                cast.request(said.get(1)),
                "own-transport",
                cast.clock().at(said.get(2)),
                null);
    }

    private Outcome<?> arrived(List<String> said) {
        return cast.the.placements.confirmArrival(
                cast.at(said.getFirst()), CommandKey.random(), cast.request(said.get(1)));
    }

    private Outcome<?> noShow(List<String> said) {
        return cast.the.placements.reportNoShow(
                cast.at(said.getFirst()),
                CommandKey.random(),
                cast.request(said.get(1)),
                said.get(2));
    }

    /** The notice beforehand: on the card at the place, with how and when. */
    private void expects(List<String> said) {
        assertThat(awaited(said)).contains(said.get(1));
        assertThat(journeys(said))
                .singleElement()
                .satisfies(
                        way ->
                                assertThat(way.expectedAt())
                                        .isEqualTo(cast.clock().at(said.get(2))));
    }

    private void expectsSome(List<String> said) {
        assertThat(awaited(said)).contains(said.get(1));
        assertThat(journeys(said)).allSatisfy(way -> assertThat(way.expectedAt()).isNull());
    }

    private void expectsNobody(List<String> said) {
        assertThat(awaited(said)).isEmpty();
    }

    private List<String> awaited(List<String> said) {
        return cast.the.placements.inbox(cast.at(said.getFirst())).awaitingArrival().stream()
                .map(card -> cast.patient(card.request()))
                .toList();
    }

    private List<Journey> journeys(List<String> said) {
        return Stream.ofNullable(
                        cast.the
                                .transports
                                .awaited(cast.at(said.getFirst()))
                                .get(cast.request(said.get(1))))
                .toList();
    }

    private void fetches(List<String> said) {
        assertThat(cast.the.transports.driven(cast.at(said.getFirst())))
                .singleElement()
                .satisfies(
                        ride -> {
                            assertThat(ride.name()).contains(said.get(1).split(" ")[1]);
                            assertThat(ride.address()).isEqualTo(said.get(2));
                        });
    }
}
