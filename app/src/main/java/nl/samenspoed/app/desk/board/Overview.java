package nl.samenspoed.app.desk.board;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.PhaseCount;

/**
 * How many open requests stand in each phase, per subregion; no patient is named.
 *
 * @param phases codes, in the order in which a request meets them
 */
public record Overview(List<String> phases, List<Line> lines) {

    private static final List<String> ORDER =
            List.of(
                    "checking-red-flags",
                    "handing-over-to-112",
                    "awaiting-triage",
                    "awaiting-decision",
                    "seeking-place",
                    "awaiting-arrival",
                    "in-care",
                    "advised");

    public Overview {
        phases = List.copyOf(phases);
        lines = List.copyOf(lines);
    }

    static Overview of(List<PhaseCount> counts, NetworkSnapshot network) {
        var present = counts.stream().map(PhaseCount::phase).collect(Collectors.toSet());
        var lines =
                counts.stream()
                        .collect(Collectors.groupingBy(PhaseCount::subregion))
                        .entrySet()
                        .stream()
                        .map(entry -> line(entry.getKey(), entry.getValue(), network))
                        .sorted(Comparator.comparing(Line::region).thenComparing(Line::subregion))
                        .toList();
        return new Overview(ORDER.stream().filter(present::contains).toList(), lines);
    }

    private static Line line(SubregionId id, List<PhaseCount> counts, NetworkSnapshot network) {
        var subregion = network.getSubregion(id);
        return new Line(
                network.getRegion(subregion.region()).name(),
                subregion.name(),
                counts.stream()
                        .filter(count -> ORDER.contains(count.phase()))
                        .collect(
                                Collectors.toMap(
                                        PhaseCount::phase, PhaseCount::count, Integer::sum)));
    }

    public int total() {
        return lines.stream().mapToInt(Line::total).sum();
    }

    public int total(String phase) {
        return lines.stream().mapToInt(line -> line.count(phase)).sum();
    }

    /** The longest bar, so that the others can be drawn beside it. */
    public int most() {
        return Math.max(1, lines.stream().mapToInt(Line::total).max().orElse(1));
    }

    /** One subregion. */
    public record Line(String region, String subregion, Map<String, Integer> counts) {

        public int count(String phase) {
            return counts.getOrDefault(phase, 0);
        }

        public int total() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }
}
