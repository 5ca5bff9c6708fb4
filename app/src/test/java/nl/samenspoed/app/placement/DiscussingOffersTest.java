package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.coordinator;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.office;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.placement.PlacementsFixture.code;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.WorkList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Question and answer before the answer to the offer itself. */
class DiscussingOffersTest {

    private static final String QUESTION = "Is er een tillift nodig?";
    private static final String ANSWER = "Nee, loopt met een rollator";

    private final PlacementsFixture the = new PlacementsFixture();
    private final Offer offer = the.offer(the.world.seekingPlace(triagist()).id(), 1).getFirst();

    @AfterEach
    void everythingTellsTheSame() {
        assertThat(the.inconsistencies()).isEmpty();
    }

    @Test
    void questionAndAnswerAreSeenByBothSidesAndStandInTheStory() {
        done(ask(nurse(1), QUESTION));
        assertThat(the.now(offer.request()).dialogue(offer.id().value()).questionWaits()).isTrue();
        done(answer(triagist(), ANSWER));

        assertThat(the.placements.inbox(nurse(1)).open().getFirst().talk())
                .extracting(said -> said.kind() + " " + said.by() + ": " + said.text())
                .containsExactly(
                        "QUESTION " + nurse(1).name() + ": " + QUESTION,
                        "ANSWER " + triagist().name() + ": " + ANSWER);
        assertThat(the.placements.ofRequest(coordinator(), offer.request()).getFirst().talk())
                .isEqualTo(the.now(offer).talk());
        assertThat(the.story(offer.request()))
                .contains(
                        new RequestEvent.QuestionAsked(offer.id().value(), name(), QUESTION),
                        new RequestEvent.QuestionAnswered(offer.id().value(), name(), ANSWER));
        assertThat(the.now(offer.request()).dialogue(offer.id().value()).questionWaits()).isFalse();
    }

    @Test
    void workListSaysThatAQuestionWaits() {
        done(ask(nurse(1), QUESTION));
        assertThat(awaitingDesk()).isEqualTo(1);
        done(answer(coordinator(), ANSWER));
        assertThat(awaitingDesk()).isZero();
        done(ask(nurse(1), QUESTION));
        done(the.refuse(offer));
        assertThat(awaitingDesk()).isZero();
    }

    @Test
    void clockGoesOnWhileAQuestionWaits() {
        done(ask(nurse(1), QUESTION));
        assertThat(the.now(offer).answerBy()).isEqualTo(offer.answerBy());

        the.clock.advance(Duration.between(the.clock.instant(), offer.answerBy()));
        assertThat(code(ask(nurse(1), QUESTION))).isEqualTo("placement.expired");
        assertThat(code(answer(triagist(), ANSWER))).isEqualTo("placement.expired");
        assertThat(the.placements.expire(the.clock.instant())).isEqualTo(1);
        assertThat(the.now(offer).talk()).hasSize(1);
    }

    @Test
    void acceptanceThatMissedAnAnswerIsTurnedAwayAndOneThatSawItIsDone() {
        done(ask(nurse(1), QUESTION));
        var seen = the.now(offer).version();
        done(answer(triagist(), "Nee"));
        done(answer(triagist(), "Toch wel, sinds gisteren"));

        assertThat(code(accept(seen))).isEqualTo("placement.stale");
        assertThat(code(accept(the.now(offer).version()))).isEqualTo("done");
        assertThat(code(answer(triagist(), ANSWER))).isEqualTo("placement.already-accepted");
    }

    @Test
    void nobodyTalksOutOfTurn() {
        assertThat(code(answer(triagist(), ANSWER))).isEqualTo("request.nothing-asked");
        assertThat(code(ask(nurse(1), " "))).isEqualTo("request.field-required");
        assertThat(code(ask(nurse(1), "x".repeat(501)))).isEqualTo("request.field-too-long");
        assertThat(code(ask(nurse(2), QUESTION))).isEqualTo("placement.not-found");
        assertThat(code(ask(triagist(), QUESTION))).isEqualTo("placement.not-found");
        assertThat(code(ask(office(), QUESTION))).isEqualTo("placement.not-allowed");
        done(ask(nurse(1), QUESTION));
        assertThat(code(answer(nurse(1), ANSWER))).isEqualTo("placement.not-found");
        assertThat(code(answer(office(), ANSWER))).isEqualTo("placement.not-allowed");
        assertThat(the.now(offer).talk()).hasSize(1);
    }

    @Test
    void questionSentTwiceIsAskedOnce() {
        var key = CommandKey.random();
        var first = done(the.placements.ask(nurse(1), key, offer.id(), 1, QUESTION));
        var again = done(the.placements.ask(nurse(1), key, offer.id(), 1, QUESTION));
        assertThat(again).isEqualTo(first);
        assertThat(first.talk()).hasSize(1);
    }

    @Test
    void streamSaysThatSomethingWasSaidAndNotWhat() {
        done(ask(nurse(1), QUESTION));
        done(answer(triagist(), ANSWER));
        assertThat(
                        the.jdbc()
                                .sql(
                                        """
                                        select type || detail::text from stream.event
                                        where type in ('offer.question', 'offer.answer',
                                                       'request.question-asked')
                                        """)
                                .query(String.class)
                                .list())
                .hasSize(3)
                .noneMatch(event -> event.contains("tillift") || event.contains("rollator"));
    }

    private int awaitingDesk() {
        return the.requests.workList(coordinator(), WorkList.SCOPE, 10).stream()
                .filter(item -> item.id().equals(offer.request()))
                .findFirst()
                .orElseThrow()
                .awaitingDesk();
    }

    private String name() {
        return the.story(offer.request()).stream()
                .filter(RequestEvent.OffersMade.class::isInstance)
                .map(event -> ((RequestEvent.OffersMade) event).offers().getFirst().name())
                .findFirst()
                .orElseThrow();
    }

    private Outcome<Offer> accept(int version) {
        return the.placements.accept(nurse(1), CommandKey.random(), offer.id(), version);
    }

    private Outcome<Offer> ask(Actor actor, String text) {
        return the.placements.ask(actor, CommandKey.random(), offer.id(), null, text);
    }

    private Outcome<Offer> answer(Actor actor, String text) {
        return the.placements.answer(actor, CommandKey.random(), offer.id(), null, text);
    }
}
