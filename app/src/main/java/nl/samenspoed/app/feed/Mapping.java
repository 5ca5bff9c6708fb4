package nl.samenspoed.app.feed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a sender calls what we read. A field is a name, a path of names with {@code /}, or for the
 * code several joined with {@code +}; it is looked for in the line and then in what is around it.
 *
 * @param list name of what holds one line, at any depth; empty when the whole message does
 */
public record Mapping(
        String list,
        String code,
        String free,
        String total,
        String staffed,
        String occupied,
        String observed) {

    static final List<String> FIELDS =
            List.of("list", "code", "free", "total", "staffed", "occupied", "observed");

    /** These names, with others in their place where given. */
    Mapping with(Map<String, String> given) {
        return new Mapping(
                given.getOrDefault("list", list),
                given.getOrDefault("code", code),
                given.getOrDefault("free", free),
                given.getOrDefault("total", total),
                given.getOrDefault("staffed", staffed),
                given.getOrDefault("occupied", occupied),
                given.getOrDefault("observed", observed));
    }

    /** Our field and theirs, in order. */
    public Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("list", list);
        names.put("code", code);
        names.put("free", free);
        names.put("total", total);
        names.put("staffed", staffed);
        names.put("occupied", occupied);
        names.put("observed", observed);
        return names;
    }
}
