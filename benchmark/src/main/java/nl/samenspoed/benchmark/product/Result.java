package nl.samenspoed.benchmark.product;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that one run found, in the making. */
final class Result {

    final Map<String, Object> about = new LinkedHashMap<>();
    final List<Cell> cells = new ArrayList<>();

    /** What could not be measured, and why. */
    final Map<String, String> missing = new LinkedHashMap<>();

    /** Where work came at a rate of its own. */
    final List<Latency> latencies = new ArrayList<>();

    /** Changes that screens missed or got twice; empty when no screen followed. */
    final Map<String, Long> follows = new LinkedHashMap<>();

    Map<String, Long> differences = Map.of();

    /** Of trying an agreement on the past; empty when it was not measured. */
    Map<String, Object> dryRun = Map.of();

    Map<String, Object> comparing = Map.of();

    @Nullable Durability durability;
    @Nullable Starting starting;
    long residentAfter;

    boolean isVoid() {
        return durability != null && !durability.isKept();
    }

    Optional<Cell> cell(String workload, int users) {
        return cells.stream()
                .filter(c -> c.workload().equals(workload) && c.users() == users)
                .findFirst();
    }

    Optional<Latency> latency(String workload, String part) {
        return latencies.stream()
                .filter(l -> l.workload().startsWith(workload) && l.part().equals(part))
                .findFirst();
    }

    Map<String, Object> toMap() {
        var map = new LinkedHashMap<String, Object>();
        map.put("void", isVoid());
        map.put("about", about);
        if (durability != null) {
            map.put("durability", durability.settings());
        }
        if (starting != null) {
            map.put("starting", starting.toMap());
        }
        map.put("residentBytesAfterLoad", residentAfter);
        map.put("placementDifferences", differences);
        map.put("dryRun", dryRun);
        map.put("comparing", comparing);
        map.put("latencies", latencies.stream().map(Latency::toMap).toList());
        map.put("screenDifferences", follows);
        map.put("cells", cells.stream().map(Cell::toMap).toList());
        map.put("missing", missing);
        map.put(
                "targets",
                Targets.of(this).stream()
                        .map(
                                v ->
                                        Map.of(
                                                "what",
                                                v.what(),
                                                "found",
                                                v.found(),
                                                "met",
                                                v.met().name()))
                        .toList());
        return map;
    }
}
