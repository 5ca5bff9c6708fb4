package nl.samenspoed.simulation.scenario;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A scenario upon what it is based on: parts with names are put together, everything else, lists
 * too, replaces what was there. Remembers where each thing was written.
 */
final class Layers {

    /** Where something was written. */
    record Spot(String file, int line) {}

    private final ObjectNode tree;
    private final Map<String, Spot> spots = new HashMap<>();

    Layers(ObjectNode empty) {
        tree = empty;
    }

    ObjectNode tree() {
        return tree;
    }

    void add(String file, YamlText text) {
        if (text.tree() instanceof ObjectNode object) {
            put(tree, object, "", file, text.lines());
        }
        spots.put("", new Spot(file, 1));
    }

    private void put(
            ObjectNode to, ObjectNode from, String where, String file, Map<String, Integer> lines) {
        for (var property : from.properties()) {
            var pointer = where + "/" + property.getKey().replace("~", "~0").replace("/", "~1");
            JsonNode below = to.get(property.getKey());
            if (below instanceof ObjectNode lower && property.getValue() instanceof ObjectNode up) {
                put(lower, up, pointer, file, lines);
            } else {
                to.set(property.getKey(), property.getValue());
                lines.forEach((at, line) -> place(pointer, at, file, line));
            }
            place(pointer, pointer, file, lines.getOrDefault(pointer, 0));
        }
    }

    private void place(String under, String at, String file, int line) {
        if (at.equals(under) || at.startsWith(under + "/")) {
            spots.put(at, new Spot(file, line));
        }
    }

    /** Of the thing itself or, when it is missing, of what it should be in. */
    Spot spot(String pointer) {
        var at = pointer;
        while (!spots.containsKey(at) && !at.isEmpty()) {
            at = at.substring(0, Math.max(0, at.lastIndexOf('/')));
        }
        return spots.getOrDefault(at, new Spot("", 0));
    }
}
