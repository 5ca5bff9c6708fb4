package nl.samenspoed.app.feed;

import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Takes JSON apart. */
final class JsonParts {

    private static final int DEEPEST = 30;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(DEEPEST)
                                                    .build())
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private JsonParts() {}

    /** The message, or each of them when it is a list; empty when it is no JSON. */
    static Optional<List<Part>> read(byte[] message) {
        try {
            var root = JSON.readTree(message);
            var roots =
                    root.isArray()
                            ? StreamSupport.stream(root.spliterator(), false).toList()
                            : List.of(root);
            return Optional.of(roots.stream().map(JsonParts::root).toList());
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    private static Part root(JsonNode node) {
        var part = new Part(null);
        fill(part, node);
        return part;
    }

    private static void fill(Part part, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(field -> add(part, field.getKey(), field.getValue()));
        } else if (node.isValueNode() && !node.isNull()) {
            part.write(node.asString());
        }
    }

    private static void add(Part part, String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(one -> fill(part.add(name), one));
        } else {
            fill(part.add(name), value);
        }
    }
}
