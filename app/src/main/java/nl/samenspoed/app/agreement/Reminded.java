package nl.samenspoed.app.agreement;

import java.time.Instant;
import nl.samenspoed.app.network.OrganisationId;

/** That a party was reminded that its word is waited for. */
public record Reminded(OrganisationId party, Instant at, String by) {}
