package nl.samenspoed.app.consult;

import java.time.Instant;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said of their own work.
 *
 * @param discipline code of what this person may advise as; null for whoever advises on nothing
 * @param role code of the role under which it was said
 * @param manner null for somebody who does not work, whatever the roster says
 * @param until when it no longer holds, and the roster alone speaks again
 */
public record Presence(
        PersonId person,
        OrganisationId organisation,
        @Nullable String discipline,
        String role,
        String name,
        @Nullable Manner manner,
        Instant saidAt,
        Instant until) {}
