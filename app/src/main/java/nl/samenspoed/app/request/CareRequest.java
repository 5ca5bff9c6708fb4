package nl.samenspoed.app.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientId;
import org.jspecify.annotations.Nullable;

/**
 * One care request as its facts so far make it.
 *
 * @param version number of facts
 * @param changedAt when the last fact was recorded
 * @param lead the one organisation that is responsible now
 * @param leadOfferedTo who was asked to take the lead and has not answered
 * @param openOffers offers without an answer, by id
 * @param ride how the patient gets to the accepted place; null while nothing was arranged
 * @param outcomeAt when last something happened that whoever asked wants to know; null until then
 * @param dialogues what was said about open offers, by id; nothing where nothing was said
 * @param parties every organisation that asked, handled or led; they keep sight of it
 * @param escalated who looks after it, and how far it was taken up the ladder
 * @param beside what is still to be done with it whatever phase it is in
 */
public record CareRequest(
        CareRequestId id,
        int version,
        RequestEvent.RequestOpened intake,
        Instant openedAt,
        Instant changedAt,
        Phase phase,
        PatientId patient,
        Identity identity,
        OrganisationId lead,
        @Nullable OrganisationId leadOfferedTo,
        @Nullable Assessment assessment,
        @Nullable Care care,
        Map<UUID, OfferedPlace> openOffers,
        Map<UUID, Dialogue> dialogues,
        @Nullable Ride ride,
        @Nullable Instant outcomeAt,
        Set<OrganisationId> parties,
        Escalated escalated,
        Beside beside) {

    public long number() {
        return intake.number();
    }

    public boolean isOpen() {
        return !(phase instanceof Phase.Ended);
    }

    /** What was said about an open offer. */
    public Dialogue dialogue(UUID offer) {
        return dialogues.getOrDefault(offer, Dialogue.NONE);
    }

    /**
     * About how many things somebody waits for a word: open offers with a question, a message of an
     * adviser, and transport that nobody who was asked can give.
     */
    public int awaitingDesk() {
        var asked = dialogues.values().stream().filter(Dialogue::awaitsDesk).count();
        var advisers = beside.consults().stream().filter(Consulted::awaitsDesk).count();
        return (int) (asked + advisers) + (isRideWanted() ? 1 : 0);
    }

    private boolean isRideWanted() {
        return phase instanceof Phase.AwaitingArrival && ride != null && ride.awaitsDesk();
    }

    /** When the patient is expected at the place; null when nobody is, or nobody knows. */
    public @Nullable Instant expectedAt() {
        return phase instanceof Phase.AwaitingArrival && ride != null ? ride.expectedAt() : null;
    }

    public @Nullable Urgency urgency() {
        return assessment == null ? null : assessment.urgency();
    }

    /**
     * How urgent, by which protocol.
     *
     * @param answers the criteria that were met, as codes
     * @param level in the words of the protocol; null when those are the urgency itself, or when a
     *     person changed it
     * @param context what counted besides the complaint, as codes
     * @param worse what was said since, that makes it hold no longer; null when nothing was
     * @param overridden reason, when a person changed what the protocol said
     */
    public record Assessment(
            Urgency urgency,
            String protocol,
            String protocolVersion,
            String complaint,
            List<String> answers,
            @Nullable String level,
            List<String> context,
            Instant at,
            @Nullable String overridden,
            @Nullable Instant reassessBy,
            @Nullable Worse worse) {

        /** The same, until it is assessed again. */
        Assessment with(@Nullable Worse now, @Nullable Instant by) {
            return new Assessment(
                    urgency,
                    protocol,
                    protocolVersion,
                    complaint,
                    answers,
                    level,
                    context,
                    at,
                    overridden,
                    by,
                    now);
        }
    }

    /**
     * Somebody said that the patient is worse since.
     *
     * @param flagsAsked whether the first questions were asked again since
     */
    public record Worse(String what, Instant at, boolean flagsAsked) {}

    /** What was said of it since the urgency was assessed; null when nothing was. */
    public @Nullable Worse worse() {
        return assessment == null ? null : assessment.worse();
    }
}
