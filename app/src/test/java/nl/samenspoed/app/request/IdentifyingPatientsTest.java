package nl.samenspoed.app.request;

import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.patient.Bsn;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.IdentityDocument;
import nl.samenspoed.app.patient.Patient;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.request.Identification.Who;
import nl.samenspoed.app.request.RequestCommand.Withdraw;
import org.junit.jupiter.api.Test;

class IdentifyingPatientsTest {

    private static final Bsn BSN = Bsn.parse("999990019").orElseThrow();

    private final RequestsFixture world = new RequestsFixture();

    @Test
    void anUnknownPatientBecomesKnownInTheStoryToo() {
        var request = world.open(triagist(), "Ligt op straat");

        done(identify(request, corrected(request, 1, named("Jansen", BSN, BsnState.VERIFIED))));

        var patient = patientOf(request);
        assertThat(patient.details().familyName()).isEqualTo("Jansen");
        assertThat(patient.details().bsnState()).isEqualTo(BsnState.VERIFIED);
        var story = done(world.requests.story(triagist(), request.id()));
        assertThat(story.request().identity()).isEqualTo(Identity.KNOWN);
        assertThat(story.facts().getLast().event())
                .isEqualTo(
                        new RequestEvent.PatientIdentified(
                                request.patient(), Identity.KNOWN, IdentityDocument.PASSPORT));
        assertThat(world.rebuilding.compare().isClean()).isTrue();
    }

    @Test
    void whatARefusedRequestWouldSayIsNotKeptOfThePatientEither() {
        var request = world.open(triagist(), "Belde per ongeluk");
        world.give(triagist(), request.id(), new Withdraw("vergissing"));

        var outcome =
                identify(request, corrected(request, 1, named("Jansen", null, BsnState.ABSENT)));

        assertThat(code(outcome)).isEqualTo("request.ended");
        assertThat(patientOf(request).details()).isEqualTo(PatientDetails.unknown());
        assertThat(patientOf(request).version()).isEqualTo(1);
    }

    @Test
    void aVerifiedNumberOfSomebodyElseIsRefusedAndNothingIsKept() {
        var known = world.open(triagist(), "Valt vaker");
        done(identify(known, corrected(known, 1, named("Jansen", BSN, BsnState.VERIFIED))));
        var other = world.open(triagist(), "Ligt op straat");

        var outcome =
                identify(other, corrected(other, 1, named("Pietersen", BSN, BsnState.VERIFIED)));

        assertThat(code(outcome)).isEqualTo("patient.bsn-taken");
        assertThat(patientOf(other).details()).isEqualTo(PatientDetails.unknown());
        assertThat(factsOf(other)).isEqualTo(1);
    }

    @Test
    void theSameNumberUnverifiedIsOnlyWhatSomebodySaid() {
        var known = world.open(triagist(), "Valt vaker");
        done(identify(known, corrected(known, 1, named("Jansen", BSN, BsnState.VERIFIED))));
        var other = world.open(triagist(), "Ligt op straat");

        done(identify(other, corrected(other, 1, named("Jansen", BSN, BsnState.UNVERIFIED))));

        assertThat(patientOf(other).details().bsnState()).isEqualTo(BsnState.UNVERIFIED);
    }

    @Test
    void somebodyEnteredBeforeIsTakenOver() {
        var known = world.open(triagist(), "Valt vaker");
        done(identify(known, corrected(known, 1, named("Jansen", BSN, BsnState.VERIFIED))));
        var other = world.open(triagist(), "Ligt op straat");

        var after =
                done(identify(other, new Identification(new Who.Existing(known.patient()), null)));

        assertThat(after.patient()).isEqualTo(known.patient());
        assertThat(after.identity()).isEqualTo(Identity.KNOWN);
    }

    @Test
    void somebodyOutOfReachIsNotTakenOver() {
        var theirs =
                done(world.requests.open(nurse(7), CommandKey.random(), inArnhem("Hier gevallen")));
        var other = world.open(triagist(), "Ligt op straat");

        var outcome = identify(other, new Identification(new Who.Existing(theirs.patient()), null));

        assertThat(code(outcome)).isEqualTo("patient.not-found");
    }

    @Test
    void somebodyElseLeavesTheFirstAsRecorded() {
        var first = world.open(triagist(), "Valt vaker");
        done(identify(first, corrected(first, 1, named("Jansen", null, BsnState.ABSENT))));

        var after =
                done(
                        identify(
                                first,
                                new Identification(
                                        new Who.Entered(named("Bakker", null, BsnState.ABSENT)),
                                        null)));

        assertThat(after.patient()).isNotEqualTo(first.patient());
        assertThat(patientOf(first).details().familyName()).isEqualTo("Jansen");
    }

    @Test
    void whoeverLooksAtAnOlderPatientIsTold() {
        var request = world.open(triagist(), "Valt vaker");
        done(identify(request, corrected(request, 1, named("Jansen", null, BsnState.ABSENT))));

        var outcome =
                identify(request, corrected(request, 1, named("Janssen", null, BsnState.ABSENT)));

        assertThat(code(outcome)).isEqualTo("patient.stale");
        assertThat(patientOf(request).details().familyName()).isEqualTo("Jansen");
    }

    @Test
    void theSameKeyAtTheSameMomentIsDoneOnceAndAnsweredTwice() throws Exception {
        var request = world.open(triagist(), "Valt vaker");
        var key = CommandKey.random();
        var as = corrected(request, 1, named("Jansen", null, BsnState.ABSENT));
        Callable<Outcome<CareRequest>> press =
                () -> world.identifying.identify(triagist(), key, request.id(), as);
        try (var two = Executors.newFixedThreadPool(2)) {
            for (var answer : two.invokeAll(java.util.List.of(press, press))) {
                assertThat(done(answer.get()).id()).isEqualTo(request.id());
            }
        }
        assertThat(factsOf(request)).isEqualTo(2);
        assertThat(patientOf(request).version()).isEqualTo(2);
    }

    @Test
    void aRequestOutOfReachIsNotThere() {
        var request = world.open(triagist(), "Valt vaker");

        var as = corrected(request, 1, named("Jansen", null, BsnState.ABSENT));
        var outcome = identify(nurse(1), request, as);

        assertThat(code(outcome)).isEqualTo("request.not-found");
    }

    private static OpenRequest inArnhem(String question) {
        return new OpenRequest(
                Channel.PROFESSIONAL,
                new Caller("Nachtdienst", null, null),
                new Whereabouts(null, "GM0202"),
                new OpenRequest.Who.AsTold(named("Jansen", null, BsnState.ABSENT)),
                question,
                null,
                null,
                null);
    }

    private Outcome<CareRequest> identify(CareRequest request, Identification as) {
        return identify(triagist(), request, as);
    }

    private Outcome<CareRequest> identify(Actor actor, CareRequest request, Identification as) {
        return world.identifying.identify(actor, CommandKey.random(), request.id(), as);
    }

    private static Identification corrected(CareRequest request, int seen, PatientDetails details) {
        return new Identification(
                new Who.Corrected(request.patient(), seen, details),
                details.bsnState() == BsnState.VERIFIED ? IdentityDocument.PASSPORT : null);
    }

    private static PatientDetails named(
            String family, @org.jspecify.annotations.Nullable Bsn bsn, BsnState state) {
        return new PatientDetails(
                Identity.UNVERIFIED,
                bsn,
                state,
                "Kees",
                null,
                family,
                LocalDate.of(1941, 7, 3),
                Gender.MALE,
                null,
                null,
                null,
                null,
                null,
                null,
                true);
    }

    private Patient patientOf(CareRequest request) {
        return world.patients.find(triagist(), request.patient()).orElseThrow();
    }

    private int factsOf(CareRequest request) {
        return done(world.requests.story(triagist(), request.id())).facts().size();
    }

    private static String code(Outcome<CareRequest> outcome) {
        return outcome instanceof Outcome.Refused<CareRequest>(var refusal)
                ? refusal.code().code()
                : "done";
    }
}
