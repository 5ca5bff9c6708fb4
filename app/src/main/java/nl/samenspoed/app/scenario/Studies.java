package nl.samenspoed.app.scenario;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.simulation.comparison.Asked;
import nl.samenspoed.simulation.comparison.Comparison;
import nl.samenspoed.simulation.comparison.Origin;
import nl.samenspoed.simulation.comparison.Report;
import nl.samenspoed.simulation.comparison.Sensitivity;
import nl.samenspoed.simulation.comparison.SensitivityReport;
import nl.samenspoed.simulation.comparison.Values;
import nl.samenspoed.simulation.scenario.ReadScenario;
import nl.samenspoed.simulation.scenario.Scenario;
import nl.samenspoed.simulation.scenario.ScenarioReader;
import nl.samenspoed.simulation.scenario.Words;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to studies: begin one, see how far it is, end it, read what it found. A study keeps the
 * whole text of its scenarios, so that it can be done again, here or on the command line.
 */
@Component
public class Studies {

    /** Of one study, whatever the machine. */
    public static final int MOST_RUNS = 200;

    private static final int MOST_SCENARIOS = 6;

    /** Runs of a study that varies assumptions: some twenty minutes on one core. */
    private static final int MOST_VARIED = 3000;

    private static final int MOST_AT_ONCE = 4;
    private static final int SHOWN = 50;
    private static final JsonMapper JSON = new JsonMapper();

    private final Scenarios scenarios;
    private final JdbcStudies studies;
    private final Laboratory laboratory;
    private final Answers answers;
    private final InstantSource clock;

    Studies(
            Scenarios scenarios,
            JdbcStudies studies,
            Laboratory laboratory,
            Answers answers,
            InstantSource clock) {
        this.scenarios = scenarios;
        this.studies = studies;
        this.laboratory = laboratory;
        this.answers = answers;
        this.clock = clock;
    }

    /** Those of the organisation, the latest first. */
    public List<LabStudy> list(Actor actor) {
        return Scenarios.mayUse(actor) ? studies.list(actor.organisation(), SHOWN) : List.of();
    }

    public Optional<LabStudy> find(Actor actor, UUID id) {
        return Scenarios.mayUse(actor) ? studies.find(actor.organisation(), id) : Optional.empty();
    }

    /**
     * Begins to compare.
     *
     * @param names of scenarios, the base first
     * @param replications runs of each, from 2 to {@link #MOST_RUNS}
     */
    public Outcome<UUID> begin(
            Actor actor, CommandKey key, List<String> names, int replications, Locale locale) {
        if (names.isEmpty() || names.size() > MOST_SCENARIOS) {
            return Outcome.refused(ScenarioRefusal.CHOOSE, MOST_SCENARIOS);
        }
        return begin(actor, key, names, List.of(), replications, locale);
    }

    /**
     * Begins to vary assumptions, one at a time.
     *
     * @param names of one scenario, or of two whose difference is looked at
     * @param keys of the assumptions
     */
    public Outcome<UUID> vary(
            Actor actor,
            CommandKey key,
            List<String> names,
            List<String> keys,
            int replications,
            Locale locale) {
        if (names.isEmpty()
                || names.size() > 2
                || keys.isEmpty()
                || !Sensitivity.all().containsAll(keys)) {
            return Outcome.refused(ScenarioRefusal.VARY);
        }
        int all = names.size() * (1 + 2 * keys.size()) * replications;
        return all > MOST_VARIED
                ? Outcome.refused(ScenarioRefusal.TOO_LARGE, all, MOST_VARIED)
                : begin(actor, key, names, keys, replications, locale);
    }

    private Outcome<UUID> begin(
            Actor actor,
            CommandKey key,
            List<String> names,
            List<String> varied,
            int replications,
            Locale locale) {
        if (!Scenarios.mayUse(actor)) {
            return Outcome.refused(ScenarioRefusal.NOT_ALLOWED);
        }
        var earlier = answers.find(key, actor.id().value());
        if (earlier.isPresent()) {
            return answered(earlier.get());
        }
        if (replications < 2 || replications > MOST_RUNS) {
            return Outcome.refused(ScenarioRefusal.RUNS, 2, MOST_RUNS);
        }
        if (studies.running(actor.organisation()) >= MOST_AT_ONCE) {
            return Outcome.refused(ScenarioRefusal.TOO_MANY, MOST_AT_ONCE);
        }
        return parts(actor, names, locale)
                .map(
                        parts -> {
                            var study = study(actor, parts, varied, replications);
                            studies.begin(actor, key, study);
                            laboratory.wake();
                            return study.id();
                        });
    }

    private static Outcome<UUID> answered(String earlier) {
        var study = JSON.readTree(earlier).get("study");
        return study == null
                ? Outcome.refused(ScenarioRefusal.KEY_USED)
                : Outcome.done(UUID.fromString(study.stringValue()));
    }

    private LabStudy study(
            Actor actor, List<LabStudy.Part> parts, List<String> varied, int replications) {
        return new LabStudy(
                UUID.randomUUID(),
                parts,
                replications,
                varied,
                LabStudy.State.RUNNING,
                0,
                null,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                actor.name(),
                null,
                Origin.here());
    }

    private Outcome<List<LabStudy.Part>> parts(Actor actor, List<String> names, Locale locale) {
        var parts = new ArrayList<LabStudy.Part>();
        for (var name : names) {
            switch (scenarios.read(actor, name, locale)) {
                case ReadScenario.Right(Scenario scenario) ->
                        parts.add(new LabStudy.Part(scenario.name(), scenario.text()));
                case ReadScenario.Wrong(var faults) -> {
                    return Outcome.refused(ScenarioRefusal.FAULTY, faults.size(), name);
                }
            }
        }
        return Outcome.done(List.copyOf(parts));
    }

    /** Ends a study that runs; nothing more is kept of it. */
    public Outcome<UUID> cancel(Actor actor, UUID id) {
        if (find(actor, id).isEmpty()) {
            return Outcome.refused(ScenarioRefusal.NOT_FOUND);
        }
        if (!studies.cancel(id, clock.instant())) {
            return Outcome.refused(ScenarioRefusal.ENDED);
        }
        laboratory.cancel(id);
        return Outcome.done(id);
    }

    /** What the runs so far found, by number of the run. */
    public Values values(LabStudy study) {
        return studies.values(study);
    }

    /** Side by side, as a text and as a table; of the runs that are done. */
    public Report report(LabStudy study, Locale locale) {
        return new Report(
                comparison(study, locale), values(study), new Words(locale), study.origin());
    }

    /** What the outcomes hang on, as a text and as a table. */
    public SensitivityReport sensitivity(LabStudy study, Locale locale) {
        return new SensitivityReport(
                sensitivityOf(study, locale),
                values(study),
                new Words(locale),
                List.of(),
                study.origin());
    }

    /** By which the command line knows a study. */
    public static String studyText(LabStudy study, Locale locale) {
        return new Asked(
                        comparison(study, locale).scenarios(), study.replications(), study.varied())
                .text(study.origin());
    }

    /** What is varied, read again from what the study keeps. */
    public static Sensitivity sensitivityOf(LabStudy study, Locale locale) {
        return new Sensitivity(comparison(study, locale).scenarios(), study.varied());
    }

    /** One of all scenarios that are run, by its number. */
    static Scenario variant(LabStudy study, int number, Locale locale) {
        return study.isSensitivity()
                ? sensitivityOf(study, locale).variant(number)
                : scenario(study.scenarios().get(number), locale);
    }

    /** What is compared, read again from what the study keeps. */
    public static Comparison comparison(LabStudy study, Locale locale) {
        return new Comparison(
                study.scenarios().stream().map(part -> scenario(part, locale)).toList(),
                study.replications());
    }

    static Scenario scenario(LabStudy.Part part, Locale locale) {
        var read =
                new ScenarioReader(_ -> Optional.of(part.text()), new Words(locale))
                        .read("scenario.yaml");
        return switch (read) {
            case ReadScenario.Right(Scenario scenario) -> scenario;
            case ReadScenario.Wrong(var faults) ->
                    throw new IllegalStateException("a scenario kept sound has faults: " + faults);
        };
    }
}
