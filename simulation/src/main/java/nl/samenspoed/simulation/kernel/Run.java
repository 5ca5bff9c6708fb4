package nl.samenspoed.simulation.kernel;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.simulation.calendar.Calendar;
import nl.samenspoed.simulation.calendar.WallHours;
import nl.samenspoed.simulation.chance.RandomStream;
import nl.samenspoed.simulation.chance.Streams;
import nl.samenspoed.simulation.statistics.Findings;
import nl.samenspoed.simulation.statistics.Measures;

/** One run of a model: its clock, its chance, and what is measured in it. For one thread. */
public final class Run {

    private final Agenda agenda;
    private final Streams streams;
    private final Calendar calendar;
    private final WallHours hours;
    private final Measures measures = new Measures();
    private final List<Invariant> invariants = new ArrayList<>();

    public Run(Streams streams, Calendar calendar, StopSignal stop) {
        this.agenda = new Agenda(stop);
        this.streams = streams;
        this.calendar = calendar;
        hours = new WallHours(calendar);
    }

    public Agenda agenda() {
        return agenda;
    }

    /** In milliseconds since the start. */
    public long now() {
        return agenda.now();
    }

    public Calendar calendar() {
        return calendar;
    }

    /** Of the calendar; for measures by hour. */
    public WallHours hours() {
        return hours;
    }

    /** A stream from its beginning; ask once for each purpose and keep it. */
    public RandomStream stream(String name) {
        return streams.stream(name);
    }

    public Measures measures() {
        return measures;
    }

    /** To be looked at in this run. */
    public void mustHold(Invariant invariant) {
        invariants.add(invariant);
    }

    /**
     * Warms up without measuring, then measures.
     *
     * @param warmUp in milliseconds
     * @param length of measuring, in milliseconds
     */
    public Findings play(Model model, long warmUp, long length) {
        model.start(this);
        agenda.runUntil(warmUp);
        invariants.forEach(invariant -> invariant.check(warmUp));
        invariants.forEach(invariant -> invariant.startOver(warmUp));
        measures.startOver(warmUp);
        long end = warmUp + length;
        agenda.runUntil(end);
        invariants.forEach(invariant -> invariant.check(end));
        return measures.findings(end);
    }
}
