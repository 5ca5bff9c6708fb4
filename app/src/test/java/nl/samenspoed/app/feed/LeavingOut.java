package nl.samenspoed.app.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A message without each of its parts in turn, under the name of the part. */
public final class LeavingOut {

    private static final JsonMapper JSON = new JsonMapper();

    private LeavingOut() {}

    /** Every member of every object and every element of every list. */
    public static Map<String, String> ofJson(String document) {
        var names = new ArrayList<List<Object>>();
        walk(JSON.readTree(document), List.of(), names);
        var withouts = new LinkedHashMap<String, String>();
        for (var path : names) {
            var copy = JSON.readTree(document);
            var parent = copy;
            for (var step : path.subList(0, path.size() - 1)) {
                parent = step instanceof Integer i ? parent.get(i) : parent.get((String) step);
            }
            switch (parent) {
                case ObjectNode object -> object.remove((String) path.getLast());
                case ArrayNode array -> array.remove((int) path.getLast());
                default -> throw new AssertionError(path);
            }
            withouts.put(named(path), copy.toString());
        }
        return withouts;
    }

    private static void walk(JsonNode node, List<Object> path, List<List<Object>> names) {
        if (node.isObject()) {
            node.propertyNames().forEach(name -> step(node.get(name), path, name, names));
        } else if (node.isArray()) {
            IntStream.range(0, node.size()).forEach(i -> step(node.get(i), path, i, names));
        }
    }

    private static void step(
            JsonNode node, List<Object> path, Object step, List<List<Object>> names) {
        var longer = new ArrayList<>(path);
        longer.add(step);
        names.add(longer);
        walk(node, longer, names);
    }

    private static String named(List<Object> path) {
        return path.stream()
                .map(step -> step instanceof Integer i ? "[" + i + "]" : "." + step)
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    /** Every element, named by itself and which of that name it is. */
    public static Map<String, String> ofXml(String document) {
        var withouts = new LinkedHashMap<String, String>();
        var open = Pattern.compile("<([a-z]+:[A-Za-z]+)[^>]*>").matcher(document);
        while (open.find()) {
            var tag = open.group(1);
            int end = document.indexOf("</" + tag + ">", open.end());
            var before = document.substring(0, open.start());
            long number = Pattern.compile("<" + tag + "[ >]").matcher(before).results().count();
            withouts.put(
                    tag.replaceFirst(".*:", "") + (number == 0 ? "" : "#" + (number + 1)),
                    before + document.substring(end + tag.length() + 3));
        }
        return withouts;
    }

    /** Every column and every line. */
    public static Map<String, String> ofCsv(String document, String delimiter) {
        var lines = document.lines().map(line -> List.of(line.split(delimiter, -1))).toList();
        var withouts = new LinkedHashMap<String, String>();
        for (int column = 0; column < lines.getFirst().size(); column++) {
            int left = column;
            withouts.put(
                    lines.getFirst().get(column),
                    lines.stream()
                            .map(line -> without(line, left, delimiter))
                            .collect(Collectors.joining("\n")));
        }
        for (int line = 0; line < lines.size(); line++) {
            withouts.put("line " + (line + 1), without(document.lines().toList(), line, "\n"));
        }
        return withouts;
    }

    private static String without(List<String> parts, int left, String delimiter) {
        var others = new ArrayList<>(parts);
        others.remove(left);
        return String.join(delimiter, others);
    }

    /** Every segment, every field that is filled, and every component of one. */
    public static Map<String, String> ofHl7(String document) {
        var segments = document.split("\r");
        var withouts = new LinkedHashMap<String, String>();
        for (int segment = 0; segment < segments.length; segment++) {
            var fields = segments[segment].split("\\|", -1);
            var name = fields[0];
            withouts.put(name, without(List.of(segments), segment, "\r"));
            int first = name.equals("MSH") ? 2 : 1;
            for (int field = first; field < fields.length; field++) {
                var path = name + "-" + (name.equals("MSH") ? field + 1 : field);
                blank(withouts, path, segments, segment, field, fields[field]);
            }
        }
        return withouts;
    }

    private static void blank(
            Map<String, String> withouts,
            String path,
            String[] segments,
            int segment,
            int field,
            String text) {
        if (text.isEmpty()) {
            return;
        }
        withouts.put(path, replaced(segments, segment, field, ""));
        var components = text.split("\\^", -1);
        for (int component = 0;
                components.length > 1 && component < components.length;
                component++) {
            if (!components[component].isEmpty()) {
                var others = components.clone();
                others[component] = "";
                var name = path + "-" + (component + 1);
                withouts.put(name, replaced(segments, segment, field, String.join("^", others)));
            }
        }
    }

    private static String replaced(String[] segments, int segment, int field, String text) {
        var fields = segments[segment].split("\\|", -1);
        fields[field] = text;
        var copy = Arrays.copyOf(segments, segments.length);
        copy[segment] = String.join("|", fields);
        return String.join("\r", copy) + "\r";
    }
}
