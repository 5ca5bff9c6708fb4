package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.PatientLine;
import org.jspecify.annotations.Nullable;

/**
 * A request in one line of a list.
 *
 * @param phase code of the phase, see {@link Phase#code()}
 * @param care code of the care decided, see {@link Care#code()}
 * @param line the patient in one line
 * @param awaitingDesk about how many open offers, or rides, somebody waits for a word
 * @param expectedAt when the patient is expected at the place; null when nobody is, or knows
 * @param owner who looks after it; null when nobody claimed it
 * @param ladderNextAt when the ladder takes its next step at the latest; null without one
 * @param dutyCalledAt since when the duty manager is wanted; null when not
 * @param dutyTakenUpBy the duty manager who sees to it; null while it rings
 * @param validationSince since when a physician is to look at what was decided; null when not
 * @param shift to whom it is offered for the next shift; null when it is not
 * @param callBackAt when the patient is to be called back; null when nobody promised that
 */
public record WorkItem(
        CareRequestId id,
        long number,
        int version,
        String phase,
        boolean open,
        @Nullable Ending ending,
        @Nullable Urgency urgency,
        String headline,
        Instant openedAt,
        Instant changedAt,
        @Nullable Instant reassessBy,
        PatientId patient,
        Identity identity,
        PatientLine line,
        OrganisationId requester,
        OrganisationId lead,
        @Nullable OrganisationId leadOfferedTo,
        SubregionId subregion,
        @Nullable String care,
        int openOffers,
        int awaitingDesk,
        @Nullable Instant expectedAt,
        @Nullable Owner owner,
        @Nullable Instant ladderNextAt,
        @Nullable Instant dutyCalledAt,
        @Nullable String dutyTakenUpBy,
        @Nullable Instant callBackAt,
        @Nullable Instant validationSince,
        @Nullable Shift shift) {

    /**
     * An offer of whoever goes off duty.
     *
     * @param by name of who offers it
     * @param word what to know of it; null when nothing was said
     */
    public record Shift(OrganisationId to, String by, @Nullable String word, Instant at) {}

    /**
     * Who looks after it.
     *
     * @param idleFrom from when on somebody else may take it over
     */
    public record Owner(UUID person, String name, Instant idleFrom) {}
}
