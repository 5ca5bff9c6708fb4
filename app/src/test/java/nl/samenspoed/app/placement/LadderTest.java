package nl.samenspoed.app.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.LadderStop;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.RequestEvent.Escalation;
import nl.samenspoed.app.request.WorkList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Evenings on which nobody has a bed. Homes 1 to 5 are in the own subregion, 6 to 8 elsewhere in
 * the region, 9 and 10 in the region beside it; an offer at this urgency stays open for 20 minutes.
 */
class LadderTest {

    private final PlacementsFixture the = new PlacementsFixture(BesideOost.NETWORK);

    @AfterEach
    void everythingTellsTheSame() {
        assertThat(the.inconsistencies()).isEmpty();
    }

    @Test
    void nextStepFollowsAtOnceWhenEverybodySaidNo() {
        plays(
                """
                given    own subregion 2 for 15 min | region 2 for 20 min | neighbours 2 for 30 min | duty manager
                free     home 1: 1, home 2: 1, home 6: 1, home 9: 1
                21:05    the ladder is started    -> asked 1 and 2, next 21:20 region
                21:07    home 1 refuses           -> asked 2, next 21:20 region
                21:09    home 2 refuses           -> asked 6, next 21:29 neighbours
                21:10    home 6 refuses           -> asked 9, next 21:40 duty manager
                21:11    home 9 refuses           -> nobody is asked, the duty manager is called
                21:15    the duty manager takes it up -> nobody is asked, Cor Coordinator sees to it
                """);
    }

    @Test
    void nextStepFollowsWhenTheWaitIsOverAndWhoWasAskedMayStillSayYes() {
        plays(
                """
                given    own subregion 1 for 15 min | region 1 for 20 min | duty manager
                free     home 1: 1, home 6: 1
                21:05    the ladder is started    -> asked 1, next 21:20 region
                21:19    nothing                  -> asked 1, next 21:20 region
                21:20    nothing                  -> asked 1 and 6, next 21:40 duty manager
                21:24    home 1 accepts           -> place at home 1, no ladder
                21:50    nothing                  -> place at home 1, no ladder
                """);
    }

    @Test
    void whoLetsItLapseIsNotWaitedFor() {
        plays(
                """
                given    own subregion 1 for 60 min | region 1 for 60 min | duty manager
                free     home 1: 1, home 6: 1
                21:05    the ladder is started    -> asked 1, next 22:05 region
                21:24    nothing                  -> asked 1, next 22:05 region
                21:25    nothing                  -> asked 6, next 22:25 duty manager
                21:45    nothing                  -> nobody is asked, the duty manager is called
                """);
    }

    @Test
    void aStepThatMayAskNobodyYetWaitsForRoomAndIsNotUsedUp() {
        var one = List.of("{subject: parallel-offers, most: 1}");
        assertThat(AgreementsFixture.sign(the.agreements, "1", one))
                .isInstanceOf(Outcome.Done.class);
        plays(
                """
                given    own subregion 1 for 15 min | region 1 for 20 min | duty manager
                free     home 1: 1, home 6: 1
                21:05    the ladder is started    -> asked 1, next 21:20 region
                21:20    nothing                  -> asked 1, next 21:20 region
                21:22    nothing                  -> asked 1, next 21:20 region
                21:24    home 1 refuses           -> nobody is asked, next 21:20 region
                21:25    nothing                  -> asked 6, next 21:45 duty manager
                """);
        assertThat(facts())
                .filteredOn(Escalation.LadderWaitedForRoom.class::isInstance)
                .singleElement()
                .extracting(Escalation.LadderWaitedForRoom.class::cast)
                .satisfies(waited -> assertThat(waited.step()).isEqualTo(2))
                .satisfies(waited -> assertThat(waited.followed().version()).isEqualTo("1"));
    }

    @Test
    void itIsNotStartedWhileAsManyAreAskedAsWasAgreed() {
        assertThat(
                        AgreementsFixture.sign(
                                the.agreements,
                                "1",
                                List.of("{subject: parallel-offers, most: 1}")))
                .isInstanceOf(Outcome.Done.class);
        var request = the.world.seekingPlace(SmallWorld.triagist()).id();
        var asked = the.offer(request, 1).getFirst();

        assertThat(start(request)).isEqualTo("placement.too-many-at-once");
        assertThat(the.now(request).escalated().ladder()).isNull();

        assertThat(PlacementsFixture.code(the.refuse(asked))).isEqualTo("done");
        assertThat(start(request)).isEqualTo("done");
        assertThat(start(request)).isEqualTo("request.ladder-runs");
    }

    private String start(CareRequestId request) {
        return PlacementsFixture.code(
                the.escalations.start(SmallWorld.triagist(), CommandKey.random(), request));
    }

    @Test
    void aStepInWhichNobodyFitsIsPassedAndSaysWhy() {
        plays(
                """
                given    own subregion 2 for 15 min | region 2 for 20 min | duty manager
                free     home 1: 0, home 6: 1
                21:05    the ladder is started    -> asked 6, next 21:25 duty manager
                """);
        var first = steps().toList().getFirst();
        assertThat(first.asked()).isZero();
        assertThat(first.leftOut()).isEqualTo(Map.of("FULL", 5));
    }

    @Test
    void nobodyIsAskedTwice() {
        plays(
                """
                given    own subregion 1 for 15 min | own subregion 1 for 15 min | region 3 for 20 min | duty manager
                free     home 1: 1, home 2: 1, home 6: 1
                21:05    the ladder is started    -> asked 1, next 21:20 own subregion
                21:06    home 1 refuses           -> asked 2, next 21:21 region
                21:21    nothing                  -> asked 2 and 6, next 21:41 duty manager
                """);
    }

    @Test
    void aPersonStopsItAndWhatWasAskedStaysAsked() {
        plays(
                """
                given    own subregion 1 for 15 min | region 1 for 20 min | duty manager
                free     home 1: 1, home 6: 1
                21:05    the ladder is started    -> asked 1, next 21:20 region
                21:06    the ladder is stopped    -> asked 1, no ladder
                21:20    nothing                  -> asked 1, no ladder
                """);
        assertThat(stopped()).isEqualTo(LadderStop.BY_PERSON);
    }

    @Test
    void itStopsWhenTheNeedChanges() {
        plays(
                """
                given    own subregion 1 for 15 min | region 1 for 20 min | duty manager
                free     home 1: 1, home 6: 1
                21:05    the ladder is started    -> asked 1, next 21:20 region
                21:06    the need changes         -> nobody is asked, no ladder
                21:20    nothing                  -> nobody is asked, no ladder
                """);
        assertThat(stopped()).isEqualTo(LadderStop.NEED_CHANGED);
    }

    @Test
    void itStopsWhenTheRequestEnds() {
        plays(
                """
                given    own subregion 1 for 15 min | region 1 for 20 min | duty manager
                free     home 1: 1, home 6: 1
                21:05    the ladder is started    -> asked 1, next 21:20 region
                21:06    the request is withdrawn -> ended, no ladder
                21:20    nothing                  -> ended, no ladder
                """);
        assertThat(stopped()).isEqualTo(LadderStop.REQUEST_ENDED);
        assertThat(the.world.requests.workList(SmallWorld.coordinator(), WorkList.SCOPE, 10))
                .isEmpty();
    }

    @Test
    void itStopsWhenThePatientIsDiverted() {
        plays(
                """
                given    own subregion 1 for 15 min | region 1 for 20 min | duty manager
                free     home 1: 1, home 6: 1
                21:05    the ladder is started    -> asked 1, next 21:20 region
                21:06    the patient is diverted  -> ended, no ladder
                """);
    }

    @Test
    void itStopsWhenSomebodyIsInDanger() {
        plays(
                """
                given    own subregion 1 for 15 min | region 1 for 20 min | duty manager
                free     home 1: 1, home 6: 1
                21:05    the ladder is started    -> asked 1, next 21:20 region
                21:06    breathing gets worse     -> handing-over-to-112, no ladder
                21:20    nothing                  -> handing-over-to-112, no ladder
                """);
        assertThat(stopped()).isEqualTo(LadderStop.RED_FLAG);
    }

    /** The clocks go back from 03:00 to 02:00: half an hour is half an hour. */
    @Test
    void waitsAsLongInTheNightThatHas25Hours() {
        goTo("2027-10-31T00:40:00Z");
        plays(
                """
                given    own subregion 1 for 30 min | region 1 for 30 min | duty manager
                free     home 1: 1, home 6: 1
                02:45    the ladder is started    -> asked 1, next 02:15 region
                """);
        the.clock.advance(Duration.ofMinutes(20));
        assertThat(tick()).isPositive();
        the.clock.advance(Duration.ofSeconds(599));
        assertThat(the.escalations.takeSteps(the.clock.instant())).isZero();
    }

    /** The clocks go forward from 02:00 to 03:00. */
    @Test
    void waitsAsLongInTheNightThatHas23Hours() {
        goTo("2027-03-28T00:40:00Z");
        plays(
                """
                given    own subregion 1 for 15 min | region 1 for 20 min | duty manager
                free     home 1: 1, home 6: 1
                01:50    the ladder is started    -> asked 1, next 03:05 region
                03:04    nothing                  -> asked 1, next 03:05 region
                03:05    nothing                  -> asked 1 and 6, next 03:25 duty manager
                """);
    }

    @Test
    void everyStepIsTakenByTheProgramOnBehalfOfWhoStartedIt() {
        plays(
                """
                given    own subregion 1 for 15 min | region 1 for 20 min | duty manager
                free     home 1: 1, home 6: 1
                21:05    the ladder is started    -> asked 1, next 21:20 region
                21:20    nothing                  -> asked 1 and 6, next 21:40 duty manager
                """);
        var lines =
                the.jdbc()
                        .sql(
                                """
                                select concat_ws(' ', person_name, via, on_behalf_of, action, detail ->> 'command')
                                from audit.entry
                                where detail ->> 'command' in ('StartLadder', 'TakeStep')
                                   or (via = 'system' and action = 'search')
                                order by at, id
                                """)
                        .query(String.class)
                        .list();
        assertThat(lines)
                .containsExactly(
                        "Tess Triagist desk update StartLadder",
                        "Samenspoed system Tess Triagist search",
                        "Samenspoed system Tess Triagist update TakeStep");
    }

    private int tick() {
        return the.placements.expire(the.clock.instant())
                + the.escalations.takeSteps(the.clock.instant());
    }

    private void goTo(String moment) {
        the.clock.advance(Duration.between(the.clock.instant(), Instant.parse(moment)));
    }

    private void plays(String scenario) {
        assertThat(LadderScenario.play(the, scenario)).isEqualTo(scenario);
    }

    private Stream<Escalation.LadderStepTaken> steps() {
        return facts().filter(Escalation.LadderStepTaken.class::isInstance)
                .map(Escalation.LadderStepTaken.class::cast);
    }

    private LadderStop stopped() {
        return facts().filter(Escalation.LadderStopped.class::isInstance)
                .map(Escalation.LadderStopped.class::cast)
                .findFirst()
                .orElseThrow()
                .why();
    }

    private Stream<RequestEvent> facts() {
        var id = the.jdbc().sql("select id from request.request").query(UUID.class).single();
        return the.story(new CareRequestId(id)).stream();
    }
}
