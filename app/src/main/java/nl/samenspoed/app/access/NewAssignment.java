package nl.samenspoed.app.access;

import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;

/** A role about to be given to somebody. */
public record NewAssignment(
        String role,
        OrganisationId organisation,
        Scope scope,
        @Nullable String onBehalfOf,
        boolean preferred) {}
