package nl.samenspoed.app.desk.consult;

import java.util.UUID;
import nl.samenspoed.app.consult.Consult;
import nl.samenspoed.app.consult.ConsultSeen;
import nl.samenspoed.app.consult.ConsultState;
import org.jspecify.annotations.Nullable;

/**
 * A consult as its adviser sees it.
 *
 * @param who age and gender, and after the yes the name and birth date
 * @param complaint in the words of the protocol; null while nobody triaged, or before the yes
 * @param place where the patient is; null when nobody knows, or before the yes
 * @param key makes sending it twice do it once
 * @param talkKey the same for a message
 */
public record ConsultCard(
        ConsultSeen seen,
        String discipline,
        String desk,
        String who,
        @Nullable String complaint,
        @Nullable String place,
        UUID key,
        UUID talkKey) {

    /** Whether the desk had the last word. */
    public boolean awaitsAnswer() {
        var shown = seen.shown();
        return shown != null && !shown.said().isEmpty() && !shown.said().getLast().ofAdviser();
    }

    public Consult consult() {
        return seen.consult();
    }

    public String id() {
        return consult().id().toString();
    }

    public String path() {
        return "/consults/" + id();
    }

    public boolean isAsked() {
        return consult().state() == ConsultState.ASKED;
    }

    public boolean isAccepted() {
        return consult().state() == ConsultState.ACCEPTED;
    }

    public @Nullable Integer level() {
        var urgency = seen.urgency();
        return urgency == null ? null : urgency.ordinal();
    }
}
