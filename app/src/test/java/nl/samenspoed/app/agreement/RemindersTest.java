package nl.samenspoed.app.agreement;

import static nl.samenspoed.app.agreement.AgreementsFixture.done;
import static nl.samenspoed.app.agreement.AgreementsFixture.office;
import static nl.samenspoed.app.agreement.AgreementsFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.rule.Governance.Voice;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.store.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whose word is waited for, who was reminded, and which agreement runs out unseen. */
class RemindersTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
    private final Agreements agreements = AgreementsFixture.agreements(database, clock);
    private final Actor office = office(new Scope.InRegion(SmallWorld.OOST.id()));

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void proposalWaitsForEveryPartyThatHasNotSpoken() {
        var id = bring("1", 2);
        assertThat(agreements.awaited(signer(1))).isEmpty();
        done(handle(office, new AgreementCommand.Propose(id)));
        assertThat(agreements.awaited(signer(1)))
                .containsExactly(new Awaited(id, "Werkafspraken Oost", clock.instant(), null));
        assertThat(agreements.awaited(signer(3))).isEmpty();
        assertThat(agreements.awaited(at(1, Set.of(Capability.SEE_NETWORK)))).isEmpty();

        done(say(1, id));
        assertThat(agreements.awaited(signer(1))).isEmpty();
        assertThat(agreements.awaited(signer(2))).hasSize(1);
    }

    @Test
    void proposalWaitsForWhoeverSignsForAParty() {
        var id = proposed("1", 2);
        var friday = LocalDate.parse("2026-11-27");
        done(handle(signer(1), new AgreementCommand.LetSign(id, SmallWorld.home(5), null, friday)));
        assertThat(agreements.awaited(signer(5))).hasSize(1);
        clock.advance(Duration.ofDays(3));
        assertThat(agreements.awaited(signer(5))).isEmpty();
    }

    @Test
    void newerProposalOfTheSamePlaceIsWhatIsWaitedFor() {
        var old = proposed("1", 2);
        clock.advance(Duration.ofHours(1));
        var newer = proposed("2", 2);
        assertThat(agreements.awaited(signer(1)))
                .extracting(Awaited::version)
                .containsExactly(newer)
                .doesNotContain(old);
    }

    @Test
    void keeperRemindsThePartiesThatHaveNotSpokenOnceOnADay() {
        var id = proposed("1", 3);
        done(say(1, id));
        done(remind(office, id));
        assertThat(agreements.reminded(version(id)))
                .extracting(Reminded::party)
                .containsExactlyInAnyOrder(SmallWorld.home(2), SmallWorld.home(3));
        assertThat(agreements.awaited(signer(2)).getFirst().reminded()).isEqualTo(clock.instant());
        assertThat(refused(remind(office, id))).isEqualTo(AgreementRefusal.REMINDED_TODAY);

        // Midnight in Amsterdam, not a whole day later.
        waitUntil("2026-11-25T22:59:59Z");
        assertThat(refused(remind(office, id))).isEqualTo(AgreementRefusal.REMINDED_TODAY);
        waitUntil("2026-11-25T23:00:00Z");
        done(say(2, id));
        done(remind(office, id));
        assertThat(agreements.reminded(version(id))).hasSize(3);
        assertThat(audited()).isEqualTo(2);
    }

    @Test
    void onlyTheKeeperRemindsAndOnlyAboutWhatIsWaitedFor() {
        var draft = bring("1", 2);
        assertThat(refused(remind(office, draft))).isEqualTo(AgreementRefusal.NOT_PROPOSED);
        done(handle(office, new AgreementCommand.Propose(draft)));
        assertThat(refused(remind(signer(1), draft))).isEqualTo(AgreementRefusal.NOT_ALLOWED);
        var west = office(new Scope.InRegion(SmallWorld.WEST.id()));
        assertThat(refused(remind(west, draft))).isEqualTo(AgreementRefusal.NOT_YOURS);
        done(handle(signer(1), new AgreementCommand.Say(draft, Voice.OBJECT, "nee")));
        done(handle(signer(2), new AgreementCommand.Say(draft, Voice.AGREE, "")));
        assertThat(refused(remind(office, draft))).isEqualTo(AgreementRefusal.NOBODY_SILENT);
    }

    @Test
    void keeperIsToldOfAnEndWithoutSuccessor() {
        signed("1", "2026-12-31");
        waitUntil("2026-11-30T12:00:00Z");
        assertThat(agreements.endingWithoutSuccessor(office)).isEmpty();
        waitUntil("2026-12-01T12:00:00Z");
        assertThat(agreements.endingWithoutSuccessor(office))
                .extracting(version -> version.file().version())
                .containsExactly("1");
        var west = office(new Scope.InRegion(SmallWorld.WEST.id()));
        assertThat(agreements.endingWithoutSuccessor(west)).isEmpty();
    }

    @Test
    void successorThatLeavesAGapIsNone() {
        signed("1", "2026-12-10");
        var late = done(handle(office, bring("2", "2026-12-20", null)));
        done(handle(office, new AgreementCommand.Propose(late)));
        assertThat(agreements.endingWithoutSuccessor(office)).hasSize(1);
        var next = done(handle(office, bring("3", "2026-12-10", null)));
        assertThat(agreements.endingWithoutSuccessor(office)).hasSize(1);
        done(handle(office, new AgreementCommand.Propose(next)));
        assertThat(agreements.endingWithoutSuccessor(office)).isEmpty();
    }

    private void signed(String version, String until) {
        var id = done(handle(office, bring(version, "2026-11-01", until)));
        done(handle(office, new AgreementCommand.Propose(id)));
        done(say(1, id));
    }

    private UUID proposed(String version, int homes) {
        var id = bring(version, homes);
        done(handle(office, new AgreementCommand.Propose(id)));
        return id;
    }

    private UUID bring(String version, int homes) {
        return done(handle(office, new AgreementCommand.Bring(file(version, "2026-11-01", homes))));
    }

    private static AgreementCommand.Bring bring(
            String version, String from, @Nullable String until) {
        var file = file(version, from, 1);
        var day = "from: " + from + "\n";
        return new AgreementCommand.Bring(
                until == null ? file : file.replace(day, day + "until: " + until + "\n"));
    }

    private static String file(String version, String from, int homes) {
        var rule = "{subject: offer-clock, within: 10m}";
        return Files.clock(version, from, "unanimous", homes, rule);
    }

    private Outcome<UUID> remind(Actor actor, UUID id) {
        return handle(actor, new AgreementCommand.Remind(id));
    }

    private Outcome<UUID> say(int party, UUID id) {
        return handle(signer(party), new AgreementCommand.Say(id, Voice.AGREE, ""));
    }

    private Outcome<UUID> handle(Actor actor, AgreementCommand command) {
        return agreements.handle(actor, CommandKey.random(), command);
    }

    private AgreementVersion version(UUID id) {
        return agreements.find(office, id).orElseThrow();
    }

    private int audited() {
        return database.jdbc()
                .sql("select count(*) from audit.entry where detail ->> 'command' = 'reminded'")
                .query(Integer.class)
                .single();
    }

    private void waitUntil(String until) {
        clock.advance(Duration.between(clock.instant(), Instant.parse(until)));
    }

    private static Actor signer(int home) {
        return at(home, Set.of(Capability.SIGN_AGREEMENT));
    }

    private static Actor at(int home, Set<Capability> capabilities) {
        return SmallWorld.actor(
                "Nurse " + home,
                SmallWorld.home(home),
                "nurse",
                new Scope.OwnOrganisation(),
                capabilities);
    }
}
