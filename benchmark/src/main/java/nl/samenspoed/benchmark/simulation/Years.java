package nl.samenspoed.benchmark.simulation;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.samenspoed.simulation.Plan;
import nl.samenspoed.simulation.Results;
import nl.samenspoed.simulation.Study;
import nl.samenspoed.simulation.kernel.Agenda;
import nl.samenspoed.simulation.kernel.Model;
import nl.samenspoed.simulation.kernel.Run;
import nl.samenspoed.simulation.region.RegionModel;
import nl.samenspoed.simulation.scenario.ReadScenario;
import nl.samenspoed.simulation.scenario.Scenario;
import nl.samenspoed.simulation.scenario.ScenarioReader;
import nl.samenspoed.simulation.scenario.Words;
import nl.samenspoed.simulation.statistics.Figure;
import nl.samenspoed.simulation.statistics.Statistic;

/**
 * How long simulated years take, with all statistics that the reports need: a region of 1.3 million
 * inhabitants, a country of fourteen of them, as many of them as bring twelve million requests
 * (which is what the goals call a country-year), and a study of three organisations with thirty
 * years each. A request is somebody who comes: by telephone, to a department, by ambulance, to give
 * birth. One measurement a process, as memory is the most that the process ever had.
 *
 * <pre>
 * java -cp ... nl.samenspoed.benchmark.simulation.Years doc/scenarios region|country|twelve-million|study THREADS [DAYS]
 * </pre>
 */
public final class Years {

    private static final int YEAR = 365;
    private static final int REGIONS = 14;
    private static final int TWELVE_MILLION = 25;
    private static final int PAIRED = 30;
    private static final double BILLION = 1e9;

    private Years() {}

    /** What took how long. */
    private record Cost(int threads, double wall, double processor, long events, long requests) {

        String line(String what, long kibibytes) {
            return String.format(
                    Locale.ROOT,
                    "| %s | %d | %.1f s | %.1f s | %.1f million | %.2f million | %.2f million | %d MiB |",
                    what,
                    threads,
                    wall,
                    processor,
                    events / 1e6,
                    requests / 1e6,
                    events / 1e6 / processor,
                    kibibytes / 1024);
        }
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var folder = Path.of(arguments[0]);
        int threads = Integer.parseInt(arguments[2]);
        int days = arguments.length > 3 ? Integer.parseInt(arguments[3]) : YEAR;
        var scenarios = scenarios(arguments[1]);
        int runs = runs(arguments[1]);
        var cost = run(folder, scenarios, runs, threads, days);
        System.out.println(cost.line(arguments[1] + ", " + days + " days", mostMemory()));
    }

    private static List<String> scenarios(String what) {
        return switch (what) {
            case "region", "country", "twelve-million" -> List.of("one-centre");
            case "region-by-telephone", "country-by-telephone" -> List.of("telephone");
            case "study" -> List.of("one-centre", "four-desks", "hybrid");
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static int runs(String what) {
        if (what.equals("study")) {
            return PAIRED;
        }
        if (what.equals("twelve-million")) {
            return TWELVE_MILLION;
        }
        return what.startsWith("country") ? REGIONS : 1;
    }

    private static Cost run(Path folder, List<String> names, int runs, int threads, int days)
            throws IOException, InterruptedException {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long began = System.nanoTime();
        long used = system.getProcessCpuTime();
        long events = 0;
        long requests = 0;
        for (var name : names) {
            var scenario = read(folder, name);
            var model = new Counted(new RegionModel(scenario.region()));
            var results = new Study(model, plan(scenario, runs, days)).run(threads);
            events += model.events();
            requests += requests(results);
        }
        return new Cost(
                threads,
                (System.nanoTime() - began) / BILLION,
                (system.getProcessCpuTime() - used) / BILLION,
                events,
                requests);
    }

    private static Plan plan(Scenario scenario, int runs, int days) {
        var plan = scenario.plan();
        return Plan.of(plan.seed(), plan.calendar(), Duration.ofDays(days), runs)
                .withWarmUp(plan.warmUp());
    }

    private static long requests(Results results) {
        var came = new Figure("people entered", Statistic.COUNT);
        return Math.round(results.runs().stream().mapToDouble(run -> run.get(came)).sum());
    }

    private static Scenario read(Path folder, String name) {
        var reader =
                new ScenarioReader(file -> text(folder.resolve(file)), new Words(Locale.ENGLISH));
        return switch (reader.read(name + ".yaml")) {
            case ReadScenario.Right right -> right.scenario();
            case ReadScenario.Wrong wrong ->
                    throw new IllegalArgumentException(String.valueOf(wrong.faults()));
        };
    }

    private static Optional<String> text(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The most memory that this process ever held, as Linux counts it. */
    private static long mostMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .map(line -> line.replaceAll("\\D+", ""))
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow();
    }

    /** Remembers its runs, which know how many events happened. */
    private record Counted(Model model, Queue<Agenda> agendas) implements Model {

        private Counted(Model model) {
            this(model, new ConcurrentLinkedQueue<>());
        }

        @Override
        public void start(Run run) {
            agendas.add(run.agenda());
            model.start(run);
        }

        private long events() {
            return agendas.stream().mapToLong(Agenda::happened).sum();
        }
    }
}
