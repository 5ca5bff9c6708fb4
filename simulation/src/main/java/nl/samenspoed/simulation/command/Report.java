package nl.samenspoed.simulation.command;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import nl.samenspoed.simulation.region.OutcomeMeaning;
import nl.samenspoed.simulation.scenario.Differences;
import nl.samenspoed.simulation.scenario.Words;
import nl.samenspoed.simulation.statistics.Difference;
import nl.samenspoed.simulation.statistics.Interval;
import nl.samenspoed.simulation.statistics.Moments;

/** Scenarios side by side, with intervals and whether they differ from the first. */
record Report(StudyFile study, Values values, Words words) {

    private static final double CONFIDENCE = 0.95;

    String markdown() {
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
        return words.text(
                "report.runs",
                study.replications(),
                plan.length().toDays(),
                plan.warmUp().toDays(),
                plan.calendar().dateAt(0).toString(),
                Long.toString(plan.seed()));
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
            var interval = interval(i, meaning.key());
            text.append(' ').append(number(interval.mean(), meaning)).append(" ± ");
            text.append(number(interval.halfWidth(), meaning));
            text.append(i == 0 ? "" : "; " + verdict(i, meaning)).append(" |");
        }
        text.append('\n');
    }

    private Interval interval(int scenario, String key) {
        return Interval.of(Moments.of(known(values.of(scenario, key))), CONFIDENCE);
    }

    private static double[] known(double[] some) {
        return Arrays.stream(some).filter(Double::isFinite).toArray();
    }

    private Difference difference(int scenario, String key) {
        var base = values.of(0, key);
        var other = values.of(scenario, key);
        boolean[] both = new boolean[Math.min(base.length, other.length)];
        for (int i = 0; i < both.length; i++) {
            both[i] = Double.isFinite(base[i]) && Double.isFinite(other[i]);
        }
        return Difference.of(chosen(base, both), chosen(other, both), CONFIDENCE);
    }

    private static double[] chosen(double[] all, boolean[] which) {
        var some = new double[all.length];
        int number = 0;
        for (int i = 0; i < which.length; i++) {
            if (which[i]) {
                some[number++] = all[i];
            }
        }
        return Arrays.copyOf(some, number);
    }

    private String verdict(int scenario, OutcomeMeaning meaning) {
        var change = difference(scenario, meaning.key()).interval();
        if (change.mean() == 0 && change.halfWidth() == 0) {
            return words.text("report.same");
        }
        if (Double.isNaN(change.mean()) || change.contains(0)) {
            return words.text("report.unclear");
        }
        var word =
                switch (meaning.better()) {
                    case LOWER -> change.mean() < 0 ? "better" : "worse";
                    case HIGHER -> change.mean() > 0 ? "better" : "worse";
                    case NONE -> "differs";
                };
        return "**" + words.text("report." + word) + "**";
    }

    private String number(double value, OutcomeMeaning meaning) {
        if (!Double.isFinite(value)) {
            return "?";
        }
        double shown = meaning.unit().equals("share") ? 100 * value : value;
        int digits = meaning.unit().equals("euro") || Math.abs(shown) >= 100 ? 0 : 2;
        return String.format(words.locale(), "%,." + digits + "f", shown);
    }

    /** For programs: full digits, one line for each outcome and scenario. */
    String csv() {
        var text =
                new StringBuilder(
                        "outcome;unit;better;scenario;mean;low;high;runs;"
                                + "difference;difference-low;difference-high\n");
        for (var key : values.outcomes()) {
            var meaning = OutcomeMeaning.of(key);
            for (int i = 0; i < study.scenarios().size(); i++) {
                var interval = interval(i, key);
                text.append(key).append(';').append(meaning.unit()).append(';');
                text.append(meaning.better().name().toLowerCase(Locale.ROOT)).append(';');
                text.append(study.scenarios().get(i).name()).append(';').append(cells(interval));
                text.append(';').append(interval.count()).append(';');
                text.append(i == 0 ? ";;" : cells(difference(i, key).interval())).append('\n');
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
}
