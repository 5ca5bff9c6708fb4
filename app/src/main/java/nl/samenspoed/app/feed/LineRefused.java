package nl.samenspoed.app.feed;

import java.util.List;

/**
 * A line of a message that is not believed, or the whole message.
 *
 * @param line its number from 1; 0 for the whole message
 * @param field ours, in which the fault is; empty when it is in none
 * @param code stable code of the refusal
 * @param details values for its text; never free text of the sender
 */
public record LineRefused(int line, String field, String code, List<String> details) {

    public LineRefused {
        details = List.copyOf(details);
    }
}
