package nl.samenspoed.app.agreement;

import static nl.samenspoed.app.agreement.AgreementsFixture.done;
import static nl.samenspoed.app.agreement.AgreementsFixture.office;
import static nl.samenspoed.app.agreement.AgreementsFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.AgreementVersion.State;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Effective;
import nl.samenspoed.app.agreement.rule.Governance.Voice;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

class AgreementLifeTest {

    private static final String TEN = "{subject: offer-clock, within: 10m}";
    private static final String TWENTY = "{subject: offer-clock, within: 20m}";

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
    private final Agreements agreements = AgreementsFixture.agreements(database, clock);
    private final Actor oost = office(new Scope.InRegion(SmallWorld.OOST.id()));

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void agreementHoldsWhenItsPartiesHaveSigned() {
        var id = done(bring("1", "2026-11-01", "unanimous", 2, TEN));
        assertThat(state(id)).isEqualTo(State.DRAFT);
        assertThat(refused(say(1, id, Voice.AGREE))).isEqualTo(AgreementRefusal.NOT_PROPOSED);

        done(propose(id));
        assertThat(state(id)).isEqualTo(State.PROPOSED);
        done(say(1, id, Voice.AGREE));
        assertThat(effective()).isEmpty();

        done(say(2, id, Voice.AGREE));
        assertThat(state(id)).isEqualTo(State.IN_FORCE);
        assertThat(minutes()).isEqualTo(10);
        assertThat(effective().orElseThrow().origin().from()).isEqualTo(clock.instant());
    }

    @Test
    void objectionHoldsUpUnanimityUntilThePartyChangesItsMind() {
        var id = proposed("1", "2026-11-01", "unanimous", 2, TEN);
        done(say(1, id, Voice.AGREE));
        assertThat(refused(handle(nurse(2), new AgreementCommand.Say(id, Voice.OBJECT, " "))))
                .isEqualTo(AgreementRefusal.REMARK_REQUIRED);
        done(say(2, id, Voice.OBJECT));
        assertThat(state(id)).isEqualTo(State.PROPOSED);

        done(say(2, id, Voice.AGREE));
        assertThat(state(id)).isEqualTo(State.IN_FORCE);
        assertThat(agreements.find(oost, id).orElseThrow().said()).hasSize(3);
    }

    @Test
    void majorityNeedsMoreThanHalfAndEachPartyHasOneVoice() {
        var id = proposed("1", "2026-11-01", "majority", 4, TEN);
        done(say(1, id, Voice.AGREE));
        done(say(1, id, Voice.AGREE));
        done(say(1, id, Voice.AGREE));
        done(say(2, id, Voice.AGREE));
        assertThat(state(id)).isEqualTo(State.PROPOSED);
        done(say(3, id, Voice.AGREE));
        assertThat(state(id)).isEqualTo(State.IN_FORCE);
    }

    @Test
    void consentIsThatNobodyObjects() {
        var id = proposed("1", "2026-11-01", "consent", 2, TEN);
        done(say(1, id, Voice.NO_OBJECTION));
        assertThat(state(id)).isEqualTo(State.PROPOSED);
        done(say(2, id, Voice.AGREE));
        assertThat(state(id)).isEqualTo(State.IN_FORCE);
    }

    @Test
    void nextVersionTakesOverToTheInstant() {
        signed("1", "2026-11-01", TEN);
        var second = signed("2", "2026-12-01", TWENTY);
        assertThat(state(second)).isEqualTo(State.SIGNED);
        assertThat(minutes()).isEqualTo(10);

        waitUntil("2026-11-30T22:59:59.999999Z");
        assertThat(minutes()).isEqualTo(10);
        waitUntil("2026-11-30T23:00:00Z");
        assertThat(minutes()).isEqualTo(20);
        assertThat(state(second)).isEqualTo(State.IN_FORCE);
    }

    @Test
    void versionDoesNotSlipInBeforeOneThatWasSigned() {
        signed("1", "2026-12-01", TEN);
        var earlier = proposed("2", "2026-11-28", "unanimous", 1, TWENTY);
        assertThat(refused(say(1, earlier, Voice.AGREE))).isEqualTo(AgreementRefusal.OVERLAPS);
        assertThat(agreements.find(oost, earlier).orElseThrow().said()).isEmpty();
    }

    @Test
    void databaseRefusesTwoAtOnceWhoeverWrites() {
        signed("1", "2026-11-01", TEN);
        var second = done(bring("2", "2026-11-01", "unanimous", 1, TWENTY));
        done(propose(second));
        assertThatThrownBy(
                        () ->
                                database.jdbc()
                                        .sql(
                                                """
                                                update agreement.version
                                                set agreed_at = now(), holds = tstzrange('2026-11-26', null)
                                                where id = ?
                                                """)
                                        .param(second)
                                        .update())
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("one_version_at_a_time");
        assertThatThrownBy(
                        () ->
                                database.jdbc()
                                        .sql("update agreement.version set content = 'x'")
                                        .update())
                .hasMessageContaining("never changed");
    }

    @Test
    void whatIsEndedHoldsNoMore() {
        var id = signed("1", "2026-11-01", TEN);
        assertThat(refused(handle(oost, new AgreementCommand.End(id, ""))))
                .isEqualTo(AgreementRefusal.REMARK_REQUIRED);
        clock.advance(Duration.ofHours(1));
        done(handle(oost, new AgreementCommand.End(id, "werkt niet")));

        assertThat(state(id)).isEqualTo(State.ENDED);
        assertThat(effective()).isEmpty();
        assertThat(refused(handle(oost, new AgreementCommand.End(id, "nog eens"))))
                .isEqualTo(AgreementRefusal.NOT_IN_FORCE);
    }

    @Test
    void whatWasSignedCanBeEndedBeforeItBegan() {
        var id = signed("1", "2026-12-01", TEN);
        done(handle(oost, new AgreementCommand.End(id, "toch niet")));
        assertThat(state(id)).isEqualTo(State.ENDED);
        assertThat(signed("2", "2026-11-28", TWENTY)).isNotNull();
    }

    @Test
    void onlyPartiesSpeakAndOnlyTheOwnRegionIsKept() {
        var id = proposed("1", "2026-11-01", "unanimous", 1, TEN);
        assertThat(refused(say(2, id, Voice.AGREE))).isEqualTo(AgreementRefusal.NO_PARTY);
        var west = office(new Scope.InRegion(SmallWorld.WEST.id()));
        assertThat(refused(handle(west, new AgreementCommand.End(id, "weg"))))
                .isEqualTo(AgreementRefusal.NOT_YOURS);
        assertThat(refused(handle(nurse(1), new AgreementCommand.Propose(id))))
                .isEqualTo(AgreementRefusal.NOT_ALLOWED);
        assertThat(refused(handle(oost, new AgreementCommand.Propose(UUID.randomUUID()))))
                .isEqualTo(AgreementRefusal.UNKNOWN);
    }

    @Test
    void subregionIsNotProposedWithoutRoom() {
        signed("1", "2026-11-01", "{subject: offer-clock, within: 10m, room: stricter}");
        var loose =
                Files.clock("n1", "2026-11-01", "unanimous", 1, TWENTY)
                        .replace("level: region", "level: subregion")
                        .replace("place: oost", "place: nijmegen");
        var id = done(handle(oost, new AgreementCommand.Bring(loose)));
        assertThat(agreements.withoutRoom(agreements.find(oost, id).orElseThrow())).hasSize(1);
        assertThat(refused(propose(id))).isEqualTo(AgreementRefusal.NO_ROOM);

        var strict = loose.replace("n1", "n2").replace("20m", "5m");
        var other = done(handle(oost, new AgreementCommand.Bring(strict)));
        done(propose(other));
        done(say(1, other, Voice.AGREE));
        assertThat(minutes()).isEqualTo(5);
    }

    @Test
    void whatHoldsUnderPressureNeedsRoomToo() {
        signed("1", "2026-11-01", "{subject: offer-clock, within: 10m, room: stricter}");
        var pressed =
                Files.clock(
                                "n1",
                                "2026-11-01",
                                "unanimous",
                                1,
                                "{subject: pressure-mode, roles: [crisisfunctionaris], longest: 2h, changes: [%s]}"
                                        .formatted(TWENTY))
                        .replace("level: region", "level: subregion")
                        .replace("place: oost", "place: nijmegen");
        var id = done(handle(oost, new AgreementCommand.Bring(pressed)));
        assertThat(refused(propose(id))).isEqualTo(AgreementRefusal.NO_ROOM);

        var strict = pressed.replace("n1", "n2").replace("20m", "5m");
        done(propose(done(handle(oost, new AgreementCommand.Bring(strict)))));
    }

    @Test
    void roomIsLookedAtAgainWhenAPartySigns() {
        var loose =
                Files.clock("n1", "2026-11-01", "unanimous", 1, TWENTY)
                        .replace("level: region", "level: subregion")
                        .replace("place: oost", "place: nijmegen");
        var id = done(handle(oost, new AgreementCommand.Bring(loose)));
        done(propose(id));
        signed("1", "2026-11-01", "{subject: offer-clock, within: 10m, room: stricter}");

        assertThat(refused(say(1, id, Voice.AGREE))).isEqualTo(AgreementRefusal.NO_ROOM);
        assertThat(state(id)).isEqualTo(State.PROPOSED);
        done(say(1, id, Voice.OBJECT));
        assertThat(minutes()).isEqualTo(10);
    }

    @Test
    void sameCommandTwiceIsDoneOnce() {
        var key = CommandKey.random();
        var bring = new AgreementCommand.Bring(Files.clock("1", "2026-11-01", "unanimous", 1, TEN));
        var first = done(agreements.handle(oost, key, bring));
        assertThat(done(agreements.handle(oost, key, bring))).isEqualTo(first);
        assertThat(agreements.list(oost)).hasSize(1);
        assertThat(refused(agreements.handle(oost, CommandKey.random(), bring)))
                .isEqualTo(AgreementRefusal.VERSION_THERE);
    }

    private void waitUntil(String until) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(until)));
    }

    private UUID signed(String version, String from, String rule) {
        var id = proposed(version, from, "unanimous", 1, rule);
        done(say(1, id, Voice.AGREE));
        return id;
    }

    private UUID proposed(String version, String from, String governance, int homes, String rule) {
        var id = done(bring(version, from, governance, homes, rule));
        done(propose(id));
        return id;
    }

    private Outcome<UUID> bring(
            String version, String from, String governance, int homes, String rule) {
        return handle(
                oost,
                new AgreementCommand.Bring(Files.clock(version, from, governance, homes, rule)));
    }

    private Outcome<UUID> propose(UUID id) {
        return handle(oost, new AgreementCommand.Propose(id));
    }

    private Outcome<UUID> say(int home, UUID id, Voice voice) {
        return handle(nurse(home), new AgreementCommand.Say(id, voice, "onze mening"));
    }

    private Outcome<UUID> handle(Actor actor, AgreementCommand command) {
        return agreements.handle(actor, CommandKey.random(), command);
    }

    private State state(UUID id) {
        return agreements.find(oost, id).orElseThrow().state(clock.instant());
    }

    private Optional<Effective> effective() {
        return agreements
                .holding()
                .find(
                        Subject.OFFER_CLOCK,
                        About.need(SmallWorld.ELV, "U2"),
                        Situation.in(
                                SmallWorld.OOST.id().value(), SmallWorld.NIJMEGEN.id().value()));
    }

    private long minutes() {
        return ((Rule.OfferClock) effective().orElseThrow().rule()).within().toMinutes();
    }

    private static Actor nurse(int home) {
        return SmallWorld.actor(
                "Nurse " + home,
                SmallWorld.home(home),
                "nurse",
                new Scope.OwnOrganisation(),
                Set.of(Capability.SIGN_AGREEMENT, Capability.SEE_NETWORK));
    }
}
