package nl.samenspoed.simulation.comparison;

import java.util.List;
import java.util.Locale;
import nl.samenspoed.simulation.assumption.Assumption;
import nl.samenspoed.simulation.assumption.Assumption.End;
import nl.samenspoed.simulation.assumption.Assumptions;
import nl.samenspoed.simulation.region.OutcomeMeaning;
import nl.samenspoed.simulation.scenario.Words;
import nl.samenspoed.simulation.statistics.Interval;

/**
 * What the outcomes hang on, to read: a tornado for each outcome, the assumption that does most on
 * top.
 *
 * @param chosen outcomes; none: a few that most people ask for
 */
public record SensitivityReport(
        Sensitivity sensitivity, Values values, Words words, List<String> chosen, Origin origin) {

    /** Those of which is told when nobody chose. */
    public static final List<String> USUAL =
            List.of(
                    "answered-3",
                    "right-first",
                    "response-15",
                    "crowded",
                    "wrong-beds",
                    "search",
                    "travel",
                    "cost-all");

    private static final String WEIGHTS_HEAD = "assumption;outcome;standard;low;high\n";
    private static final int HALF = 12;
    private static final int SHOWN = 20;

    public SensitivityReport {
        chosen = List.copyOf(chosen);
        for (var outcome : chosen) {
            var ignored = OutcomeMeaning.of(outcome);
        }
    }

    /** For the page of the manual: the chosen outcomes, and of what they were made. */
    public String weights() {
        var text = new StringBuilder("# " + about() + "\n" + WEIGHTS_HEAD);
        var tornado = tornado();
        for (var outcome : outcomes()) {
            var standard = digits(tornado.standard(outcome).mean());
            tornado.bars(outcome)
                    .forEach(
                            bar ->
                                    text.append(bar.key())
                                            .append(';')
                                            .append(outcome)
                                            .append(';')
                                            .append(standard)
                                            .append(';')
                                            .append(told(bar.low()))
                                            .append(';')
                                            .append(told(bar.high()))
                                            .append('\n'));
        }
        return text.toString();
    }

    /** Nothing where it cannot be told from nothing. */
    private static String told(Interval change) {
        return Tornado.Bar.isTold(change) ? digits(change.mean()) : "";
    }

    private static String digits(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private List<String> outcomes() {
        return chosen.isEmpty() ? USUAL : chosen;
    }

    public Tornado tornado() {
        return Tornado.of(sensitivity, values);
    }

    public String markdown() {
        var text = new StringBuilder("# " + words.text("sensitivity.title") + "\n\n");
        sensitivity.scenarios().forEach(one -> text.append("- ").append(one.name()).append('\n'));
        text.append('\n').append(about()).append("\n");
        for (var outcome : outcomes()) {
            section(text, OutcomeMeaning.of(outcome));
        }
        return text.append('\n').append(words.text("sensitivity.reading")).append('\n').toString();
    }

    private String about() {
        var plan = sensitivity.scenarios().getFirst().plan();
        var runs =
                words.text(
                        "report.runs",
                        values.byScenario().getFirst().size(),
                        plan.length().toDays(),
                        plan.warmUp().toDays(),
                        plan.calendar().dateAt(0).toString(),
                        Long.toString(plan.seed()));
        return runs + " " + words.text("report.origin", origin.version(), origin.assumptions());
    }

    private void section(StringBuilder text, OutcomeMeaning meaning) {
        var tornado = tornado();
        var bars = tornado.bars(meaning.key());
        double most = bars.stream().mapToDouble(SensitivityReport::reach).max().orElse(0);
        text.append("\n## ").append(words.isDutch() ? meaning.dutch() : meaning.english());
        text.append(" (").append(words.text("unit." + meaning.unit())).append(")\n\n");
        var which = sensitivity.scenarios().size() == 1 ? "standard" : "difference";
        text.append(words.text("sensitivity." + which)).append(' ');
        text.append(said(tornado.standard(meaning.key()), meaning)).append("\n\n| ");
        text.append(words.text("sensitivity.assumption")).append(" | | ");
        text.append(words.text("sensitivity.low")).append(" | ");
        text.append(words.text("sensitivity.high")).append(" |\n|---|---|---|---|\n");
        bars.stream().limit(SHOWN).forEach(bar -> row(text, bar, meaning, most));
    }

    private static double reach(Tornado.Bar bar) {
        double reach = Math.max(Math.abs(bar.low().mean()), Math.abs(bar.high().mean()));
        return Double.isFinite(reach) ? reach : 0;
    }

    private void row(StringBuilder text, Tornado.Bar bar, OutcomeMeaning meaning, double most) {
        var assumption = Assumptions.standard().find(bar.key()).orElseThrow();
        text.append("| `").append(bar.key()).append("` ");
        text.append(words.isDutch() ? assumption.dutch() : assumption.english());
        text.append(" | `").append(drawn(bar, most)).append("` |");
        cell(text, assumption.at(End.LOW), bar.low(), meaning);
        cell(text, assumption.at(End.HIGH), bar.high(), meaning);
        text.append('\n');
    }

    private void cell(
            StringBuilder text, List<Double> at, Interval change, OutcomeMeaning meaning) {
        text.append(' ').append(Assumption.text(at)).append(": ");
        text.append(Tornado.Bar.isTold(change) ? "**" : "");
        text.append(change.mean() > 0 ? "+" : "").append(said(change, meaning));
        text.append(Tornado.Bar.isTold(change) ? "**" : "").append(" |");
    }

    /** Low as l, high as h, nothing in the middle. */
    private static String drawn(Tornado.Bar bar, double most) {
        var line = new StringBuilder(" ".repeat(HALF) + "|" + " ".repeat(HALF));
        draw(line, bar.low().mean(), most, 'l');
        draw(line, bar.high().mean(), most, 'h');
        return line.toString();
    }

    private static void draw(StringBuilder line, double change, double most, char letter) {
        long cells =
                Double.isFinite(change) && most > 0
                        ? Math.round(HALF * Math.abs(change) / most)
                        : 0;
        for (int i = 1; i <= cells; i++) {
            int at = change < 0 ? HALF - i : HALF + i;
            line.setCharAt(at, line.charAt(at) == ' ' ? letter : '#');
        }
    }

    private String said(Interval one, OutcomeMeaning meaning) {
        return number(one.mean(), meaning) + " ± " + number(one.halfWidth(), meaning);
    }

    private String number(double value, OutcomeMeaning meaning) {
        return Report.number(value, meaning, words);
    }
}
