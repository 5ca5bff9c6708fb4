package nl.samenspoed.app.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import nl.samenspoed.app.SettableClock;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.agreement.Agreements;
import nl.samenspoed.app.agreement.AgreementsFixture;
import nl.samenspoed.app.agreement.rule.DeskForm;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.store.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Scenarios begin with the desks that partners agreed, and say which agreement that was. */
class AgreedInForceTest {

    private final TestDatabase database = TestDatabase.fresh();
    private final SettableClock clock = new SettableClock("2026-11-26T12:00:00Z");
    private final Agreements agreements = AgreementsFixture.agreements(database, clock);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void whereNobodyAgreedEachSubregionHasItsOwnDeskThatIsAlwaysOpen() {
        var desks = desks(Locale.of("nl"));

        assertThat(desks.form()).isEqualTo(DeskForm.PER_SUBREGION);
        assertThat(desks.hours()).isEmpty();
        assertThat(desks.said())
                .first()
                .asString()
                .startsWith("Over de vorm van de desks is niets");
        assertThat(desks.presence()).contains("physical: 0.3");
    }

    @Test
    void theFormInForceIsTakenOverWithTheSentenceThatSaysSo() {
        sign("{subject: desk-organisation, form: shared, shared-after: 10m}");

        var dutch = desks(Locale.of("nl"));
        var english = desks(Locale.ENGLISH);

        assertThat(dutch.form()).isEqualTo(DeskForm.SHARED);
        assertThat(dutch.said().getFirst())
                .startsWith("De vorm van de desks komt uit de werkafspraak die nu geldt: ")
                .contains("10")
                .endsWith("(versie 3)");
        assertThat(dutch.said().get(1)).contains("meteen");
        assertThat(english.said().getFirst()).contains("work agreement in force");
    }

    @Test
    void hoursAndDisciplinesComeFromTheAgreementToo() {
        sign(
                "{subject: desk-organisation, form: per-subregion}",
                "{subject: desk-hours, hours: \"Mo-Fr 08:00-18:00\", holidays: closed}",
                "{subject: desk-discipline, role: verpleegkundige, presence: remote, hours: \"Mo-Fr 08:00-11:00\"}",
                "{subject: desk-discipline, role: apotheker, presence: on-call, hours: \"Mo-Fr 08:00-09:00\"}");

        var desks = desks(Locale.of("nl"));

        assertThat(desks.hours().values())
                .isNotEmpty()
                .allSatisfy(hours -> assertThat(hours.weeklyText()).isEqualTo("Mo-Fr 08:00-18:00"));
        assertThat(desks.presence())
                .isEqualTo("{ physical: 0.000, remote: 0.750, on-call: 0.250 }");
        assertThat(desks.said()).anyMatch(one -> one.startsWith("Desk "));
    }

    @Test
    void disciplinesThatCanNeverBeHadLeaveTheUsualDivision() {
        sign("{subject: desk-discipline, role: apotheker, presence: on-call, hours: closed}");

        assertThat(desks(Locale.of("nl")).presence())
                .isEqualTo(AgreedDesks.usualPresence(DeskForm.PER_SUBREGION));
    }

    @Test
    void aDeskThatNeverClosesHasNoHoursToKeep() {
        sign("{subject: desk-hours, hours: 24/7, holidays: open}");

        assertThat(desks(Locale.ENGLISH).hours()).isEmpty();
    }

    private void sign(String... rules) {
        assertThat(AgreementsFixture.sign(agreements, "3", List.of(rules)))
                .isInstanceOf(Outcome.Done.class);
        clock.advance(Duration.ofMinutes(1));
    }

    private AgreedDesks desks(Locale locale) {
        var texts = new ResourceBundleMessageSource();
        texts.addBasenames("messages/scenario");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return new AgreedInForce(
                        AgreementsFixture.desks(database.jdbc(), SmallWorld.NETWORK, clock),
                        agreements,
                        texts,
                        clock)
                .desks(SmallWorld.OOST.id(), locale);
    }
}
