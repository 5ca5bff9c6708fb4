package nl.samenspoed.app.scenario.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoed.app.scenario.SavedScenario;
import nl.samenspoed.simulation.assumption.Assumption;
import nl.samenspoed.simulation.assumption.Assumption.End;
import nl.samenspoed.simulation.assumption.Assumptions;
import org.jspecify.annotations.Nullable;

/**
 * Which assumptions to vary, of which scenario.
 *
 * @param scenario whose outcome is looked at
 * @param other beside it, empty for none: then their difference is looked at
 * @param chosen keys of assumptions
 * @param refusal why what was just asked was not done
 */
public record SensitivityForm(
        List<SavedScenario> scenarios,
        String scenario,
        String other,
        List<String> chosen,
        String replications,
        boolean dutch,
        @Nullable String refusal) {

    /** Unverified, and what most outcomes pass through. */
    static final List<String> USUAL =
            List.of(
                    "desk.talk",
                    "desk.patience",
                    "desk.doctor",
                    "triage.right-alone",
                    "consult.minutes",
                    "department.treatment",
                    "ward.stay",
                    "ward.aftercare",
                    "place.stay-short",
                    "search.live-answer",
                    "search.willing",
                    "staff.triagist-hour");

    public SensitivityForm {
        scenarios = List.copyOf(scenarios);
        chosen = List.copyOf(chosen);
    }

    /** One that can be varied. */
    public record Line(String key, String what, String low, String high, boolean chosen) {}

    /** Those that can be varied, by what they are about. */
    public Map<String, List<Line>> lines() {
        var lines = new LinkedHashMap<String, List<Line>>();
        for (var one : Assumptions.standard().all()) {
            if (one.hasRange()) {
                var part = one.key().substring(0, one.key().indexOf('.'));
                lines.merge(part, List.of(line(one)), SensitivityForm::together);
            }
        }
        return lines;
    }

    private static List<Line> together(List<Line> some, List<Line> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private Line line(Assumption one) {
        return new Line(
                one.key(),
                dutch ? one.dutch() : one.english(),
                Assumption.text(one.at(End.LOW)),
                Assumption.text(one.at(End.HIGH)),
                chosen.contains(one.key()));
    }

    /** How many of these are chosen. */
    public static long chosen(List<Line> lines) {
        return lines.stream().filter(Line::chosen).count();
    }
}
