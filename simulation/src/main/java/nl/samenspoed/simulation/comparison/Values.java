package nl.samenspoed.simulation.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.samenspoed.simulation.region.Courses;

/**
 * What runs said, number by number; written with all their digits, so that what is read again is
 * the same to the last bit.
 *
 * @param byScenario for each scenario, by number of the run, by key of the outcome
 */
public record Values(List<SortedMap<Integer, Map<String, Double>>> byScenario) {

    private static final String HEAD = "scenario;run;outcome;value\n";

    public Values {
        byScenario = List.copyOf(byScenario);
    }

    public static Values together(List<Values> parts) {
        var all = new ArrayList<SortedMap<Integer, Map<String, Double>>>();
        for (var part : parts) {
            for (int i = 0; i < part.byScenario.size(); i++) {
                if (i == all.size()) {
                    all.add(new TreeMap<>());
                }
                for (var run : part.byScenario.get(i).entrySet()) {
                    if (all.get(i).put(run.getKey(), run.getValue()) != null) {
                        throw new IllegalArgumentException(
                                "run [" + run.getKey() + "] is in more than one part");
                    }
                }
            }
        }
        return new Values(all);
    }

    /** These, when none is missing. */
    public Values completeFor(Comparison study) {
        for (int i = 0; i < study.scenarios().size(); i++) {
            for (int run = 0; run < study.replications(); run++) {
                if (i >= byScenario.size() || !byScenario.get(i).containsKey(run)) {
                    throw new IllegalArgumentException(
                            "run [" + run + "] is missing. Maybe a part was not given.");
                }
            }
        }
        return this;
    }

    /** Those of one outcome, by number of the run; NaN where the run has none. */
    public double[] of(int scenario, String outcome) {
        return byScenario.get(scenario).values().stream()
                .mapToDouble(run -> run.getOrDefault(outcome, Double.NaN))
                .toArray();
    }

    /** Of all scenarios, in their order; without the points of courses. */
    public List<String> outcomes() {
        var keys = new LinkedHashMap<String, Boolean>();
        byScenario.forEach(
                runs ->
                        runs.values()
                                .forEach(run -> run.keySet().forEach(key -> keys.put(key, true))));
        return keys.keySet().stream().filter(key -> Courses.point(key).isEmpty()).toList();
    }

    public String csv() {
        var text = new StringBuilder(HEAD);
        for (int i = 0; i < byScenario.size(); i++) {
            int scenario = i;
            byScenario
                    .get(i)
                    .forEach(
                            (run, values) ->
                                    values.forEach(
                                            (key, value) ->
                                                    text.append(scenario)
                                                            .append(';')
                                                            .append(run)
                                                            .append(';')
                                                            .append(key)
                                                            .append(';')
                                                            .append(value)
                                                            .append('\n')));
        }
        return text.toString();
    }

    public static Values parse(String csv) {
        var all = new ArrayList<SortedMap<Integer, Map<String, Double>>>();
        csv.lines()
                .skip(1)
                .map(line -> line.split(";", -1))
                .forEach(
                        cells -> {
                            int scenario = Integer.parseInt(cells[0]);
                            while (all.size() <= scenario) {
                                all.add(new TreeMap<>());
                            }
                            all.get(scenario)
                                    .computeIfAbsent(
                                            Integer.valueOf(cells[1]), _ -> new LinkedHashMap<>())
                                    .put(cells[2], Double.valueOf(cells[3]));
                        });
        return new Values(Collections.unmodifiableList(all));
    }
}
