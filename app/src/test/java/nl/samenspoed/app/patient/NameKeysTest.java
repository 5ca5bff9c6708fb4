package nl.samenspoed.app.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.store.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameKeysTest {

    private static final LocalDate BORN = LocalDate.of(1941, 3, 9);

    /** Whoever enters and corrects, as the trail wants it. */
    private static final String BY =
            """
            {"id": "00000000-0000-4000-8000-000000000001", "name": "Test Triagist", "role": "triagist",
             "organisation": "00000000-0000-4000-8000-000000000002", "via": "test", "origin": "test",
             "purpose": "treatment"}
            """;

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcPatients rows = new JdbcPatients(database.jdbc());

    @Test
    void aPatientIsFoundAsTheNameSoundsOnTheSameBirthDateOnly() {
        var kept = entered("van Dijk - Kuijpers");

        assertThat(found("v.d. Dyck", BORN)).containsExactly(kept);
        assertThat(found("Kuipers", BORN)).containsExactly(kept);
        assertThat(found("Dijk", BORN.plusDays(1))).isEmpty();
        assertThat(found("Visser", BORN)).isEmpty();
        assertThat(found("?", BORN)).isEmpty();
        assertThat(found(null, BORN)).isEmpty();
    }

    @Test
    void whoeverWasEnteredBeforeThereWereKeysGetsThemOnce() {
        var old = entered("Visscher");
        database.jdbc().sql("update patient.patient set name_keys = null").update();
        assertThat(found("Visscher", BORN)).containsExactly(old);
        assertThat(found("Fisser", BORN)).isEmpty();

        new NameKeys(database.jdbc()).fillAll();
        new NameKeys(database.jdbc()).fillAll();

        assertThat(found("Fisser", BORN)).containsExactly(old);
    }

    @Test
    void aCorrectedNameIsFoundByWhatItIsNow() {
        var id = entered("Bakker");
        var now = PatientFields.json(id, details("Meijer"), new OrganisationId(UUID.randomUUID()));

        assertThat(rows.change(now, 1, BY, Instant.parse("2026-11-21T20:01:00Z"))).isTrue();

        assertThat(found("Meier", BORN)).containsExactly(id);
        assertThat(found("Baker", BORN)).isEmpty();
    }

    private PatientId entered(String family) {
        var id = PatientId.random();
        var by = new OrganisationId(UUID.randomUUID());
        var at = Instant.parse("2026-11-21T20:00:00Z");
        var fields = PatientFields.json(id, details(family), by);
        rows.enter(fields, UUID.randomUUID(), UUID.randomUUID(), BY, at);
        return id;
    }

    private static PatientDetails details(String family) {
        return new PatientDetails(
                Identity.UNVERIFIED,
                null,
                BsnState.ABSENT,
                null,
                null,
                family,
                BORN,
                Gender.UNKNOWN,
                null,
                null,
                null,
                null,
                null,
                null,
                true);
    }

    private List<PatientId> found(@Nullable String name, LocalDate birth) {
        return rows.search(new PatientSearch(null, null, name, birth), 10).stream()
                .map(entered -> entered.patient().id())
                .toList();
    }
}
