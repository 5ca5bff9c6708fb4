package nl.samenspoed.simulation.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.samenspoed.simulation.RunFailed;
import nl.samenspoed.simulation.comparison.Asked;
import nl.samenspoed.simulation.comparison.Origin;
import nl.samenspoed.simulation.comparison.Report;
import nl.samenspoed.simulation.comparison.Sensitivity;
import nl.samenspoed.simulation.comparison.SensitivityReport;
import nl.samenspoed.simulation.comparison.Unbounded;
import nl.samenspoed.simulation.comparison.Values;
import nl.samenspoed.simulation.kernel.GrowsWithoutBound;
import nl.samenspoed.simulation.scenario.ReadScenario;
import nl.samenspoed.simulation.scenario.Scenario;
import nl.samenspoed.simulation.scenario.ScenarioReader;
import nl.samenspoed.simulation.scenario.Words;

/** Does what a command line asks and says how it went. */
public final class Simulator {

    static final int DONE = 0;
    static final int WRONG_SCENARIO = 1;
    static final int WRONG_COMMAND = 2;
    static final int UNBOUNDED = 3;
    static final int FAILED = 4;

    private static final String USAGE =
            """
            Usage: ./run simulate FILE... [options]     the first is the base of comparison
                   ./run sensitivity FILE [FILE] --vary KEYS [--of OUTCOMES] [options]
                   ./run merge DIR... --out DIR [--language nl|en]

              --replications N   runs of each scenario (default 10)
              --shard I/N        only part I of N of the runs, I from 0; merge puts parts together
              --threads N        at work at the same time (default: one a core); changes no number
              --out DIR          where results go (default: simulated)
              --language nl|en   of report and errors (default nl)
              --vary KEYS        assumptions with commas between them, or "unverified" or "all"; each
                                 at its low and its high end. Of two files: what that does to the difference
              --of OUTCOMES      keys of report.csv of which sensitivity.md tells (default: a few)
            """;

    private final PrintStream out;
    private final PrintStream err;

    Simulator(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) throws InterruptedException {
        System.exit(new Simulator(System.out, System.err).run(arguments));
    }

    int run(String... arguments) throws InterruptedException {
        var words = new Words(Locale.of("nl"));
        try {
            var options = Options.parse(List.of(arguments));
            words = new Words(Locale.of(options.language()));
            return switch (options.command()) {
                case "simulate", "sensitivity" -> simulate(options);
                case "merge" -> merge(options);
                default -> throw new IllegalArgumentException("simulate, sensitivity or merge");
            };
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            err.print(USAGE);
            return WRONG_COMMAND;
        } catch (IOException e) {
            err.println("Cannot read or write " + e.getMessage());
            return FAILED;
        } catch (RunFailed e) {
            return failed(e, words);
        }
    }

    private int failed(RunFailed failure, Words words) {
        if (failure.getCause() instanceof GrowsWithoutBound unbounded) {
            err.println(Unbounded.of(unbounded).sentence(words));
            return UNBOUNDED;
        }
        throw failure;
    }

    private int simulate(Options options) throws IOException, InterruptedException {
        var words = new Words(Locale.of(options.language()));
        var scenarios = new ArrayList<Scenario>();
        boolean wrong = false;
        for (var file : options.names()) {
            switch (read(Path.of(file), words)) {
                case ReadScenario.Right right -> scenarios.add(right.scenario());
                case ReadScenario.Wrong faults -> {
                    faults.faults().forEach(err::println);
                    wrong = true;
                }
            }
        }
        if (wrong) {
            return WRONG_SCENARIO;
        }
        var study = asked(options, scenarios);
        var values =
                new Doing(study.comparison(), !study.isSensitivity(), options, this::say).run();
        if (options.shards() == 1) {
            finish(study, values, options, words);
        } else {
            var name = Folder.part(options.shard(), options.shards());
            new Folder(options.out()).write(study, name, values);
            out.println(options.out().resolve(name));
        }
        return DONE;
    }

    private static Asked asked(Options options, List<Scenario> scenarios) {
        if (options.command().equals("simulate")) {
            return new Asked(scenarios, options.replications(), List.of());
        }
        var varied =
                switch (String.join(",", options.vary())) {
                    case "" -> throw new IllegalArgumentException("--vary what?");
                    case "all" -> Sensitivity.all();
                    case "unverified" -> Sensitivity.unverified();
                    default -> options.vary();
                };
        var asked = new Asked(scenarios, options.replications(), varied);
        var ignored = asked.sensitivity();
        return asked;
    }

    private void say(String name) {
        err.println(name);
    }

    private int merge(Options options) throws IOException {
        var words = new Words(Locale.of(options.language()));
        var parts = new ArrayList<Values>();
        var first = new Folder(Path.of(options.names().getFirst())).study(words);
        for (var name : options.names()) {
            var folder = new Folder(Path.of(name));
            if (!folder.study(words).isSameAs(first)) {
                throw new IllegalArgumentException("[" + name + "] holds parts of another study");
            }
            if (!folder.origin().equals(Origin.here())) {
                throw new IllegalArgumentException(
                        "[%s] was made by %s, this is %s"
                                .formatted(name, folder.origin(), Origin.here()));
            }
            parts.addAll(folder.parts());
        }
        finish(first, Values.together(parts).completeFor(first.comparison()), options, words);
        return DONE;
    }

    private void finish(Asked study, Values values, Options options, Words words)
            throws IOException {
        var folder = new Folder(options.out());
        folder.write(study, Folder.WHOLE, values);
        if (study.isSensitivity()) {
            var report =
                    new SensitivityReport(
                            study.sensitivity(), values, words, options.of(), Origin.here());
            folder.write("sensitivity.md", report.markdown());
            folder.write("sensitivity.csv", report.tornado().csv());
            folder.write("weights.csv", report.weights());
            out.println(folder.path().resolve("sensitivity.md"));
            return;
        }
        var report = new Report(study.comparison(), values, words, Origin.here());
        folder.write("report.md", report.markdown());
        folder.write("report.csv", report.csv());
        folder.write("courses.csv", report.coursesCsv());
        out.println(folder.path().resolve("report.md"));
    }

    static ReadScenario read(Path file, Words words) {
        var whole = file.toAbsolutePath();
        return new ScenarioReader(name -> Folder.text(whole.resolveSibling(name)), words)
                .read(whole.getName(whole.getNameCount() - 1).toString());
    }
}
