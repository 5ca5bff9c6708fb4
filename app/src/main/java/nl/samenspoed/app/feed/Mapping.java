package nl.samenspoed.app.feed;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How a sender calls what we read. A field is a name, a path of names with {@code /}, or for the
 * code several joined with {@code +}; it is looked for in the line and then in what is around it.
 *
 * @param list name of what holds one line, at any depth; empty when the whole message does
 */
record Mapping(
        String list,
        String code,
        String free,
        String total,
        String staffed,
        String occupied,
        String observed) {

    /** Our field and theirs, in order. */
    Map<String, String> names() {
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

    static Mapping of(Map<String, String> names) {
        return new Mapping(
                names.getOrDefault("list", ""),
                names.getOrDefault("code", ""),
                names.getOrDefault("free", ""),
                names.getOrDefault("total", ""),
                names.getOrDefault("staffed", ""),
                names.getOrDefault("occupied", ""),
                names.getOrDefault("observed", ""));
    }
}
