package nl.samenspoed.app.request;

import static nl.samenspoed.app.SmallWorld.coordinator;
import static nl.samenspoed.app.SmallWorld.gp;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.office;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.request.RequestsFixture.asking;
import static nl.samenspoed.app.request.RequestsFixture.assess;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.PatientSearch;
import nl.samenspoed.app.request.RequestCommand.AddNote;
import nl.samenspoed.app.request.RequestCommand.AnswerRedFlags;
import nl.samenspoed.app.request.RequestCommand.HandOverTo112;
import nl.samenspoed.app.request.RequestCommand.OverrideUrgency;
import nl.samenspoed.app.request.RequestCommand.Withdraw;
import org.junit.jupiter.api.Test;

class CareRequestsTest {

    private final RequestsFixture world = new RequestsFixture();
    private final CareRequests requests = world.requests;

    @Test
    void opensWithNothingButAQuestion() {
        var opened = world.open(triagist(), "Wordt niet goed wakker");

        var story = done(requests.story(triagist(), opened.id()));
        assertThat(story.request()).isEqualTo(opened);
        assertThat(story.facts()).hasSize(1);
        assertThat(story.facts().getFirst().by().name()).isEqualTo("Tess Triagist");
        assertThat(opened.number()).isGreaterThan(1000);
        assertThat(opened.lead()).isEqualTo(triagist().organisation());
    }

    @Test
    void sameKeyTwiceOpensOnce() {
        var key = CommandKey.random();
        var first = done(requests.open(triagist(), key, asking("Valt vaker")));
        var second = done(requests.open(triagist(), key, asking("Valt vaker")));

        assertThat(second).isEqualTo(first);
        assertThat(count("request.request")).isEqualTo(1);
        assertThat(count("patient.patient")).isEqualTo(1);
    }

    @Test
    void sameKeyTwiceNotesOnce() {
        var id = world.open(triagist(), "Valt vaker").id();
        var key = CommandKey.random();
        done(requests.handle(triagist(), key, id, null, new AddNote("dochter belt terug")));
        done(requests.handle(triagist(), key, id, null, new AddNote("dochter belt terug")));

        assertThat(done(requests.story(triagist(), id)).facts()).hasSize(2);
    }

    @Test
    void sameKeyAfterTheEndIsAnsweredAsTheFirstTime() {
        var id = world.open(triagist(), "Valt vaker").id();
        var key = CommandKey.random();
        var first = done(requests.handle(triagist(), key, id, null, new Withdraw("vergissing")));
        var again = done(requests.handle(triagist(), key, id, null, new Withdraw("vergissing")));

        assertThat(again).isEqualTo(first);
        assertThat(refusal(triagist(), id, new Withdraw("nog eens"))).isEqualTo("request.ended");
    }

    @Test
    void positiveRedFlagLeavesNothingButTheHandOver() {
        var id = world.open(triagist(), "Pijn op de borst").id();
        world.give(triagist(), id, new AnswerRedFlags(Set.of(RedFlag.CIRCULATION), null));

        assertThat(refusal(triagist(), id, assess(Urgency.U5)))
                .isEqualTo("request.hand-over-first");
        assertThat(refusal(triagist(), id, new AddNote("x"))).isEqualTo("request.hand-over-first");
        assertThat(refusal(triagist(), id, new Withdraw("x"))).isEqualTo("request.hand-over-first");
        assertThat(refusal(triagist(), id, new AnswerRedFlags(Set.of(), null)))
                .isEqualTo("request.hand-over-first");

        var handed = world.give(triagist(), id, new HandOverTo112("MKA Oost", "J. de Wit"));
        assertThat(handed.phase()).isEqualTo(new Phase.Ended(Ending.HANDED_OVER_TO_112));
    }

    @Test
    void handOverWaitsForNothing() {
        var id = world.open(triagist(), "Reageert niet").id();

        assertThat(world.give(triagist(), id, new HandOverTo112("MKA Oost", "J. de Wit")).isOpen())
                .isFalse();
    }

    @Test
    void overrideNeedsAReason() {
        var id = world.open(triagist(), "Valt vaker").id();
        world.give(triagist(), id, new AnswerRedFlags(Set.of(), null));
        world.give(triagist(), id, assess(Urgency.U4));

        assertThat(refusal(triagist(), id, new OverrideUrgency(Urgency.U2, " ")))
                .isEqualTo("request.field-required");
        var overridden =
                world.give(triagist(), id, new OverrideUrgency(Urgency.U2, "niet-pluisgevoel"));
        assertThat(overridden.urgency()).isEqualTo(Urgency.U2);
        assertThat(overridden.assessment().overridden()).isEqualTo("niet-pluisgevoel");
        assertThat(overridden.assessment().reassessBy())
                .isEqualTo(world.clock.instant().plus(Duration.ofMinutes(60)));
    }

    @Test
    void leadMovesOnlyWhenTheReceiverAccepts() {
        var id = world.seekingPlace(triagist()).id();
        var offered =
                world.give(
                        triagist(), id, new RequestCommand.OfferLead(gp().organisation(), "eigen"));
        assertThat(offered.lead()).isEqualTo(triagist().organisation());

        assertThat(refusal(nurse(1), id, new RequestCommand.AcceptLead()))
                .isEqualTo("request.not-found");
        var accepted = world.give(gp(), id, new RequestCommand.AcceptLead());
        assertThat(accepted.lead()).isEqualTo(gp().organisation());
    }

    @Test
    void organisationSeesItsOwnCoordinatorTheRegionOfficeNothing() {
        var id = world.open(triagist(), "Valt vaker").id();

        assertThat(requests.story(coordinator(), id)).isInstanceOf(Outcome.Done.class);
        assertThat(requests.story(gp(), id)).isInstanceOf(Outcome.Refused.class);
        assertThat(requests.story(office(), id)).isInstanceOf(Outcome.Refused.class);
        assertThat(requests.workList(coordinator(), WorkList.SCOPE, 50)).hasSize(1);
        assertThat(requests.workList(gp(), WorkList.SCOPE, 50)).isEmpty();
        assertThat(requests.workList(office(), WorkList.SCOPE, 50)).isEmpty();
        assertThat(world.totals.counts(office())).extracting(PhaseCount::count).containsExactly(1);
    }

    @Test
    void mostUrgentComesFirstAndTheUnknownBeforeAll() {
        var calm = world.seekingPlace(triagist()).id();
        world.clock.advance(Duration.ofMinutes(5));
        var urgent = world.seekingPlace(triagist()).id();
        world.give(triagist(), urgent, new OverrideUrgency(Urgency.U2, "erger"));
        world.clock.advance(Duration.ofMinutes(5));
        var unknown = world.open(triagist(), "Nieuw").id();

        assertThat(requests.workList(triagist(), WorkList.SCOPE, 50))
                .extracting(WorkItem::id)
                .containsExactly(unknown, urgent, calm);
    }

    @Test
    void secondContactIsRecognisedByTheNumberCalledFrom() {
        var id = world.open(triagist(), "Valt vaker").id();

        var seen = requests.repeatContacts(triagist(), typedPhone("+31 6 12345678"));
        assertThat(seen).extracting(WorkItem::id).containsExactly(id);
        assertThat(requests.repeatContacts(triagist(), typedPhone("06 9999 9999"))).isEmpty();
        world.clock.advance(Duration.ofDays(8));
        assertThat(requests.repeatContacts(triagist(), typedPhone("0612345678"))).isEmpty();
    }

    @Test
    void twentyHandsAtOnceLoseNoNote() throws Exception {
        var id = world.open(triagist(), "Valt vaker").id();
        try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int hand = 0; hand < 20; hand++) {
                var note = new AddNote("notitie " + hand);
                hands.submit(
                        () -> {
                            Outcome<CareRequest> outcome;
                            do {
                                outcome =
                                        requests.handle(
                                                triagist(), CommandKey.random(), id, null, note);
                            } while (outcome instanceof Outcome.Refused);
                        });
            }
        }
        var facts = done(requests.story(triagist(), id)).facts();
        assertThat(facts).hasSize(21);
        assertThat(facts.stream().map(RecordedFact::event).distinct()).hasSize(21);
    }

    @Test
    void staleVersionIsRefused() {
        var id = world.open(triagist(), "Valt vaker").id();
        world.give(triagist(), id, new AddNote("eerste"));

        var outcome =
                requests.handle(triagist(), CommandKey.random(), id, 1, new AddNote("tweede"));
        assertThat(code(outcome)).isEqualTo("request.stale");
    }

    @Test
    void everyFactIsPublishedAndEveryCommandAudited() {
        world.seekingPlace(triagist());

        assertThat(
                        world.database
                                .jdbc()
                                .sql("select type from stream.event order by id")
                                .query(String.class)
                                .list())
                .containsExactly(
                        "request.request-opened",
                        "request.red-flags-answered",
                        "request.urgency-assessed",
                        "request.care-decided");
        assertThat(
                        world.database
                                .jdbc()
                                .sql("select detail ->> 'command' from audit.entry order by id")
                                .query(String.class)
                                .list())
                .containsExactly("open", "AnswerRedFlags", "AssessUrgency", "DecideCare");
    }

    @Test
    void lookingAtAListLeavesOneLineNamingAllPatients() {
        world.open(triagist(), "een");
        world.open(triagist(), "twee");
        requests.workList(coordinator(), WorkList.SCOPE, 50);

        var shown =
                world.database
                        .jdbc()
                        .sql(
                                "select cardinality(patients) from audit.entry where action = 'search'")
                        .query(Integer.class)
                        .list();
        assertThat(shown).containsExactly(2);
    }

    @Test
    void factsCannotBeChanged() {
        world.open(triagist(), "Valt vaker");

        assertThat(
                        org.assertj.core.api.Assertions.catchThrowable(
                                () ->
                                        world.database
                                                .jdbc()
                                                .sql("update request.fact set body = '{}'")
                                                .update()))
                .hasMessageContaining("appended, never changed");
    }

    @Test
    void rebuildFindsNoDifferenceAndNoticesOne() {
        var id = world.seekingPlace(triagist()).id();
        world.open(triagist(), "Een vraag met een heel lange aanloop ".repeat(10));
        assertThat(world.rebuilding.compare().isClean()).isTrue();

        world.database
                .jdbc()
                .sql("update request.request set urgency = 5 where id = :id")
                .param("id", id.value())
                .update();
        assertThat(world.rebuilding.compare().different()).isEqualTo(List.of(id));
    }

    private String refusal(Actor actor, CareRequestId id, RequestCommand command) {
        return code(requests.handle(actor, CommandKey.random(), id, null, command));
    }

    private static String code(Outcome<CareRequest> outcome) {
        return switch (outcome) {
            case Outcome.Done<CareRequest> done -> throw new AssertionError("done: " + done);
            case Outcome.Refused<CareRequest>(var refusal) -> refusal.code().code();
        };
    }

    private static PatientSearch typedPhone(String typed) {
        return new PatientSearch(null, PatientSearch.normalPhone(typed), null, null);
    }

    private int count(String table) {
        return world.database
                .jdbc()
                .sql("select count(*) from %s".formatted(table))
                .query(Integer.class)
                .single();
    }
}
