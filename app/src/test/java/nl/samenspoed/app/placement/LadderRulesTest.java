package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.NIJMEGEN;
import static nl.samenspoed.app.SmallWorld.OOST;
import static nl.samenspoed.app.SmallWorld.WEST;
import static nl.samenspoed.app.placement.LadderScenario.keeper;
import static nl.samenspoed.app.placement.LadderScenario.steps;
import static nl.samenspoed.app.placement.PlacementsFixture.code;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.request.LadderStep;
import nl.samenspoed.app.request.LadderStep.Reach;
import nl.samenspoed.app.request.Urgency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a ladder must be, who may change it, and which one holds. */
class LadderRulesTest {

    private static final List<LadderStep> SHORT = steps("region 2 for 10 min | duty manager");
    private static final LadderStep DUTY =
            new LadderStep(Reach.DUTY_MANAGER, 0, Duration.ZERO, null);

    private final PlacementsFixture the = new PlacementsFixture();

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    region 3 for 20 min | duty manager                               ; fine
                    own subregion 1 for 1 min | region 20 for 1440 min | duty manager; fine
                    region 3 for 20 min | region 3 for 20 min | duty manager         ; fine
                    duty manager                                                     ; placement.ladder-length
                    region 3 for 20 min                                              ; placement.ladder-length
                    region 3 for 20 min | neighbours 3 for 20 min                    ; placement.ladder-duty-last
                    duty manager | region 3 for 20 min                               ; placement.ladder-duty-last
                    region 3 for 20 min | duty manager | duty manager                ; placement.ladder-duty-last
                    neighbours 3 for 20 min | region 3 for 20 min | duty manager     ; placement.ladder-narrows
                    region 0 for 20 min | duty manager                               ; placement.ladder-places
                    region 21 for 20 min | duty manager                              ; placement.ladder-places
                    region 3 for 0 min | duty manager                                ; placement.ladder-wait
                    region 3 for 1441 min | duty manager                             ; placement.ladder-wait
                    """)
    void saysWhatIsWrongWithALadder(String ladder, String expected) {
        assertThat(wrongIn(steps(ladder))).isEqualTo(expected);
    }

    @Test
    void refusesNegativeWaitsAndTravel() {
        assertThat(wrongIn(List.of(region(Duration.ofMinutes(-5), null), DUTY)))
                .isEqualTo("placement.ladder-wait");
        assertThat(wrongIn(List.of(region(Duration.ofMinutes(5), Duration.ofMinutes(-5)), DUTY)))
                .isEqualTo("placement.ladder-travel");
        assertThat(wrongIn(List.of(region(Duration.ofMinutes(5), Duration.ofHours(7)), DUTY)))
                .isEqualTo("placement.ladder-travel");
    }

    @Test
    void theMostSpecificLadderHolds() {
        assertThat(holds(Urgency.U3)).isEqualTo(4);
        add(new Ladder.Whom(null, null, null, Urgency.U3), "region 1 for 1 min | duty manager");
        add(new Ladder.Whom(null, null, SmallWorld.ELV, null), ladderOf(3));
        add(new Ladder.Whom(OOST.id(), null, null, null), ladderOf(5));
        add(new Ladder.Whom(null, NIJMEGEN.id(), null, null), ladderOf(6));
        add(new Ladder.Whom(null, NIJMEGEN.id(), SmallWorld.ELV, Urgency.U2), ladderOf(7));
        add(new Ladder.Whom(WEST.id(), null, SmallWorld.ELV, Urgency.U3), ladderOf(8));

        assertThat(holds(Urgency.U3)).as("subregion before region").isEqualTo(6);
        assertThat(holds(Urgency.U2)).as("and within it kind and urgency").isEqualTo(7);
    }

    @Test
    void regionComesBeforeKindAndKindBeforeUrgency() {
        add(new Ladder.Whom(null, null, null, Urgency.U3), "region 1 for 1 min | duty manager");
        add(new Ladder.Whom(null, null, SmallWorld.ELV, null), ladderOf(3));
        assertThat(holds(Urgency.U3)).isEqualTo(3);
        add(new Ladder.Whom(OOST.id(), null, null, null), ladderOf(5));
        assertThat(holds(Urgency.U3)).isEqualTo(5);
    }

    @Test
    void whoConfiguresARegionKeepsItsLaddersAndNoOthers() {
        var own = new Ladder.Whom(OOST.id(), null, null, null);
        var part = new Ladder.Whom(null, NIJMEGEN.id(), null, null);
        assertThat(tryAdd(bureau(OOST.id()), own)).isEqualTo("done");
        assertThat(tryAdd(bureau(OOST.id()), part)).isEqualTo("done");
        assertThat(tryAdd(bureau(WEST.id()), own)).isEqualTo("placement.ladder-not-yours");
        assertThat(tryAdd(bureau(WEST.id()), part)).isEqualTo("placement.ladder-not-yours");
        var everybody = new Ladder.Whom(null, null, SmallWorld.ELV, null);
        assertThat(tryAdd(bureau(OOST.id()), everybody)).isEqualTo("placement.ladder-not-yours");
        assertThat(tryAdd(SmallWorld.office(), own)).isEqualTo("placement.ladder-not-yours");
        assertThat(the.ladders.list(SmallWorld.office())).isEmpty();
    }

    @Test
    void thereIsOneLadderForTheSame() {
        var whom = new Ladder.Whom(OOST.id(), null, SmallWorld.ELV, Urgency.U2);
        assertThat(tryAdd(keeper(), whom)).isEqualTo("done");
        assertThat(tryAdd(keeper(), whom)).isEqualTo("placement.ladder-there");
    }

    @Test
    void theOneForEverybodyCannotBeRemoved() {
        var all = the.ladders.list(keeper()).getFirst();
        assertThat(code(the.ladders.remove(keeper(), CommandKey.random(), all.id(), 1)))
                .isEqualTo("placement.ladder-stays");
    }

    @Test
    void aLadderThatSomebodyElseChangedIsNotOverwritten() {
        var id = add(new Ladder.Whom(OOST.id(), null, null, null), ladderOf(3));
        done(the.ladders.change(keeper(), CommandKey.random(), id, 1, SHORT));
        assertThat(code(the.ladders.change(keeper(), CommandKey.random(), id, 1, SHORT)))
                .isEqualTo("placement.ladder-changed");
        var key = CommandKey.random();
        done(the.ladders.remove(keeper(), key, id, 2));
        done(the.ladders.remove(keeper(), key, id, 2));
        assertThat(code(the.ladders.find(keeper(), id))).isEqualTo("placement.ladder-unknown");
    }

    @Test
    void refusesAPlaceOrKindThatIsNotThere() {
        var nowhere = new Ladder.Whom(new RegionId(java.util.UUID.randomUUID()), null, null, null);
        assertThat(tryAdd(keeper(), nowhere)).isEqualTo("placement.ladder-place-unknown");
        var both = new Ladder.Whom(OOST.id(), NIJMEGEN.id(), null, null);
        assertThat(tryAdd(keeper(), both)).isEqualTo("placement.ladder-place-unknown");
        assertThat(tryAdd(keeper(), new Ladder.Whom(null, null, "nothing", null)))
                .isEqualTo("placement.ladder-kind-unknown");
    }

    @Test
    void aChangeHoldsForTheNextLadderAndNotForTheOneThatRuns() {
        the.reportFree(1, 1);
        var request = the.world.seekingPlace(SmallWorld.triagist()).id();
        done(the.escalations.start(SmallWorld.triagist(), CommandKey.random(), request));
        LadderScenario.agree(the, "region 1 for 1 min | duty manager");
        assertThat(the.now(request).escalated().ladder().steps()).hasSize(4);
    }

    private String wrongIn(List<LadderStep> ladder) {
        return LadderRules.wrongIn(ladder).map(no -> no.code().code()).orElse("fine");
    }

    private static LadderStep region(Duration nextAfter, Duration travel) {
        return new LadderStep(Reach.REGION, 3, nextAfter, travel);
    }

    private static String ladderOf(int steps) {
        return "region 1 for 5 min | ".repeat(steps - 1) + "duty manager";
    }

    private int holds(Urgency urgency) {
        var request = the.world.seekingPlace(SmallWorld.triagist()).id();
        if (urgency != Urgency.U3) {
            the.world.give(
                    SmallWorld.triagist(),
                    request,
                    new nl.samenspoed.app.request.RequestCommand.OverrideUrgency(urgency, "test"));
        }
        return the.escalations.agreed(the.now(request)).orElseThrow().steps().size();
    }

    private LadderId add(Ladder.Whom whom, String ladder) {
        return done(the.ladders.add(keeper(), CommandKey.random(), whom, steps(ladder)));
    }

    private String tryAdd(Actor actor, Ladder.Whom whom) {
        return code(the.ladders.add(actor, CommandKey.random(), whom, SHORT));
    }

    private static Actor bureau(RegionId region) {
        return SmallWorld.actor(
                "Roos",
                SmallWorld.OFFICE,
                "regiobureau",
                new Scope.InRegion(region),
                Set.of(Capability.MANAGE_NETWORK));
    }
}
