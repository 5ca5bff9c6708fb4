package nl.samenspoed.app.request;

import static nl.samenspoed.app.SmallWorld.NIJMEGEN;
import static nl.samenspoed.app.SmallWorld.coordinator;
import static nl.samenspoed.app.SmallWorld.nurse;
import static nl.samenspoed.app.SmallWorld.triagist;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientDetails;
import nl.samenspoed.app.patient.PatientSearch;
import org.junit.jupiter.api.Test;

class FindingRequestsTest {

    private static final LocalDate BORN = LocalDate.of(1942, 7, 3);
    private static final PatientSearch VRIES = new PatientSearch(null, null, "Vries", BORN);

    private final RequestsFixture world = new RequestsFixture();

    @Test
    void aPatientIsFoundByNameAndBirthDateHoweverLongAgo() {
        var id = open();
        world.clock.advance(Duration.ofDays(400));

        assertThat(found(triagist(), VRIES)).containsExactly(id);
        assertThat(found(triagist(), new PatientSearch(null, "0612345678", null, null)))
                .containsExactly(id);
    }

    @Test
    void oneOfSeveralWaysIsEnoughAndFindsOnce() {
        var id = open();
        var whole = new PatientSearch(null, null, "Jo de Vries", BORN);

        assertThat(found(triagist(), whole, VRIES, VRIES)).containsExactly(id);
    }

    @Test
    void whoDoesNotReachItFindsNothing() {
        var id = open();

        assertThat(found(coordinator(), VRIES)).containsExactly(id);
        assertThat(found(nurse(1), VRIES)).isEmpty();
        assertThat(world.requests.search(nurse(1), RequestSearch.ofNumber(numberOf(id)))).isEmpty();
        assertThat(world.requests.search(triagist(), RequestSearch.ofNumber(numberOf(id))))
                .hasSize(1);
    }

    @Test
    void whoMayNotSearchPatientsFindsNothingByPatient() {
        var id = open();
        var reader =
                SmallWorld.actor(
                        "Lezer",
                        SmallWorld.HAP,
                        "reader",
                        new Scope.InSubregion(NIJMEGEN.id()),
                        Set.of(Capability.READ_REQUEST));

        assertThat(found(reader, VRIES)).isEmpty();
        assertThat(world.requests.search(reader, RequestSearch.ofNumber(numberOf(id)))).hasSize(1);
    }

    @Test
    void whatWasShownIsInTheTrailWithItsPatient() {
        var id = open();
        var patient = world.requests.find(triagist(), id).orElseThrow().patient();

        found(triagist(), VRIES);

        assertThat(
                        world.database
                                .jdbc()
                                .sql(
                                        """
                                        select count(*) from audit.entry
                                        where action = 'search' and subject_kind = 'request'
                                          and patients = array[?]
                                        """)
                                .param(patient.value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    private List<CareRequestId> found(Actor actor, PatientSearch... ways) {
        return world.requests.ofPatient(actor, List.of(ways), 8).stream()
                .map(WorkItem::id)
                .toList();
    }

    private long numberOf(CareRequestId id) {
        return world.requests.find(triagist(), id).orElseThrow().number();
    }

    private CareRequestId open() {
        var asked =
                new OpenRequest(
                        Channel.PHONE,
                        new Caller("Dochter", "dochter", "06 1234 5678"),
                        new Whereabouts("Demostraat 1", "GM0268"),
                        new OpenRequest.Who.AsTold(vries()),
                        "Valt vaker",
                        null,
                        null,
                        null);
        return RequestsFixture.done(world.requests.open(triagist(), CommandKey.random(), asked))
                .id();
    }

    private static PatientDetails vries() {
        return new PatientDetails(
                Identity.UNVERIFIED,
                null,
                BsnState.ABSENT,
                "Jo",
                "de",
                "Vries",
                BORN,
                Gender.FEMALE,
                null,
                null,
                null,
                null,
                null,
                null,
                true);
    }
}
