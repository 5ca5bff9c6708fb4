package nl.samenspoed.simulation.comparison;

import java.util.List;
import java.util.Locale;
import nl.samenspoed.simulation.region.Courses;
import nl.samenspoed.simulation.region.OutcomeMeaning;
import nl.samenspoed.simulation.scenario.Differences;
import nl.samenspoed.simulation.scenario.Words;
import nl.samenspoed.simulation.statistics.Interval;

/** Scenarios side by side, as a text to read and as a table for programs. */
public record Report(Comparison study, Values values, Words words, Origin origin) {

    /** For people, as Markdown. */
    public String markdown() {
        var text = new StringBuilder("# " + words.text("report.title") + "\n\n");
        text.append(about()).append("\n\n");
        for (int i = 0; i < study.scenarios().size(); i++) {
            text.append(i == 0 ? "1. **" : (i + 1) + ". **")
                    .append(study.scenarios().get(i).name())
                    .append("**\n");
        }
        text.append('\n');
        differences(text);
        var group = "";
        for (var key : values.outcomes()) {
            var meaning = OutcomeMeaning.of(key);
            if (!meaning.group().equals(group)) {
                group = meaning.group();
                text.append("\n## ").append(words.text("group." + group)).append("\n\n");
                head(text);
            }
            row(text, meaning);
        }
        text.append('\n').append(words.text("report.reading")).append('\n');
        return text.append('\n').append(words.text("report.assumed")).append('\n').toString();
    }

    private String about() {
        var plan = study.scenarios().getFirst().plan();
        var runs =
                words.text(
                        "report.runs",
                        study.replications(),
                        plan.length().toDays(),
                        plan.warmUp().toDays(),
                        plan.calendar().dateAt(0).toString(),
                        Long.toString(plan.seed()));
        return runs + " " + words.text("report.origin", origin.version(), origin.assumptions());
    }

    private void differences(StringBuilder text) {
        var base = study.scenarios().getFirst();
        for (var other : study.scenarios().subList(1, study.scenarios().size())) {
            text.append("## ").append(words.text("report.differences")).append(": ");
            text.append(other.name()).append("\n\n");
            var sentences = Differences.between(base, other, words);
            sentences.forEach(sentence -> text.append("- ").append(sentence).append('\n'));
            text.append(sentences.isEmpty() ? words.text("report.none") + "\n" : "").append('\n');
        }
    }

    private void head(StringBuilder text) {
        text.append("| ").append(words.text("report.outcome")).append(" |");
        study.scenarios().forEach(one -> text.append(' ').append(one.name()).append(" |"));
        text.append("\n|---|").append("---|".repeat(study.scenarios().size())).append('\n');
    }

    private void row(StringBuilder text, OutcomeMeaning meaning) {
        text.append("| ").append(words.isDutch() ? meaning.dutch() : meaning.english());
        text.append(" (").append(words.text("unit." + meaning.unit())).append(") |");
        for (int i = 0; i < study.scenarios().size(); i++) {
            var interval = sides().interval(i, meaning.key());
            text.append(' ').append(number(interval.mean(), meaning)).append(" ± ");
            text.append(number(interval.halfWidth(), meaning));
            text.append(i == 0 ? "" : "; " + verdict(i, meaning)).append(" |");
        }
        text.append('\n');
    }

    private SideBySide sides() {
        return new SideBySide(values);
    }

    private String verdict(int scenario, OutcomeMeaning meaning) {
        return switch (sides().verdict(scenario, meaning.key())) {
            case SAME -> words.text("report.same");
            case UNCLEAR -> words.text("report.unclear");
            case BETTER -> "**" + words.text("report.better") + "**";
            case WORSE -> "**" + words.text("report.worse") + "**";
            case DIFFERS -> "**" + words.text("report.differs") + "**";
        };
    }

    private String number(double value, OutcomeMeaning meaning) {
        return number(value, meaning, words);
    }

    static String number(double value, OutcomeMeaning meaning, Words words) {
        if (!Double.isFinite(value)) {
            return "?";
        }
        double shown = meaning.unit().equals("share") ? 100 * value : value;
        int digits = meaning.unit().equals("euro") || Math.abs(shown) >= 100 ? 0 : 2;
        return String.format(words.locale(), "%,." + digits + "f", shown);
    }

    /** For programs: full digits, one line for each outcome and scenario. */
    public String csv() {
        var text =
                new StringBuilder(
                        "outcome;unit;better;scenario;mean;low;high;runs;"
                                + "difference;difference-low;difference-high\n");
        for (var key : values.outcomes()) {
            var meaning = OutcomeMeaning.of(key);
            for (int i = 0; i < study.scenarios().size(); i++) {
                var interval = sides().interval(i, key);
                text.append(key).append(';').append(meaning.unit()).append(';');
                text.append(meaning.better().name().toLowerCase(Locale.ROOT)).append(';');
                text.append(study.scenarios().get(i).name()).append(';').append(cells(interval));
                text.append(';').append(interval.count()).append(';');
                text.append(i == 0 ? ";;" : cells(sides().difference(i, key).interval()))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static String cells(Interval interval) {
        return String.join(
                ";",
                List.of(
                        Double.toString(interval.mean()),
                        Double.toString(interval.low()),
                        Double.toString(interval.high())));
    }

    /** By hour of the week and along the run, for programs. */
    public String coursesCsv() {
        var text = new StringBuilder("outcome;unit;scenario;hours;point;mean;low;high;runs\n");
        for (var outcome : Courses.outcomes()) {
            rows(text, CourseSideBySide.week(values, outcome));
            rows(text, CourseSideBySide.along(values, outcome));
        }
        return text.toString();
    }

    private void rows(StringBuilder text, CourseSideBySide course) {
        var unit = OutcomeMeaning.of(course.outcome()).unit();
        var hours = course.step() == 0 ? "week" : Integer.toString(course.step());
        for (int i = 0; i < course.byScenario().size(); i++) {
            var intervals = course.byScenario().get(i);
            for (int point = 0; point < intervals.size(); point++) {
                text.append(course.outcome()).append(';').append(unit).append(';');
                text.append(study.scenarios().get(i).name()).append(';').append(hours).append(';');
                text.append(point).append(';').append(cells(intervals.get(point)));
                text.append(';').append(intervals.get(point).count()).append('\n');
            }
        }
    }
}
