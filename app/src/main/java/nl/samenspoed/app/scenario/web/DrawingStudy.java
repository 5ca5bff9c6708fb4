package nl.samenspoed.app.scenario.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.scenario.LabStudy;
import nl.samenspoed.app.scenario.Studies;
import nl.samenspoed.app.scenario.web.StudyView.Mark;
import nl.samenspoed.simulation.comparison.Comparison;
import nl.samenspoed.simulation.comparison.SideBySide;
import nl.samenspoed.simulation.comparison.Values;
import nl.samenspoed.simulation.region.OutcomeMeaning;
import nl.samenspoed.simulation.scenario.Differences;
import nl.samenspoed.simulation.scenario.Words;
import nl.samenspoed.simulation.statistics.Interval;
import org.jspecify.annotations.Nullable;

/** Draws what one study found, in the language of its reader. */
final class DrawingStudy {

    /** Has a table of its own. */
    private static final String SUBREGION = "subregion";

    private final LabStudy study;
    private final Page page;
    private final Words words;
    private final Comparison comparison;
    private final Values values;
    private final SideBySide sides;
    private final Showing showing;
    private final String course;
    private final String place;

    /**
     * @param course the outcome that is drawn by hour of the week, or something else
     * @param place the outcome that the map shows, or something else
     */
    DrawingStudy(LabStudy study, Values values, Page page, String course, String place) {
        this.study = study;
        this.page = page;
        this.values = values;
        this.course = course;
        this.place = place;
        var locale = page.t().locale();
        words = new Words(locale);
        showing = new Showing(words);
        comparison = Studies.comparison(study, locale);
        sides = new SideBySide(values);
    }

    StudyView draw() {
        boolean done = study.state() == LabStudy.State.DONE;
        var gains = new DrawingGains(page, comparison, sides);
        var courses = new DrawingCourses(page, comparison, values);
        return new StudyView(
                study,
                StudyHead.of(study, page),
                others().mapToObj(this::otherwise).toList(),
                done ? others().mapToObj(gains::draw).toList() : List.of(),
                done ? gains.places(place) : List.of(),
                done
                        ? others().mapToObj(i -> gains.map(i, place))
                                .filter(Objects::nonNull)
                                .toList()
                        : List.of(),
                done ? courses.choices(course) : List.of(),
                done ? courses.draw(course) : List.of(),
                done ? groups() : List.of());
    }

    private IntStream others() {
        return IntStream.range(1, study.scenarios().size());
    }

    private StudyView.Said otherwise(int scenario) {
        var all = comparison.scenarios();
        var sentences = Differences.between(all.getFirst(), all.get(scenario), words);
        return new StudyView.Said(all.get(scenario).name(), sentences);
    }

    private List<StudyView.Group> groups() {
        var groups = new ArrayList<StudyView.Group>();
        var rows = new ArrayList<StudyView.Row>();
        var group = "";
        for (var key : values.outcomes()) {
            var meaning = OutcomeMeaning.of(key);
            if (meaning.group().equals(SUBREGION)) {
                continue;
            }
            if (!meaning.group().equals(group)) {
                close(groups, group, rows);
                group = meaning.group();
            }
            rows.add(row(meaning));
        }
        close(groups, group, rows);
        return groups;
    }

    private void close(List<StudyView.Group> groups, String group, List<StudyView.Row> rows) {
        if (!rows.isEmpty()) {
            groups.add(new StudyView.Group(words.text("group." + group), List.copyOf(rows)));
            rows.clear();
        }
    }

    private StudyView.Row row(OutcomeMeaning meaning) {
        var intervals =
                IntStream.range(0, study.scenarios().size())
                        .mapToObj(i -> sides.interval(i, meaning.key()))
                        .toList();
        var cells = new ArrayList<StudyView.Cell>();
        for (int i = 0; i < intervals.size(); i++) {
            var one = intervals.get(i);
            cells.add(
                    new StudyView.Cell(
                            showing.number(one.mean(), meaning),
                            showing.number(one.halfWidth(), meaning),
                            i == 0 ? Mark.BASE : mark(i, meaning.key()),
                            chart(one, intervals)));
        }
        return new StudyView.Row(showing.name(meaning), showing.unit(meaning), List.copyOf(cells));
    }

    private static StudyView.@Nullable Chart chart(Interval one, List<Interval> all) {
        double least = bounds(all).min().orElse(0);
        double most = bounds(all).max().orElse(0);
        if (!Double.isFinite(one.mean()) || !Double.isFinite(one.halfWidth()) || most <= least) {
            return null;
        }
        return new StudyView.Chart(
                part(one.low(), least, most),
                part(one.mean(), least, most),
                part(one.high(), least, most));
    }

    private static DoubleStream bounds(List<Interval> all) {
        return all.stream()
                .flatMapToDouble(one -> DoubleStream.of(one.low(), one.high()))
                .filter(Double::isFinite);
    }

    private static int part(double value, double least, double most) {
        return (int) Math.round(100 * (value - least) / (most - least));
    }

    private Mark mark(int scenario, String key) {
        return Mark.of(sides.verdict(scenario, key));
    }
}
