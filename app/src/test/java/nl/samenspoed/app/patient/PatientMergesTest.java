package nl.samenspoed.app.patient;

import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.audit.TrailEntry;
import nl.samenspoed.app.audit.TrailQuery;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.Caller;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.Channel;
import nl.samenspoed.app.request.Identification;
import nl.samenspoed.app.request.OpenRequest;
import nl.samenspoed.app.request.RequestCommand.RecordTreatmentLimits;
import nl.samenspoed.app.request.RequestSearch;
import nl.samenspoed.app.request.RequestsFixture;
import nl.samenspoed.app.request.Whereabouts;
import nl.samenspoed.app.request.WorkItem;
import org.junit.jupiter.api.Test;

/** Two records of one person become one and two again, and nothing is lost on the way. */
class PatientMergesTest {

    private static final Bsn BSN = new Bsn("999990019");
    private static final Bsn OTHER = new Bsn("999990020");
    private static final LocalDate BORN = LocalDate.of(1942, 7, 3);

    private final RequestsFixture the = new RequestsFixture();
    private final Actor tess = SmallWorld.triagist();
    private final CareRequest known = open(details("Demoman", BSN, BsnState.VERIFIED));
    private final CareRequest unknown = open(PatientDetails.unknown());

    @Test
    void theMergedRecordIsShownAsTheOneThatWasKept() {
        done(merge(known, unknown));

        assertThat(done(the.requests.story(tess, unknown.id())).request().patient())
                .isEqualTo(unknown.patient());
        var lines = the.patients.lines(Set.of(known.patient(), unknown.patient()));
        assertThat(lines.get(unknown.patient())).isEqualTo(lines.get(known.patient()));
        assertThat(the.patients.findShown(tess, unknown.patient()).orElseThrow().id())
                .isEqualTo(known.patient());
        assertThat(the.patients.find(tess, unknown.patient()).orElseThrow().details())
                .isEqualTo(PatientDetails.unknown());
    }

    @Test
    void requestsOfBothAreShownOfThePersonUntilTheyAreSplit() {
        done(merge(known, unknown));

        assertThat(requestsOf(known)).containsExactlyInAnyOrder(known.number(), unknown.number());
        assertThat(requestsOf(unknown)).containsExactlyInAnyOrder(known.number(), unknown.number());
        assertThat(the.requests.repeatContacts(tess, new PatientSearch(BSN, null, null, null)))
                .extracting(WorkItem::number)
                .containsExactlyInAnyOrder(known.number(), unknown.number());

        done(split(unknown));

        assertThat(requestsOf(known)).containsExactly(known.number());
        assertThat(requestsOf(unknown)).containsExactly(unknown.number());
    }

    @Test
    void whatWasRecordedSinceStaysWhereItWasRecorded() {
        done(merge(known, unknown));
        var later = openFor(unknown.patient());
        done(split(unknown));

        assertThat(requestsOf(unknown)).containsExactlyInAnyOrder(unknown.number(), later.number());
        assertThat(requestsOf(known)).containsExactly(known.number());
    }

    @Test
    void searchFindsOneByWhatEitherSays() {
        var double_ = open(details("Vergist", OTHER, BsnState.UNVERIFIED));
        done(merge(known, double_));

        for (var bsn : List.of(BSN, OTHER)) {
            assertThat(the.patients.search(tess, new PatientSearch(bsn, null, null, null), 10))
                    .extracting(Patient::id)
                    .containsExactly(known.patient());
        }
        for (var name : List.of("Demoman", "Vergist")) {
            assertThat(the.patients.search(tess, new PatientSearch(null, null, name, BORN), 10))
                    .extracting(Patient::id)
                    .containsExactly(known.patient());
        }
        done(split(double_));
        assertThat(the.patients.search(tess, new PatientSearch(OTHER, null, null, null), 10))
                .extracting(Patient::id)
                .containsExactly(double_.patient());
    }

    @Test
    void differingTreatmentLimitsAreBothShownUntilSomebodyChooses() {
        tell(known, LimitWish.NOT_WANTED);
        tell(unknown, LimitWish.WANTED);
        done(merge(known, unknown));

        assertThat(wish(known)).isEqualTo(LimitWish.DIFFERS);
        assertThat(wish(unknown)).isEqualTo(LimitWish.DIFFERS);
        assertThat(the.limits.holding(known.patient()))
                .extracting(LimitTold::wish)
                .containsExactly(LimitWish.WANTED, LimitWish.NOT_WANTED);

        tell(unknown, LimitWish.NOT_WANTED);
        assertThat(wish(known)).isEqualTo(LimitWish.NOT_WANTED);
        assertThat(the.limits.history(known.patient())).hasSize(3);

        tell(known, LimitWish.WANTED);
        done(split(unknown));
        assertThat(wish(known)).isEqualTo(LimitWish.WANTED);
        assertThat(wish(unknown)).isEqualTo(LimitWish.NOT_WANTED);
    }

    @Test
    void whatOnlyOneSaysHoldsForThePerson() {
        tell(unknown, LimitWish.NOT_WANTED);
        done(merge(known, unknown));

        assertThat(wish(known)).isEqualTo(LimitWish.NOT_WANTED);
        assertThat(the.published)
                .contains(new LimitsChanged(known.patient(), the.limits.now(known.patient())));
    }

    @Test
    void aCorrectionInAMergedRequestIsOfThePersonAndNotOfTheMergedRecord() {
        done(merge(known, unknown));
        var seen = the.patients.findShown(tess, unknown.patient()).orElseThrow();
        done(
                the.identifying.identify(
                        tess,
                        CommandKey.random(),
                        unknown.id(),
                        new Identification(
                                new Identification.Who.Corrected(
                                        seen.id(),
                                        seen.version(),
                                        details("Verbeterd", BSN, BsnState.VERIFIED)),
                                null)));

        assertThat(the.patients.find(tess, known.patient()).orElseThrow().details().familyName())
                .isEqualTo("Verbeterd");
        done(split(unknown));
        assertThat(requestsOf(unknown)).containsExactly(unknown.number());
        assertThat(the.patients.find(tess, unknown.patient()).orElseThrow().details())
                .isEqualTo(PatientDetails.unknown());
    }

    @Test
    void theMergedRecordItselfIsNotChangedAnyMore() {
        done(merge(known, unknown));

        assertThat(code(the.patients.change(tess, unknown.patient(), 2, PatientDetails.unknown())))
                .isEqualTo("patient.merged");
    }

    @Test
    void aChainIsOnePersonAndSplittingTakesAlongWhatWasMergedBefore() {
        var third = open(PatientDetails.unknown());
        done(merge(unknown, third));
        done(merge(known, unknown));

        assertThat(requestsOf(third)).hasSize(3);
        assertThat(the.patients.samePersons(List.of(known.patient())).get(known.patient()))
                .isEqualTo(
                        new SamePerson(
                                null,
                                List.of(unknown.patient(), third.patient()).stream()
                                        .sorted(java.util.Comparator.comparing(PatientId::value))
                                        .toList()));
        assertThat(the.patients.findShown(tess, third.patient()).orElseThrow().id())
                .isEqualTo(known.patient());

        done(split(unknown));
        assertThat(requestsOf(known)).containsExactly(known.number());
        assertThat(requestsOf(third)).containsExactlyInAnyOrder(unknown.number(), third.number());
    }

    @Test
    void whatCannotBeIsRefused() {
        var third = open(details("Ander", OTHER, BsnState.VERIFIED));
        assertThat(code(merge(known, known))).isEqualTo("patient.merge-with-itself");
        assertThat(code(merge(known, third))).isEqualTo("patient.two-verified-numbers");
        assertThat(code(merge(unknown, known))).isEqualTo("patient.keep-verified-number");
        assertThat(code(split(unknown))).isEqualTo("patient.not-merged");
        assertThat(code(merge(tess, pair(known, unknown), " ")))
                .isEqualTo("patient.reason-required");
        assertThat(code(merge(tess, pair(known, unknown), "x".repeat(501))))
                .isEqualTo("patient.reason-required");
        var old = pair(known, unknown);
        done(merge(known, unknown));
        assertThat(code(merge(tess, old, "nog eens"))).isEqualTo("patient.already-merged");
        assertThat(code(merge(third, unknown))).isEqualTo("patient.already-merged");
        assertThat(code(merge(unknown, open(PatientDetails.unknown()))))
                .isEqualTo("patient.already-merged");
        done(split(unknown));
        assertThat(code(merge(tess, old, "gezien voor het splitsen"))).isEqualTo("patient.stale");
    }

    @Test
    void whoMayNotOrDoesNotReachBothIsRefused() {
        assertThat(code(merge(SmallWorld.nurse(1), pair(known, unknown), "zelfde")))
                .isEqualTo("patient.not-found");
        var may = EnumSet.allOf(Capability.class);
        may.remove(Capability.MERGE_PATIENTS);
        var other =
                SmallWorld.actor("Zonder", SmallWorld.HAP, "x", new Scope.OwnOrganisation(), may);
        assertThat(code(merge(other, pair(known, unknown), "zelfde")))
                .isEqualTo("patient.not-allowed");
        assertThat(code(the.merges.split(other, CommandKey.random(), unknown.patient(), "toch")))
                .isEqualTo("patient.not-allowed");
    }

    @Test
    void theSameKeyAgainIsAnsweredAsTheFirstTime() {
        var key = CommandKey.random();
        var pair = pair(known, unknown);
        assertThat(done(the.merges.merge(tess, key, pair, "zelfde"))).isEqualTo(known.patient());
        assertThat(done(the.merges.merge(tess, key, pair, "zelfde"))).isEqualTo(known.patient());
        assertThat(the.merges.history(tess, known.patient())).hasSize(1);
        assertThat(code(the.merges.split(tess, key, known.patient(), "x")))
                .isEqualTo("patient.key-taken");
    }

    @Test
    void theTrailNamesBothAndTheHistorySaysWhoAndWhy() {
        done(merge(known, unknown));
        done(split(unknown));

        var history = the.merges.history(tess, unknown.patient());
        assertThat(history).hasSize(1);
        assertThat(history.getFirst().said().reason()).isEqualTo("zelfde paspoort");
        assertThat(history.getFirst().undone().by()).isEqualTo("Tess Triagist");
        for (var one : List.of(known, unknown)) {
            assertThat(trailOf(one.patient()))
                    .filteredOn(line -> line.detail().toString().contains("command"))
                    .extracting(TrailEntry::detail)
                    .extracting(Object::toString)
                    .anyMatch(detail -> detail.contains("merge"))
                    .anyMatch(detail -> detail.contains("split"))
                    .noneMatch(detail -> detail.contains("paspoort"));
        }
    }

    @Test
    void aLookAtTheRequestOfAMergedRecordNamesBoth() {
        done(merge(known, unknown));
        var before = trailOf(known.patient()).size();
        done(the.requests.story(tess, unknown.id()));

        assertThat(trailOf(known.patient())).hasSizeGreaterThan(before);
    }

    @Test
    void ofTwoAtTheSameTimeOneWins() throws Exception {
        for (int round = 0; round < 10; round++) {
            var a = open(PatientDetails.unknown());
            var b = open(PatientDetails.unknown());
            var c = open(PatientDetails.unknown());
            var all = List.of(pair(a, b), pair(b, a), pair(c, b), pair(b, c));
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var done =
                        threads
                                .invokeAll(
                                        all.stream()
                                                .<Callable<Outcome<PatientId>>>map(
                                                        pair -> () -> merge(tess, pair, "zelfde"))
                                                .toList())
                                .stream()
                                .map(java.util.concurrent.Future::resultNow)
                                .filter(Outcome.Done.class::isInstance)
                                .count();
                // All were compared at version 1, and the first changes that of b.
                assertThat(done).isOne();
            }
        }
    }

    private Outcome<PatientId> merge(CareRequest kept, CareRequest merged) {
        return merge(tess, pair(kept, merged), "zelfde paspoort");
    }

    private Outcome<PatientId> merge(Actor actor, MergePair pair, String reason) {
        return the.merges.merge(actor, CommandKey.random(), pair, reason);
    }

    private Outcome<PatientId> split(CareRequest merged) {
        return the.merges.split(tess, CommandKey.random(), merged.patient(), "toch een broer");
    }

    private MergePair pair(CareRequest kept, CareRequest merged) {
        return new MergePair(kept.patient(), version(kept), merged.patient(), version(merged));
    }

    private int version(CareRequest of) {
        return the.patients.find(tess, of.patient()).orElseThrow().version();
    }

    private List<Long> requestsOf(CareRequest one) {
        var search =
                new RequestSearch(
                        null, null, one.patient(), null, null, null, null, null, null, 50);
        return the.requests.search(tess, search).stream().map(WorkItem::number).toList();
    }

    private LimitWish wish(CareRequest of) {
        return the.limits.now(of.patient()).resuscitation();
    }

    private void tell(CareRequest in, LimitWish wish) {
        the.give(
                tess,
                in.id(),
                new RecordTreatmentLimits(
                        Map.of(TreatmentLimit.RESUSCITATION, wish), LimitSource.PATIENT, null));
    }

    private List<TrailEntry> trailOf(PatientId patient) {
        var now = the.clock.instant();
        var log =
                SmallWorld.actor(
                        "Lo Log",
                        tess.organisation(),
                        "logbeheerder",
                        new Scope.OwnOrganisation(),
                        Set.of(Capability.READ_AUDIT));
        var about = new TrailQuery.About.Patient(patient.value());
        return done(the.trail.list(
                        log,
                        new TrailQuery(
                                about, now.minusSeconds(60), now.plusSeconds(60), null, 100)))
                .entries();
    }

    private CareRequest open(PatientDetails details) {
        return open(new OpenRequest.Who.AsTold(details));
    }

    private CareRequest openFor(PatientId patient) {
        return open(new OpenRequest.Who.Existing(patient));
    }

    private CareRequest open(OpenRequest.Who who) {
        return done(
                the.requests.open(
                        tess,
                        CommandKey.random(),
                        new OpenRequest(
                                Channel.PHONE,
                                new Caller(null, null, null),
                                new Whereabouts(null, "GM0268"),
                                who,
                                "Benauwd",
                                null,
                                null,
                                null)));
    }

    private static PatientDetails details(String family, Bsn bsn, BsnState state) {
        return new PatientDetails(
                Identity.KNOWN,
                bsn,
                state,
                "Dirk",
                null,
                family,
                BORN,
                Gender.MALE,
                null,
                null,
                null,
                null,
                null,
                null,
                true);
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var refusal) -> refusal.code().code();
            case Outcome.Done<?>(var value) -> throw new AssertionError(value);
        };
    }
}
