package nl.samenspoed.app.scenario;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.simulation.scenario.ReadScenario;
import nl.samenspoed.simulation.scenario.ScenarioReader;
import nl.samenspoed.simulation.scenario.Words;
import org.springframework.stereotype.Component;

/**
 * The door to scenarios. An organisation sees its own and those that came with the program; nothing
 * is kept that has a fault.
 */
@Component
public class Scenarios {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d][\\p{L}\\d _-]{0,70}");
    private static final String ENDING = ".yaml";

    private final ShippedScenarios shipped;
    private final JdbcScenarios saved;
    private final DerivingScenario deriving;
    private final DerivingNow derivingNow;
    private final InstantSource clock;

    Scenarios(
            ShippedScenarios shipped,
            JdbcScenarios saved,
            DerivingScenario deriving,
            DerivingNow derivingNow,
            InstantSource clock) {
        this.shipped = shipped;
        this.saved = saved;
        this.deriving = deriving;
        this.derivingNow = derivingNow;
        this.clock = clock;
    }

    /** Whoever sees figures of all together. */
    public static boolean mayUse(Actor actor) {
        return actor.may(Capability.SEE_AGGREGATES);
    }

    /** Those of the organisation first, by name, then what came with the program. */
    public List<SavedScenario> list(Actor actor) {
        if (!mayUse(actor)) {
            return List.of();
        }
        var all = new ArrayList<>(saved.list(actor.organisation()));
        all.addAll(shipped.all());
        return List.copyOf(all);
    }

    public Optional<SavedScenario> find(Actor actor, String name) {
        return list(actor).stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** A scenario by its name, with all that it is based on. */
    public ReadScenario read(Actor actor, String name, Locale locale) {
        return new ScenarioReader(file -> text(actor, file), new Words(locale)).read(name);
    }

    /**
     * A text as if it were kept under this name.
     *
     * @param locale in which faults are told
     */
    public ReadScenario read(Actor actor, String name, String text, Locale locale) {
        return new ScenarioReader(
                        file -> file.equals(name) ? Optional.of(text) : text(actor, file),
                        new Words(locale))
                .read(name);
    }

    private Optional<String> text(Actor actor, String name) {
        return shipped.text(name).or(() -> saved.text(actor.organisation(), name));
    }

    /**
     * Keeps a scenario, in place of an earlier one of this name.
     *
     * @param name with or without {@code .yaml}
     * @return the name under which it is kept
     */
    public Outcome<String> save(Actor actor, String name, String text) {
        var file = fileName(name);
        if (!mayUse(actor)) {
            return Outcome.refused(ScenarioRefusal.NOT_ALLOWED);
        }
        if (file.isEmpty()) {
            return Outcome.refused(ScenarioRefusal.NAME_REQUIRED);
        }
        if (shipped.text(file.get()).isPresent()) {
            return Outcome.refused(ScenarioRefusal.SHIPPED, file.get());
        }
        return switch (read(actor, file.get(), text, Locale.of("nl"))) {
            case ReadScenario.Wrong(var faults) ->
                    Outcome.refused(ScenarioRefusal.FAULTY, faults.size());
            case ReadScenario.Right _ -> Outcome.done(keep(actor, file.get(), text));
        };
    }

    private String keep(Actor actor, String name, String text) {
        saved.save(actor, name, text, clock.instant().truncatedTo(ChronoUnit.MICROS));
        return name;
    }

    /** A name that others can be based on, with its ending; empty when it can be none. */
    public static Optional<String> fileName(String typed) {
        var bare = typed.strip().replaceFirst("\\.ya?ml$", "");
        return NAME.matcher(bare).matches() ? Optional.of(bare + ENDING) : Optional.empty();
    }

    /** Forgets one of the organisation's own; studies made with it keep their text. */
    public Outcome<String> delete(Actor actor, String name) {
        if (!mayUse(actor)) {
            return Outcome.refused(ScenarioRefusal.NOT_ALLOWED);
        }
        if (shipped.text(name).isPresent()) {
            return Outcome.refused(ScenarioRefusal.SHIPPED, name);
        }
        return saved.delete(actor.organisation(), name)
                ? Outcome.done(name)
                : Outcome.refused(ScenarioRefusal.NOT_FOUND);
    }

    /**
     * Makes three scenarios of a region as it is in the network now and keeps them: with desks as
     * they are agreed, and in the other two forms of one centre, a desk for each subregion, and
     * desks that share their work.
     *
     * @param locale in which they are named
     * @return their names, the base first
     */
    public Outcome<List<String>> derive(Actor actor, RegionId region, Locale locale) {
        if (!mayUse(actor)) {
            return Outcome.refused(ScenarioRefusal.NOT_ALLOWED);
        }
        return keep(actor, deriving.derive(actor, region, locale));
    }

    /**
     * Makes a scenario of a region as it is at this moment and keeps it, and one more for each stop
     * as if that lasted two hours longer.
     *
     * @param locale in which they are named
     * @return their names, as it is first
     */
    public Outcome<List<String>> deriveNow(Actor actor, RegionId region, Locale locale) {
        return mayUse(actor)
                ? keep(actor, derivingNow.derive(actor, region, locale))
                : Outcome.refused(ScenarioRefusal.NOT_ALLOWED);
    }

    private Outcome<List<String>> keep(Actor actor, List<DerivingScenario.Text> texts) {
        if (texts.isEmpty()) {
            return Outcome.refused(ScenarioRefusal.NO_REGION);
        }
        var names = new ArrayList<String>();
        texts.forEach(one -> names.add(keep(actor, one.name(), one.text())));
        return Outcome.done(List.copyOf(names));
    }
}
