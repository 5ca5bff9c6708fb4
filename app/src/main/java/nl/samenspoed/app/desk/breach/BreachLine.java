package nl.samenspoed.app.desk.breach;

import java.util.UUID;
import nl.samenspoed.app.placement.Breach;

/**
 * One breach in the reader's words.
 *
 * @param key makes answering twice do it once
 * @param what what was declared and what was answered
 * @param state where it stands now
 * @param contestable whether the provider can contest it now
 */
public record BreachLine(
        Breach breach,
        UUID key,
        String place,
        String organisation,
        String where,
        String what,
        String state,
        boolean contestable) {

    public String id() {
        return breach.offer().toString();
    }

    /** Not settled yet. */
    public boolean isOpen() {
        return breach.settled() == null;
    }
}
