package nl.samenspoed.app.agreement;

import static nl.samenspoed.app.agreement.AgreementsFixture.done;
import static nl.samenspoed.app.agreement.AgreementsFixture.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.AgreementVersion.State;
import nl.samenspoed.app.agreement.rule.Governance.Voice;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.store.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A party lets another sign for it: who, how long, and whose word goes first. */
class MandateTest {

    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-11-25T12:00:00Z");
    private final Agreements agreements = AgreementsFixture.agreements(database, clock);
    private final Actor office =
            SmallWorld.actor(
                    "Office",
                    SmallWorld.OFFICE,
                    "office",
                    new Scope.InRegion(SmallWorld.OOST.id()),
                    Set.of(Capability.MANAGE_AGREEMENTS));

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void anotherSignsForAPartyAndItSaysSo() {
        var id = proposed(2);
        done(let(1, id, 5));
        assertThat(agreements.signsFor(signer(5), version(id))).containsExactly(SmallWorld.home(1));
        done(sayFor(signer(5), id, 1));
        done(say(2, id));

        assertThat(version(id).state(clock.instant())).isEqualTo(State.IN_FORCE);
        var said = version(id).voices().get(SmallWorld.home(1));
        assertThat(said.by()).isEqualTo("Signer 5");
        assertThat(said.speaker()).isEqualTo(SmallWorld.home(5));
        assertThat(version(id).voices().get(SmallWorld.home(2)).speaker()).isNull();
        assertThat(audited()).contains("mandate-given", "spoken-for");
    }

    @Test
    void whoHasNoMandateSpeaksForNobody() {
        var id = proposed(2);
        assertThat(refused(sayFor(signer(5), id, 1))).isEqualTo(AgreementRefusal.SIGNS_FOR_NOBODY);
        done(let(1, id, 5));
        assertThat(refused(sayFor(signer(6), id, 1))).isEqualTo(AgreementRefusal.SIGNS_FOR_NOBODY);
        assertThat(refused(sayFor(signer(5), id, 2))).isEqualTo(AgreementRefusal.SIGNS_FOR_NOBODY);
        assertThat(refused(sayFor(triagist(5), id, 1)))
                .isEqualTo(AgreementRefusal.SIGNS_FOR_NOBODY);
    }

    @Test
    void aRoleCanBeNamedAlsoInTheOwnOrganisation() {
        var id = proposed(2);
        done(let(1, id, 1, "triagist", FRIDAY));
        done(let(2, id, 5, "triagist", FRIDAY));
        done(sayFor(triagist(1), id, 1));
        assertThat(refused(sayFor(signer(5), id, 2))).isEqualTo(AgreementRefusal.SIGNS_FOR_NOBODY);
        done(sayFor(triagist(5), id, 2));
        assertThat(version(id).state(clock.instant())).isEqualTo(State.IN_FORCE);
    }

    @Test
    void mandateIsWithdrawnAndAnotherCanBeGiven() {
        var id = proposed(2);
        assertThat(refused(withdraw(1, id))).isEqualTo(AgreementRefusal.NO_MANDATE);
        done(let(1, id, 5));
        assertThat(refused(let(1, id, 6))).isEqualTo(AgreementRefusal.MANDATE_GIVEN);
        clock.advance(Duration.ofMinutes(1));
        done(withdraw(1, id));

        assertThat(refused(sayFor(signer(5), id, 1))).isEqualTo(AgreementRefusal.SIGNS_FOR_NOBODY);
        done(let(1, id, 6));
        done(sayFor(signer(6), id, 1));
        assertThat(agreements.mandates(version(id))).hasSize(2);
        assertThat(audited()).contains("mandate-withdrawn");
    }

    @Test
    void mandateHoldsUntilTheEndOfItsLastDay() {
        var id = proposed(2);
        done(let(1, id, 5));
        clock.advance(Duration.between(clock.instant(), Days.midnight(FRIDAY.plusDays(1))));
        assertThat(agreements.signsFor(signer(5), version(id))).isEmpty();
        assertThat(refused(sayFor(signer(5), id, 1))).isEqualTo(AgreementRefusal.SIGNS_FOR_NOBODY);
    }

    @Test
    void lastDayIsFromTodayToAYearAhead() {
        var id = proposed(2);
        var today = LocalDate.parse("2026-11-25");
        assertThat(refused(let(1, id, 5, null, today.minusDays(1))))
                .isEqualTo(AgreementRefusal.MANDATE_DAY);
        assertThat(refused(let(1, id, 5, null, today.plusYears(1).plusDays(1))))
                .isEqualTo(AgreementRefusal.MANDATE_DAY);
        done(let(1, id, 5, null, today));
        done(let(2, id, 5, null, today.plusYears(1)));
    }

    @Test
    void mandatesDoNotGoRound() {
        var id = proposed(3);
        assertThat(refused(let(1, id, 1))).isEqualTo(AgreementRefusal.MANDATE_LOOP);
        done(let(1, id, 2));
        assertThat(refused(let(2, id, 1))).isEqualTo(AgreementRefusal.MANDATE_LOOP);
        done(let(2, id, 3));
        assertThat(refused(let(3, id, 1))).isEqualTo(AgreementRefusal.MANDATE_LOOP);
        done(let(3, id, 5));
    }

    @Test
    void whoMaySignDoesNotPassItOn() {
        var id = proposed(2);
        done(let(1, id, 2));
        done(let(2, id, 5));
        assertThat(refused(sayFor(signer(5), id, 1))).isEqualTo(AgreementRefusal.SIGNS_FOR_NOBODY);
        done(sayFor(signer(2), id, 1));
    }

    @Test
    void theOwnWordGoesFirst() {
        var id = proposed(2);
        done(let(1, id, 5));
        done(sayFor(signer(5), id, 1));
        done(say(1, id));
        assertThat(refused(sayFor(signer(5), id, 1))).isEqualTo(AgreementRefusal.SPOKEN);
        done(withdraw(1, id));
        assertThat(refused(let(1, id, 5))).isEqualTo(AgreementRefusal.SPOKEN);
    }

    @Test
    void onlyAPartyLetsOthersSignAndOnlyWhatWasProposed() {
        var draft = bring(2);
        assertThat(refused(let(1, draft, 5))).isEqualTo(AgreementRefusal.NOT_PROPOSED);
        done(handle(office, new AgreementCommand.Propose(draft)));
        assertThat(refused(let(5, draft, 1))).isEqualTo(AgreementRefusal.NO_PARTY);
        var triagist = new AgreementCommand.LetSign(draft, SmallWorld.home(5), null, FRIDAY);
        assertThat(refused(handle(triagist(1), triagist))).isEqualTo(AgreementRefusal.NOT_ALLOWED);
        var nowhere =
                new AgreementCommand.LetSign(draft, OrganisationId.forCode("x"), null, FRIDAY);
        assertThat(refused(handle(signer(1), nowhere))).isEqualTo(AgreementRefusal.UNKNOWN_SIGNER);
    }

    private UUID proposed(int homes) {
        var id = bring(homes);
        done(handle(office, new AgreementCommand.Propose(id)));
        return id;
    }

    private UUID bring(int homes) {
        var rule = "{subject: offer-clock, within: 10m}";
        var file = Files.clock("1", "2026-11-01", "unanimous", homes, rule);
        return done(handle(office, new AgreementCommand.Bring(file)));
    }

    private Outcome<UUID> let(int party, UUID id, int signer) {
        return let(party, id, signer, null, FRIDAY);
    }

    private Outcome<UUID> let(
            int party, UUID id, int signer, @Nullable String role, LocalDate until) {
        var let = new AgreementCommand.LetSign(id, SmallWorld.home(signer), role, until);
        return handle(signer(party), let);
    }

    private Outcome<UUID> withdraw(int party, UUID id) {
        return handle(signer(party), new AgreementCommand.WithdrawMandate(id));
    }

    private Outcome<UUID> say(int party, UUID id) {
        return handle(signer(party), new AgreementCommand.Say(id, Voice.AGREE, ""));
    }

    private Outcome<UUID> sayFor(Actor actor, UUID id, int party) {
        var word = new AgreementCommand.SayFor(id, SmallWorld.home(party), Voice.AGREE, "");
        return handle(actor, word);
    }

    private Outcome<UUID> handle(Actor actor, AgreementCommand command) {
        return agreements.handle(actor, CommandKey.random(), command);
    }

    private AgreementVersion version(UUID id) {
        return agreements.find(office, id).orElseThrow();
    }

    private List<String> audited() {
        return database.jdbc()
                .sql("select detail ->> 'command' from audit.entry order by id")
                .query(String.class)
                .list();
    }

    private static Actor signer(int home) {
        return at(home, "Signer " + home, "nurse", Set.of(Capability.SIGN_AGREEMENT));
    }

    private static Actor triagist(int home) {
        return at(home, "Triagist " + home, "triagist", Set.of(Capability.SEE_NETWORK));
    }

    private static Actor at(int home, String name, String role, Set<Capability> capabilities) {
        return SmallWorld.actor(
                name, SmallWorld.home(home), role, new Scope.OwnOrganisation(), capabilities);
    }
}
