package nl.samenspoed.app.days;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.placement.Offer;
import nl.samenspoed.app.placement.OfferState;
import nl.samenspoed.app.placement.RefusalReason;

/** Offers: made to several at once, answered, asked about, answered with another time, or not. */
final class OfferSentences {

    private final Cast cast;

    OfferSentences(Cast cast) {
        this.cast = cast;
    }

    void teach(Vocabulary vocabulary) {
        vocabulary
                .deed("{who} offers {name} to {places}", this::offer)
                .deed("{place} accepts {name}", this::accept)
                .deed("{place} refuses {name}: {words}", this::refuse)
                .deed("{place} asks about {name}: {text}", this::ask)
                .deed("{who} answers {place} about {name}: {text}", this::answer)
                .deed("{place} proposes for {name}: {time}", this::propose)
                .deed("{who} agrees with {place} about {name}: {time}", this::agree)
                .deed("{who} withdraws {name} from {place}: {text}", this::withdraw)
                .deed(
                        "{who} finds {name} a place outside the network: {text}, said {text}",
                        this::outside)
                .sight("{name} is asked of {places}", this::asked)
                .sight(
                        "{name} is asked of nobody",
                        said -> assertThat(open(said.getFirst())).isEmpty())
                .sight("{place} rings for {name}", this::rings)
                .sight("{place} reads about {name}, without a name: {text}", this::reads)
                .sight("{place} missed {name}: {words}", this::missed)
                .sight("at {place} {name} reads: {words}", this::stands)
                .sight("{name} can come to {place} from {time}", this::start)
                .sight("the desk must answer {place} about {name}", this::awaitsDesk)
                .sight("the desk need not answer about {name}", this::needNotAnswer);
    }

    private Outcome<?> offer(List<String> said) {
        return cast.the.placements.offer(
                cast.who(said.getFirst()),
                CommandKey.random(),
                cast.request(said.get(1)),
                cast.places(said.get(2)),
                null);
    }

    private Outcome<?> accept(List<String> said) {
        var offer = cast.offer(said.get(1), said.getFirst());
        return cast.the.placements.accept(
                cast.at(said.getFirst()), CommandKey.random(), offer.id(), null);
    }

    private Outcome<?> refuse(List<String> said) {
        var offer = cast.offer(said.get(1), said.getFirst());
        return cast.the.placements.refuse(
                cast.at(said.getFirst()),
                CommandKey.random(),
                offer.id(),
                null,
                Stream.of(RefusalReason.values())
                        .filter(
                                reason ->
                                        cast.english()
                                                .of("refusal-reason." + reason.code())
                                                .equals(said.get(2)))
                        .findFirst()
                        .orElseThrow(),
                null);
    }

    private Outcome<?> ask(List<String> said) {
        var offer = cast.offer(said.get(1), said.getFirst());
        return cast.the.placements.ask(
                cast.at(said.getFirst()), CommandKey.random(), offer.id(), null, said.get(2));
    }

    private Outcome<?> answer(List<String> said) {
        var offer = cast.offer(said.get(2), said.get(1));
        return cast.the.placements.answer(
                cast.who(said.getFirst()), CommandKey.random(), offer.id(), null, said.get(3));
    }

    private Outcome<?> propose(List<String> said) {
        var offer = cast.offer(said.get(1), said.getFirst());
        return cast.the.placements.proposeStart(
                cast.at(said.getFirst()),
                CommandKey.random(),
                offer.id(),
                null,
                cast.clock().at(said.get(2)),
                null);
    }

    private Outcome<?> agree(List<String> said) {
        var offer = cast.offer(said.get(2), said.get(1));
        return cast.the.placements.acceptStart(
                cast.who(said.getFirst()),
                CommandKey.random(),
                offer.id(),
                cast.clock().at(said.get(3)));
    }

    private Outcome<?> withdraw(List<String> said) {
        var offer = cast.offer(said.get(1), said.get(2));
        return cast.the.placements.withdraw(
                cast.who(said.getFirst()), CommandKey.random(), offer.id(), null, said.get(3));
    }

    private Outcome<?> outside(List<String> said) {
        return cast.the.placements.placeOutside(
                cast.who(said.getFirst()),
                CommandKey.random(),
                cast.request(said.get(1)),
                said.get(2),
                said.get(3));
    }

    private List<Offer> open(String patient) {
        return cast
                .the
                .placements
                .ofRequest(SmallWorld.coordinator(), cast.request(patient))
                .stream()
                .filter(Offer::isOpen)
                .toList();
    }

    private void asked(List<String> said) {
        assertThat(open(said.getFirst()))
                .extracting(Offer::service)
                .containsExactlyInAnyOrderElementsOf(cast.places(said.get(1)));
    }

    private void rings(List<String> said) {
        var offer = cast.offer(said.get(1), said.getFirst());
        var rings = cast.the.ringing.rings(cast.at(said.getFirst()));
        assertThat(Stream.concat(rings.unseen().stream(), rings.forced().stream()))
                .contains(offer.id());
    }

    private void reads(List<String> said) {
        var offer = cast.offer(said.get(1), said.getFirst());
        assertThat(cast.the.placements.inbox(cast.at(said.getFirst())).open())
                .filteredOn(card -> card.id().equals(offer.id()))
                .singleElement()
                .satisfies(
                        card -> {
                            assertThat(card.content().summary()).isEqualTo(said.get(2));
                            assertThat(card.content().toString())
                                    .doesNotContain(said.get(1).split(" ")[1]);
                        });
    }

    private void missed(List<String> said) {
        var offer = cast.offer(said.get(1), said.getFirst());
        assertThat(cast.the.ringing.missed(cast.at(said.getFirst())))
                .filteredOn(card -> card.id().equals(offer.id()))
                .singleElement()
                .extracting(OfferSentences::words)
                .isEqualTo(said.get(2));
    }

    private void stands(List<String> said) {
        assertThat(words(cast.offer(said.get(1), said.getFirst()))).isEqualTo(said.get(2));
    }

    private static String words(Offer offer) {
        return switch (offer.state()) {
            case OfferState.Withdrawn withdrawn -> "withdrawn, " + withdrawn.because();
            case OfferState.Refused refused -> "refused, " + refused.reason().code();
            case OfferState state ->
                    state.status().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }

    private void start(List<String> said) {
        var offer = cast.offer(said.getFirst(), said.get(1));
        assertThat(offer.agreedStart()).isEqualTo(cast.clock().at(said.get(2)));
    }

    private void awaitsDesk(List<String> said) {
        var offer = cast.offer(said.get(1), said.getFirst());
        assertThat(cast.now(said.get(1)).dialogue(offer.id().value()).awaitsDesk()).isTrue();
    }

    private void needNotAnswer(List<String> said) {
        assertThat(cast.now(said.getFirst()).awaitingDesk()).isZero();
    }
}
