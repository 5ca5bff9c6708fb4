package nl.samenspoed.app.request;

import java.time.Instant;
import nl.samenspoed.app.network.OrganisationId;

/** A fact with its place in the story: when it was recorded, and by whom. */
public record RecordedFact(int version, Instant at, By by, RequestEvent event) {

    /** Who did it, as known then. */
    public record By(String name, String role, OrganisationId organisation) {}
}
