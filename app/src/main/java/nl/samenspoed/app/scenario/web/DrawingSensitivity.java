package nl.samenspoed.app.scenario.web;

import java.util.List;
import java.util.stream.Stream;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.scenario.LabStudy;
import nl.samenspoed.app.scenario.Studies;
import nl.samenspoed.simulation.assumption.Assumption;
import nl.samenspoed.simulation.assumption.Assumptions;
import nl.samenspoed.simulation.comparison.SensitivityReport;
import nl.samenspoed.simulation.comparison.Tornado;
import nl.samenspoed.simulation.comparison.Values;
import nl.samenspoed.simulation.region.OutcomeMeaning;
import nl.samenspoed.simulation.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** Draws what one outcome hangs on. */
final class DrawingSensitivity {

    private final LabStudy study;
    private final Page page;
    private final Showing showing;
    private final Tornado tornado;

    DrawingSensitivity(LabStudy study, Values values, Page page) {
        this.study = study;
        this.page = page;
        showing = Showing.in(page.t().locale());
        tornado = Tornado.of(Studies.sensitivityOf(study, page.t().locale()), values);
    }

    SensitivityView draw(String asked) {
        var head = StudyHead.of(study, page);
        boolean done = study.state() == LabStudy.State.DONE;
        if (!done) {
            return new SensitivityView(study, head, List.of(), "", "", List.of());
        }
        var all = tornado.outcomes();
        var key = all.contains(asked) ? asked : SensitivityReport.USUAL.getFirst();
        var meaning = OutcomeMeaning.of(key);
        return new SensitivityView(
                study,
                head,
                all.stream().map(one -> choice(one, key)).toList(),
                name(meaning),
                page.text(
                        study.scenarios().size() == 1
                                ? "scenario.sensitivity.standard"
                                : "scenario.sensitivity.difference",
                        showing.interval(tornado.standard(key), meaning)),
                bars(meaning));
    }

    private String name(OutcomeMeaning meaning) {
        return showing.name(meaning) + " (" + showing.unit(meaning) + ")";
    }

    private StudyView.Choice choice(String key, String chosen) {
        return new StudyView.Choice(key, name(OutcomeMeaning.of(key)), key.equals(chosen));
    }

    private List<SensitivityView.Bar> bars(OutcomeMeaning meaning) {
        var bars = tornado.bars(meaning.key());
        double most =
                bars.stream()
                        .flatMap(bar -> Stream.of(bar.low(), bar.high()))
                        .mapToDouble(one -> Math.abs(one.mean()))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
        return bars.stream().map(bar -> bar(bar, meaning, most)).toList();
    }

    private SensitivityView.Bar bar(Tornado.Bar bar, OutcomeMeaning meaning, double most) {
        var assumption = Assumptions.standard().find(bar.key()).orElseThrow();
        return new SensitivityView.Bar(
                bar.key(),
                showing.words().isDutch() ? assumption.dutch() : assumption.english(),
                end(assumption.at(Assumption.End.LOW), bar.low(), meaning, most),
                end(assumption.at(Assumption.End.HIGH), bar.high(), meaning, most));
    }

    private SensitivityView.End end(
            List<Double> value, Interval change, OutcomeMeaning meaning, double most) {
        return new SensitivityView.End(
                Assumption.text(value),
                showing.change(change, meaning),
                Tornado.Bar.isTold(change),
                span(change.mean(), most));
    }

    private static SensitivityView.@Nullable Span span(double change, double most) {
        if (!Double.isFinite(change) || most <= 0) {
            return null;
        }
        int width = (int) Math.round(50 * Math.abs(change) / most);
        return new SensitivityView.Span(change < 0 ? 50 - width : 50, width);
    }
}
