package nl.samenspoed.simulation.scenario;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads scenarios; nothing in them is run or fetched, but for the file they are based on. */
public final class ScenarioReader {

    /** What is wrong about a value and leaves the rest as it should be, to be looked at too. */
    private static final Set<String> OF_ONE_VALUE =
            Set.of("minimum", "maximum", "enum", "pattern", "minLength", "maxLength");

    private static final int LARGEST = 2_000_000;
    private static final int MOST_LAYERS = 8;
    private static final String BASED_ON = "based-on";

    private final Function<String, Optional<String>> files;
    private final Words words;

    /**
     * @param files the text of a file by its name
     * @param words in which faults are told
     */
    public ScenarioReader(Function<String, Optional<String>> files, Words words) {
        this.files = files;
        this.words = words;
    }

    public ReadScenario read(String file) {
        var faults = new ArrayList<Fault>();
        var layers = new Layers(JsonNodeFactory.instance.objectNode());
        var texts = new ArrayList<YamlText>();
        var names = new ArrayList<String>();
        gather(file, names, texts, faults);
        if (!faults.isEmpty()) {
            return new ReadScenario.Wrong(faults);
        }
        for (int i = texts.size() - 1; i >= 0; i--) {
            layers.add(names.get(i), texts.get(i));
        }
        layers.tree().remove(BASED_ON);
        var errors =
                Schemas.SCENARIO.validate(
                        layers.tree(), run -> run.executionConfig(c -> c.locale(words.locale())));
        errors.forEach(
                error -> {
                    var where = error.getInstanceLocation().toString();
                    var spot = layers.spot(where);
                    var reason = error.getMessage().replaceFirst("^" + where + ": ", "");
                    faults.add(new Fault(spot.file(), spot.line(), where, reason));
                });
        if (errors.stream().allMatch(error -> OF_ONE_VALUE.contains(error.getKeyword()))) {
            new Checking(layers, words, faults).check();
        }
        if (!faults.isEmpty()) {
            return new ReadScenario.Wrong(sorted(faults));
        }
        return new ReadScenario.Right(new Building(layers.tree()).scenario());
    }

    private static List<Fault> sorted(List<Fault> faults) {
        return faults.stream()
                .distinct()
                .sorted(
                        Comparator.comparing(Fault::file)
                                .thenComparingInt(Fault::line)
                                .thenComparing(Fault::where))
                .toList();
    }

    /** The file, then what it is based on, and so on. */
    private void gather(String file, List<String> names, List<YamlText> texts, List<Fault> faults) {
        var next = file;
        while (next != null) {
            if (names.contains(next) || names.size() == MOST_LAYERS) {
                faults.add(new Fault(file, 0, "/" + BASED_ON, words.text("fault.circle", next)));
                return;
            }
            var text = files.apply(next);
            if (text.isEmpty() || text.get().length() > LARGEST) {
                faults.add(new Fault(next, 0, "", words.text("fault.unreadable")));
                return;
            }
            names.add(next);
            try {
                texts.add(YamlText.parse(text.get()));
            } catch (JacksonException broken) {
                var at = broken.getLocation();
                int line = at == null ? 0 : at.getLineNr();
                faults.add(new Fault(next, line, "", brief(broken)));
                return;
            }
            var base = texts.getLast().tree().get(BASED_ON);
            next = base != null && base.isString() ? base.stringValue() : null;
        }
    }

    private String brief(JacksonException broken) {
        var first =
                Objects.toString(broken.getOriginalMessage(), "").lines().findFirst().orElse("");
        return words.text("fault.no-yaml", first);
    }

    /** Costly to make. */
    private static final class Schemas {

        static final Schema SCENARIO = schema();

        private static Schema schema() {
            try (var file = Schemas.class.getResourceAsStream("scenario.schema.json")) {
                return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(Objects.requireNonNull(file));
            } catch (IOException e) {
                throw new UncheckedIOException("scenario.schema.json", e);
            }
        }
    }
}
