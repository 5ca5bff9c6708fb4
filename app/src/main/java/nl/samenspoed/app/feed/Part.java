package nl.samenspoed.app.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One named part of a message with what is in it, whatever language the message is in. */
final class Part {

    private final @Nullable Part around;
    private final Map<String, List<Part>> parts = new LinkedHashMap<>();
    private final StringBuilder text = new StringBuilder();

    Part(@Nullable Part around) {
        this.around = around;
    }

    Part add(String name) {
        var part = new Part(this);
        parts.computeIfAbsent(name, _ -> new ArrayList<>()).add(part);
        return part;
    }

    void write(String more) {
        text.append(more);
    }

    @Nullable Part around() {
        return around;
    }

    /** All parts with this name, at any depth, in order. */
    Stream<Part> named(String name) {
        return parts.entrySet().stream()
                .flatMap(
                        entry ->
                                entry.getValue().stream()
                                        .flatMap(
                                                part ->
                                                        entry.getKey().equals(name)
                                                                ? Stream.of(part)
                                                                : part.named(name)));
    }

    /** Text at this path in this part, or else in the nearest part around it that has it. */
    Optional<String> find(String path) {
        for (var from = this; from != null; from = from.around) {
            var found = from.inside(path);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** Texts at several paths joined by a slash; empty when one of them is missing. */
    Optional<String> findJoined(String paths) {
        var found = Arrays.stream(paths.split("\\+")).map(this::find).toList();
        return found.stream().allMatch(Optional::isPresent)
                ? Optional.of(String.join("/", found.stream().flatMap(Optional::stream).toList()))
                : Optional.empty();
    }

    private Optional<String> inside(String path) {
        var here = List.of(this);
        for (var name : path.split("/")) {
            here =
                    here.stream()
                            .flatMap(part -> part.parts.getOrDefault(name, List.of()).stream())
                            .toList();
        }
        return here.stream()
                .map(part -> part.text.toString().strip())
                .filter(found -> !found.isEmpty())
                .findFirst();
    }
}
