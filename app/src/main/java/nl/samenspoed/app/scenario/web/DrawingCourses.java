package nl.samenspoed.app.scenario.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import nl.samenspoed.app.page.Page;
import nl.samenspoed.app.scenario.web.CourseChart.Tick;
import nl.samenspoed.simulation.comparison.Comparison;
import nl.samenspoed.simulation.comparison.CourseSideBySide;
import nl.samenspoed.simulation.comparison.Values;
import nl.samenspoed.simulation.region.Courses;
import nl.samenspoed.simulation.region.OutcomeMeaning;
import nl.samenspoed.simulation.scenario.Scenario;

/** Draws how one outcome goes up and down over the week and along the run. */
final class DrawingCourses {

    private static final int DAY = 24;
    private static final int TICKS = 6;
    private static final long HOUR = 3_600_000;

    private final Page page;
    private final Comparison comparison;
    private final Values values;
    private final Locale locale;
    private final Showing showing;

    DrawingCourses(Page page, Comparison comparison, Values values) {
        this.page = page;
        this.comparison = comparison;
        this.values = values;
        locale = page.t().locale();
        showing = Showing.in(locale);
    }

    /** What can be drawn, the one that is drawn among them. */
    List<StudyView.Choice> choices(String chosen) {
        var drawn = outcome(chosen);
        return Courses.outcomes().stream()
                .map(
                        key ->
                                new StudyView.Choice(
                                        key,
                                        showing.name(OutcomeMeaning.of(key)),
                                        key.equals(drawn)))
                .toList();
    }

    private static String outcome(String chosen) {
        var all = Courses.outcomes();
        return all.contains(chosen) ? chosen : all.getFirst();
    }

    /** None when the runs of this study kept no points, as those of an earlier version. */
    List<CourseChart> draw(String chosen) {
        var key = outcome(chosen);
        var charts = new ArrayList<CourseChart>();
        var week = CourseSideBySide.week(values, key);
        if (!week.isEmpty()) {
            charts.add(chart("week", week, this::hourOfWeek, days()));
        }
        var along = CourseSideBySide.along(values, key);
        if (!along.isEmpty()) {
            charts.add(chart("along", along, i -> moment(along, i), ticks(along)));
        }
        return charts;
    }

    /** All of them by hour of the week, for paper. */
    List<CourseChart> drawWeeks() {
        return Courses.outcomes().stream()
                .map(key -> CourseSideBySide.week(values, key))
                .filter(week -> !week.isEmpty())
                .map(week -> chart("week", week, this::hourOfWeek, days()))
                .toList();
    }

    private CourseChart chart(
            String kind, CourseSideBySide course, IntFunction<String> moment, List<Tick> ticks) {
        var meaning = OutcomeMeaning.of(course.outcome());
        var name = showing.name(meaning) + " (" + showing.unit(meaning) + ")";
        return new CourseChart(
                "course-" + kind,
                page.text("scenario.course." + kind, name),
                finding(course, meaning, moment),
                meaning,
                comparison.scenarios().stream().map(Scenario::name).toList(),
                ticks,
                IntStream.range(0, course.points()).mapToObj(moment).toList(),
                course,
                showing);
    }

    /** When it is most and least for the base. */
    private String finding(
            CourseSideBySide course, OutcomeMeaning meaning, IntFunction<String> moment) {
        var base = course.byScenario().getFirst();
        int most = -1;
        int least = -1;
        for (int i = 0; i < base.size(); i++) {
            double mean = base.get(i).mean();
            if (Double.isFinite(mean)) {
                most = most < 0 || mean > base.get(most).mean() ? i : most;
                least = least < 0 || mean < base.get(least).mean() ? i : least;
            }
        }
        return most < 0
                ? ""
                : page.text(
                        "scenario.course.finding",
                        showing.number(base.get(most).mean(), meaning),
                        moment.apply(most),
                        showing.number(base.get(least).mean(), meaning),
                        moment.apply(least));
    }

    private String hourOfWeek(int hour) {
        return day(hour / DAY) + String.format(Locale.ROOT, " %02d:00", hour % DAY);
    }

    private String day(int day) {
        return DayOfWeek.of(1 + day).getDisplayName(TextStyle.SHORT, locale);
    }

    private List<Tick> days() {
        return IntStream.range(0, 7)
                .mapToObj(day -> new Tick(CourseChart.x(day * DAY + DAY / 2, 7 * DAY), day(day)))
                .toList();
    }

    /** Cells are those of the wall, so the first may have begun before measuring did. */
    private String moment(CourseSideBySide course, int point) {
        var plan = comparison.scenarios().getFirst().plan();
        var at =
                plan.calendar()
                        .start()
                        .plus(plan.warmUp())
                        .truncatedTo(ChronoUnit.HOURS)
                        .plusMillis(point * course.step() * HOUR);
        return course.step() < DAY ? page.time().at(at) : page.time().date(at);
    }

    private List<Tick> ticks(CourseSideBySide course) {
        int every = Math.max(1, (int) Math.ceil(course.points() / (double) TICKS));
        return IntStream.range(0, course.points())
                .filter(i -> i % every == 0)
                .mapToObj(i -> new Tick(CourseChart.x(i, course.points()), moment(course, i)))
                .toList();
    }
}
