package nl.samenspoed.app.consult;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.agreement.rule.Presence;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.request.Caller;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.Channel;
import nl.samenspoed.app.request.OpenRequest;
import nl.samenspoed.app.request.RequestsFixture;
import nl.samenspoed.app.request.Whereabouts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is at a desk by agreement is asked there; whom somebody names, wherever that is. */
class DeskSeatsTest {

    private static final Actor OF_ARNHEM =
            SmallWorld.actor(
                    "Anna Arnhem",
                    SmallWorld.OFFICE,
                    "triagist",
                    new Scope.InSubregion(SmallWorld.ARNHEM.id()),
                    EnumSet.allOf(Capability.class));

    private final RequestsFixture the = new RequestsFixture();
    private final ConsultsFixture consulting = new ConsultsFixture(the);

    @AfterEach
    void drop() {
        the.database.close();
    }

    @Test
    void whoeverIsNamedIsAskedAlsoWhenOthersAreAtTheDesk() {
        sign(SmallWorld.NIJMEGEN, "role: verpleegkundige, presence: present, hours: 24/7");
        var request = the.seekingPlace(SmallWorld.triagist());
        var wanted =
                new NewConsult("home-nursing", SmallWorld.home(6), null, "Kan dit thuis?", null);

        var asked =
                done(
                        consulting.consults.ask(
                                SmallWorld.triagist(), CommandKey.random(), request.id(), wanted));

        assertThat(asked.whom().desk()).isNull();
        assertThat(waiting(ConsultsFixture.NURSE_OF_ARNHEM)).isTrue();
        assertThat(waiting(ConsultsFixture.NURSE)).isFalse();
    }

    @Test
    void whenTheLastAtTheDeskSaysNoTheDeskKnowsAtOnce() {
        sign(SmallWorld.NIJMEGEN, "role: verpleegkundige, presence: remote, hours: 24/7");
        var request = the.seekingPlace(SmallWorld.triagist());
        var asked = consulting.ask(request, "home-nursing");
        assertThat(asked.whom().desk()).isNotNull();

        var declined =
                done(
                        consulting.consults.decline(
                                ConsultsFixture.NURSE,
                                CommandKey.random(),
                                asked.id(),
                                "Bij een patiënt"));

        assertThat(declined.state()).isEqualTo(ConsultState.DECLINED);
    }

    @Test
    void aSeatThatNobodyOfTheSubregionCanTakeLeavesTheQuestionToTheRegion() {
        sign(SmallWorld.ARNHEM, "role: huisarts, presence: present, hours: 24/7");
        var request = openInArnhem();
        assertThat(request.intake().subregion()).isEqualTo(SmallWorld.ARNHEM.id());

        assertThat(consulting.seats.now(request)).isEmpty();
        var asked = consulting.ask(OF_ARNHEM, request, "gp");

        assertThat(asked.whom().desk()).isNull();
        assertThat(waiting(ConsultsFixture.GP)).isTrue();
    }

    @Test
    void whoSitsAtTheOneDeskOfARegionMayWorkAnywhereInIt() {
        sign(SmallWorld.NIJMEGEN, "role: verpleegkundige, presence: present, hours: 24/7");
        done(
                AgreementsFixture.sign(
                        agreements(), "2", List.of("{subject: desk-organisation, form: one}")));
        var request = the.seekingPlace(SmallWorld.triagist());

        assertThat(consulting.seats.now(request)).isEmpty();
        var asked = consulting.ask(request, "home-nursing");

        assertThat(asked.whom().desk()).isNull();
        assertThat(waiting(ConsultsFixture.NURSE)).isTrue();
        assertThat(waiting(ConsultsFixture.NURSE_OF_ARNHEM)).isTrue();
    }

    @Test
    void theNearestWayInWhichADisciplineCanBeHadIsShownAndOnlyWhileItCan() {
        sign(
                SmallWorld.NIJMEGEN,
                "role: huisarts, presence: on-call, hours: 24/7",
                "role: regiearts, presence: remote, hours: 24/7",
                "role: verpleegkundige, presence: present, hours: Mo-Su 01:00-02:00");
        CareRequest request = the.seekingPlace(SmallWorld.triagist());

        var seats = consulting.seats.now(request);

        assertThat(seats).containsOnlyKeys("gp");
        assertThat(seats.get("gp").how()).isEqualTo(Presence.REMOTE);
        assertThat(seats.get("gp").until()).isNull();
        assertThat(seats.get("gp").rule().english())
                .startsWith("Regiearts: is at the desk remotely");
    }

    private CareRequest openInArnhem() {
        return done(
                the.requests.open(
                        OF_ARNHEM,
                        CommandKey.random(),
                        new OpenRequest(
                                Channel.PHONE,
                                new Caller("Dochter", "dochter", "06 1234 5678"),
                                new Whereabouts("Demostraat 1", "GM0202"),
                                new OpenRequest.Who.AsTold(PatientDetails.unknown()),
                                "Valt vaker",
                                null,
                                null,
                                null)));
    }

    private boolean waiting(Actor adviser) {
        return !consulting.consults.waiting(adviser).isEmpty();
    }

    private void sign(Subregion place, String... rules) {
        done(
                AgreementsFixture.signIn(
                        agreements(),
                        "1",
                        place,
                        Stream.of(rules)
                                .map(rule -> "{subject: desk-discipline, " + rule + "}")
                                .toList()));
    }

    private Agreements agreements() {
        return AgreementsFixture.agreements(the.database, the.clock);
    }
}
