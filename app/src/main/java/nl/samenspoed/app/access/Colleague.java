package nl.samenspoed.app.access;

import nl.samenspoed.app.network.OrganisationId;

/** Somebody who may act under a role for an organisation, for whoever wants to ask them. */
public record Colleague(PersonId id, String name, String role, OrganisationId organisation) {}
