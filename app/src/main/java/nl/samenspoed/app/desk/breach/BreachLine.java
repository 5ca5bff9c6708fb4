package nl.samenspoed.app.desk.breach;

import java.util.UUID;
import nl.samenspoed.app.placement.Breach;
import org.jspecify.annotations.Nullable;

/**
 * One breach in the reader's words.
 *
 * @param key makes answering twice do it once
 * @param kind what kind of thing was not done
 * @param place where it was; null when it was not at a place
 * @param request the number people call the request by; null when it was not with one
 * @param towards to whom it was owed; null when there is not one
 * @param what what was agreed and what happened
 * @param state where it stands now
 * @param seen who sees it now and who will see it when; null when it was settled
 * @param droppable whether the reader can say that the two parties settled it
 * @param contestable whether the organisation can contest it now
 */
public record BreachLine(
        Breach breach,
        UUID key,
        String kind,
        @Nullable String place,
        String organisation,
        @Nullable String towards,
        String where,
        @Nullable String request,
        String what,
        String state,
        @Nullable String seen,
        boolean droppable,
        boolean contestable) {

    public String id() {
        return breach.id().toString();
    }

    /** Not settled yet. */
    public boolean isOpen() {
        return breach.settled() == null;
    }

    /** The place, or the organisation where it was not at one. */
    public String who() {
        return place == null ? organisation : place;
    }
}
