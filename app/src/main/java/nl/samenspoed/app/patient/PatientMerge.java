package nl.samenspoed.app.patient;

import java.time.Instant;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * That two records are of one person, as somebody said.
 *
 * @param merged the record that is not shown by itself any more
 * @param survivor the record that was kept
 * @param undone when somebody said that they are of two people after all; null while it holds
 */
public record PatientMerge(
        long id, PatientId merged, PatientId survivor, Said said, @Nullable Said undone) {

    /**
     * @param by name of who said it
     */
    public record Said(String reason, Instant at, String by, OrganisationId organisation) {}

    public boolean holds() {
        return undone == null;
    }
}
