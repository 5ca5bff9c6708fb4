package nl.samenspoed.simulation.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import nl.samenspoed.simulation.assumption.Assumption;
import nl.samenspoed.simulation.assumption.Assumptions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** How a scenario differs from another, one sentence for each thing. */
public final class Differences {

    private final Words words;
    private final List<String> sentences = new ArrayList<>();

    private Differences(Words words) {
        this.words = words;
    }

    /** What is otherwise in the second; its name is not a difference. */
    public static List<String> between(Scenario base, Scenario other, Words words) {
        var all = new Differences(words);
        all.compare(parts(base.tree(), true), parts(other.tree(), true), "", "");
        return List.copyOf(all.sentences);
    }

    private void compare(
            Map<String, JsonNode> one, Map<String, JsonNode> other, String label, String path) {
        var keys = new LinkedHashSet<>(one.keySet());
        keys.addAll(other.keySet());
        for (var key : keys) {
            var was = one.get(key);
            var is = other.get(key);
            if (!Objects.equals(was, is)) {
                tell(was, is, label(label, key, path), path.isEmpty() ? key : path);
            }
        }
    }

    private void tell(@Nullable JsonNode was, @Nullable JsonNode is, String label, String path) {
        if (was == null && is instanceof ObjectNode && !isNamed(is)) {
            compare(Map.of(), parts(is, false), label, path);
        } else if (is == null && was instanceof ObjectNode && !isNamed(was)) {
            compare(parts(was, false), Map.of(), label, path);
        } else if (was == null) {
            sentences.add(added(is, label, path));
        } else if (is == null) {
            sentences.add(words.text("difference.gone", label, text(was)));
        } else if (isDeep(was) && isDeep(is)) {
            compare(parts(was, false), parts(is, false), label, path);
        } else {
            sentences.add(words.text("difference.other", label, text(is), text(was)));
        }
    }

    private String added(@Nullable JsonNode is, String label, String path) {
        var standard =
                path.equals("assumptions")
                        ? Assumptions.standard()
                                .find(
                                        label.substring(
                                                label.lastIndexOf('[') + 1, label.length() - 1))
                        : Optional.<Assumption>empty();
        return standard.isPresent()
                ? words.text("difference.other", label, text(is), standard.get().text())
                : words.text("difference.added", label, text(is));
    }

    private String label(String before, String key, String path) {
        if (path.equals("assumptions")) {
            return Assumptions.standard()
                    .find(key)
                    .map(it -> (words.isDutch() ? it.dutch() : it.english()) + " [" + key + "]")
                    .orElse(key);
        }
        var word = words.name(key);
        return before.isEmpty() ? word : before + ", " + word;
    }

    private static boolean isNamed(JsonNode node) {
        return node.get("name") != null;
    }

    /** Whether it is told by its parts: an object, or a list of things with names. */
    private static boolean isDeep(JsonNode node) {
        return node instanceof ObjectNode
                || (node.isArray() && !node.isEmpty() && isNamed(node.get(0)));
    }

    private static Map<String, JsonNode> parts(JsonNode node, boolean top) {
        var parts = new LinkedHashMap<String, JsonNode>();
        if (node.isArray()) {
            node.forEach(one -> parts.put("'" + one.get("name").stringValue() + "'", one));
        } else {
            node.properties()
                    .forEach(
                            one -> {
                                if (!top || !one.getKey().equals("name")) {
                                    parts.put(one.getKey(), one.getValue());
                                }
                            });
        }
        return parts;
    }

    private String text(@Nullable JsonNode node) {
        if (node == null) {
            return "";
        }
        if (node.isArray()) {
            return !node.isEmpty()
                            && node.get(0).get("from") != null
                            && node.get(0).get("to") != null
                    ? Rosters.text(node)
                    : StreamSupport.stream(node.spliterator(), false)
                            .map(this::text)
                            .collect(Collectors.joining(" "));
        }
        if (node instanceof ObjectNode object) {
            return object.properties().stream()
                    .filter(one -> !one.getKey().equals("name"))
                    .map(one -> words.name(one.getKey()) + " " + text(one.getValue()))
                    .collect(Collectors.joining("; "));
        }
        return node.isString() ? words.name(node.stringValue()) : node.asString();
    }
}
