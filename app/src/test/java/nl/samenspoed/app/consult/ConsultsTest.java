package nl.samenspoed.app.consult;

import static nl.samenspoed.app.consult.ConsultsFixture.GERIATRIC_NURSE;
import static nl.samenspoed.app.consult.ConsultsFixture.GP;
import static nl.samenspoed.app.consult.ConsultsFixture.NURSE;
import static nl.samenspoed.app.consult.ConsultsFixture.OTHER_GP;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.MergePair;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.request.Advice;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.Consulted;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.RequestsFixture;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.app.request.Weighed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Advice is asked with a clock, taken up by one, given once, and leaves its adviser nothing. */
class ConsultsTest {

    private final RequestsFixture the = new RequestsFixture();
    private final ConsultsFixture consulting = new ConsultsFixture(the);
    private final Consults consults = consulting.consults;
    private final Actor tess = SmallWorld.triagist();
    private final CareRequest request = the.seekingPlace(tess);

    @AfterEach
    void rowsTellWhatTheFactsTell() {
        assertThat(the.rebuilding.compare().isClean()).isTrue();
    }

    @Test
    void adviceIsMeasuredFromTheQuestion() {
        var asked = consulting.ask(request, "gp");
        the.clock.advance(Duration.ofMinutes(4));
        done(consults.accept(GP, CommandKey.random(), asked.id()));
        the.clock.advance(Duration.ofMinutes(8));

        var given = advise(GP, asked, "Thuis kan, met zorg.");

        assertThat(given.took()).isEqualTo(Duration.ofMinutes(12));
        assertThat(now().beside().consult(asked.id().value()).orElseThrow().advice())
                .isEqualTo(new Advice("Thuis kan, met zorg.", Urgency.U4, "own-gp"));
        assertThat(lastFact()).isInstanceOf(RequestEvent.Consulting.AdviceGiven.class);
    }

    @Test
    void deskAndAdviserWriteToEachOtherFromTheYesUntilTheDecision() {
        var asked = consulting.ask(request, "gp");
        assertThat(code(say(tess, asked, "Bent u er?"))).isEqualTo("request.consult-not-taken-up");
        assertThat(code(say(NURSE, asked, "Mag ik ook?"))).isEqualTo("consult.not-found");
        done(consults.accept(GP, CommandKey.random(), asked.id()));

        done(say(GP, asked, "Hoe lang al?"));
        assertThat(now().awaitingDesk()).isEqualTo(1);
        done(say(tess, asked, "Sinds gisteren."));

        assertThat(now().awaitingDesk()).isZero();
        assertThat(done(consults.look(GP, asked.id())).shown().said())
                .extracting(Consulted.Message::text, Consulted.Message::ofAdviser)
                .containsExactly(tuple("Hoe lang al?", true), tuple("Sinds gisteren.", false));
        the.give(
                tess,
                request.id(),
                new RequestCommand.DecideCare(RequestsFixture.shortStay(), "toch opname"));
        assertThat(code(say(GP, asked, "Nog iets"))).isEqualTo("consult.not-found");
        assertThat(code(say(tess, asked, "Nog iets"))).isEqualTo("request.consult-over");
    }

    @Test
    void aMessageSentTwiceIsThereOnceAndAnEmptyOneIsNone() {
        var asked = consulting.ask(request, "gp");
        done(consults.accept(GP, CommandKey.random(), asked.id()));
        var key = CommandKey.random();

        done(consults.say(GP, key, asked.id(), "Hoe lang al?"));
        done(consults.say(GP, key, asked.id(), "Hoe lang al?"));

        assertThat(code(say(GP, asked, " "))).isEqualTo("request.field-required");
        assertThat(code(say(GP, asked, "x".repeat(4001)))).isEqualTo("request.field-too-long");
        assertThat(now().beside().consult(asked.id().value()).orElseThrow().said()).hasSize(1);
    }

    @Test
    void theTrailNamesWhoIsShownSinceRecordsWereMerged() {
        var asked = consulting.ask(request, "gp");
        done(consults.accept(GP, CommandKey.random(), asked.id()));
        var kept = the.open(tess, "Belde vorige week ook").patient();
        var merged = request.patient();
        var pair = new MergePair(kept, version(kept), merged, version(merged));
        done(the.merges.merge(tess, CommandKey.random(), pair, "zelfde paspoort"));

        assertThat(done(consults.look(GP, asked.id())).shown().patient().id()).isEqualTo(kept);
        assertThat(named()).containsExactlyInAnyOrder(merged.value(), kept.value());
        assertThat(consults.mine(GP)).hasSize(1);
        assertThat(named()).containsExactlyInAnyOrder(merged.value(), kept.value());
    }

    @Test
    void aConferenceIsKeptAsWhoAndWhen() {
        var at = the.clock.instant().minus(Duration.ofMinutes(10));
        done(confer(at, "Tess, triagist", "Hugo, huisarts"));

        assertThat(lastFact())
                .isEqualTo(
                        new RequestEvent.ConferenceHeld(
                                at, List.of("Tess, triagist", "Hugo, huisarts"), "blijft thuis"));
        assertThat(code(confer(at, "Tess, triagist")))
                .isEqualTo("request.wrong-number-in-conference");
        assertThat(code(confer(at, "Tess", " "))).isEqualTo("request.field-required");
        assertThat(code(confer(the.clock.instant().plusSeconds(60), "Tess", "Hugo")))
                .isEqualTo("request.conference-not-held-yet");
        assertThat(code(confer(at.minus(Duration.ofDays(1)), "Tess", "Hugo")))
                .isEqualTo("request.conference-not-held-yet");
    }

    private Outcome<CareRequest> confer(Instant at, String... who) {
        return the.requests.handle(
                tess,
                CommandKey.random(),
                request.id(),
                null,
                new RequestCommand.RecordConference(at, List.of(who), "blijft thuis"));
    }

    private Outcome<Consult> say(Actor who, Consult asked, String text) {
        return consults.say(who, CommandKey.random(), asked.id(), text);
    }

    @Test
    void whoIsNamedIsAskedAndNobodyElse() {
        var asked = ask("gp", SmallWorld.GP, GP);

        assertThat(consults.mine(GP)).hasSize(1);
        assertThat(consults.mine(OTHER_GP)).isEmpty();
        assertThat(consults.mine(NURSE)).isEmpty();
        assertThat(code(consults.accept(OTHER_GP, CommandKey.random(), asked.id())))
                .isEqualTo("consult.not-found");
    }

    @Test
    void beforeTheYesNobodyIsNamedAndAfterItOneSeesMore() {
        var asked = consulting.ask(request, "gp");
        assertThat(done(consults.look(GP, asked.id())).shown()).isNull();

        done(consults.accept(GP, CommandKey.random(), asked.id()));

        assertThat(done(consults.look(GP, asked.id())).shown()).isNotNull();
        assertThat(consults.mine(OTHER_GP)).isEmpty();
        assertThat(code(consults.look(OTHER_GP, asked.id()))).isEqualTo("consult.not-found");
    }

    @Test
    void whatWasAgreedNotToShareIsNotShown() {
        sign("{subject: sharing, with: huisarts, parts: [story]}");
        var asked = consulting.ask(request, "gp");
        done(consults.accept(GP, CommandKey.random(), asked.id()));

        var seen = done(consults.look(GP, asked.id()));

        assertThat(seen.limits()).isNull();
        assertThat(seen.shown().patient()).isNull();
        assertThat(seen.shown().municipality()).isNull();
        assertThat(seen.shown().matter()).isEqualTo(request.intake().question());
        assertThat(seen.sharing().english())
                .isEqualTo(
                        "For the receiver huisarts: these can be seen: the story of the request.");
    }

    @Test
    void whatWasAgreedForOneRoleHoldsForNoOther() {
        sign("{subject: sharing, with: huisarts, parts: []}");
        var asked = consulting.ask(request, "geriatric-nurse");
        done(consults.accept(GERIATRIC_NURSE, CommandKey.random(), asked.id()));

        var seen = done(consults.look(GERIATRIC_NURSE, asked.id()));

        assertThat(seen.shown().patient()).isNotNull();
        assertThat(seen.limits()).isNotNull();
        assertThat(seen.sharing()).isNull();
    }

    private void sign(String rule) {
        var agreements = AgreementsFixture.agreements(the.database, the.clock);
        done(AgreementsFixture.sign(agreements, "1", List.of(rule)));
    }

    @Test
    void anAdviserSeesTheConsultAndNothingElseOfTheCase() {
        var asked = consulting.ask(request, "geriatric-nurse");
        done(consults.accept(GERIATRIC_NURSE, CommandKey.random(), asked.id()));

        assertThat(code(the.requests.story(GERIATRIC_NURSE, request.id())))
                .isEqualTo("request.not-found");
        assertThat(consults.of(GERIATRIC_NURSE, request.id())).isEmpty();
        assertThat(consults.find(GERIATRIC_NURSE, asked.id())).isPresent();
    }

    @Test
    void everyLookIsNoted() {
        var asked = consulting.ask(request, "gp");
        var before = reads();

        done(consults.look(GP, asked.id()));
        assertThat(consults.mine(GP)).hasSize(1);

        assertThat(reads()).isEqualTo(before + 2);
    }

    @Test
    void whenItIsDecidedTheAdviserSeesNothing() {
        var asked = consulting.ask(request, "gp");
        done(consults.accept(GP, CommandKey.random(), asked.id()));
        var given = advise(GP, asked, "Thuis kan.");
        assertThat(given.state()).isEqualTo(ConsultState.ADVISED);
        assertThat(consults.mine(GP)).hasSize(1);

        the.give(
                tess,
                request.id(),
                new RequestCommand.DecideCare(RequestsFixture.shortStay(), "toch opname"));

        assertNothingIsLeft(GP, asked);
        assertThat(consults.of(tess, request.id()).getFirst().state())
                .isEqualTo(ConsultState.DECIDED);
        assertThat(now().beside().consults()).isEmpty();
    }

    @Test
    void whenTheRequestEndsTheAdviserSeesNothing() {
        var asked = consulting.ask(request, "gp");
        done(consults.accept(GP, CommandKey.random(), asked.id()));

        the.give(tess, request.id(), new RequestCommand.Withdraw("vergissing"));

        assertNothingIsLeft(GP, asked);
    }

    @Test
    void whenItIsTakenBackOrDeclinedTheAdviserSeesNothing() {
        var back = ask("gp", SmallWorld.GP, null);
        done(consults.withdraw(tess, CommandKey.random(), back.id(), "al gebeld"));
        assertNothingIsLeft(GP, back);

        var declined = ask("gp", SmallWorld.GP, null);
        done(consults.decline(GP, CommandKey.random(), declined.id(), "geen tijd"));
        assertNothingIsLeft(GP, declined);
        assertThat(now().beside().consults()).isEmpty();
    }

    @Test
    void aNoOfOneOfManyLeavesTheOthersAsked() {
        var asked = consulting.ask(request, "home-nursing");
        done(consults.decline(NURSE, CommandKey.random(), asked.id(), "te druk"));

        assertThat(consults.mine(NURSE)).isEmpty();
        assertThat(now().beside().consults()).hasSize(1);
        assertThat(lastFact()).isInstanceOf(RequestEvent.Consulting.ConsultDeclined.class);
    }

    @Test
    void whoGivesAnAcceptedQuestionBackEndsIt() {
        var asked = consulting.ask(request, "gp");
        done(consults.accept(GP, CommandKey.random(), asked.id()));
        done(consults.decline(GP, CommandKey.random(), asked.id(), "spoed elders"));

        assertNothingIsLeft(GP, asked);
        assertThat(now().beside().consults()).isEmpty();
    }

    @Test
    void whatNobodyTakesUpInTimeLapsesAndWhatSomebodyDidDoesNot() {
        var asked = consulting.ask(request, "gp");
        the.clock.advance(Duration.ofSeconds(1));
        var taken = consulting.ask(request, "home-nursing");
        done(consults.accept(NURSE, CommandKey.random(), taken.id()));
        the.clock.advance(Duration.ofHours(2));

        assertThat(consulting.ending.lapse(the.clock.instant())).isEqualTo(1);

        assertThat(consults.of(tess, request.id()))
                .extracting(Consult::state)
                .containsExactly(ConsultState.LAPSED, ConsultState.ACCEPTED);
        assertNothingIsLeft(GP, asked);
    }

    @Test
    void oneTakesItUp() {
        var asked = consulting.ask(request, "gp");
        done(consults.accept(GP, CommandKey.random(), asked.id()));

        assertThat(code(consults.accept(OTHER_GP, CommandKey.random(), asked.id())))
                .isEqualTo("consult.not-found");
        assertThat(code(consults.advise(OTHER_GP, CommandKey.random(), asked.id(), advice())))
                .isEqualTo("consult.not-found");
    }

    @Test
    void adviceIsGivenOnceAndTheSameCommandTwiceIsOneAdvice() {
        var asked = consulting.ask(request, "gp");
        done(consults.accept(GP, CommandKey.random(), asked.id()));
        var key = CommandKey.random();
        done(consults.advise(GP, key, asked.id(), advice()));
        done(consults.advise(GP, key, asked.id(), advice()));

        assertThat(code(consults.advise(GP, CommandKey.random(), asked.id(), advice())))
                .isEqualTo("request.consult-advised");
        assertThat(
                        the.stories().get(request.id()).stream()
                                .filter(
                                        fact ->
                                                fact.event()
                                                        instanceof
                                                        RequestEvent.Consulting.AdviceGiven))
                .hasSize(1);
    }

    @Test
    void oneDecisionFollowsSomeAdviceKeepsTheDissentAndDoesNotWait() {
        var gp = consulting.ask(request, "gp");
        var nurse = consulting.ask(request, "home-nursing");
        var late = consulting.ask(request, "geriatric-nurse");
        done(consults.accept(GP, CommandKey.random(), gp.id()));
        done(consults.accept(NURSE, CommandKey.random(), nurse.id()));
        advise(GP, gp, "Thuis kan.");
        advise(NURSE, nurse, "Thuis kan niet.");

        the.give(
                tess,
                request.id(),
                new RequestCommand.DecideCare(
                        new Care.AdviceOnly("Blijf thuis, bel bij twijfel."),
                        "huisarts kent haar",
                        Set.of(gp.id().value())));

        assertThat(lastFact())
                .isEqualTo(
                        new RequestEvent.AdviceWeighed(
                                List.of(
                                        new Weighed(
                                                gp.id().value(),
                                                "gp",
                                                GP.name(),
                                                new Advice("Thuis kan.", Urgency.U4, "own-gp"),
                                                true),
                                        new Weighed(
                                                nurse.id().value(),
                                                "home-nursing",
                                                NURSE.name(),
                                                new Advice("Thuis kan niet.", Urgency.U4, "own-gp"),
                                                false),
                                        new Weighed(
                                                late.id().value(),
                                                "geriatric-nurse",
                                                null,
                                                null,
                                                false))));
        assertThat(now().phase()).isInstanceOf(Phase.Advised.class);
        assertThat(consults.mine(GERIATRIC_NURSE)).isEmpty();
    }

    @Test
    void nobodyFollowsAdviceThatWasNotGiven() {
        var gp = consulting.ask(request, "gp");
        var decide =
                new RequestCommand.DecideCare(
                        RequestsFixture.shortStay(), "veilig", Set.of(gp.id().value()));

        assertThat(code(the.requests.handle(tess, CommandKey.random(), request.id(), null, decide)))
                .isEqualTo("request.consult-over");
        assertThat(consults.mine(GP)).hasSize(1);
    }

    @Test
    void whoMayNotAskOrHasNobodyToAskIsRefused() {
        assertThat(
                        code(
                                consults.ask(
                                        GP,
                                        CommandKey.random(),
                                        request.id(),
                                        new NewConsult("gp", null, null, "?", null))))
                .isEqualTo("consult.not-allowed");
        assertThat(refused("midwife", null, "Vraag", null))
                .isEqualTo("consult.nobody-of-discipline");
        assertThat(refused("wizard", null, "Vraag", null)).isEqualTo("consult.unknown-discipline");
        assertThat(refused("gp", SmallWorld.home(1), "Vraag", null))
                .isEqualTo("consult.nobody-of-discipline");
        assertThat(refused("gp", null, " ", null)).isEqualTo("request.field-required");
        assertThat(refused("gp", null, "Vraag", the.clock.instant()))
                .isEqualTo("request.time-out-of-range");
    }

    private String refused(
            String discipline,
            @Nullable OrganisationId at,
            String question,
            @Nullable Instant answerBy) {
        return code(
                consults.ask(
                        tess,
                        CommandKey.random(),
                        request.id(),
                        new NewConsult(discipline, at, null, question, answerBy)));
    }

    private void assertNothingIsLeft(Actor adviser, Consult consult) {
        assertThat(consults.mine(adviser)).isEmpty();
        assertThat(code(consults.look(adviser, consult.id()))).isEqualTo("consult.not-found");
        assertThat(consults.find(adviser, consult.id())).isEmpty();
        assertThat(code(consults.advise(adviser, CommandKey.random(), consult.id(), advice())))
                .isEqualTo("consult.not-found");
    }

    private Consult ask(String discipline, OrganisationId at, @Nullable Actor person) {
        return done(
                consults.ask(
                        tess,
                        CommandKey.random(),
                        request.id(),
                        new NewConsult(
                                discipline,
                                at,
                                person == null ? null : person.id(),
                                "Kan dit thuis?",
                                null)));
    }

    private Consult advise(Actor adviser, Consult consult, String text) {
        return done(
                consults.advise(
                        adviser,
                        CommandKey.random(),
                        consult.id(),
                        new Advice(text, Urgency.U4, "own-gp")));
    }

    private static Advice advice() {
        return new Advice("Thuis kan.", null, null);
    }

    private CareRequest now() {
        return the.requests.current(request.id()).orElseThrow();
    }

    private RequestEvent lastFact() {
        return the.stories().get(request.id()).getLast().event();
    }

    /** Whom the last look at a consult names. */
    private List<UUID> named() {
        return the.database
                .jdbc()
                .sql(
                        """
                        select unnest(patients) from audit.entry
                        where id = (select max(id) from audit.entry where subject_kind = 'consult')
                        """)
                .query(UUID.class)
                .list();
    }

    private int version(PatientId of) {
        return the.patients.find(tess, of).orElseThrow().version();
    }

    private int reads() {
        return the.database
                .jdbc()
                .sql("select count(*) from audit.entry where subject_kind = 'consult'")
                .query(Integer.class)
                .single();
    }

    private static String code(Outcome<?> outcome) {
        return ((Outcome.Refused<?>) outcome).refusal().code().code();
    }
}
