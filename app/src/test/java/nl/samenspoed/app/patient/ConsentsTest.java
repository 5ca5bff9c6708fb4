package nl.samenspoed.app.patient;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.audit.TrailQuery;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.RequestsFixture;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What patients said of asking their data elsewhere: nothing is no, and the latest word holds. */
class ConsentsTest {

    private static final Bsn BSN = new Bsn("999990019");

    private final RequestsFixture the = new RequestsFixture();
    private final Actor tess = SmallWorld.triagist();
    private final ConsentRegister register = new OwnConsentRegister(the.database.jdbc());
    private final Consents consents =
            PatientsFixture.consents(the.database, the.patients, register, the.trail, the.clock);
    private final PatientId patient = enter(BsnState.VERIFIED);

    @Test
    void whereNobodySaidAnythingTheAnswerIsUnknown() {
        assertThat(ask("gp", "hap")).isEqualTo(ConsentAnswer.UNKNOWN);
    }

    @Test
    void consentHoldsForThePairsItWasGivenForAndNoOther() {
        done(say(tess, ConsentChoice.GIVEN, Set.of("gp", "hospital"), Set.of("hap")));

        assertThat(ask("gp", "hap")).isEqualTo(ConsentAnswer.PERMIT);
        assertThat(ask("hospital", "hap")).isEqualTo(ConsentAnswer.PERMIT);
        assertThat(ask("hap", "gp")).isEqualTo(ConsentAnswer.UNKNOWN);
        assertThat(ask("mental-health", "hap")).isEqualTo(ConsentAnswer.UNKNOWN);
    }

    @Test
    void theLatestWordHoldsAndWhatWasSaidBeforeStays() {
        done(say(tess, ConsentChoice.GIVEN, Set.of("gp"), Set.of("hap")));
        the.clock.advance(Duration.ofMinutes(5));
        done(say(tess, ConsentChoice.WITHDRAWN, Set.of("gp"), Set.of("hap")));

        assertThat(ask("gp", "hap")).isEqualTo(ConsentAnswer.DENY);
        assertThat(consents.history(patient))
                .extracting(ConsentTold::choice)
                .containsExactly(ConsentChoice.WITHDRAWN, ConsentChoice.GIVEN);
        assertThat(consents.history(patient).getFirst().by()).isEqualTo("Tess Triagist");

        done(say(tess, ConsentChoice.REFUSED, Set.of("gp"), Set.of("hap")));
        assertThat(ask("gp", "hap")).isEqualTo(ConsentAnswer.DENY);
    }

    @Test
    void onANumberThatWasNotCheckedNobodyIsFound() {
        var other = enter(BsnState.UNVERIFIED, new Bsn("999990020"));
        done(
                consents.record(
                        tess,
                        CommandKey.random(),
                        other,
                        statement(ConsentChoice.GIVEN, Set.of("gp"), Set.of("hap"))));
        assertThat(register.ask(new ConsentQuestion(new Bsn("999990020"), "gp", "hap")))
                .isEqualTo(ConsentAnswer.UNKNOWN);
    }

    @Test
    void theSameCommandTwiceIsWrittenOnce() {
        var key = CommandKey.random();
        var said = statement(ConsentChoice.GIVEN, Set.of("gp"), Set.of("hap"));
        done(consents.record(tess, key, patient, said));
        assertThat(done(consents.record(tess, key, patient, said))).hasSize(1);
    }

    @Test
    void whoMayNotOrDoesNotReachThePatientIsRefused() {
        assertThat(code(say(SmallWorld.nurse(1), ConsentChoice.GIVEN, Set.of("gp"), Set.of("hap"))))
                .isEqualTo("patient.not-found");
        var may = EnumSet.allOf(Capability.class);
        may.remove(Capability.RECORD_CONSENT);
        var other =
                SmallWorld.actor("Zonder", SmallWorld.HAP, "x", new Scope.OwnOrganisation(), may);
        assertThat(code(say(other, ConsentChoice.GIVEN, Set.of("gp"), Set.of("hap"))))
                .isEqualTo("patient.not-allowed");
    }

    @Test
    void nobodyAndWhatIsNoCategoryAreRefused() {
        assertThat(code(say(tess, ConsentChoice.GIVEN, Set.of(), Set.of("hap"))))
                .isEqualTo("patient.consent-of-nobody");
        assertThat(code(say(tess, ConsentChoice.GIVEN, Set.of("gp"), Set.of())))
                .isEqualTo("patient.consent-of-nobody");
        assertThat(code(say(tess, ConsentChoice.GIVEN, Set.of("insurer"), Set.of("hap"))))
                .isEqualTo("patient.consent-category-unknown");
        assertThat(consents.history(patient)).isEmpty();
    }

    @Test
    void inARegisterOfOthersNothingIsWritten() {
        var national =
                PatientsFixture.consents(
                        the.database, the.patients, new Elsewhere(), the.trail, the.clock);
        var said = statement(ConsentChoice.GIVEN, Set.of("gp"), Set.of("hap"));
        assertThat(code(national.record(tess, CommandKey.random(), patient, said)))
                .isEqualTo("patient.consent-kept-elsewhere");
    }

    @Test
    void aRegisterThatCannotBeAskedIsAnAnswerToo() {
        var gone =
                new OwnConsentRegister(
                        JdbcClient.create(
                                new org.springframework.jdbc.datasource.DriverManagerDataSource(
                                        "jdbc:postgresql://127.0.0.1:1/none")));
        assertThat(gone.ask(new ConsentQuestion(BSN, "gp", "hap")))
                .isEqualTo(ConsentAnswer.UNREACHABLE);
    }

    @Test
    void itIsInTheTrailWithoutANumber() {
        done(say(tess, ConsentChoice.REFUSED, Set.of("gp"), Set.of("hap", "hospital")));

        var now = the.clock.instant();
        var log =
                SmallWorld.actor(
                        "Lo Log",
                        tess.organisation(),
                        "logbeheerder",
                        new Scope.OwnOrganisation(),
                        Set.of(Capability.READ_AUDIT));
        var about = new TrailQuery.About.Patient(patient.value());
        var query = new TrailQuery(about, now.minusSeconds(60), now.plusSeconds(60), null, 50);
        var line =
                done(the.trail.list(log, query)).entries().stream()
                        .filter(entry -> entry.subjectKind().equals("consent"))
                        .toList();
        assertThat(line).hasSize(1);
        assertThat(line.getFirst().action()).isEqualTo("update");
        assertThat(line.getFirst().detail().toString())
                .contains("REFUSED")
                .doesNotContain(BSN.digits());
    }

    private ConsentAnswer ask(String holder, String asker) {
        return register.ask(new ConsentQuestion(BSN, holder, asker));
    }

    private Outcome<List<ConsentTold>> say(
            Actor actor, ConsentChoice choice, Set<String> holders, Set<String> askers) {
        return consents.record(
                actor, CommandKey.random(), patient, statement(choice, holders, askers));
    }

    private static ConsentStatement statement(
            ConsentChoice choice, Set<String> holders, Set<String> askers) {
        return new ConsentStatement(
                holders, askers, choice, ConsentSpeaker.PATIENT, ConsentMeans.TELEPHONE);
    }

    private PatientId enter(BsnState state) {
        return enter(state, BSN);
    }

    private PatientId enter(BsnState state, Bsn bsn) {
        var details =
                new PatientDetails(
                        Identity.KNOWN,
                        bsn,
                        state,
                        "Dirk",
                        null,
                        "Demoman",
                        LocalDate.of(1942, 7, 3),
                        Gender.MALE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true);
        return done(the.patients.enter(tess, CommandKey.random(), details)).id();
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var refusal) -> refusal.code().code();
            case Outcome.Done<?>(var value) -> throw new AssertionError(value);
        };
    }

    private record Elsewhere() implements ConsentRegister {

        @Override
        public ConsentAnswer ask(ConsentQuestion question) {
            return ConsentAnswer.UNKNOWN;
        }

        @Override
        public boolean isKeptHere() {
            return false;
        }
    }
}
