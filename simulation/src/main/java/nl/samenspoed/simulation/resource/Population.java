package nl.samenspoed.simulation.resource;

import java.util.Arrays;
import nl.samenspoed.simulation.kernel.Agenda;
import nl.samenspoed.simulation.kernel.GrowsWithoutBound;
import nl.samenspoed.simulation.kernel.Invariant;
import nl.samenspoed.simulation.kernel.Run;
import nl.samenspoed.simulation.statistics.Count;
import nl.samenspoed.simulation.statistics.Level;
import nl.samenspoed.simulation.statistics.Tally;

/**
 * Who is there: gives each a number from entering to leaving, as index into the columns of a model,
 * and uses it again.
 *
 * <p>Measures, each named after the population: {@code present} over time, {@code stay} of who
 * left, in milliseconds, and {@code entered}, a count. Little's law and the balance of flow are
 * checked exactly in every run.
 */
public final class Population {

    private static final int FEW = 16;
    private static final int TOO_MANY = 1 << 23;
    private static final long ABSENT = -1;

    private final Agenda agenda;
    private final String name;
    private final Level present;
    private final Tally stay;
    private final Count entered;

    private long[] since = new long[FEW];
    private int[] free = new int[FEW];
    private int frees;
    private int used;

    private long start;
    private long presentAtStart;
    private long left;
    private long stayedMillis;

    public Population(Run run, String name) {
        this.agenda = run.agenda();
        this.name = name;
        present = run.measures().level(name + " present");
        stay = run.measures().tally(name + " stay");
        entered = run.measures().count(name + " entered");
        run.mustHold(new Balance());
    }

    /** Returns a number below {@link #bound()} that nobody present has. */
    public int enter() {
        int subject = frees > 0 ? free[--frees] : newSubject();
        since[subject] = agenda.now();
        present.change(1, agenda.now());
        entered.add();
        return subject;
    }

    private int newSubject() {
        if (used == TOO_MANY) {
            throw new GrowsWithoutBound(name, used);
        }
        if (used == since.length) {
            since = Arrays.copyOf(since, 2 * used);
            free = Arrays.copyOf(free, 2 * used);
        }
        return used++;
    }

    public void leave(int subject) {
        long now = agenda.now();
        long millis = now - since[subject];
        if (since[subject] == ABSENT) {
            throw new IllegalStateException("[" + subject + "] of [" + name + "] is not there");
        }
        stay.add(millis);
        present.change(-1, now);
        left++;
        stayedMillis += now - Math.max(since[subject], start);
        since[subject] = ABSENT;
        free[frees++] = subject;
    }

    /** When the subject entered, in milliseconds since the start. */
    public long since(int subject) {
        return since[subject];
    }

    /** More than any number given so far. */
    public int bound() {
        return used;
    }

    /** How many are there now. */
    public int size() {
        return (int) present.level();
    }

    private final class Balance implements Invariant {

        @Override
        public void startOver(long now) {
            start = now;
            presentAtStart = present.level();
            left = 0;
            stayedMillis = 0;
        }

        @Override
        public void check(long now) {
            Invariant.same(
                    "flow through " + name,
                    presentAtStart + entered.count(),
                    left + present.level());
            long still = 0;
            for (int i = 0; i < used; i++) {
                still += since[i] == ABSENT ? 0 : now - Math.max(since[i], start);
            }
            Invariant.same("Little's law in " + name, present.area(now), stayedMillis + still);
        }
    }
}
