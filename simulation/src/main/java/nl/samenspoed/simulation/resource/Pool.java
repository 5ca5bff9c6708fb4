package nl.samenspoed.simulation.resource;

import java.util.List;
import nl.samenspoed.simulation.calendar.Schedule;
import nl.samenspoed.simulation.kernel.Agenda;
import nl.samenspoed.simulation.kernel.GrowsWithoutBound;
import nl.samenspoed.simulation.kernel.Happening;
import nl.samenspoed.simulation.kernel.Run;

/**
 * Units of which each who asks gets one for a while: triagists, beds, cars. They come in groups
 * with skills, and how many there are follows a schedule. Who finds none free waits in order of
 * rank and coming, gives up when its patience ends, or is refused when there is no room to wait.
 * Whoever holds a unit while waiting for the next pool blocks it; nothing more is needed for that.
 *
 * <p>Of the groups with a free unit that can do what is needed, the one with the fewest skills
 * gives it, then the first named. A unit that comes free goes to the first in line that it can
 * help.
 *
 * <p>Measures, each named after the pool: {@code waiting}, {@code busy} and {@code capacity} over
 * time; {@code wait} of who got a unit, in milliseconds, zeros included, and where there are more
 * ranks {@code wait of rank 0} and so on; {@code had to wait}, as share of who was not refused;
 * {@code refused}, as share of who asked; {@code gave up}, as share of who stopped waiting; {@code
 * interrupted}, a count. Little's law and the balance of flow are checked exactly in every run.
 */
public final class Pool {

    /** The answer to who found no room to wait. */
    public static final int REFUSED = -1;

    /** Never gives up. */
    public static final long PATIENT = Long.MAX_VALUE;

    private static final int MOST_GROUPS = 64;

    private final Run run;
    private final Agenda agenda;
    private final String name;
    private final PoolRules rules;
    private final Claims claims = new Claims();
    private final Line line;
    private final Line holders;
    private final long[] skills;
    private final int[] capacity;
    private final int[] busy;
    private final PoolBooks books;
    private final Happening givesUp = this::giveUp;

    private boolean handingOut;
    private long handOutNext;

    public Pool(Run run, String name, PoolRules rules, List<Group> groups) {
        if (groups.isEmpty() || groups.size() > MOST_GROUPS) {
            throw new IllegalArgumentException("[" + groups.size() + "] groups in [" + name + "]");
        }
        this.run = run;
        this.agenda = run.agenda();
        this.name = name;
        this.rules = rules;
        line = new Line(claims, rules.ranks());
        holders = new Line(claims, rules.ranks());
        skills = groups.stream().mapToLong(Group::skills).toArray();
        capacity = new int[groups.size()];
        busy = new int[groups.size()];
        books = new PoolBooks(run.measures(), name, claims, rules.ranks());
        run.mustHold(books);
        for (int group = 0; group < capacity.length; group++) {
            follow(groups.get(group).schedule(), group);
        }
    }

    /** Equal units, always as many, first come, first served, with room for all. */
    public static Pool of(Run run, String name, int units) {
        return of(run, name, units, PoolRules.standard());
    }

    /** Equal units, always as many. */
    public static Pool of(Run run, String name, int units, PoolRules rules) {
        return new Pool(run, name, rules, List.of(new Group(name, 0, Schedule.always(units))));
    }

    private void follow(Schedule schedule, int group) {
        setCapacity(group, schedule.at(run.now(), run.calendar()));
        planChange(schedule, group);
    }

    private void planChange(Schedule schedule, int group) {
        long next = schedule.nextChange(run.now(), run.calendar());
        if (next <= Agenda.END_OF_TIME) {
            agenda.at(next, Agenda.FIRST, _ -> follow(schedule, group), group);
        }
    }

    /**
     * Changes how many units a group has, now, whatever its schedule says until its next change.
     */
    public void setCapacity(int group, int units) {
        books.capacity.change(units - capacity[group], agenda.now());
        capacity[group] = units;
        if (rules.interruptsAtEnd()) {
            while (busy[group] > capacity[group]) {
                takeBack(holders.lastBelow(-1, g -> g == group));
            }
        }
        handOut(group);
    }

    /**
     * Asks for a unit, with the first rank, no special skill and all patience.
     *
     * @return the claim, or {@link #REFUSED}
     */
    public int ask(Asker asker, int subject) {
        return ask(asker, subject, 0, 0, PATIENT);
    }

    /**
     * Asks for a unit.
     *
     * @param rank 0 is the most urgent
     * @param needs skills, a bit each
     * @param patience in milliseconds
     * @return the claim, or {@link #REFUSED}
     */
    public int ask(Asker asker, int subject, int rank, long needs, long patience) {
        return ask(asker, subject, rank, needs, patience, false);
    }

    /** Asks again for who was interrupted: before all others of its rank, never refused. */
    public int askAgain(Asker asker, int subject, int rank, long needs) {
        return ask(asker, subject, rank, needs, PATIENT, true);
    }

    private int ask(Asker asker, int subject, int rank, long needs, long patience, boolean before) {
        int claim = claims.take();
        claims.subject[claim] = subject;
        claims.rank[claim] = rank;
        claims.needs[claim] = needs;
        claims.belongsTo(claim, asker);
        claims.since[claim] = agenda.now();
        claims.group[claim] = Claims.WAITING;
        claims.patience[claim] = Agenda.NO_TICKET;
        int group = handingOut && line.size() > 0 ? -1 : freeGroup(needs);
        if (group >= 0) {
            books.accepted(true);
            grant(claim, group);
            return claim;
        }
        int victim =
                rules.preempts()
                        ? holders.lastBelow(rank, g -> g >= 0 && (needs & ~skills[g]) == 0)
                        : -1;
        if (victim >= 0) {
            books.accepted(true);
            preempt(claim, victim);
            return claim;
        }
        if (!before && line.size() >= rules.room()) {
            return refuse(claim);
        }
        books.accepted(false);
        join(claim, patience, before);
        return claim;
    }

    private int refuse(int claim) {
        if (rules.room() >= PoolRules.TOO_MANY) {
            throw new GrowsWithoutBound("waiting for " + name, line.size());
        }
        books.refused();
        claims.giveBack(claim);
        return REFUSED;
    }

    private void join(int claim, long patience, boolean before) {
        if (before) {
            line.addFirst(claim);
        } else {
            line.addLast(claim);
        }
        books.waiting.change(1, agenda.now());
        if (patience < Agenda.END_OF_TIME) {
            claims.patience[claim] = agenda.after(patience, givesUp, claim);
        }
    }

    private int freeGroup(long needs) {
        int best = -1;
        for (int group = 0; group < capacity.length; group++) {
            if (busy[group] < capacity[group]
                    && (needs & ~skills[group]) == 0
                    && (best < 0 || Long.bitCount(skills[group]) < Long.bitCount(skills[best]))) {
                best = group;
            }
        }
        return best;
    }

    private void grant(int claim, int group) {
        long now = agenda.now();
        busy[group]++;
        books.granted(now, now - claims.since[claim], claims.rank[claim]);
        claims.group[claim] = group;
        claims.since[claim] = now;
        if (rules.mayInterrupt()) {
            holders.addLast(claim);
        }
        claims.askerOf(claim).granted(claims.subject[claim], claim);
    }

    private void preempt(int claim, int victim) {
        int group = claims.group[victim];
        letGo(victim);
        books.interrupted.add();
        grant(claim, group);
        claims.askerOf(victim).interrupted(claims.subject[victim], victim);
        claims.giveBack(victim);
    }

    private void takeBack(int victim) {
        letGo(victim);
        books.interrupted.add();
        claims.askerOf(victim).interrupted(claims.subject[victim], victim);
        claims.giveBack(victim);
    }

    /** Of its unit; the claim can still be read. */
    private void letGo(int claim) {
        int group = claims.group[claim];
        if (group < 0) {
            throw new IllegalStateException("claim [" + claim + "] on [" + name + "] has no unit");
        }
        busy[group]--;
        books.released(agenda.now(), claims.since[claim]);
        if (rules.mayInterrupt()) {
            holders.remove(claim);
        }
        claims.group[claim] = Claims.FREE;
    }

    /** Gives the unit back. */
    public void release(int claim) {
        int group = claims.group[claim];
        letGo(claim);
        claims.giveBack(claim);
        handOut(group);
    }

    /** Stops waiting, for another reason than lost patience: helped elsewhere, say. */
    public void withdraw(int claim) {
        leaveLine(claim);
        agenda.cancel(claims.patience[claim]);
        claims.giveBack(claim);
    }

    private void giveUp(int claim) {
        leaveLine(claim);
        books.gaveUp(true);
        var asker = claims.askerOf(claim);
        int subject = claims.subject[claim];
        claims.giveBack(claim);
        asker.gaveUp(subject);
    }

    private void leaveLine(int claim) {
        if (claims.group[claim] != Claims.WAITING) {
            throw new IllegalStateException("claim [" + claim + "] on [" + name + "] waits not");
        }
        line.remove(claim);
        books.leftLine(agenda.now(), claims.since[claim]);
    }

    /** One after another, also when who gets a unit gives it back or asks for more at once. */
    private void handOut(int first) {
        if (handingOut) {
            handOutNext |= 1L << first;
            return;
        }
        if (line.size() == 0) {
            return;
        }
        handingOut = true;
        handOutNext = 1L << first;
        while (handOutNext != 0) {
            int group = Long.numberOfTrailingZeros(handOutNext);
            handOutNext &= handOutNext - 1;
            handOutAll(group);
        }
        handingOut = false;
    }

    private void handOutAll(int group) {
        while (busy[group] < capacity[group]) {
            int claim = line.firstFor(skills[group]);
            if (claim < 0) {
                return;
            }
            leaveLine(claim);
            if (claims.patience[claim] >= 0) {
                agenda.cancel(claims.patience[claim]);
            }
            books.gaveUp(false);
            grant(claim, group);
        }
    }

    public int subjectOf(int claim) {
        return claims.subject[claim];
    }

    public int rankOf(int claim) {
        return claims.rank[claim];
    }

    public long needsOf(int claim) {
        return claims.needs[claim];
    }

    /** How many wait now. */
    public int waiting() {
        return line.size();
    }

    /** How many units are in use now. */
    public int busy() {
        return (int) books.busy.level();
    }

    /** How many units there are now; fewer than are in use while work is being finished. */
    public int capacity() {
        return (int) books.capacity.level();
    }

    /** Whether who asks now would get a unit at once. */
    public boolean hasFree(long needs) {
        return freeGroup(needs) >= 0;
    }

    boolean mayInterrupt() {
        return rules.mayInterrupt();
    }
}
