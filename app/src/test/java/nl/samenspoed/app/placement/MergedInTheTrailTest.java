package nl.samenspoed.app.placement;

import static nl.samenspoed.app.SmallWorld.coordinator;
import static nl.samenspoed.app.SmallWorld.driver;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.taxi;
import static nl.samenspoed.app.SmallWorld.triagist;
import static nl.samenspoed.app.request.RequestsFixture.done;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.patient.MergePair;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.request.CareRequest;
import org.junit.jupiter.api.Test;

/** After two records were merged a look at one shows the other, so the trail names both. */
class MergedInTheTrailTest {

    private final PlacementsFixture the = new PlacementsFixture();
    private final CareRequest request = the.world.seekingPlace(triagist());
    private final PatientId shown = the.world.seekingPlace(triagist()).patient();

    @Test
    void whoLooksAtOffers() {
        var offer = the.offer(request.id(), 1).getFirst();
        merge();

        the.placements.inbox(nurse(1));
        assertThat(named("offer-inbox")).containsExactlyInAnyOrder(request.patient(), shown);
        the.placements.ofRequest(triagist(), request.id());
        assertThat(named("offer")).containsExactlyInAnyOrder(request.patient(), shown);
        the.placements.find(nurse(1), offer.id()).orElseThrow();
        assertThat(named("offer")).containsExactlyInAnyOrder(request.patient(), shown);
        the.clock.advance(Duration.ofMinutes(30));
        assertThat(the.placements.expire(the.clock.instant())).isOne();
        assertThat(the.ringing.missed(nurse(1))).hasSize(1);
        assertThat(named("offer-missed")).containsExactlyInAnyOrder(request.patient(), shown);
    }

    @Test
    void whoLooksAtRides() {
        done(the.accept(the.offer(request.id(), 1).getFirst()));
        var wanted =
                new TransportWanted(
                        "wheelchair-taxi", the.clock.instant().plus(Duration.ofHours(1)), null);
        var key = CommandKey.random();
        var taxis = List.of(taxi(1));
        var asked =
                done(the.transports.order(triagist(), key, request.id(), wanted, taxis, null))
                        .getFirst();
        merge();
        the.transports.offersOf(triagist(), request.id());
        assertThat(named("offer")).containsExactlyInAnyOrder(request.patient(), shown);
        done(
                the.transports.accept(
                        driver(1),
                        CommandKey.random(),
                        asked.id(),
                        null,
                        the.clock.instant().plus(Duration.ofMinutes(30))));

        assertThat(the.transports.driven(driver(1))).hasSize(1);
        assertThat(named("ride")).containsExactlyInAnyOrder(request.patient(), shown);
        the.transports.ofRequest(triagist(), request.id()).orElseThrow();
        assertThat(named("ride")).containsExactlyInAnyOrder(request.patient(), shown);
    }

    @Test
    void whoSearchesPlacesAndForcesOne() {
        merge();
        done(the.placements.search(triagist(), request.id(), SearchOptions.STANDARD));
        assertThat(named("place")).containsExactlyInAnyOrder(request.patient(), shown);

        done(
                the.escalations.force(
                        coordinator(),
                        CommandKey.random(),
                        request.id(),
                        PlacementsFixture.beds(1).getFirst(),
                        "Alle plekken in de regio zijn geweigerd, de SEH moet leeg."));
        assertThat(done(the.escalations.forced(coordinator()))).hasSize(1);
        assertThat(named("forced-placement")).containsExactlyInAnyOrder(request.patient(), shown);

        var at = the.clock.instant();
        done(the.transports.carriers(triagist(), request.id(), "wheelchair-taxi", at));
        assertThat(named("transport")).containsExactlyInAnyOrder(request.patient(), shown);
    }

    private void merge() {
        var pair =
                new MergePair(shown, version(shown), request.patient(), version(request.patient()));
        done(the.world.merges.merge(triagist(), CommandKey.random(), pair, "zelfde paspoort"));
    }

    private int version(PatientId of) {
        return the.world.patients.find(triagist(), of).orElseThrow().version();
    }

    /** Whom the last look at something names. */
    private List<PatientId> named(String subjectKind) {
        return the
                .jdbc()
                .sql(
                        """
                        select unnest(patients) from audit.entry
                        where id = (select max(id) from audit.entry
                                    where subject_kind = :kind and action in ('read', 'search'))
                        """)
                .param("kind", subjectKind)
                .query(UUID.class)
                .list()
                .stream()
                .map(PatientId::new)
                .toList();
    }
}
