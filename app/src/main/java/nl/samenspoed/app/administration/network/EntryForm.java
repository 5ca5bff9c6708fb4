package nl.samenspoed.app.administration.network;

import java.util.List;
import java.util.Map;
import nl.samenspoed.app.administration.Typed;

/**
 * A form for one entry of the register.
 *
 * @param what organisation, location or service
 * @param title of the page
 * @param action where it is posted
 * @param back where to go without saving
 * @param choices what can be chosen, by field: sector, kind, municipality, capabilities, location
 */
public record EntryForm(
        String what,
        String title,
        String action,
        String back,
        Typed typed,
        Map<String, List<Choice>> choices) {

    public List<Choice> choices(String field) {
        return choices.getOrDefault(field, List.of());
    }

    public boolean isNew() {
        return typed.version() == 0;
    }

    /** A value with its name. */
    public record Choice(String value, String name) {}
}
