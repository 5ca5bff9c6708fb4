package nl.samenspoed.benchmark.product;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Results as tables: Markdown for the manual, plain for the terminal. */
final class Tables {

    private static final List<String> HEAD =
            List.of(
                    "workload",
                    "users",
                    "product /s",
                    "limit /s",
                    "ratio (range)",
                    "p50 ms",
                    "p99 ms",
                    "max ms",
                    "limit p99",
                    "CPU product + database µs",
                    "limit µs",
                    "errors",
                    "note");

    private Tables() {}

    static List<List<String>> cells(Result result) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        for (var cell : result.cells) {
            var ratio = cell.ratio();
            rows.add(
                    List.of(
                            cell.workload(),
                            String.valueOf(cell.users()),
                            text("%.0f", cell.product(Load::rate)),
                            text("%.0f", cell.limit(Load::rate)),
                            text("%.2f (%.2f-%.2f)", ratio.median(), ratio.least(), ratio.most()),
                            text("%.1f", cell.product(Load::p50)),
                            text("%.1f", cell.product(Load::p99)),
                            text("%.0f", cell.product(Load::max)),
                            text("%.1f", cell.limit(Load::p99)),
                            text(
                                    "%.0f + %.0f",
                                    cell.product(Load::productCpu),
                                    cell.product(Load::databaseCpu)),
                            text("%.0f", cell.limit(Load::databaseCpu)),
                            String.valueOf(cell.errors()),
                            cell.noisy() ? "others on the machine" : ""));
        }
        return rows;
    }

    static List<List<String>> latencies(Result result) {
        var rows = new ArrayList<List<String>>();
        rows.add(
                List.of(
                        "at its own rate",
                        "time",
                        "count",
                        "p50 ms",
                        "p99 ms",
                        "p99.9 ms",
                        "max ms",
                        "errors",
                        "program and database",
                        "others"));
        for (var latency : result.latencies) {
            rows.add(
                    List.of(
                            latency.workload(),
                            latency.part(),
                            text("%d", latency.count()),
                            text("%.1f", latency.p50()),
                            text("%.1f", latency.p99()),
                            text("%.1f", latency.p999()),
                            text("%.0f", latency.max()),
                            String.valueOf(latency.errors()),
                            text("%.0f %%", latency.busy() * 100),
                            text("%.0f %%", latency.others() * 100)));
        }
        return rows;
    }

    static List<List<String>> targets(Result result) {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("target", "found", "met"));
        for (var verdict : Targets.of(result)) {
            var met =
                    switch (verdict.met()) {
                        case MET -> "met";
                        case NOT_MET -> "NOT MET";
                        case NOT_MEASURED -> "not measured";
                    };
            rows.add(List.of(verdict.what(), verdict.found(), met));
        }
        return rows;
    }

    static String markdown(List<List<String>> rows) {
        var lines = new ArrayList<String>();
        rows.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
        lines.add(1, "|" + "---|".repeat(rows.getFirst().size()));
        return String.join("\n", lines) + "\n";
    }

    static String plain(List<List<String>> rows) {
        var widths =
                IntStream.range(0, rows.getFirst().size())
                        .map(
                                i ->
                                        rows.stream()
                                                .mapToInt(row -> row.get(i).length())
                                                .max()
                                                .orElse(1))
                        .toArray();
        return rows.stream()
                .map(
                        row ->
                                IntStream.range(0, row.size())
                                        .mapToObj(i -> padded(row.get(i), widths[i]))
                                        .collect(Collectors.joining("  "))
                                        .stripTrailing())
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String padded(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String text(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
