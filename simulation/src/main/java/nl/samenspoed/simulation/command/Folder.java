package nl.samenspoed.simulation.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoed.simulation.comparison.Asked;
import nl.samenspoed.simulation.comparison.Origin;
import nl.samenspoed.simulation.comparison.Values;
import nl.samenspoed.simulation.scenario.ReadScenario;
import nl.samenspoed.simulation.scenario.Scenario;
import nl.samenspoed.simulation.scenario.Words;

/**
 * Where results are kept: {@code study.txt} and the scenarios in full, so that all can be run
 * again; the numbers of every run, or of a part of them; and the report.
 */
record Folder(Path path) {

    static final String WHOLE = "runs.csv";

    private static final String STUDY = "study.txt";

    static String part(int shard, int shards) {
        return "runs-" + shard + "-of-" + shards + ".csv";
    }

    static Optional<String> text(Path file) {
        try {
            return Files.isRegularFile(file)
                    ? Optional.of(Files.readString(file))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    void write(String name, String text) throws IOException {
        Files.createDirectories(path);
        Files.writeString(path.resolve(name), text);
    }

    void write(Asked study, String name, Values values) throws IOException {
        write(STUDY, study.text(Origin.here()));
        for (int i = 0; i < study.scenarios().size(); i++) {
            write(scenario(i), study.scenarios().get(i).text());
        }
        write(name, values.csv());
    }

    private static String scenario(int number) {
        return "scenario-" + number + ".yaml";
    }

    private Map<String, String> said() {
        var said = new HashMap<String, String>();
        text(path.resolve(STUDY))
                .orElseThrow(() -> new IllegalArgumentException("no study in " + path))
                .lines()
                .map(line -> line.split(" ", 2))
                .forEach(line -> said.put(line[0], line[1]));
        return said;
    }

    /** Of what its numbers were made. */
    Origin origin() {
        var said = said();
        return new Origin(said.getOrDefault("version", "?"), said.getOrDefault("assumptions", "?"));
    }

    Asked study(Words words) {
        var said = said();
        var scenarios = new ArrayList<Scenario>();
        for (int i = 0; i < number(said, "scenarios"); i++) {
            switch (Simulator.read(path.resolve(scenario(i)), words)) {
                case ReadScenario.Right right -> scenarios.add(right.scenario());
                case ReadScenario.Wrong wrong ->
                        throw new IllegalArgumentException(wrong.faults().getFirst().toString());
            }
        }
        var varied = said.get("varied");
        return new Asked(
                scenarios,
                number(said, "replications"),
                varied == null ? List.of() : List.of(varied.split(" ", -1)));
    }

    private static int number(Map<String, String> said, String key) {
        return Integer.parseInt(said.getOrDefault(key, "0"));
    }

    /** In order of their names. */
    List<Values> parts() throws IOException {
        try (var files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().matches("runs.*[.]csv"))
                    .sorted()
                    .map(file -> Values.parse(text(file).orElseThrow()))
                    .toList();
        }
    }
}
