package nl.samenspoed.app.agreement;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLFactory;

/**
 * YAML as a tree, with the line of everything in it.
 *
 * @param tree the same as JSON
 * @param lines from 1, by JSON pointer
 */
record YamlText(JsonNode tree, Map<String, Integer> lines) {

    private static final int DEEPEST = 20;
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final YAMLFactory YAML =
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    /**
     * @throws JacksonException when it is no YAML
     */
    static YamlText parse(String text) {
        var lines = new LinkedHashMap<String, Integer>();
        try (var parser = YAML.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                return new YamlText(NODES.objectNode(), lines);
            }
            return new YamlText(value(parser, "", lines, 0), lines);
        }
    }

    /** The line of a place, or of the nearest one around it that has a line. */
    int line(String place) {
        var around = place;
        while (!around.isEmpty() && !lines.containsKey(around)) {
            around = around.substring(0, around.lastIndexOf('/'));
        }
        return lines.getOrDefault(around, 0);
    }

    private static JsonNode value(
            JsonParser parser, String where, Map<String, Integer> lines, int depth) {
        lines.put(where, parser.currentTokenLocation().getLineNr());
        if (depth > DEEPEST) {
            return NODES.nullNode();
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, where, lines, depth);
            case START_ARRAY -> array(parser, where, lines, depth);
            case VALUE_NUMBER_INT -> NODES.numberNode(parser.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(parser.getDoubleValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            case VALUE_STRING -> NODES.stringNode(parser.getString());
            default -> NODES.nullNode();
        };
    }

    private static ObjectNode object(
            JsonParser parser, String where, Map<String, Integer> lines, int depth) {
        var object = NODES.objectNode();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            int line = parser.currentTokenLocation().getLineNr();
            parser.nextToken();
            var pointer = where + "/" + name.replace("~", "~0").replace("/", "~1");
            object.set(name, value(parser, pointer, lines, depth + 1));
            lines.put(pointer, line);
        }
        return object;
    }

    private static ArrayNode array(
            JsonParser parser, String where, Map<String, Integer> lines, int depth) {
        var array = NODES.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            array.add(value(parser, where + "/" + array.size(), lines, depth + 1));
        }
        return array;
    }
}
