package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.coordinator;
import static nl.samenspoed.app.SmallWorld.driver;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.taxi;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.placement.PlacementsFixture.code;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Ending;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.RedFlag;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.RequestEvent.Transport.*;
import nl.samenspoed.app.request.RideStep;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a place that was accepted to a patient who is there. */
class TransportsTest {

    private static final String TAXI = "wheelchair-taxi";

    private final PlacementsFixture the = new PlacementsFixture();

    @AfterEach
    void everythingTellsTheSame() {
        assertThat(the.inconsistencies()).isEmpty();
    }

    // Ordering

    @Test
    void transportIsOrderedOnceAPlaceWasAccepted() {
        var request = the.world.seekingPlace(triagist()).id();
        assertThat(code(order(request, 1))).isEqualTo("request.not-awaiting-arrival");

        var placed = placed(1);
        var offer = ordered(placed, 1).getFirst();

        assertThat(offer.isOpen()).isTrue();
        assertThat(the.now(placed).ride().openOffers()).containsOnlyKeys(offer.id().value());
        assertThat(the.placements.inbox(driver(1)).rides()).containsExactly(offer);
        assertThat(the.placements.inbox(driver(1)).open()).isEmpty();
        assertThat(the.placements.ofRequest(triagist(), placed)).hasSize(1);
    }

    @Test
    void carrierIsToldWhereWhenAndHowButNotWhoOrWhy() {
        var placed = placed(2);
        var at = in(Duration.ofHours(2));
        var wanted = new TransportWanted(TAXI, at, "zit in een rolstoel");
        var made = order(placed, wanted, null, 1);

        var content = done(made).getFirst().content();

        assertThat(content.municipality()).isEqualTo("GM0268");
        assertThat(content.to()).isEqualTo("Demohuis 2, ELV laag");
        assertThat(content.earliest()).isEqualTo(at);
        assertThat(content.kind()).isEqualTo(TAXI);
        assertThat(content.summary()).isEqualTo("zit in een rolstoel");
        assertThat(content.toString()).doesNotContain("valt", "84", "FEMALE");
        assertThat(the.transports.driven(driver(1))).isEmpty();
    }

    @Test
    void onlyServicesThatDriveThisKindAreAsked() {
        var placed = placed(1);

        assertThat(code(order(placed, wanted("ambulance-b2"), null, 1)))
                .isEqualTo("placement.other-kind");
        assertThat(code(order(placed, wanted("own-transport"), null, 1)))
                .isEqualTo("placement.transport-not-ordered");
        assertThat(code(order(placed, wanted("raket"), null, 1)))
                .isEqualTo("placement.unknown-transport");
        assertThat(
                        code(
                                the.transports.order(
                                        triagist(),
                                        CommandKey.random(),
                                        placed,
                                        wanted(TAXI),
                                        List.of(SmallWorld.beds(3)),
                                        null)))
                .isEqualTo("placement.other-kind");
        assertThat(code(order(placed, wanted(TAXI), null))).isEqualTo("placement.no-services");
        assertThat(code(order(placed, wanted(TAXI), Duration.ofSeconds(2), 1)))
                .isEqualTo("placement.clock-out-of-range");
        var past = new TransportWanted(TAXI, in(Duration.ofHours(-1)), null);
        assertThat(code(order(placed, past, null, 1))).isEqualTo("request.time-out-of-range");
        var long_ = new TransportWanted(TAXI, null, "x".repeat(501));
        assertThat(code(order(placed, long_, null, 1))).isEqualTo("request.field-too-long");
    }

    @Test
    void theNearestThatWorkAreProposed() {
        var placed = placed(1);

        var found = done(the.transports.carriers(triagist(), placed, TAXI, null));

        assertThat(found)
                .extracting(carrier -> carrier.service().id())
                .containsExactlyInAnyOrder(taxi(1), taxi(2), taxi(3), SmallWorld.bus());
        assertThat(found).allMatch(CarrierFound::open).allMatch(carrier -> !carrier.asked());
        ordered(placed, 2);
        assertThat(done(the.transports.carriers(triagist(), placed, TAXI, null)))
                .filteredOn(CarrierFound::asked)
                .extracting(carrier -> carrier.service().id())
                .containsExactly(taxi(2));
    }

    @Test
    void sameRideMayBeAskedOfOthersButNotAnotherMeanwhile() {
        var placed = placed(1);
        var first = ordered(placed, 1).getFirst();
        var second = ordered(placed, 2).getFirst();

        assertThat(second.ride()).isEqualTo(first.ride());
        assertThat(code(order(placed, 1))).isEqualTo("placement.already-offered");
        var other = new TransportWanted(TAXI, in(Duration.ofHours(3)), null);
        assertThat(code(order(placed, other, null, 3))).isEqualTo("request.offers-open");
        assertThat(
                        code(
                                the.transports.agree(
                                        triagist(), key(), placed, "own-transport", null, null)))
                .isEqualTo("request.transport-already-ordered");
    }

    @Test
    void nobodyOrdersWithoutTheMandateOrOutOfReach() {
        var placed = placed(1);

        for (var actor : List.of(driver(1), SmallWorld.office(), nurseWhoOnlyAnswers(1))) {
            assertThat(
                            code(
                                    the.transports.order(
                                            actor,
                                            key(),
                                            placed,
                                            wanted(TAXI),
                                            List.of(taxi(1)),
                                            null)))
                    .isEqualTo("placement.not-allowed");
            assertThat(
                            code(
                                    the.transports.agree(
                                            actor, key(), placed, "own-transport", null, null)))
                    .isEqualTo("placement.not-allowed");
            assertThat(code(the.transports.cancel(actor, key(), placed, "toch niet")))
                    .isEqualTo("placement.not-allowed");
        }
        assertThat(
                        code(
                                the.transports.order(
                                        nurse(7),
                                        key(),
                                        placed,
                                        wanted(TAXI),
                                        List.of(taxi(1)),
                                        null)))
                .isEqualTo("placement.not-found");
    }

    // Answering

    @Test
    void firstAcceptanceWinsAndTheOthersAreWithdrawn() {
        var placed = placed(1);
        var offers = ordered(placed, 1, 2, 3);
        var lead = the.now(placed).lead();

        var accepted = done(accept(2, offers.get(1)));

        assertThat(accepted.state()).isInstanceOf(OfferState.Accepted.class);
        assertThat(code(accept(1, offers.get(0)))).isEqualTo("placement.given-to-another");
        assertThat(code(refuse(3, offers.get(2)))).isEqualTo("placement.given-to-another");
        assertThat(the.now(placed).ride().carrier().organisation())
                .isEqualTo(SmallWorld.taxiCompany(2));
        assertThat(the.now(placed).lead()).isEqualTo(lead).isEqualTo(SmallWorld.home(1));
        assertThat(the.now(placed).parties()).doesNotContain(SmallWorld.taxiCompany(2));
        assertThat(the.now(placed).phase()).isInstanceOf(Phase.AwaitingArrival.class);
        assertThat(the.story(placed))
                .filteredOn(RequestEvent.OfferWithdrawn.class::isInstance)
                .extracting(event -> ((RequestEvent.OfferWithdrawn) event).because())
                .containsExactly("transport-accepted", "transport-accepted");
    }

    @Test
    void rideIsAcceptedWithItsTimeAndNotWithout() {
        var offer = ordered(placed(1), 1).getFirst();

        assertThat(code(the.placements.accept(driver(1), key(), offer.id(), null)))
                .isEqualTo("placement.time-required");
        for (var wrong : List.of(Duration.ofHours(-1), Duration.ofDays(40))) {
            assertThat(code(the.transports.accept(driver(1), key(), offer.id(), null, in(wrong))))
                    .isEqualTo("request.time-out-of-range");
        }
        assertThat(code(the.transports.accept(driver(2), key(), offer.id(), null, soon())))
                .isEqualTo("placement.not-found");
        assertThat(code(the.transports.accept(driver(1), key(), offer.id(), 7, soon())))
                .isEqualTo("placement.stale");
        assertThat(code(accept(1, offer))).isEqualTo("done");
    }

    @Test
    void ridesAreNotTalkedAboutAndPlacesNotAcceptedHere() {
        var placed = placed(1);
        var ride = ordered(placed, 1).getFirst();
        var seeking = the.world.seekingPlace(triagist());
        var place = the.offer(seeking.id(), 2).getFirst();

        assertThat(code(the.placements.ask(driver(1), key(), ride.id(), null, "Loopt mevrouw?")))
                .isEqualTo("placement.not-for-transport");
        assertThat(
                        code(
                                the.placements.proposeStart(
                                        driver(1), key(), ride.id(), null, soon(), null)))
                .isEqualTo("placement.not-for-transport");
        assertThat(code(the.transports.accept(nurse(2), key(), place.id(), null, soon())))
                .isEqualTo("placement.not-found");
    }

    @Test
    void whenAllRefuseTheDeskIsAskedForAWordAndAsksAnother() {
        var placed = placed(1);
        var offers = ordered(placed, 1, 2);
        assertThat(the.now(placed).awaitingDesk()).isZero();

        done(refuse(1, offers.get(0)));
        assertThat(the.now(placed).awaitingDesk()).isZero();
        done(refuse(2, offers.get(1)));

        assertThat(the.now(placed).awaitingDesk()).isEqualTo(1);
        assertThat(the.story(placed))
                .contains(
                        new RequestEvent.OfferRefused(
                                offers.get(0).id().value(), "Demotaxi 1", "full", null));
        done(accept(3, ordered(placed, 3).getFirst()));
        assertThat(the.now(placed).awaitingDesk()).isZero();
    }

    @Test
    void rideThatNobodyAnswersLapsesAndAnotherCanBeAsked() {
        var placed = placed(1);
        var offer = ordered(placed, 1).getFirst();

        assertThat(the.placements.expire(offer.answerBy().minusSeconds(1))).isZero();
        the.clock.advance(Duration.between(the.clock.instant(), offer.answerBy()));
        assertThat(code(accept(1, offer))).isEqualTo("placement.expired");
        assertThat(the.placements.expire(the.clock.instant())).isEqualTo(1);

        assertThat(the.story(placed))
                .contains(new RequestEvent.OfferExpired(offer.id().value(), "Demotaxi 1"));
        assertThat(the.now(placed).awaitingDesk()).isEqualTo(1);
        assertThat(the.placements.inbox(driver(1)).rides()).isEmpty();
        assertThat(code(accept(2, ordered(placed, 2).getFirst()))).isEqualTo("done");
    }

    @Test
    void sameCommandAgainIsAnsweredAsTheFirstTime() {
        var placed = placed(1);
        var ordering = key();
        var first =
                done(
                        the.transports.order(
                                triagist(),
                                ordering,
                                placed,
                                wanted(TAXI),
                                List.of(taxi(1)),
                                null));
        var again =
                done(
                        the.transports.order(
                                triagist(),
                                ordering,
                                placed,
                                wanted(TAXI),
                                List.of(taxi(1)),
                                null));
        assertThat(again).isEqualTo(first);

        var accepting = key();
        var offer = first.getFirst();
        var at = soon();
        var accepted = done(the.transports.accept(driver(1), accepting, offer.id(), null, at));
        the.clock.advance(Duration.ofHours(1));
        assertThat(done(the.transports.accept(driver(1), accepting, offer.id(), null, at)))
                .isEqualTo(accepted);

        var reporting = key();
        var ride = offer.ride();
        var moment = the.clock.instant();
        var journey =
                done(
                        the.transports.report(
                                driver(1), reporting, ride, RideStep.AT_PATIENT, moment));
        int facts = the.story(placed).size();
        assertThat(
                        done(
                                the.transports.report(
                                        driver(1), reporting, ride, RideStep.AT_PATIENT, moment)))
                .isEqualTo(journey);
        assertThat(the.story(placed)).hasSize(facts);
    }

    // On the way

    @Test
    void receiverSeesWhoIsExpectedWhenAndEachChange() {
        var placed = placed(1);
        var ride = driven(placed, 1);
        var first = the.transports.awaited(nurse(1)).get(placed);
        assertThat(first.expectedAt()).isEqualTo(soon());
        assertThat(first.kind()).isEqualTo(TAXI);
        assertThat(first.carrier().name()).isEqualTo("Demotaxi 1");

        var later = in(Duration.ofHours(2));
        done(the.transports.expect(driver(1), key(), ride, later, "file"));

        var now = the.transports.awaited(nurse(1)).get(placed);
        assertThat(now.expectedAt()).isEqualTo(later);
        assertThat(now.version()).isGreaterThan(first.version());
        assertThat(now.isOverdue(later)).isFalse();
        assertThat(now.isOverdue(later.plusSeconds(1))).isTrue();
        assertThat(the.now(placed).expectedAt()).isEqualTo(later);
        assertThat(the.transports.awaited(nurse(2))).isEmpty();
        assertThat(published("ride.changed")).contains(SmallWorld.home(1).toString());
    }

    @Test
    void driverSeesWhomToFetchAndEachLookIsInTheTrail() {
        var placed = placed(1);
        driven(placed, 1);

        var sheet = the.transports.driven(driver(1)).getFirst();

        assertThat(sheet.address()).isEqualTo("Demostraat 1");
        assertThat(sheet.phone()).isEqualTo("06 1234 5678");
        assertThat(sheet.to()).isEqualTo(SmallWorld.beds(1));
        assertThat(sheet.toString()).doesNotContain("valt", "84 jaar");
        assertThat(the.transports.driven(driver(2))).isEmpty();
        assertThat(the.transports.driven(SmallWorld.office())).isEmpty();
        assertThat(
                        the.jdbc()
                                .sql(
                                        """
                                        select count(*) from audit.entry
                                        where subject_kind = 'ride' and person = :person
                                          and :patient = any(patients)
                                        """)
                                .param("person", driver(1).id().value())
                                .param("patient", the.now(placed).patient().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @Test
    void stepsAreFactsAndACorrectionNamesTheOldOne() {
        var placed = placed(1);
        var ride = driven(placed, 1);
        var there = the.clock.instant();
        done(report(1, ride, RideStep.AT_PATIENT, there));
        the.clock.advance(Duration.ofMinutes(10));
        done(report(1, ride, RideStep.DEPARTED, the.clock.instant()));

        var earlier = there.minus(Duration.ofMinutes(5));
        var corrected = done(report(1, ride, RideStep.AT_PATIENT, earlier));

        assertThat(corrected.at(RideStep.AT_PATIENT)).contains(earlier);
        assertThat(corrected.nextStep()).contains(RideStep.HANDED_OVER);
        var story = the.story(placed);
        var told = RideReported.class;
        var reported = story.stream().filter(told::isInstance).map(told::cast).toList();
        assertThat(reported)
                .extracting(RideReported::at)
                .containsExactly(there, there.plus(Duration.ofMinutes(10)), earlier);
        assertThat(reported.getFirst().corrects()).isNull();
        assertThat(story.get(reported.getLast().corrects() - 1)).isEqualTo(reported.getFirst());
    }

    @Test
    void impossibleTimesAreRefused() {
        var ride = driven(placed(1), 1);
        var now = the.clock.instant();
        done(report(1, ride, RideStep.DEPARTED, now));

        assertThat(code(report(1, ride, RideStep.AT_PATIENT, now.plusSeconds(60))))
                .isEqualTo("request.ride-out-of-order");
        assertThat(code(report(1, ride, RideStep.HANDED_OVER, now.minusSeconds(60))))
                .isEqualTo("request.ride-out-of-order");
        assertThat(code(report(1, ride, RideStep.HANDED_OVER, now.plus(Duration.ofHours(1)))))
                .isEqualTo("request.time-out-of-range");
        assertThat(code(report(1, ride, RideStep.DEPARTED, now.minus(Duration.ofDays(2)))))
                .isEqualTo("request.time-out-of-range");
    }

    @Test
    void nobodyElseReports() {
        var placed = placed(1);
        var ride = driven(placed, 1);

        for (var other : List.of(driver(2), nurse(1), triagist())) {
            assertThat(
                            code(
                                    the.transports.report(
                                            other,
                                            key(),
                                            ride,
                                            RideStep.DEPARTED,
                                            the.clock.instant())))
                    .isEqualTo("placement.not-found");
            assertThat(code(the.transports.expect(other, key(), ride, soon(), null)))
                    .isEqualTo("placement.not-found");
            assertThat(code(the.transports.giveBack(other, key(), ride, "nee")))
                    .isEqualTo("placement.not-found");
        }
        assertThat(
                        code(
                                the.transports.report(
                                        SmallWorld.office(),
                                        key(),
                                        ride,
                                        RideStep.DEPARTED,
                                        the.clock.instant())))
                .isEqualTo("placement.not-allowed");
    }

    @Test
    void carrierThatCannotAfterAllGivesTheRideBack() {
        var placed = placed(1);
        var ride = driven(placed, 1);
        done(report(1, ride, RideStep.AT_PATIENT, the.clock.instant()));

        assertThat(code(the.transports.giveBack(driver(1), key(), ride, " ")))
                .isEqualTo("request.field-required");
        done(the.transports.giveBack(driver(1), key(), ride, "lekke band"));

        assertThat(the.now(placed).awaitingDesk()).isEqualTo(1);
        assertThat(the.transports.driven(driver(1))).isEmpty();
        assertThat(the.transports.awaited(nurse(1)).get(placed).expectedAt()).isNull();
        assertThat(code(report(1, ride, RideStep.DEPARTED, the.clock.instant())))
                .isEqualTo("placement.not-found");
        var again = ordered(placed, 1, 2);
        assertThat(again.getFirst().ride()).isEqualTo(ride);
        assertThat(code(accept(2, again.get(1)))).isEqualTo("done");
    }

    @Test
    void deskCancelsUntilThePatientIsOnBoard() {
        var placed = placed(1);
        var ride = driven(placed, 1);
        assertThat(code(order(placed, 2))).isEqualTo("request.transport-already-ordered");
        done(the.transports.cancel(triagist(), key(), placed, "dochter rijdt toch"));

        assertThat(the.now(placed).ride()).isNull();
        assertThat(the.transports.driven(driver(1))).isEmpty();
        assertThat(code(the.transports.cancel(triagist(), key(), placed, "nog eens")))
                .isEqualTo("request.no-transport");
        var second = driven(placed, 2);
        assertThat(second).isNotEqualTo(ride);
        done(report(2, second, RideStep.DEPARTED, the.clock.instant()));
        assertThat(code(the.transports.cancel(triagist(), key(), placed, "toch niet")))
                .isEqualTo("request.transport-under-way");
    }

    @Test
    void withdrawnOfferIsGoneAndTheRestStands() {
        var placed = placed(1);
        var offers = ordered(placed, 1, 2);

        done(
                the.placements.withdraw(
                        triagist(), key(), offers.getFirst().id(), null, "belt niet terug"));

        assertThat(code(accept(1, offers.get(0)))).isEqualTo("placement.withdrawn");
        assertThat(code(accept(2, offers.get(1)))).isEqualTo("done");
    }

    @Test
    void ownTransportIsToldToTheReceiverAndMayChange() {
        var placed = placed(1);

        done(the.transports.agree(triagist(), key(), placed, "own-transport", soon(), "dochter"));
        var told = the.transports.awaited(nurse(1)).get(placed);
        var later = in(Duration.ofHours(3));
        done(the.transports.agree(triagist(), key(), placed, "own-transport", later, "zoon"));

        assertThat(told.expectedAt()).isEqualTo(soon());
        assertThat(told.carrier()).isNull();
        var now = the.transports.awaited(nurse(1)).get(placed);
        assertThat(now.id()).isEqualTo(told.id());
        assertThat(now.expectedAt()).isEqualTo(later);
        assertThat(now.note()).isEqualTo("zoon");
        done(accept(1, ordered(placed, 1).getFirst()));
        assertThat(the.transports.awaited(nurse(1)).get(placed).kind()).isEqualTo(TAXI);
    }

    @Test
    void patientWhoGoesOutsideTheNetworkIsDrivenToo() {
        var request = the.world.seekingPlace(triagist()).id();
        done(the.placements.placeOutside(triagist(), key(), request, "Elders", "J. Demo"));

        var ride = driven(request, 1);

        var sheet = the.transports.driven(driver(1)).getFirst();
        assertThat(sheet.to()).isNull();
        assertThat(sheet.journey().destination()).isEqualTo("Elders");
        done(report(1, ride, RideStep.HANDED_OVER, the.clock.instant()));
        done(
                the.requests.handle(
                        triagist(),
                        key(),
                        request,
                        null,
                        new RequestCommand.Close(Ending.PLACED_OUTSIDE_NETWORK, null)));
        assertThat(the.transports.driven(driver(1))).isEmpty();
    }

    // How it ends

    @Test
    void arrivalEndsTheRideAndTheHandOverMayBeToldAfterwards() {
        var placed = placed(1);
        var ride = driven(placed, 1);
        done(report(1, ride, RideStep.DEPARTED, the.clock.instant()));

        done(the.placements.confirmArrival(nurse(1), key(), placed));

        assertThat(the.transports.awaited(nurse(1))).isEmpty();
        assertThat(the.story(placed)).noneMatch(TransportCancelled.class::isInstance);
        the.clock.advance(Duration.ofMinutes(4));
        done(report(1, ride, RideStep.HANDED_OVER, the.clock.instant()));
        assertThat(the.transports.driven(driver(1))).isEmpty();
        assertThat(code(the.transports.expect(driver(1), key(), ride, soon(), null)))
                .isEqualTo("request.not-awaiting-arrival");
    }

    @Test
    void openOffersToCarriersGoWhenThePatientIsThere() {
        var placed = placed(1);
        var offer = ordered(placed, 1).getFirst();

        done(the.placements.confirmArrival(nurse(1), key(), placed));

        assertThat(code(accept(1, offer))).isEqualTo("placement.withdrawn");
        assertThat(the.placements.inbox(driver(1)).rides()).isEmpty();
    }

    @Test
    void whenThePatientDoesNotComeTransportIsCancelledThePlaceFreeAndSoughtAgain() {
        the.reportFree(1, 1);
        var placed = placed(1);
        assertThat(the.free(1)).isZero();
        var ride = driven(placed, 1);

        done(the.placements.reportNoShow(nurse(1), key(), placed, "wilde thuis blijven"));

        assertThat(the.free(1)).isEqualTo(1);
        assertThat(the.now(placed).phase()).isInstanceOf(Phase.SeekingPlace.class);
        assertThat(the.now(placed).ride()).isNull();
        assertThat(the.story(placed))
                .contains(new TransportCancelled(ride.value(), "did-not-arrive"));
        assertThat(the.transports.driven(driver(1))).isEmpty();
        assertThat(the.transports.awaited(nurse(1))).isEmpty();
        assertThat(code(report(1, ride, RideStep.DEPARTED, the.clock.instant())))
                .isEqualTo("request.not-awaiting-arrival");
        var next = the.offer(coordinator(), placed, 2).getFirst();
        done(the.accept(next));
        assertThat(driven(placed, 1)).isNotEqualTo(ride);
    }

    @Test
    void endOfTheRequestIsTheEndOfTheRide() {
        var placed = placed(1);
        driven(placed, 1);
        var asked = placed(2);
        var open = ordered(asked, 2).getFirst();

        for (var request : List.of(placed, asked)) {
            the.world.give(coordinator(), request, new RequestCommand.Withdraw("overleden"));
        }

        assertThat(the.transports.driven(driver(1))).isEmpty();
        assertThat(code(accept(2, open))).isEqualTo("placement.request-ended");
        assertThat(the.story(placed)).anyMatch(TransportCancelled.class::isInstance);
    }

    @Test
    void redFlagOn112StopsTransport() {
        var placed = placed(1);
        driven(placed, 1);

        the.world.give(
                coordinator(),
                placed,
                new RequestCommand.AnswerRedFlags(Set.of(RedFlag.BREATHING), null));
        the.world.give(coordinator(), placed, new RequestCommand.HandOverTo112("Oost", "M. Demo"));

        assertThat(the.transports.driven(driver(1))).isEmpty();
    }

    // Arranging the table

    @Test
    void whatADriverTellsKeepsNobodysClaimAlive() {
        var placed = placed(1);
        var claiming = new RequestCommand.Claiming.Claim();
        done(the.world.requests.handle(triagist(), key(), placed, null, claiming));
        var offer = ordered(placed, 1).getFirst();
        var touched = the.now(placed).escalated().claim().touchedAt();

        the.clock.advance(Duration.ofMinutes(5));
        done(accept(1, offer));
        done(the.transports.expect(driver(1), key(), offer.ride(), in(Duration.ofHours(1)), null));
        done(report(1, offer.ride(), RideStep.AT_PATIENT, the.clock.instant()));

        assertThat(the.now(placed).escalated().claim().touchedAt()).isEqualTo(touched);
    }

    private CareRequestId placed(int home) {
        var request = the.world.seekingPlace(triagist()).id();
        done(the.accept(the.offer(request, home).getFirst()));
        return request;
    }

    private RideId driven(CareRequestId request, int company) {
        var offer = ordered(request, company).getFirst();
        done(accept(company, offer));
        return offer.ride();
    }

    private List<Offer> ordered(CareRequestId request, int... companies) {
        return done(order(request, companies));
    }

    private Outcome<List<Offer>> order(CareRequestId request, int... companies) {
        return order(request, wanted(TAXI), null, companies);
    }

    private Outcome<List<Offer>> order(
            CareRequestId request, TransportWanted wanted, Duration clock, int... companies) {
        List<ServiceId> services = IntStream.of(companies).mapToObj(SmallWorld::taxi).toList();
        return the.transports.order(triagist(), key(), request, wanted, services, clock);
    }

    private Outcome<Offer> accept(int company, Offer offer) {
        return the.transports.accept(driver(company), key(), offer.id(), null, soon());
    }

    private Outcome<Offer> refuse(int company, Offer offer) {
        return the.placements.refuse(
                driver(company), key(), offer.id(), null, RefusalReason.FULL, null);
    }

    private Outcome<Journey> report(int company, RideId ride, RideStep step, Instant at) {
        return the.transports.report(driver(company), key(), ride, step, at);
    }

    private static TransportWanted wanted(String kind) {
        return new TransportWanted(kind, null, null);
    }

    private Instant soon() {
        return in(Duration.ofMinutes(50));
    }

    private Instant in(Duration time) {
        return the.clock.instant().plus(time);
    }

    private String published(String type) {
        return String.join(
                " ",
                the.jdbc()
                        .sql(
                                """
                                select array_to_string(organisations, ' ') from stream.event
                                where type = :type
                                """)
                        .param("type", type)
                        .query(String.class)
                        .list());
    }

    private static Actor nurseWhoOnlyAnswers(int home) {
        return SmallWorld.actor(
                "Nurse who answers",
                SmallWorld.home(home),
                "verpleegkundige",
                new Scope.OwnOrganisation(),
                Set.of(Capability.ANSWER_OFFER, Capability.CONFIRM_ARRIVAL));
    }

    private static CommandKey key() {
        return CommandKey.random();
    }
}
