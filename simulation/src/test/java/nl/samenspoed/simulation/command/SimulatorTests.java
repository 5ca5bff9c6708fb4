package nl.samenspoed.simulation.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import nl.samenspoed.simulation.comparison.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped scenarios, run as people run them, only shorter. */
class SimulatorTests {

    private static final Path SHIPPED = Path.of("..", "doc", "scenarios").toAbsolutePath();

    @TempDir private Path folder;

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

    private int run(Object... words) throws Exception {
        var quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var told = new PrintStream(errors, true, StandardCharsets.UTF_8);
        return new Simulator(quiet, told)
                .run(List.of(words).stream().map(Object::toString).toArray(String[]::new));
    }

    private Path brief(String shipped) throws Exception {
        for (var name : List.of("one-centre", "four-desks", "hybrid")) {
            Files.writeString(
                    folder.resolve(name + ".yaml"),
                    Files.readString(SHIPPED.resolve(name + ".yaml"))
                            .replace("\ndays: 28", "\ndays: 4")
                            .replace("warm-up-days: 28", "warm-up-days: 1"));
        }
        return folder.resolve(shipped + ".yaml");
    }

    @Test
    void twoShardsMergedAreOneRunByteForByteOnAnyNumberOfThreads() throws Exception {
        var one = brief("one-centre");
        var four = brief("four-desks");

        assertThat(
                        run(
                                "simulate",
                                one,
                                four,
                                "--replications",
                                3,
                                "--threads",
                                2,
                                "--out",
                                at("whole")))
                .isEqualTo(Simulator.DONE);
        for (int shard = 0; shard < 2; shard++) {
            run(
                    "simulate",
                    one,
                    four,
                    "--replications",
                    3,
                    "--threads",
                    1,
                    "--shard",
                    shard + "/2",
                    "--out",
                    at("part" + shard));
        }
        assertThat(run("merge", at("part1"), at("part0"), "--out", at("merged")))
                .isEqualTo(Simulator.DONE);

        for (var file :
                List.of("runs.csv", "report.md", "report.csv", "courses.csv", "scenario-1.yaml")) {
            assertThat(at("merged").resolve(file))
                    .hasSameBinaryContentAs(at("whole").resolve(file));
        }
        assertThat(Files.readString(at("whole").resolve("report.md")))
                .contains(
                        "Demo region, four desks", "wachtrij: gescheiden in plaats van gezamenlijk")
                .contains("niet te zeggen");
    }

    private Path at(String name) {
        return folder.resolve(name);
    }

    @Test
    void partsOfAnotherVersionAreNotPutTogether() throws Exception {
        var one = brief("hybrid");
        run("simulate", one, "--replications", 2, "--shard", "0/2", "--out", at("part"));
        var study = at("part").resolve("study.txt");
        assertThat(Files.readString(study)).contains("version " + Origin.here().version());
        Files.writeString(
                study, Files.readString(study).replaceFirst("assumptions .*", "assumptions 0"));

        assertThat(run("merge", at("part"), "--out", at("merged")))
                .isEqualTo(Simulator.WRONG_COMMAND);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("was made by");
    }

    @Test
    void aPartThatIsMissingIsTold() throws Exception {
        var one = brief("hybrid");
        run("simulate", one, "--replications", 2, "--shard", "0/2", "--out", at("part"));

        assertThat(run("merge", at("part"), "--out", at("merged")))
                .isEqualTo(Simulator.WRONG_COMMAND);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("run [1] is missing");
    }

    @Test
    void demandBeyondCapacityIsSaidHonestly() throws Exception {
        brief("one-centre");
        var file = folder.resolve("too-much.yaml");
        Files.writeString(
                file, "name: Too much\nbased-on: one-centre.yaml\ndemand: { growth: 10 }\n");

        assertThat(run("simulate", file, "--replications", 1, "--out", at("never")))
                .isEqualTo(Simulator.UNBOUNDED);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .containsPattern("De rij voor .+ groeit zonder einde: toen er [\\d.]+ wachtten")
                .doesNotContain("[");
        assertThat(at("never").resolve("report.md")).doesNotExist();

        run("simulate", file, "--replications", 1, "--language", "en", "--out", at("never"));
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("grows without bound");
    }

    @Test
    void allThatIsImpossibleIsToldAtOnceWithItsLine() throws Exception {
        brief("one-centre");
        var file = folder.resolve("impossible.yaml");
        Files.writeString(
                file,
                """
                name: Impossible
                based-on: one-centre.yaml
                demand: { growth: 1 }
                dispatchers: []
                crisis-teams: [{ days: weekend, from: "08:00", to: "20:00", number: 0 }]
                places:
                  - { name: Verblijf, kind: short-stay, subregion: Elders, places: 5 }
                organisation:
                  presence: { physical: 0.9, remote: 0.9, on-call: 0 }
                assumptions:
                  desk.tlak: 5
                  ambulance.conveyed: 3
                """);

        assertThat(run("simulate", file, "--language", "en")).isEqualTo(Simulator.WRONG_SCENARIO);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .contains("impossible.yaml:4: /dispatchers: nobody is ever on duty")
                .contains("impossible.yaml:5: /crisis-teams: nobody is ever on duty")
                .contains("impossible.yaml:7: /places/0/subregion: there is no subregion [Elders]")
                .contains("impossible.yaml:9: /organisation/presence: the shares")
                .contains("impossible.yaml:11: /assumptions/desk.tlak")
                .contains("impossible.yaml:12: /assumptions/ambulance.conveyed")
                .contains("no place of kind [rehabilitation]");
    }

    @Test
    void whatIsMisshapenIsToldWithItsLine() throws Exception {
        brief("one-centre");
        var file = folder.resolve("misshapen.yaml");
        Files.writeString(
                file,
                """
                name: Misshapen
                based-on: one-centre.yaml
                demand: { growth: -1, surges: [{ from: 2026-01-06, days: 2, factor: -3 }] }
                places:
                  - { name: Verblijf, kind: hotel, subregion: Noord, places: 5 }
                assumptions:
                  desk.patience: -2
                """);

        assertThat(run("simulate", file, "--language", "en")).isEqualTo(Simulator.WRONG_SCENARIO);
        assertThat(errors.toString(StandardCharsets.UTF_8))
                .containsPattern("misshapen.yaml:3: /demand/growth: .*minimum value of 0")
                .containsPattern("misshapen.yaml:3: /demand/surges/0/factor: .*minimum value of 0")
                .containsPattern("misshapen.yaml:5: /places/0/kind: .*short-stay.*crisis-bed")
                .contains("misshapen.yaml:7: /assumptions/desk.patience");
    }

    @Test
    void assumptionsAreVariedInPartsAsInOneRun() throws Exception {
        var one = brief("one-centre");
        var asked = List.of("--vary", "desk.talk,price.ride", "--of", "answered-3,cost-all");
        var more = List.of("--replications", "2", "--language", "en");
        assertThat(run(words("sensitivity", one, asked, more, "--out", at("whole"))))
                .isEqualTo(Simulator.DONE);
        for (int shard = 0; shard < 2; shard++) {
            run(
                    words(
                            "sensitivity",
                            one,
                            asked,
                            more,
                            "--shard",
                            shard + "/2",
                            "--out",
                            at("part" + shard)));
        }
        assertThat(run("merge", at("part0"), at("part1"), "--language", "en", "--out", at("both")))
                .isEqualTo(Simulator.DONE);

        assertThat(at("both").resolve("sensitivity.csv"))
                .hasSameBinaryContentAs(at("whole").resolve("sensitivity.csv"));
        assertThat(Files.readString(at("whole").resolve("sensitivity.md")))
                .contains("## Answered within 3 minutes", "`desk.talk` talk of a triagist")
                .contains("| 600: ");
    }

    private static Object[] words(Object... words) {
        return List.of(words).stream()
                .flatMap(one -> one instanceof List<?> many ? many.stream() : Stream.of(one))
                .toArray();
    }

    @Test
    void anAssumptionThatCannotBeVariedIsTold() throws Exception {
        var one = brief("one-centre");

        assertThat(run("sensitivity", one, "--vary", "desk.tlak"))
                .isEqualTo(Simulator.WRONG_COMMAND);
        assertThat(errors.toString(StandardCharsets.UTF_8)).contains("[desk.tlak]");
        assertThat(run("sensitivity", one)).isEqualTo(Simulator.WRONG_COMMAND);
    }
}
