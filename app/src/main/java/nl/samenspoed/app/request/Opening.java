package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request about to be opened.
 *
 * @param request as its first facts make it
 * @param by the actor as JSON
 * @param patientFields the new patient as JSON, or null when the patient is already there
 */
record Opening(
        CareRequest request,
        List<RequestEvent> events,
        @Nullable String patientFields,
        UUID key,
        UUID actor,
        String by,
        Instant at) {}
