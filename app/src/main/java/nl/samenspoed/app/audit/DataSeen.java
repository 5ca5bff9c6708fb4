package nl.samenspoed.app.audit;

import java.time.Instant;
import nl.samenspoed.app.network.OrganisationId;

/**
 * What the patient is told of the trail: which role of which organisation saw or wrote something,
 * how often, and when last; no names of people.
 */
public record DataSeen(
        OrganisationId organisation, String role, How how, long times, Instant last) {

    /** The loudest first. */
    public enum How {
        EMERGENCY,
        /** Others were asked for what they know. */
        ELSEWHERE,
        WRITTEN,
        READ,
        LISTED
    }
}
