package nl.samenspoed.app.request;

import static nl.samenspoed.app.SmallWorld.coordinator;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.placement.PlacementsFixture.code;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.app.placement.PlacementsFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whoever asked, and the own GP, hear what became of it. */
class FeedbacksTest {

    private static final String FORCED_BECAUSE =
            "Alle plekken in de regio zijn geweigerd, de SEH moet leeg.";

    private static final OrganisationId OTHER_PRACTICE = SmallWorld.OFFICE;

    private final PlacementsFixture the = new PlacementsFixture();
    private final Feedbacks feedbacks = the.world.feedbacks;

    // Whoever asked

    @Test
    void whoeverAskedHearsAtOnceWhereThePatientGoesAndWhatCameOfIt() {
        var asked = askedByGp(null);
        assertThat(feedbacks.list(SmallWorld.gp())).isEmpty();

        done(the.accept(the.offer(coordinator(), asked, 2).getFirst()));
        assertThat(told(SmallWorld.gp())).containsExactly("PlaceAccepted");
        done(the.placements.confirmArrival(nurse(2), key(), asked));
        the.world.give(nurse(2), asked, new RequestCommand.Close(Ending.PLACED, "goed hersteld"));

        var feedback = feedbacks.list(SmallWorld.gp()).getFirst();
        assertThat(told(SmallWorld.gp())).containsExactly("PlaceAccepted", "Arrived", "Closed");
        assertThat(feedback.why()).isEqualTo(Feedback.Why.REQUESTED);
        assertThat(feedback.isNew()).isTrue();
        assertThat(feedback.request().intake().question()).contains("Valt vaker");
    }

    @Test
    void aPlaceTakenByForceIsToldOnceTheHomeAcceptsIt() {
        var asked = askedByGp(null);
        var forced =
                done(
                        the.escalations.force(
                                manager(), key(), asked, SmallWorld.beds(2), FORCED_BECAUSE));
        assertThat(feedbacks.list(SmallWorld.gp())).isEmpty();

        var offer = new OfferId(forced.escalated().forced().offer());
        done(the.escalations.acceptForced(nurse(2), key(), offer));

        assertThat(told(SmallWorld.gp())).containsExactly("ForcedPlaceAccepted");
    }

    @Test
    void whatWasNotToBeIsToldToo() {
        var asked = askedByGp(null);
        done(the.accept(the.offer(coordinator(), asked, 2).getFirst()));
        done(the.placements.reportNoShow(nurse(2), key(), asked, "wilde thuis blijven"));

        assertThat(told(SmallWorld.gp())).containsExactly("PlaceAccepted", "DidNotArrive");
    }

    @Test
    void whoeverHandlesItAllByHimselfNeedsNoWord() {
        var own = the.world.seekingPlace(triagist()).id();
        the.world.give(triagist(), own, new RequestCommand.Close(Ending.NO_PLACE_FOUND, null));

        assertThat(feedbacks.list(triagist())).isEmpty();
    }

    @Test
    void tickedOffIsReadUntilSomethingHappensAgain() {
        var asked = askedByGp(null);
        done(the.accept(the.offer(coordinator(), asked, 2).getFirst()));
        var first = feedbacks.list(SmallWorld.gp()).getFirst();

        done(feedbacks.tickOff(SmallWorld.gp(), key(), asked, first.last().version()));
        var read = feedbacks.list(SmallWorld.gp()).getFirst();
        assertThat(read.isNew()).isFalse();
        assertThat(read.ticked().by()).isEqualTo("Dr Huis");

        done(the.placements.confirmArrival(nurse(2), key(), asked));
        assertThat(feedbacks.list(SmallWorld.gp()).getFirst().isNew()).isTrue();
        assertThat(code(feedbacks.tickOff(SmallWorld.gp(), key(), asked, first.last().version())))
                .isEqualTo("request.stale");
    }

    @Test
    void tickingTwiceIsTickingOnce() {
        var asked = askedByGp(null);
        done(the.accept(the.offer(coordinator(), asked, 2).getFirst()));
        var version = feedbacks.list(SmallWorld.gp()).getFirst().last().version();
        var ticking = key();

        done(feedbacks.tickOff(SmallWorld.gp(), ticking, asked, version));
        done(feedbacks.tickOff(SmallWorld.gp(), ticking, asked, version));

        assertThat(count("request.feedback_tick")).isEqualTo(1);
        assertThat(count("stream.event where type = 'feedback.ticked-off'")).isEqualTo(1);
    }

    @Test
    void newComesFirstAndThenTheLatest() {
        var older = askedByGp(null);
        var newer = askedByGp(null);
        done(the.accept(the.offer(coordinator(), older, 2).getFirst()));
        the.clock.advance(Duration.ofMinutes(5));
        done(the.accept(the.offer(coordinator(), newer, 3).getFirst()));
        assertThat(requests(SmallWorld.gp())).containsExactly(newer, older);

        var version = feedbacks.list(SmallWorld.gp()).getFirst().last().version();
        done(feedbacks.tickOff(SmallWorld.gp(), key(), newer, version));

        assertThat(requests(SmallWorld.gp())).containsExactly(older, newer);
    }

    @Test
    void afterAMonthItIsNoNewsAnyMore() {
        var asked = askedByGp(null);
        done(the.accept(the.offer(coordinator(), asked, 2).getFirst()));
        the.clock.advance(Duration.ofDays(31));

        assertThat(feedbacks.list(SmallWorld.gp())).isEmpty();
    }

    // The own GP

    @Test
    void ownGpHearsInTheMorningWhatHappenedAtNight() {
        goTo("2026-11-25T21:40:00Z");
        var request = ofPatientWith(SmallWorld.GP);
        the.world.give(triagist(), request, ownGp());
        the.world.give(triagist(), request, new RequestCommand.Close(Ending.OWN_GP, null));

        goTo("2026-11-26T06:29:59Z");
        assertThat(feedbacks.list(SmallWorld.gp())).isEmpty();
        goTo("2026-11-26T06:30:00Z");

        var feedback = feedbacks.list(SmallWorld.gp()).getFirst();
        assertThat(feedback.why()).isEqualTo(Feedback.Why.OWN_GP);
        assertThat(feedback.patient().name()).isEqualTo("J. de Proef");
        assertThat(feedback.request().care()).isEqualTo(new Care.OwnGp("Morgen beoordelen"));
        assertThat(told(SmallWorld.gp())).containsExactly("Closed");
    }

    @Test
    void ownGpHearsAfterTheNightOf25HoursOnMonday() {
        goTo("2026-10-24T23:30:00Z");
        var request = ofPatientWith(SmallWorld.GP);
        the.world.give(triagist(), request, ownGp());
        the.world.give(triagist(), request, new RequestCommand.Close(Ending.OWN_GP, null));

        goTo("2026-10-26T06:29:00Z");
        assertThat(feedbacks.list(SmallWorld.gp())).isEmpty();
        goTo("2026-10-26T06:30:00Z");
        assertThat(feedbacks.list(SmallWorld.gp())).hasSize(1);
    }

    @Test
    void afterAHolidayWeekendEverythingIsThereAtOnce() {
        for (var evening :
                List.of("2026-12-24T19:00:00Z", "2026-12-25T12:00:00Z", "2026-12-27T22:00:00Z")) {
            goTo(evening);
            var request = ofPatientWith(SmallWorld.GP);
            the.world.give(triagist(), request, ownGp());
            the.world.give(triagist(), request, new RequestCommand.Close(Ending.OWN_GP, null));
        }
        goTo("2026-12-28T06:29:00Z");
        assertThat(feedbacks.list(SmallWorld.gp())).isEmpty();
        goTo("2026-12-28T06:30:00Z");
        assertThat(feedbacks.list(SmallWorld.gp())).hasSize(3);
    }

    @Test
    void duringOfficeHoursItIsToldAtOnceAndTheEveningIsAddedInTheMorning() {
        goTo("2026-11-25T14:00:00Z");
        var request = seekingOf(SmallWorld.GP);
        done(the.accept(the.offer(request, 2).getFirst()));
        assertThat(told(SmallWorld.gp())).containsExactly("PlaceAccepted");

        goTo("2026-11-25T19:00:00Z");
        done(the.placements.confirmArrival(nurse(2), key(), request));
        assertThat(told(SmallWorld.gp())).containsExactly("PlaceAccepted");
        goTo("2026-11-26T06:30:00Z");
        assertThat(told(SmallWorld.gp())).containsExactly("PlaceAccepted", "Arrived");
    }

    @Test
    void onlyTheOwnPracticeAndWhoeverAskedHear() {
        goTo("2026-11-25T10:00:00Z");
        var request = ofPatientWith(OTHER_PRACTICE);
        the.world.give(triagist(), request, ownGp());
        the.world.give(triagist(), request, new RequestCommand.Close(Ending.OWN_GP, null));

        assertThat(feedbacks.list(SmallWorld.gp())).isEmpty();
        assertThat(feedbacks.list(nurse(3))).isEmpty();
        assertThat(feedbacks.list(triagist())).isEmpty();
        assertThat(feedbacks.list(practice(EnumSet.allOf(Capability.class)))).hasSize(1);
        assertThat(feedbacks.list(practice(Set.of(Capability.ANSWER_OFFER)))).isEmpty();
        assertThat(code(feedbacks.tickOff(SmallWorld.gp(), key(), request, 5)))
                .isEqualTo("request.not-found");
        assertThat(
                        code(
                                feedbacks.tickOff(
                                        practice(Set.of(Capability.ANSWER_OFFER)),
                                        key(),
                                        request,
                                        5)))
                .isEqualTo("request.not-allowed");
    }

    @Test
    void ownGpMayBeSaidAfterwardsAndUnknownPatientsBlockNothing() {
        goTo("2026-11-25T10:00:00Z");
        var nobody = the.world.open(triagist(), "Ligt op straat").id();
        var request = ofPatientWith(null);
        for (var one : List.of(nobody, request)) {
            the.world.give(triagist(), one, new RequestCommand.Withdraw("opgelost"));
        }
        assertThat(feedbacks.list(SmallWorld.gp())).isEmpty();

        var patient = the.requests.find(triagist(), request).orElseThrow().patient();
        var known = the.world.patients.find(triagist(), patient).orElseThrow();
        done(
                the.world.patients.change(
                        triagist(), patient, known.version(), person(SmallWorld.GP)));

        assertThat(requests(SmallWorld.gp())).containsExactly(request);
    }

    @Test
    void everyLookNamesThePatientsInTheTrail() {
        goTo("2026-11-25T10:00:00Z");
        var request = ofPatientWith(SmallWorld.GP);
        the.world.give(triagist(), request, new RequestCommand.Withdraw("opgelost"));
        var patient = the.requests.find(triagist(), request).orElseThrow().patient();

        feedbacks.list(SmallWorld.gp());

        assertThat(
                        the.jdbc()
                                .sql(
                                        """
                                        select count(*) from audit.entry
                                        where subject_kind = 'feedback' and person = :person
                                          and :patient = any(patients)
                                        """)
                                .param("person", SmallWorld.gp().id().value())
                                .param("patient", patient.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void rowsMadeAgainFromTheirFactsAreTheSame() {
        var asked = askedByGp(null);
        done(the.accept(the.offer(coordinator(), asked, 2).getFirst()));

        assertThat(the.inconsistencies()).isEmpty();
    }

    // Arranging the table

    /** The GP asks and lets the desk in Nijmegen find a place. */
    private static Actor manager() {
        return SmallWorld.actor(
                "Daan Dienst",
                SmallWorld.OFFICE,
                "dienstmanager",
                new Scope.InRegion(SmallWorld.OOST.id()),
                EnumSet.allOf(Capability.class));
    }

    private CareRequestId askedByGp(@Nullable OrganisationId practice) {
        return seeking(SmallWorld.gp(), practice);
    }

    private CareRequestId seekingOf(OrganisationId practice) {
        return seeking(triagist(), practice);
    }

    private CareRequestId seeking(Actor by, @Nullable OrganisationId practice) {
        var id = opened(by, practice);
        the.world.give(by, id, new RequestCommand.AnswerRedFlags(Set.of(), null));
        the.world.give(by, id, RequestsFixture.assess(Urgency.U3));
        the.world.give(
                by, id, new RequestCommand.DecideCare(RequestsFixture.shortStay(), "onveilig"));
        return id;
    }

    private CareRequestId ofPatientWith(@Nullable OrganisationId practice) {
        var id = opened(triagist(), practice);
        the.world.give(triagist(), id, new RequestCommand.AnswerRedFlags(Set.of(), null));
        the.world.give(triagist(), id, RequestsFixture.assess(Urgency.U5));
        return id;
    }

    private CareRequestId opened(Actor by, @Nullable OrganisationId practice) {
        var asking = RequestsFixture.asking("Valt vaker, kan niet alleen blijven");
        return done(the.requests.open(
                        by,
                        key(),
                        new OpenRequest(
                                asking.channel(),
                                asking.caller(),
                                asking.where(),
                                new OpenRequest.Who.AsTold(person(practice)),
                                asking.question(),
                                null,
                                null,
                                null)))
                .id();
    }

    private static PatientDetails person(@Nullable OrganisationId practice) {
        return new PatientDetails(
                Identity.KNOWN,
                null,
                BsnState.ABSENT,
                "Jo",
                "de",
                "Proef",
                LocalDate.of(1941, 7, 3),
                Gender.FEMALE,
                null,
                null,
                null,
                null,
                null,
                practice,
                true);
    }

    private static RequestCommand ownGp() {
        return new RequestCommand.DecideCare(new Care.OwnGp("Morgen beoordelen"), "kan wachten");
    }

    private List<String> told(Actor actor) {
        return feedbacks.list(actor).getFirst().told().stream()
                .map(fact -> fact.event().getClass().getSimpleName())
                .toList();
    }

    private List<CareRequestId> requests(Actor actor) {
        return feedbacks.list(actor).stream().map(one -> one.request().id()).toList();
    }

    private static Actor practice(Set<Capability> capabilities) {
        return SmallWorld.actor(
                "Dr Ander", OTHER_PRACTICE, "gp", new Scope.OwnOrganisation(), capabilities);
    }

    private int count(String from) {
        return the.jdbc().sql("select count(*) from " + from).query(Integer.class).single();
    }

    private void goTo(String moment) {
        the.clock.advance(Duration.between(the.clock.instant(), Instant.parse(moment)));
    }

    private static CommandKey key() {
        return CommandKey.random();
    }
}
