package nl.samenspoed.benchmark.product;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What the kernel counts: processor time and memory of processes, and of everybody. */
final class Machine {

    private static final Path PROC = Path.of("/proc");
    private static final double TICKS = 100;

    private Machine() {}

    /**
     * Processor seconds until now.
     *
     * @param busy of everybody, what the hypervisor took included
     * @param total of all processors, idle included
     */
    record Moment(double self, double product, double database, double busy, double total) {

        Use until(Moment later) {
            var all = later.total - total;
            var ours = later.self - self + (later.product - product) + (later.database - database);
            var others = all <= 0 ? 0 : Math.max(0, later.busy - busy - ours) / all;
            return new Use(later.product - product, later.database - database, others);
        }
    }

    /**
     * @param others share of the machine that neither load, product nor database used, 0 to 1
     */
    record Use(double product, double database, double others) {}

    static Moment moment(long product, long postmaster) throws IOException {
        var everybody = Files.readString(PROC.resolve("stat")).lines().findFirst().orElseThrow();
        var ticks = everybody.strip().split("\\s+");
        double busy = 0;
        double total = 0;
        for (int i = 1; i <= 8; i++) {
            var value = Double.parseDouble(ticks[i]);
            total += value;
            busy += i == 4 || i == 5 ? 0 : value;
        }
        return new Moment(
                seconds(ProcessHandle.current().pid(), false),
                seconds(product, false),
                databaseSeconds(postmaster),
                busy / TICKS,
                total / TICKS);
    }

    /** Of the server, its processes and those that have ended. */
    private static double databaseSeconds(long postmaster) throws IOException {
        var sum = seconds(postmaster, true);
        for (var child : children(postmaster)) {
            sum += seconds(child, false);
        }
        return sum;
    }

    private static double seconds(long pid, boolean withEnded) {
        try {
            var fields = afterName(PROC.resolve(pid + "/stat"));
            var own = Double.parseDouble(fields[11]) + Double.parseDouble(fields[12]);
            var ended = Double.parseDouble(fields[13]) + Double.parseDouble(fields[14]);
            return (withEnded ? own + ended : own) / TICKS;
        } catch (IOException e) {
            return 0;
        }
    }

    /** Bytes in memory, shared pages divided among who share them. */
    static long resident(long product, long postmaster) throws IOException {
        var sum = resident(product) + resident(postmaster);
        for (var child : children(postmaster)) {
            sum += resident(child);
        }
        return sum;
    }

    static long resident(long pid) {
        try (var lines = Files.lines(PROC.resolve(pid + "/smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                            .sum()
                    * 1024;
        } catch (IOException e) {
            return 0;
        }
    }

    static List<Long> children(long parent) throws IOException {
        var found = new ArrayList<Long>();
        try (var processes = Files.newDirectoryStream(PROC, "[0-9]*")) {
            for (var process : processes) {
                try {
                    if (Long.parseLong(afterName(process.resolve("stat"))[1]) == parent) {
                        found.add(Long.valueOf(process.getFileName().toString()));
                    }
                } catch (IOException e) {
                    // It ended while we looked.
                    continue;
                }
            }
        }
        return found;
    }

    private static String[] afterName(Path stat) throws IOException {
        var text = Files.readString(stat);
        return text.substring(text.lastIndexOf(')') + 2).split(" ");
    }

    static String processor() throws IOException {
        try (var lines = Files.lines(PROC.resolve("cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .orElse("unknown");
        }
    }
}
