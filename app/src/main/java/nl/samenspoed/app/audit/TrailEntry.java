package nl.samenspoed.app.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/** One line of the trail, as the log manager reads it. */
public record TrailEntry(
        long id,
        Instant at,
        String action,
        PersonId person,
        String personName,
        String role,
        OrganisationId organisation,
        @Nullable String onBehalfOf,
        String via,
        String origin,
        String purpose,
        String subjectKind,
        @Nullable UUID subjectId,
        List<UUID> patients,
        Map<String, String> detail,
        String outcome) {

    public TrailEntry {
        patients = List.copyOf(patients);
        detail = Map.copyOf(detail);
    }
}
