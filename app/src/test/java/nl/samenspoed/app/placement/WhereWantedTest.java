package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.beds;
import static nl.samenspoed.app.SmallWorld.home;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.placement.PlacementsFixture.code;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.Care;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.RequestCommand;
import nl.samenspoed.app.request.RequestEvent;
import nl.samenspoed.app.request.WhereWanted;
import nl.samenspoed.matching.api.Cause;
import nl.samenspoed.matching.api.Exclusion;
import nl.samenspoed.matching.api.Reason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Preferred and own provider count, and how far from home is a limit. */
class WhereWantedTest {

    private static final OrganisationId NOBODY =
            OrganisationId.of("00000000-0000-4000-8000-00000000dead");

    private final PlacementsFixture the = new PlacementsFixture();

    @AfterEach
    void rowsAreMadeAgainFromTheFacts() {
        assertThat(the.inconsistencies()).isEmpty();
    }

    @Test
    void preferredProviderComesFirstWithThatAsAReason() {
        var found = search(new WhereWanted(Set.of(home(4)), null, null, null));

        assertThat(found.fitting().getFirst().service().id()).isEqualTo(beds(4));
        assertThat(found.fitting().getFirst().ranked().reasons())
                .contains(new Reason.PreferredOrganisation());
    }

    @Test
    void ownProviderComesFirstWithThatAsAReason() {
        var found = search(new WhereWanted(Set.of(), home(5), null, null));

        assertThat(found.fitting().getFirst().service().id()).isEqualTo(beds(5));
        assertThat(found.fitting().getFirst().ranked().reasons())
                .contains(new Reason.OwnOrganisation());
    }

    @Test
    void nobodyElseFallsOutBecauseOfAWish() {
        var found = search(new WhereWanted(Set.of(home(4)), home(5), null, null));

        assertThat(found.fitting()).hasSize(8);
    }

    @Test
    void fartherFromHomeThanTheLimitFallsOutAndIsNamedInTheShortfall() {
        var found = search(new WhereWanted(Set.of(home(8)), null, Duration.ofMinutes(15), null));

        assertThat(found.fitting())
                .extracting(fit -> fit.service().id())
                .doesNotContain(beds(6), beds(7), beds(8));
        assertThat(found.causes()).containsEntry(Cause.TOO_FAR_FROM_HOME, 3);
        assertThat(found.leftOut())
                .extracting(out -> out.excluded().why())
                .allSatisfy(why -> assertThat(why).isInstanceOf(Exclusion.TooFarFromHome.class));
        assertThat(found.shortfall()).isNotNull();
        assertThat(found.shortfall().fromHome()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void farFromHomeIsMeasuredFromWhereThePatientLives() {
        var found = search(new WhereWanted(Set.of(), null, Duration.ofMinutes(15), "GM0202"));

        assertThat(found.fitting())
                .extracting(fit -> fit.service().id())
                .containsExactlyInAnyOrder(beds(6), beds(7), beds(8));
    }

    @Test
    void waitingListKeepsToTheLimitToo() {
        the.reportFree(8, 3);
        var request = seeking(new WhereWanted(Set.of(), null, Duration.ofMinutes(15), null));

        var need =
                new DescribingNeed(
                        SmallWorld.NETWORK.snapshot(),
                        the.now(request),
                        (Care.Place) the.now(request).care(),
                        new SearchAgreements.Terms(null, Set.of(), List.of()),
                        Duration.ofHours(24),
                        the.clock.instant());
        assertThat(need.need().fromHome()).isNotNull();
        assertThat(need.need().fromHome().farthest()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void whereIsToldInTheStoryExactlyAsItWasDecided() {
        var wanted =
                new WhereWanted(
                        Set.of(home(1), home(2)), home(3), Duration.ofMinutes(20), "GM0202");
        var request = seeking(wanted);

        assertThat(the.story(request))
                .filteredOn(RequestEvent.CareDecided.class::isInstance)
                .last()
                .extracting(fact -> ((Care.Place) ((RequestEvent.CareDecided) fact).care()).where())
                .isEqualTo(wanted);
    }

    @Test
    void homeIsNotKeptWhenNothingIsMeasuredFromIt() {
        assertThat(new WhereWanted(Set.of(), null, null, "GM0202").home()).isNull();
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        assertThat(decided(new WhereWanted(Set.of(NOBODY), null, null, null)))
                .isEqualTo("request.unknown-organisation");
        assertThat(decided(new WhereWanted(Set.of(), NOBODY, null, null)))
                .isEqualTo("request.unknown-organisation");
        assertThat(decided(new WhereWanted(Set.of(), null, Duration.ZERO, null)))
                .isEqualTo("request.distance-out-of-range");
        assertThat(decided(new WhereWanted(Set.of(), null, Duration.ofHours(25), null)))
                .isEqualTo("request.distance-out-of-range");
        assertThat(decided(new WhereWanted(Set.of(), null, Duration.ofMinutes(9), "GM9999")))
                .isEqualTo("request.unknown-place");
        assertThat(decided(new WhereWanted(eleven(), null, null, null)))
                .isEqualTo("request.too-many-preferred");
    }

    private static Set<OrganisationId> eleven() {
        return IntStream.rangeClosed(1, 11).mapToObj(SmallWorld::home).collect(Collectors.toSet());
    }

    private PlacesFound search(WhereWanted where) {
        return done(the.placements.search(triagist(), seeking(where), SearchOptions.STANDARD));
    }

    private CareRequestId seeking(WhereWanted where) {
        var request = the.world.seekingPlace(triagist()).id();
        return done(decide(request, where)).id();
    }

    private String decided(WhereWanted where) {
        return code(decide(the.world.seekingPlace(triagist()).id(), where));
    }

    private Outcome<CareRequest> decide(CareRequestId request, WhereWanted where) {
        var place =
                new Care.Place(
                        SmallWorld.ELV, Set.of(), Set.of(), null, null, "84 jaar", null, where);
        return the.requests.handle(
                triagist(),
                CommandKey.random(),
                request,
                null,
                new RequestCommand.DecideCare(place, "dichtbij"));
    }
}
