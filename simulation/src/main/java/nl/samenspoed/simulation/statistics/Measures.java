package nl.samenspoed.simulation.statistics;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import nl.samenspoed.simulation.calendar.WallHours;

/** All that is measured in one run, by name. A name asked for again is the same measure. */
public final class Measures {

    private final SortedMap<String, Measure> all = new TreeMap<>();

    /** Whole numbers, one for each item. */
    public Tally tally(String name) {
        return of(name, Tally.class, Tally::new);
    }

    /** A whole number over time. */
    public Level level(String name) {
        return of(name, Level.class, Level::new);
    }

    public Count count(String name) {
        return of(name, Count.class, Count::new);
    }

    public Share share(String name) {
        return of(name, Share.class, Share::new);
    }

    /** A whole number for each item, by the hour on the wall. */
    public Course.OfItems itemsByHour(String name, WallHours hours) {
        return of(name, Course.OfItems.class, () -> new Course.OfItems(hours));
    }

    /** How often, by the hour on the wall. */
    public Course.OfTimes timesByHour(String name, WallHours hours) {
        return of(name, Course.OfTimes.class, () -> new Course.OfTimes(hours));
    }

    /** A whole number over time, by the hour on the wall. */
    public Course.OfLevel levelByHour(String name, WallHours hours) {
        return of(name, Course.OfLevel.class, () -> new Course.OfLevel(hours));
    }

    private <M extends Measure> M of(String name, Class<M> kind, Supplier<M> making) {
        var found = all.computeIfAbsent(name, _ -> making.get());
        if (!kind.isInstance(found)) {
            throw new IllegalArgumentException(
                    "[" + name + "] is already a " + found.getClass().getSimpleName());
        }
        return kind.cast(found);
    }

    public void startOver(long now) {
        all.values().forEach(measure -> measure.startOver(now));
    }

    /** What was found until now. */
    public Findings findings(long now) {
        var found = new TreeMap<String, Finding>();
        var spreads = new TreeMap<String, Spread>();
        all.forEach(
                (name, measure) -> {
                    found.put(name, measure.finding(now));
                    if (measure instanceof Tally tally) {
                        spreads.put(name, tally.spread().copy());
                    }
                });
        return new Findings(
                Collections.unmodifiableSortedMap(found),
                Collections.unmodifiableSortedMap(spreads));
    }
}
