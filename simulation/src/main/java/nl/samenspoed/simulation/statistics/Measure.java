package nl.samenspoed.simulation.statistics;

/** Something that is measured during one run, since its start or the end of its warm-up. */
public sealed interface Measure permits Count, Course, Level, Share, Tally {

    /** Forgets what was measured, not the state. */
    void startOver(long now);

    /** What was found until now. */
    Finding finding(long now);
}
