package nl.samenspoed.app.elsewhere;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.audit.DataSeen;
import nl.samenspoed.app.audit.TrailEntry;
import nl.samenspoed.app.audit.TrailQuery;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.Bsn;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.ConsentAnswer;
import nl.samenspoed.app.patient.ConsentQuestion;
import nl.samenspoed.app.patient.ConsentRegister;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.EmergencySearch;
import nl.samenspoed.app.request.Ending;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestsFixture;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;

/** Consent is asked first; without it nobody is asked, unless it is an emergency. */
class ElsewhereTest {

    private static final Bsn BSN = new Bsn("999990019");
    private static final String WHY = "Bewusteloos, niemand weet wat hij slikt";

    private final RequestsFixture the = new RequestsFixture();
    private final Actor tess = SmallWorld.triagist();
    private final Actor nurse = SmallWorld.nurse(1);
    private final List<ConsentQuestion> questions = new ArrayList<>();
    private final List<Bsn> asked = new ArrayList<>();
    private ConsentAnswer consent = ConsentAnswer.PERMIT;
    private SourceAnswer answer =
            new SourceAnswer.Told(new Summary("Elders", the.clock.instant(), List.of(), false));

    private final Elsewhere elsewhere = elsewhere(new Source());
    private final CareRequest request = open(BsnState.VERIFIED, BSN);

    @Test
    void withConsentItIsShownAndOnlyThatIsKept() {
        assertThat(done(elsewhere.ask(tess, request.id())))
                .isInstanceOf(ElsewhereAnswer.Shown.class);

        assertThat(questions).containsExactly(new ConsentQuestion(BSN, "gp", "hap"));
        assertThat(asked).containsExactly(BSN);
        var before = elsewhere.before(done(the.requests.story(tess, request.id())));
        assertThat(before).hasSize(1);
        assertThat(before.getFirst().answer()).isEqualTo("TOLD");
        assertThat(before.getFirst().by()).isEqualTo("Tess Triagist");
        assertThat(before.getFirst().isEmergency()).isFalse();
    }

    @Test
    void withoutConsentNobodyIsAsked() {
        for (var no :
                List.of(ConsentAnswer.DENY, ConsentAnswer.UNKNOWN, ConsentAnswer.UNREACHABLE)) {
            consent = no;
            assertThat(done(elsewhere.ask(tess, request.id())))
                    .isEqualTo(new ElsewhereAnswer.NoConsent(no, "Elders"));
        }
        assertThat(asked).isEmpty();
        assertThat(seen()).doesNotContain(DataSeen.How.ELSEWHERE);
    }

    @Test
    void anEmergencyWithAReasonStandsInForConsent() {
        consent = ConsentAnswer.UNKNOWN;
        assertThat(code(the.emergencies.overrideConsent(tess, key(), request.id(), "spoed")))
                .isEqualTo("request.emergency-unexplained");
        done(the.emergencies.overrideConsent(tess, key(), request.id(), WHY));

        var shown = (ElsewhereAnswer.Shown) done(elsewhere.ask(tess, request.id()));
        assertThat(shown.through()).isNotNull();
        assertThat(shown.through().reason()).isEqualTo(WHY);
        assertThat(shown.consent()).isEqualTo(ConsentAnswer.UNKNOWN);
        assertThat(seen()).contains(DataSeen.How.EMERGENCY);
        assertThat(done(the.emergencies.toReview(logManager()))).hasSize(1);

        the.clock.advance(Duration.ofHours(1));
        assertThat(done(elsewhere.ask(tess, request.id())))
                .isInstanceOf(ElsewhereAnswer.NoConsent.class);
    }

    @Test
    void theEmergencyOfOnePersonIsNoConsentForAnother() {
        consent = ConsentAnswer.DENY;
        done(the.emergencies.overrideConsent(tess, key(), request.id(), WHY));
        assertThat(done(elsewhere.ask(SmallWorld.coordinator(), request.id())))
                .isInstanceOf(ElsewhereAnswer.NoConsent.class);
    }

    @Test
    void consentNeedsNoEmergencyThatHappensToBeOpen() {
        done(the.emergencies.overrideConsent(tess, key(), request.id(), WHY));
        var shown = (ElsewhereAnswer.Shown) done(elsewhere.ask(tess, request.id()));
        assertThat(shown.through()).isNull();
    }

    @Test
    void whoOpenedItOutOfReachMayAskAndNobodyElseThere() {
        consent = ConsentAnswer.UNKNOWN;
        assertThat(code(elsewhere.ask(nurse, request.id()))).isEqualTo("elsewhere.not-found");
        assertThat(code(the.emergencies.overrideConsent(nurse, key(), request.id(), WHY)))
                .isEqualTo("request.not-found");
        var search = new EmergencySearch.Number(request.number());
        done(the.emergencies.open(nurse, key(), search, WHY));
        assertThat(done(elsewhere.ask(nurse, request.id())))
                .isInstanceOf(ElsewhereAnswer.Shown.class);
    }

    @Test
    void onANumberThatWasNotCheckedNobodyIsAsked() {
        var other = open(BsnState.UNVERIFIED, new Bsn("999990020"));
        assertThat(code(elsewhere.ask(tess, other.id()))).isEqualTo("elsewhere.bsn-not-verified");
        assertThat(questions).isEmpty();
    }

    @Test
    void withoutTheRightOrWithoutASourceNobodyIsAsked() {
        var may = EnumSet.allOf(Capability.class);
        may.remove(Capability.ASK_SUMMARY);
        var other = SmallWorld.actor("Zonder", tess.organisation(), "x", tess.scope(), may);
        assertThat(code(elsewhere.ask(other, request.id()))).isEqualTo("elsewhere.not-allowed");
        assertThat(code(elsewhere(null).ask(tess, request.id()))).isEqualTo("elsewhere.no-source");
        assertThat(questions).isEmpty();
    }

    @Test
    void forARequestThatHasEndedNobodyIsAsked() {
        the.give(tess, request.id(), new RequestCommand.AnswerRedFlags(Set.of(), null));
        the.give(tess, request.id(), RequestsFixture.assess(Urgency.U3));
        the.give(
                tess,
                request.id(),
                new RequestCommand.DecideCare(RequestsFixture.shortStay(), "niet veilig alleen"));
        the.give(tess, request.id(), new RequestCommand.Close(Ending.NO_PLACE_FOUND, null));

        assertThat(code(elsewhere.ask(tess, request.id()))).isEqualTo("elsewhere.request-ended");
        assertThat(questions).isEmpty();
    }

    @Test
    void whyNothingWasToldIsKept() {
        answer = new SourceAnswer.Failed(Failure.TOO_SLOW);
        assertThat(done(elsewhere.ask(tess, request.id())))
                .isEqualTo(new ElsewhereAnswer.Nothing(Failure.TOO_SLOW, "Elders"));
        var before = elsewhere.before(done(the.requests.story(tess, request.id())));
        assertThat(before.getFirst().answer()).isEqualTo("TOO_SLOW");
        assertThat(trail()).extracting(TrailEntry::action).containsExactly("execute", "search");
    }

    @Test
    void itIsInTheTrailBeforeTheSourceIsAskedAndBeforeItIsShown() {
        done(elsewhere.ask(tess, request.id()));

        assertThat(trail()).extracting(TrailEntry::action).containsExactly("read", "search");
        assertThat(linesWhenAsked).isEqualTo(1);
        assertThat(trail().toString()).doesNotContain(BSN.digits());
        assertThat(seen()).contains(DataSeen.How.ELSEWHERE);
    }

    private int linesWhenAsked;

    private final class Source implements SummarySource {

        @Override
        public String name() {
            return "Elders";
        }

        @Override
        public String holder() {
            return "gp";
        }

        @Override
        public SourceAnswer ask(Bsn patient, @Nullable LocalDate birthDate) {
            asked.add(patient);
            linesWhenAsked = trail().size();
            return answer;
        }
    }

    private final class Register implements ConsentRegister {

        @Override
        public ConsentAnswer ask(ConsentQuestion question) {
            questions.add(question);
            return consent;
        }

        @Override
        public boolean isKeptHere() {
            return true;
        }
    }

    private Elsewhere elsewhere(@Nullable SummarySource source) {
        return new Elsewhere(
                new JdbcAsked(the.database.jdbc()),
                the.requests,
                the.emergencies,
                the.patients,
                new Register(),
                new Maybe(source),
                SmallWorld.NETWORK,
                the.trail,
                the.clock);
    }

    private record Maybe(@Nullable SummarySource source) implements ObjectProvider<SummarySource> {

        @Override
        public SummarySource getObject() {
            return source;
        }

        @Override
        public SummarySource getIfAvailable() {
            return source;
        }

        @Override
        public Stream<SummarySource> stream() {
            return Stream.ofNullable(source);
        }
    }

    private List<DataSeen.How> seen() {
        return the.trail.seen(java.util.List.of(request.patient().value()), "patient").stream()
                .map(DataSeen::how)
                .toList();
    }

    private List<TrailEntry> trail() {
        var now = the.clock.instant();
        var about = new TrailQuery.About.Patient(request.patient().value());
        var query =
                new TrailQuery(
                        about, now.minus(Duration.ofDays(1)), now.plusSeconds(60), null, 100);
        return done(the.trail.list(logManager(), query)).entries().stream()
                .filter(entry -> entry.subjectKind().equals("elsewhere"))
                .toList();
    }

    private Actor logManager() {
        return SmallWorld.actor(
                "Lo Log",
                tess.organisation(),
                "logbeheerder",
                new Scope.OwnOrganisation(),
                Set.of(Capability.READ_AUDIT));
    }

    private CareRequest open(BsnState state, Bsn bsn) {
        var patient =
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
        var command = RequestsFixture.asking(patient, "Benauwd");
        return done(the.requests.open(tess, key(), command));
    }

    private static CommandKey key() {
        return CommandKey.random();
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var refusal) -> refusal.code().code();
            case Outcome.Done<?>(var value) -> throw new AssertionError(value);
        };
    }
}
