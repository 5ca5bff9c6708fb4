package nl.samenspoed.app.triage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.request.RedFlag;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposingTest {

    private final Protocol small = read(SmallProtocol.TEXT);

    @ParameterizedTest(name = "{0} with [{1}] gives {2} because of [{3}]")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            fall  |                        | U4 |
            fall  | not-safe-alone         | U3 | not-safe-alone
            fall  | not-safe-alone on-head | U2 | on-head
            fall  | not-safe-alone stand   | U3 | not-safe-alone stand
            fall  | thinners               | U4 |
            """)
    void mostUrgentCriterionDecides(String complaint, String met, String urgency, String because) {
        var proposal = proposal(complaint, codes(met), Set.of(), null, Gender.UNKNOWN);

        assertThat(proposal.urgency().name()).isEqualTo(urgency);
        assertThat(proposal.because())
                .extracting(Protocol.Criterion::code)
                .containsExactlyInAnyOrderElementsOf(codes(because));
    }

    @Test
    void answerToAQuestionThatIsNotAskedDoesNotCountNorWhatItWouldOpen() {
        assertThat(urgency(Set.of("bleeding"), null, Gender.UNKNOWN)).isEqualTo(Urgency.U4);
        assertThat(urgency(Set.of("thinners", "bleeding"), null, Gender.UNKNOWN))
                .isEqualTo(Urgency.U1);
        assertThat(urgency(Set.of("pregnant"), null, Gender.MALE)).isEqualTo(Urgency.U4);
        assertThat(urgency(Set.of("pregnant"), null, Gender.UNKNOWN)).isEqualTo(Urgency.U2);
        assertThat(urgency(Set.of("thinners", "for-grown-ups"), 100, Gender.UNKNOWN))
                .isEqualTo(Urgency.U4);
    }

    @Test
    void contextRaisesOneStepHoweverMuchOfItThereIs() {
        var once = proposal("fall", Set.of(), Set.of("gut-feeling"), null, Gender.UNKNOWN);
        var twice = proposal("fall", Set.of(), Set.of("gut-feeling"), 2, Gender.UNKNOWN);

        assertThat(once.urgency()).isEqualTo(Urgency.U3);
        assertThat(once.raisedFrom()).extracting(Scale.Level::code).isEqualTo("U4");
        assertThat(once.raising())
                .extracting(Protocol.Context::code)
                .containsExactly("gut-feeling");
        assertThat(twice.urgency()).isEqualTo(Urgency.U3);
        assertThat(twice.raising())
                .extracting(Protocol.Context::code)
                .containsExactly("gut-feeling", "infant");
    }

    @Test
    void contextNeverRaisesToTheFirstLevel() {
        var bleeding =
                proposal(
                        "fall",
                        Set.of("thinners", "bleeding"),
                        Set.of("gut-feeling"),
                        null,
                        Gender.UNKNOWN);

        assertThat(bleeding.urgency()).isEqualTo(Urgency.U1);
        assertThat(bleeding.raisedFrom()).isNull();
        assertThat(bleeding.raising()).isEmpty();
    }

    @Test
    void contextThatIsKnownCountsByItselfAndUnknownAgeDoesNot() {
        assertThat(context(12 * 75)).containsExactly("age-75");
        assertThat(context(12 * 75 - 1)).isEmpty();
        assertThat(context(null)).isEmpty();
    }

    @Test
    void answersAddCareInFrontAndAdviceBehind() {
        var proposal = proposal("fall", Set.of("on-head"), Set.of(), null, Gender.UNKNOWN);

        assertThat(proposal.care()).containsExactly("emergency-department", "elv-low");
        assertThat(proposal.advice())
                .extracting(Protocol.Advice::code)
                .containsExactly("rest", "wake");
        assertThat(proposal.alarms())
                .extracting(Protocol.Criterion::code)
                .containsExactly("on-head");
    }

    @Test
    void refusesWhatIsNotInTheProtocol() {
        assertThat(refusal("toothache", Set.of(), Set.of()))
                .isEqualTo(TriageRefusal.UNKNOWN_COMPLAINT);
        assertThat(refusal("fall", Set.of("tonight"), Set.of()))
                .isEqualTo(TriageRefusal.UNKNOWN_CRITERION);
        assertThat(refusal("fall", Set.of(), Set.of("moon")))
                .isEqualTo(TriageRefusal.UNKNOWN_CONTEXT);
        assertThat(refusal("fall", Set.of(), Set.of("moon")).code())
                .isEqualTo("triage.unknown-context");
    }

    @Test
    void questionsThatSurelyDoNotApplyAreNotAsked() {
        var fall = small.findComplaint("fall").orElseThrow();
        var always = List.of("thinners", "on-head", "stand", "not-safe-alone");

        assertThat(asked(fall, Set.of(), 100, Gender.MALE)).containsExactlyElementsOf(always);
        assertThat(asked(fall, Set.of("thinners"), 12 * 18, Gender.FEMALE))
                .hasSize(7)
                .contains("bleeding", "for-grown-ups", "pregnant");
    }

    private static List<String> asked(
            Protocol.Complaint complaint, Set<String> met, int months, Gender gender) {
        return complaint.asked(new Condition.Known(met, months, gender)).stream()
                .map(Protocol.Criterion::code)
                .toList();
    }

    @Test
    void complaintIsNotForWhomItSurelyCannotBe() {
        var intake = Shipped.general().findComplaint("poor-intake-older").orElseThrow();

        assertThat(intake.isFor(new Condition.Known(Set.of(), 12 * 65 - 1, Gender.FEMALE)))
                .isFalse();
        assertThat(intake.isFor(new Condition.Known(Set.of(), 12 * 65, Gender.FEMALE))).isTrue();
        assertThat(intake.isFor(new Condition.Known(Set.of(), null, Gender.FEMALE))).isTrue();
    }

    @Test
    void careOfTheMostUrgentAnswerGoesFirstWhateverTheOrderOfTheQuestions() {
        var answers =
                new TriageAnswers(
                        "bleeding-in-pregnancy",
                        Set.of("past-twenty-weeks", "hard-belly"),
                        Set.of(),
                        12 * 30,
                        Gender.FEMALE);

        assertThat(done(Proposing.propose(Shipped.all().getLast(), answers)).care())
                .startsWith("ambulance-post", "obstetrics-acute");
    }

    @Test
    void everyCriterionOfTheShippedProtocolsCanDecide() {
        forEveryDeciding(
                (protocol, complaint, criterion) ->
                        assertThat(opened(protocol, complaint, criterion).because())
                                .as("%s %s", protocol.name(), complaint.code())
                                .contains(criterion));
    }

    /** Nobody who must be seen today reads first that a good night's rest will do. */
    @Test
    void whatCannotWaitIsNotSentAwayWithAdviceFirst() {
        forEveryDeciding(
                (protocol, complaint, criterion) -> {
                    var proposal = opened(protocol, complaint, criterion);
                    if (proposal.urgency().compareTo(Urgency.U3) <= 0) {
                        assertThat(proposal.care().getFirst())
                                .as("%s %s %s", protocol.name(), complaint.code(), criterion.code())
                                .isNotIn("self-care", "advice-only", "own-gp");
                    }
                });
    }

    /** Whether meeting it changes the level, so that the tests above look at it. */
    static boolean canDecide(Protocol.Complaint complaint, Protocol.Criterion criterion) {
        return criterion.level() != null && !criterion.level().equals(complaint.otherwise());
    }

    private interface Looking {
        void at(Protocol protocol, Protocol.Complaint complaint, Protocol.Criterion criterion);
    }

    private static void forEveryDeciding(Looking looking) {
        for (var protocol : Shipped.all()) {
            for (var complaint : protocol.complaints()) {
                complaint.criteria().stream()
                        .filter(criterion -> canDecide(complaint, criterion))
                        .forEach(criterion -> looking.at(protocol, complaint, criterion));
            }
        }
    }

    /** With exactly those answers that open its question. */
    private static Proposal opened(
            Protocol protocol, Protocol.Complaint complaint, Protocol.Criterion criterion) {
        var opening = new Opening(complaint);
        opening.open(criterion);
        return done(Proposing.propose(protocol, opening.answers()));
    }

    /** The answers, and the patient, for whom a question is asked. */
    private static final class Opening {

        private final Protocol.Complaint complaint;
        private final Set<String> met = new HashSet<>();
        private int months = 12 * 30;
        private Gender gender = Gender.UNKNOWN;

        Opening(Protocol.Complaint complaint) {
            this.complaint = complaint;
        }

        void open(Protocol.Criterion criterion) {
            met.add(criterion.code());
            var asked = criterion.asked();
            if (asked != null) {
                asked.clauses().forEach(this::open);
            }
        }

        private void open(Condition.Clause clause) {
            switch (clause) {
                case Condition.Clause.Answered(var code, var wanted) -> {
                    if (wanted) {
                        open(complaint.findCriterion(code).orElseThrow());
                    }
                }
                case Condition.Clause.AgeInMonths(var from, var below) ->
                        months = from != null ? from : below == null ? 0 : below - 1;
                case Condition.Clause.OfGender(var wanted) -> gender = wanted;
            }
        }

        TriageAnswers answers() {
            return new TriageAnswers(complaint.code(), met, Set.of(), months, gender);
        }
    }

    @Test
    void gateAsksForEveryRedFlagOnce() {
        assertThat(Shipped.general().redFlags())
                .extracting(Protocol.RedFlagQuestion::flag)
                .containsExactlyInAnyOrderElementsOf(EnumSet.allOf(RedFlag.class));
    }

    @Test
    void shippedProtocolsSayThatTheyAreADemonstration() {
        assertThat(Shipped.all())
                .allSatisfy(
                        protocol ->
                                assertThat(protocol.notice().dutch())
                                        .contains("Niet gevalideerd", "geen NTS"));
        assertThat(Shipped.all().stream().map(p -> p.complaints().size()))
                .containsExactly(25, 10, 6);
    }

    @Test
    void mentalHealthSpeaksInHoursAndIsUrgentLikeTheOthers() {
        var scale = Scales.find("mental-health-hours").orElseThrow();

        assertThat(scale.find("H4")).map(Scale.Level::urgency).contains(Urgency.U3);
        assertThat(Shipped.all().get(1).scale()).isEqualTo(scale);
    }

    @Test
    void everyScaleGoesFromTheMostToTheLeastUrgent() {
        assertThat(Scales.all())
                .extracting(Scale::code)
                .containsExactly("nl-u", "ambulance", "mental-health-hours");
        assertThat(Scales.all())
                .allSatisfy(
                        scale ->
                                assertThat(scale.levels())
                                        .extracting(Scale.Level::urgency)
                                        .isSorted());
    }

    private Urgency urgency(Set<String> met, @Nullable Integer months, Gender gender) {
        return proposal("fall", met, Set.of(), months, gender).urgency();
    }

    private List<String> context(@Nullable Integer months) {
        return proposal("fall", Set.of(), Set.of(), months, Gender.UNKNOWN).context().stream()
                .map(Protocol.Context::code)
                .toList();
    }

    private TriageRefusal refusal(String complaint, Set<String> met, Set<String> context) {
        var answers = new TriageAnswers(complaint, met, context, null, Gender.UNKNOWN);
        return switch (Proposing.propose(small, answers)) {
            case Outcome.Done<Proposal> done -> throw new AssertionError(done);
            case Outcome.Refused<Proposal>(var refusal) -> (TriageRefusal) refusal.code();
        };
    }

    private Proposal proposal(
            String complaint,
            Set<String> met,
            Set<String> context,
            @Nullable Integer months,
            Gender gender) {
        var answers = new TriageAnswers(complaint, met, context, months, gender);
        return done(Proposing.propose(small, answers));
    }

    private static Proposal done(Outcome<Proposal> outcome) {
        return switch (outcome) {
            case Outcome.Done<Proposal>(var proposal) -> proposal;
            case Outcome.Refused<Proposal>(var refusal) -> throw new AssertionError(refusal);
        };
    }

    private static Protocol read(String text) {
        return switch (Shipped.READING.read(text, care -> true, Shipped.NL)) {
            case ReadProtocol.Right(var protocol) -> protocol;
            case ReadProtocol.Wrong(var faults) -> throw new AssertionError(faults);
        };
    }

    private static Set<String> codes(@Nullable String text) {
        return text == null ? Set.of() : Set.copyOf(Arrays.asList(text.split(" ")));
    }
}
