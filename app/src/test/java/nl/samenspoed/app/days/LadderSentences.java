package nl.samenspoed.app.days;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.placement.LadderScenario;
import nl.samenspoed.app.request.Escalated;

/** The ladder, the duty manager, and a place that is taken by force. */
final class LadderSentences {

    private final Cast cast;

    LadderSentences(Cast cast) {
        this.cast = cast;
    }

    void teach(Vocabulary vocabulary) {
        vocabulary
                .deed("the ladder is (.*)", this::agree)
                .deed("{who} starts the ladder for {name}", this::start)
                .deed("{who} takes {name} up", this::takeUp)
                .deed("{who} takes a place for {name} at {place} by force: {text}", this::force)
                .deed("{place} accepts {name}, who was forced", this::acceptForced)
                .sight("the ladder for {name} goes to the {words} at {time}", this::next)
                .sight("the duty manager is called for {name}", this::called)
                .sight("{words} sees to {name}", this::seesTo)
                .sight("no ladder runs for {name}", this::none)
                .sight("the ladder for {name} was agreed: {text}", this::agreed)
                .sight("nothing was agreed about the ladder for {name}", this::usual)
                .sight("{place} waits for {name}, who was forced, and rings", this::rings)
                .sight("{who} reads who forced {name} upon {place} and why: {text}", this::report);
    }

    private Outcome<?> agree(List<String> said) {
        LadderScenario.agree(cast.the, said.getFirst());
        return Outcome.done(said);
    }

    private Outcome<?> start(List<String> said) {
        return cast.the.escalations.start(
                cast.who(said.getFirst()), CommandKey.random(), cast.request(said.get(1)));
    }

    private Outcome<?> takeUp(List<String> said) {
        return cast.the.escalations.takeUpDutyCall(
                cast.who(said.getFirst()), CommandKey.random(), cast.request(said.get(1)));
    }

    private Outcome<?> force(List<String> said) {
        return cast.the.escalations.force(
                cast.who(said.getFirst()),
                CommandKey.random(),
                cast.request(said.get(1)),
                cast.place(said.get(2)),
                said.get(3));
    }

    private Outcome<?> acceptForced(List<String> said) {
        var place = said.getFirst();
        return cast.the.escalations.acceptForced(
                cast.at(place), CommandKey.random(), cast.offer(said.get(1), place).id());
    }

    private Escalated.Ladder ladder(String patient) {
        var ladder = cast.now(patient).escalated().ladder();
        assertThat(ladder).as("a ladder").isNotNull();
        return ladder;
    }

    private void next(List<String> said) {
        var ladder = ladder(said.getFirst());
        var reach = ladder.next().orElseThrow().reach().name().toLowerCase(Locale.ROOT);
        assertThat(reach.replace('_', ' ') + " at " + WallClock.time(ladder.nextAt()))
                .isEqualTo(said.get(1) + " at " + said.get(2));
    }

    private void called(List<String> said) {
        assertThat(cast.the.requests.dutyCalls(cast.who("the duty manager"), 10))
                .filteredOn(call -> call.id().equals(cast.request(said.getFirst())))
                .singleElement()
                .satisfies(call -> assertThat(call.dutyTakenUpBy()).isNull());
    }

    private void seesTo(List<String> said) {
        assertThat(cast.the.requests.dutyCalls(cast.who("the duty manager"), 10))
                .filteredOn(call -> call.id().equals(cast.request(said.get(1))))
                .singleElement()
                .satisfies(call -> assertThat(call.dutyTakenUpBy()).isEqualTo(said.getFirst()));
    }

    private void agreed(List<String> said) {
        assertThat(ladder(said.getFirst()).followed())
                .extracting(FollowedRule::english)
                .isEqualTo(said.get(1));
    }

    private void usual(List<String> said) {
        assertThat(ladder(said.getFirst()).followed()).isNull();
    }

    private void none(List<String> said) {
        assertThat(cast.now(said.getFirst()).escalated().ladder()).isNull();
    }

    private void rings(List<String> said) {
        var place = said.getFirst();
        var offer = cast.offer(said.get(1), place);
        assertThat(offer.isForced()).isTrue();
        assertThat(cast.the.ringing.rings(cast.at(place)).forced()).contains(offer.id());
        assertThat(cast.the.placements.inbox(cast.at(place)).awaitingArrival())
                .extracting(card -> card.id())
                .contains(offer.id());
    }

    private void report(List<String> said) {
        assertThat(done(cast.the.escalations.forced(cast.who(said.getFirst()))))
                .filteredOn(forced -> forced.request().equals(cast.request(said.get(1))))
                .singleElement()
                .satisfies(
                        forced -> {
                            assertThat(forced.service()).isEqualTo(cast.place(said.get(2)));
                            assertThat(forced.justification()).isEqualTo(said.get(3));
                            assertThat(forced.by()).isEqualTo("Daan Dienst");
                            assertThat(forced.toString()).doesNotContain(said.get(1).split(" ")[1]);
                        });
    }
}
