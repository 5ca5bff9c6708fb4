package nl.samenspoed.simulation.region;

import static nl.samenspoed.simulation.region.Reading.HOUR;
import static nl.samenspoed.simulation.region.Reading.MINUTE;
import static nl.samenspoed.simulation.region.Reading.SECOND;
import static nl.samenspoed.simulation.region.Reading.count;
import static nl.samenspoed.simulation.region.Reading.get;
import static nl.samenspoed.simulation.region.Reading.mean;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import nl.samenspoed.simulation.Replication;
import nl.samenspoed.simulation.statistics.Statistic;

/** What the runs of a region say: waiting, triage, hospitals, places, staff, cost and volumes. */
public final class Outcomes {

    private static final double HOURS_A_WEEK = 168;
    private static final double DAYS_A_YEAR = 365.25;

    private final List<Outcome> all = new ArrayList<>();
    private final Region region;
    private final double days;

    private Outcomes(Region region, Duration length) {
        this.region = region;
        days = length.toMillis() / (24 * HOUR);
    }

    /**
     * All of them, in the order of their table.
     *
     * @param length of what a run measures
     */
    public static List<Outcome> of(Region region, Duration length) {
        var outcomes = new Outcomes(region, length);
        outcomes.waiting();
        outcomes.triage();
        outcomes.departments();
        outcomes.beds();
        outcomes.places();
        outcomes.staff();
        var costs = new Costs(region, length);
        costs.addTo(outcomes.all);
        outcomes.volumes();
        new Subregional(region, costs, length).addTo(outcomes.all);
        return List.copyOf(outcomes.all);
    }

    private void add(String key, ToDoubleFunction<Replication> of) {
        all.add(new Outcome(key, of));
    }

    private void addMean(String key, String measure, double unit) {
        add(key, run -> mean(run, measure) / unit);
    }

    private void waiting() {
        addMean("answer-urgent", "urgent answer", SECOND);
        addMean("answer-other", "other answer", MINUTE);
        add("answer-other-90", run -> get(run, "other answer", Statistic.P90) / MINUTE);
        addMean("answered-2", "answered within 2 minutes", 1);
        addMean("answered-3", "answered within 3 minutes", 1);
        add("lost", run -> count(run, "lost callers") / count(run, "calls"));
        var doctors = names("post doctors ");
        var cars = names("post cars ");
        add("post-wait", run -> Reading.wait(run, doctors) / MINUTE);
        add("visit-wait", run -> Reading.wait(run, cars) / MINUTE);
        addMean("response", "response", MINUTE);
        addMean("response-15", "response within 15 minutes", 1);
        addMean("crisis-wait", "crisis wait", MINUTE);
        addMean("crisis-in-time", "crisis in time", 1);
    }

    private List<String> names(String prefix) {
        return region.posts().stream().map(post -> prefix + post.name()).toList();
    }

    private void triage() {
        addMean("right-first", "right first time", 1);
        addMean("too-light", "too light", 1);
        addMean("own-alone", "solved by the post alone", 1);
    }

    private void departments() {
        int number = region.hospitals().size();
        add(
                "department-stay-median",
                run -> get(run, "department stay", Statistic.MEDIAN) / MINUTE);
        addMean("department-stay-discharged", "department stay discharged", MINUTE);
        addMean("department-stay-admitted", "department stay admitted", MINUTE);
        addMean("admitted", "admitted", 1);
        addMean("boarding", "boarding", MINUTE);
        addMean("department-people", "people in departments", 1);
        addMean("crowded", "crowded departments", number / 24.0);
        addMean("crowded-12-20", "crowding begins from 12 to 20", 1);
        addMean("stop-minutes", "stops", number / (24.0 * 60));
        addMean("diverted", "diverted", 1);
    }

    private void beds() {
        addMean("wrong-beds", "wrong beds", 1);
        addMean("wrong-bed-days", "wrong beds", 1 / 7.0);
        addMean("births-diverted", "births diverted", 1);
    }

    private void places() {
        addMean("search", "search", HOUR);
        add("search-90", run -> get(run, "search", Statistic.P90) / HOUR);
        addMean("seeking", "people looking for a place", 1);
        addMean("attempts", "attempts", 1);
        addMean("own-subregion", "placed in own subregion", 1);
        addMean("travel", "travel", MINUTE);
    }

    private void staff() {
        addMean("hours-triagists", "triagists capacity", 1 / HOURS_A_WEEK);
        addMean("hours-doctors", "supervising doctors capacity", 1 / HOURS_A_WEEK);
        addMean("hours-coordinators", "coordinators capacity", 1 / HOURS_A_WEEK);
        add("busy-triagists", run -> busy(run, "triagists"));
        add("busy-coordinators", run -> busy(run, "coordinators"));
    }

    private static double busy(Replication run, String pool) {
        return mean(run, pool + " busy") / mean(run, pool + " capacity");
    }

    private void volumes() {
        add("calls-hour", run -> count(run, "calls") / (days * 24));
        add("department-visits", run -> yearly(count(run, "department visits")));
        add("short-stays", run -> yearly(count(run, "placed short-stay")));
        var care = region.hospitals().stream().map(one -> "intensive " + one.name()).toList();
        add(
                "intensive-busy",
                run -> Reading.sum(run, care, " busy") / Reading.sum(run, care, " capacity"));
        add(
                "by-ambulance",
                run ->
                        count(run, "department visits by ambulance")
                                / count(run, "department visits"));
    }

    private double yearly(double number) {
        return number / days * DAYS_A_YEAR / (region.inhabitants() / 1000.0);
    }
}
