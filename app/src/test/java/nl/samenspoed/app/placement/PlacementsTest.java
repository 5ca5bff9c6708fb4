package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.SmallWorld.coordinator;
import static nl.samenspoed.app.SmallWorld.gp;
import static nl.samenspoed.app.SmallWorld.home;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.office;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.placement.PlacementsFixture.code;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.matching.api.Cause;
import nl.samenspoed.matching.api.Standing;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlacementsTest {

    private final PlacementsFixture the = new PlacementsFixture();
    private final Placements placements = the.placements;

    @AfterEach
    void everythingTellsTheSame() {
        assertThat(the.inconsistencies()).isEmpty();
    }

    // Searching

    @Test
    void confirmedFreePlaceComesBeforeTheUnknownAndTheFullIsLeftOutWithItsReason() {
        the.reportFree(4, 2);
        the.reportFree(1, 0);
        var request = seeking();

        var found = done(placements.search(triagist(), request, SearchOptions.STANDARD));

        assertThat(found.fitting().getFirst().service().id()).isEqualTo(beds(4));
        assertThat(found.fitting().getFirst().ranked().standing()).isEqualTo(Standing.CONFIRMED);
        assertThat(found.fitting().getFirst().ranked().reasons()).hasSize(3);
        assertThat(found.fitting().get(1).ranked().standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(found.leftOut())
                .extracting(out -> out.service().id() + " " + out.excluded().why().cause())
                .containsExactly(beds(1) + " " + Cause.FULL);
        assertThat(found.shortfall()).isNull();
    }

    @Test
    void shortfallIsExplainedWhenNothingIsKnownToBeFree() {
        var found = done(placements.search(triagist(), seeking(), SearchOptions.STANDARD));

        assertThat(found.shortfall()).isNotNull();
        assertThat(found.shortfall().confirmed()).isZero();
        assertThat(found.fitting()).hasSize(8);
    }

    @Test
    void placeWithoutAMustHaveIsLeftOut() {
        var request = seeking(place(Set.of("dementia-care")));

        var found = done(placements.search(triagist(), request, SearchOptions.STANDARD));
        assertThat(found.fitting())
                .extracting(fit -> fit.service().id())
                .containsExactlyInAnyOrder(beds(2), beds(4), beds(6), beds(8));
        assertThat(found.causes()).containsEntry(Cause.MISSING_CAPABILITY, 4);
    }

    @Test
    void searchWithinTwentyMinutesLeavesOutWhatIsFarther() {
        var options = new SearchOptions(Duration.ofMinutes(20), 3);
        var found = done(placements.search(triagist(), seeking(), options));

        assertThat(found.fitting()).hasSize(3);
        assertThat(found.causes()).containsEntry(Cause.TOO_FAR, 3);
        assertThat(code(search(new SearchOptions(Duration.ZERO, 3))))
                .isEqualTo("placement.search-out-of-range");
        assertThat(code(search(new SearchOptions(null, 0))))
                .isEqualTo("placement.search-out-of-range");
    }

    @Test
    void searchShowsWhoWasAskedAlready() {
        var request = seeking();
        var offer = the.offer(request, 3).getFirst();

        var found = done(placements.search(triagist(), request, SearchOptions.STANDARD));
        assertThat(found.fitting())
                .filteredOn(fit -> fit.offered() != null)
                .extracting(PlacesFound.Fitting::offered)
                .containsExactly(offer.id());
    }

    @Test
    void searchIsNotedAsALookAtThePatientAndNeedsReach() {
        var request = seeking();
        var before = looks("place");
        done(placements.search(triagist(), request, SearchOptions.STANDARD));

        assertThat(looks("place")).isEqualTo(before + 1);
        assertThat(code(placements.search(gp(), request, SearchOptions.STANDARD)))
                .isEqualTo("placement.not-found");
        assertThat(code(placements.search(office(), request, SearchOptions.STANDARD)))
                .isEqualTo("placement.not-allowed");
        assertThat(looks("place")).isEqualTo(before + 1);
    }

    @Test
    void placeIsSoughtOnlyForWhoSeeksOne() {
        var request = the.world.open(triagist(), "Valt vaker").id();

        assertThat(code(placements.search(triagist(), request, SearchOptions.STANDARD)))
                .isEqualTo("request.not-seeking-place");
        assertThat(code(placements.offer(triagist(), key(), request, List.of(beds(1)), null)))
                .isEqualTo("request.not-seeking-place");
    }

    // Offering

    @Test
    void offerSaysWhatIsNeededAndNotWhoItIs() {
        var request = seeking(place(Set.of("dementia-care")));
        var offer = the.offer(request, 2).getFirst();

        assertThat(offer.isOpen()).isTrue();
        assertThat(offer.organisation()).isEqualTo(home(2));
        assertThat(offer.content().urgency()).isEqualTo(Urgency.U3);
        assertThat(offer.content().mustHaves()).containsExactly("dementia-care");
        assertThat(offer.content().municipality()).isEqualTo("GM0268");
        assertThat(offer.remaining(the.clock.instant())).isEqualTo(Duration.ofMinutes(20));
        assertThat(the.now(offer)).isEqualTo(offer);
        assertThat(
                        the.jdbc()
                                .sql(
                                        "select detail::text from stream.event where type = 'offer.made'")
                                .query(String.class)
                                .single())
                .isEqualTo(
                        "{\"request\": \"%s\", \"service\": \"%s\"}".formatted(request, beds(2)));
    }

    @Test
    void offerHoldsABedWhereThereIsOneAndAsksTheOthersAllTheSame() {
        the.reportFree(1, 2);
        the.reportFree(2, 0);

        var offers = the.offer(seeking(), 1, 2, 3);
        assertThat(offers).extracting(Offer::held).containsExactly(true, false, false);
        assertThat(the.free(1)).isEqualTo(1);
        assertThat(the.free(2)).isZero();
    }

    @Test
    void sameServiceIsNotAskedTwiceAtOnce() {
        var request = seeking();
        assertThat(the.offer(request, 1, 1)).hasSize(1);

        assertThat(code(placements.offer(triagist(), key(), request, List.of(beds(1)), null)))
                .isEqualTo("placement.already-offered");
        assertThat(code(the.refuse(the.now(the.offer(request, 2).getFirst())))).isEqualTo("done");
        assertThat(the.offer(request, 2)).hasSize(1);
    }

    @Test
    void whatMakesNoSenseIsNotOffered() {
        var request = seeking();

        assertThat(code(offer(request, List.of(), null))).isEqualTo("placement.no-services");
        assertThat(code(offer(request, List.of(beds(9)), null)))
                .isEqualTo("placement.unknown-service");
        assertThat(code(offer(request, List.of(beds(1)), Duration.ofSeconds(59))))
                .isEqualTo("placement.clock-out-of-range");
        assertThat(code(offer(request, List.of(beds(1)), Duration.ofHours(25))))
                .isEqualTo("placement.clock-out-of-range");
        assertThat(code(offer(request, java.util.Collections.nCopies(21, beds(1)), null)))
                .isEqualTo("placement.too-many-services");
        assertThat(code(placements.offer(gp(), key(), request, List.of(beds(1)), null)))
                .isEqualTo("placement.not-found");
        assertThat(code(placements.offer(office(), key(), request, List.of(beds(1)), null)))
                .isEqualTo("placement.not-allowed");
        assertThat(the.now(request).openOffers()).isEmpty();
    }

    @Test
    void sameKeyTwiceOffersOnce() {
        the.reportFree(1, 3);
        var request = seeking();
        var key = key();
        var first = done(placements.offer(triagist(), key, request, List.of(beds(1)), null));
        var again = done(placements.offer(triagist(), key, request, List.of(beds(1)), null));

        assertThat(again).isEqualTo(first);
        assertThat(the.free(1)).isEqualTo(2);
    }

    @Test
    void keyOfAnotherCommandIsRefusedAndNothingIsDone() {
        var request = seeking();
        var key = key();
        done(
                the.requests.handle(
                        triagist(), key, request, null, new RequestCommand.AddNote("belt terug")));

        assertThat(code(placements.offer(triagist(), key, request, List.of(beds(1)), null)))
                .isEqualTo("placement.key-used");
        assertThat(the.now(request).openOffers()).isEmpty();
    }

    // Answering

    @Test
    void firstAcceptanceMovesTheLeadTakesTheBedAndWithdrawsTheOthers() {
        the.reportFree(1, 1);
        the.reportFree(2, 1);
        var request = seeking();
        var offers = the.offer(request, 1, 2, 3);

        var accepted = done(the.accept(offers.getFirst()));

        assertThat(accepted.state())
                .isEqualTo(new OfferState.Accepted(the.clock.instant(), "Nurse 1", null));
        assertThat(the.now(request).lead()).isEqualTo(home(1));
        assertThat(the.now(request).phase()).isInstanceOf(Phase.AwaitingArrival.class);
        assertThat(the.now(offers.get(1)).state())
                .isEqualTo(new OfferState.Withdrawn(the.clock.instant(), "place-accepted"));
        assertThat(the.now(offers.get(2)).version()).isEqualTo(2);
        assertThat(the.free(1)).isZero();
        assertThat(the.free(2)).isEqualTo(1);
        assertThat(events())
                .containsSubsequence(
                        "offer.made", "offer.accepted", "offer.withdrawn", "offer.withdrawn");
    }

    @Test
    void loserIsToldThatTheBedWasJustGivenToAnother() {
        var offers = the.offer(seeking(), 1, 2);
        done(the.accept(offers.getFirst()));

        assertThat(the.accept(offers.get(1)))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> {
                            assertThat(refused.refusal().code())
                                    .isEqualTo(PlacementRefusal.GIVEN_TO_ANOTHER);
                            assertThat(refused.refusal().details()).isEqualTo(List.of("21:00"));
                        });
        assertThat(code(the.accept(offers.getFirst()))).isEqualTo("placement.already-accepted");
        assertThat(code(the.refuse(offers.getFirst()))).isEqualTo("placement.already-accepted");
    }

    @Test
    void sameKeyTwiceAcceptsOnceAndIsAnsweredAsTheFirstTime() {
        var offer = the.offer(seeking(), 1).getFirst();
        var key = key();
        var first = done(placements.accept(nurse(1), key, offer.id(), 1));

        assertThat(done(placements.accept(nurse(1), key, offer.id(), 1))).isEqualTo(first);
        assertThat(code(placements.accept(nurse(1), key(), offer.id(), 1)))
                .isEqualTo("placement.already-accepted");
    }

    @Test
    void onlyTheOrganisationThatWasAskedMayAnswer() {
        var offer = the.offer(seeking(), 1).getFirst();

        for (var other : List.of(nurse(2), triagist(), coordinator(), gp())) {
            assertThat(code(the.accept(other, offer))).isEqualTo("placement.not-found");
            assertThat(code(refuseAs(other, offer, RefusalReason.FULL, null)))
                    .isEqualTo("placement.not-found");
        }
        assertThat(code(the.accept(office(), offer))).isEqualTo("placement.not-allowed");
        assertThat(code(placements.accept(nurse(1), key(), OfferId.random(), null)))
                .isEqualTo("placement.not-found");
    }

    @Test
    void acceptanceOfAnotherVersionIsRefused() {
        var offer = the.offer(seeking(), 1).getFirst();
        assertThat(code(placements.accept(nurse(1), key(), offer.id(), 2)))
                .isEqualTo("placement.stale");
        assertThat(the.now(offer).isOpen()).isTrue();
    }

    @Test
    void refusalFreesTheBedAndTellsWhyInTheStory() {
        the.reportFree(1, 1);
        var request = seeking();
        var offer = the.offer(request, 1).getFirst();

        assertThat(code(refuseAs(nurse(1), offer, RefusalReason.OTHER, " ")))
                .isEqualTo("placement.remark-required");
        var refused =
                done(refuseAs(nurse(1), offer, RefusalReason.OTHER, "norovirus op de afdeling"));

        assertThat(refused.state())
                .isEqualTo(
                        new OfferState.Refused(
                                the.clock.instant(),
                                "Nurse 1",
                                RefusalReason.OTHER,
                                "norovirus op de afdeling"));
        assertThat(the.free(1)).isEqualTo(1);
        assertThat(the.story(request).getLast())
                .isEqualTo(
                        new RequestEvent.OfferRefused(
                                offer.id().value(),
                                "Demohuis 1, ELV laag",
                                "other",
                                "norovirus op de afdeling"));
        assertThat(the.now(request).phase()).isInstanceOf(Phase.SeekingPlace.class);
    }

    @Test
    void deskTakesAnOfferBackAndTheReceiverIsToldWhen() {
        the.reportFree(1, 1);
        var offer = the.offer(seeking(), 1).getFirst();

        assertThat(code(placements.withdraw(gp(), key(), offer.id(), null, "x")))
                .isEqualTo("placement.not-found");
        assertThat(done(the.withdraw(offer)).state())
                .isEqualTo(new OfferState.Withdrawn(the.clock.instant(), "te ver"));
        assertThat(the.free(1)).isEqualTo(1);
        assertThat(code(the.accept(offer))).isEqualTo("placement.withdrawn");
    }

    @Test
    void placeWithoutAFigureCanAcceptAndTheBedCountsWhenItReports() {
        var offer = the.offer(seeking(), 1).getFirst();
        done(the.accept(offer));

        the.clock.advance(Duration.ofMinutes(1));
        the.reportFree(1, 2);
        assertThat(the.free(1)).isEqualTo(2);
    }

    @Test
    void placeOutsideTheNetworkEndsTheSearchAndFreesTheBeds() {
        the.reportFree(1, 1);
        var request = seeking();
        var offer = the.offer(request, 1).getFirst();
        var key = key();

        var placed = done(outside(triagist(), key, request));
        assertThat(done(outside(triagist(), key, request))).isEqualTo(placed);
        assertThat(placed.phase()).isInstanceOf(Phase.AwaitingArrival.class);
        assertThat(the.free(1)).isEqualTo(1);
        assertThat(code(the.accept(offer))).isEqualTo("placement.given-to-another");
        assertThat(code(outside(gp(), key(), request))).isEqualTo("placement.not-found");
    }

    // Time

    @Test
    void acceptanceAfterTheClockIsRefusedEvenBeforeAnybodyLapsedTheOffer() {
        var offer = the.offer(seeking(), 1).getFirst();

        the.clock.advance(Duration.ofMinutes(20).minusMillis(1));
        assertThat(the.placements.expire(the.clock.instant())).isZero();
        the.clock.advance(Duration.ofMillis(1));
        assertThat(code(the.accept(offer))).isEqualTo("placement.expired");
        assertThat(the.now(offer).isOpen()).isTrue();
    }

    @Test
    void whatIsNotAnsweredInTimeLapsesOnceAndTheProgramSaysSoInTheStory() {
        the.reportFree(1, 1);
        var request = seeking();
        var offers = the.offer(request, 1, 2);
        var other = the.offer(seeking(), 3).getFirst();
        the.clock.advance(Duration.ofMinutes(20));

        assertThat(placements.expire(the.clock.instant())).isEqualTo(3);
        assertThat(placements.expire(the.clock.instant())).isZero();

        assertThat(the.now(offers.getFirst()).state())
                .isEqualTo(new OfferState.Expired(the.clock.instant()));
        assertThat(the.now(other).state().status()).isEqualTo(OfferStatus.EXPIRED);
        assertThat(the.free(1)).isEqualTo(1);
        assertThat(the.now(request).openOffers()).isEmpty();
        var last = done(the.requests.story(triagist(), request)).facts().getLast();
        assertThat(last.event()).isInstanceOf(RequestEvent.OfferExpired.class);
        assertThat(last.by().name()).isEqualTo("Samenspoed");
        assertThat(last.by().role()).isEqualTo("program");
        assertThat(events()).filteredOn("offer.expired"::equals).hasSize(3);
    }

    @Test
    void leaseOfADeadNodeRunsOut() {
        var offer = the.offer(seeking(), 1).getFirst();
        the.clock.advance(Duration.ofMinutes(20));
        var now = the.clock.instant();
        var leased = new JdbcOffers(the.jdbc()).lease(now, now.plusSeconds(30), 100);
        assertThat(leased).extracting(Offer::id).containsExactly(offer.id());

        assertThat(placements.expire(now)).isZero();
        assertThat(placements.expire(now.plusSeconds(30))).isEqualTo(1);
    }

    // What happens to the request

    @Test
    void offersAndHoldsEndWithTheirRequest() {
        the.reportFree(1, 1);
        var request = seeking();
        var offer = the.offer(request, 1).getFirst();

        the.world.give(triagist(), request, new RequestCommand.Withdraw("naar familie"));
        assertThat(the.free(1)).isEqualTo(1);
        assertThat(the.now(offer).state())
                .isEqualTo(new OfferState.Withdrawn(the.clock.instant(), "request-ended"));
        assertThat(code(the.accept(offer))).isEqualTo("placement.request-ended");
    }

    @Test
    void acceptedPlaceFallsThroughWhenTheRequestEndsBeforeArrival() {
        the.reportFree(1, 1);
        var request = seeking();
        var offer = the.offer(request, 1).getFirst();
        done(the.accept(offer));

        the.world.give(triagist(), request, new RequestCommand.HandOverTo112("MKA Oost", "J."));
        assertThat(the.free(1)).isEqualTo(1);
        assertThat(the.now(offer).state().status()).isEqualTo(OfferStatus.FELL_THROUGH);
        assertThat(placements.inbox(nurse(1)).awaitingArrival()).isEmpty();
    }

    @Test
    void arrivalKeepsTheBedTakenAndEmptiesTheInbox() {
        the.reportFree(1, 1);
        var request = seeking();
        var offer = the.offer(request, 1).getFirst();
        done(the.accept(offer));
        assertThat(placements.inbox(nurse(1)).awaitingArrival()).hasSize(1);

        done(placements.confirmArrival(nurse(1), key(), request));
        assertThat(the.free(1)).isZero();
        assertThat(placements.inbox(nurse(1)).awaitingArrival()).isEmpty();
        assertThat(the.now(offer).state())
                .isEqualTo(
                        new OfferState.Accepted(
                                the.clock.instant(), "Nurse 1", the.clock.instant()));
        assertThat(code(placements.confirmArrival(nurse(1), key(), request)))
                .isEqualTo("request.not-awaiting-arrival");
    }

    @Test
    void whoDoesNotArriveFreesTheBedAndIsOfferedAgain() {
        the.reportFree(1, 1);
        var request = seeking();
        var first = the.offer(request, 1).getFirst();
        done(the.accept(first));
        var key = key();
        done(placements.reportNoShow(nurse(1), key, request, "niet verschenen"));
        done(placements.reportNoShow(nurse(1), key, request, "niet verschenen"));

        assertThat(the.now(first).state().status()).isEqualTo(OfferStatus.FELL_THROUGH);
        assertThat(the.free(1)).isEqualTo(1);
        done(
                the.requests.handle(
                        triagist(), key(), request, null, new RequestCommand.AcceptLead()));
        var second = the.offer(request, 1, 2);
        done(the.accept(second.get(1)));
        assertThat(the.now(request).lead()).isEqualTo(home(2));
        assertThat(placements.ofRequest(triagist(), request))
                .extracting(offer -> offer.state().status())
                .containsExactlyInAnyOrder(
                        OfferStatus.FELL_THROUGH, OfferStatus.WITHDRAWN, OfferStatus.ACCEPTED);
    }

    // Reading

    @Test
    void inboxShowsWhatTheOwnOrganisationIsAskedAndNamesAllPatientsInTheTrail() {
        var slow = the.offer(seeking(), 1, 2).getFirst();
        var fast =
                done(placements.offer(
                                triagist(),
                                key(),
                                seeking(),
                                List.of(beds(1)),
                                Duration.ofMinutes(5)))
                        .getFirst();

        var inbox = placements.inbox(nurse(1));
        assertThat(inbox.open()).containsExactly(fast, slow);
        assertThat(
                        the.jdbc()
                                .sql(
                                        """
                                        select cardinality(patients) from audit.entry
                                        where subject_kind = 'offer-inbox'
                                        """)
                                .query(Integer.class)
                                .list())
                .containsExactly(2);
        assertThat(placements.inbox(nurse(3)).open()).isEmpty();
        assertThat(placements.inbox(office()).open()).isEmpty();
    }

    @Test
    void offerIsSeenByThoseItConcernsOnly() {
        var request = seeking();
        var offer = the.offer(request, 1).getFirst();

        for (var concerned : List.of(nurse(1), triagist(), coordinator())) {
            assertThat(placements.find(concerned, offer.id())).contains(offer);
            assertThat(placements.search(concerned, everything())).containsExactly(offer);
        }
        for (var stranger : List.of(nurse(2), gp(), office())) {
            assertThat(placements.find(stranger, offer.id())).isEmpty();
            assertThat(placements.search(stranger, everything())).isEmpty();
        }
        assertThat(placements.ofRequest(triagist(), request)).containsExactly(offer);
        assertThat(placements.ofRequest(nurse(1), request)).isEmpty();
    }

    @Test
    void searchKeepsItsOrderAndGoesOnWhereItStopped() {
        var request = seeking();
        var offers = the.offer(request, 1, 2, 3);
        the.clock.advance(Duration.ofMinutes(1));
        var changed = the.clock.instant();
        done(the.refuse(offers.getFirst()));

        var all = placements.search(triagist(), everything());
        assertThat(all).hasSize(3).last().extracting(Offer::id).isEqualTo(offers.getFirst().id());
        assertThat(
                        Stream.of(0, 1, 2)
                                .flatMap(
                                        offset ->
                                                placements
                                                        .search(triagist(), page(offset))
                                                        .stream()))
                .isEqualTo(all);
        var refused =
                new OfferSearch(
                        null,
                        Set.of(OfferStatus.REFUSED),
                        home(1),
                        beds(1),
                        request,
                        changed,
                        changed.plusSeconds(1),
                        0,
                        10);
        assertThat(placements.search(triagist(), refused)).hasSize(1);
        var open =
                new OfferSearch(
                        null, Set.of(OfferStatus.OFFERED), home(1), null, null, null, null, 0, 10);
        assertThat(placements.search(triagist(), open)).isEmpty();
    }

    private CareRequestId seeking() {
        return the.world.seekingPlace(triagist()).id();
    }

    private CareRequestId seeking(Care.Place place) {
        var request = seeking();
        return the.world
                .give(triagist(), request, new RequestCommand.DecideCare(place, "toch"))
                .id();
    }

    private static Care.Place place(Set<String> mustHaves) {
        return new Care.Place(
                nl.samenspoed.app.SmallWorld.ELV, mustHaves, Set.of(), null, null, "84 jaar");
    }

    private Outcome<PlacesFound> search(SearchOptions options) {
        return placements.search(triagist(), seeking(), options);
    }

    private Outcome<List<Offer>> offer(
            CareRequestId request,
            List<nl.samenspoed.app.network.ServiceId> services,
            @org.jspecify.annotations.Nullable Duration clock) {
        return placements.offer(triagist(), key(), request, services, clock);
    }

    private Outcome<Offer> refuseAs(
            Actor actor,
            Offer offer,
            RefusalReason reason,
            @org.jspecify.annotations.Nullable String remark) {
        return placements.refuse(actor, key(), offer.id(), null, reason, remark);
    }

    private Outcome<CareRequest> outside(Actor actor, CommandKey key, CareRequestId request) {
        return placements.placeOutside(actor, key, request, "Ziekenhuis Aken", "Dr Weiss");
    }

    private static OfferSearch everything() {
        return new OfferSearch(null, Set.of(), null, null, null, null, null, 0, 50);
    }

    private static OfferSearch page(int offset) {
        return new OfferSearch(null, Set.of(), null, null, null, null, null, offset, 1);
    }

    private static CommandKey key() {
        return CommandKey.random();
    }

    private int looks(String subjectKind) {
        return the.jdbc()
                .sql(
                        """
                        select count(*) from audit.entry
                        where subject_kind = ? and cardinality(patients) = 1
                        """)
                .params(subjectKind)
                .query(Integer.class)
                .single();
    }

    private List<String> events() {
        return the.jdbc()
                .sql("select type from stream.event where subject_kind = 'offer' order by id")
                .query(String.class)
                .list();
    }
}
