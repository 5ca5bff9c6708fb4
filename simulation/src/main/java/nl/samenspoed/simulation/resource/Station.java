package nl.samenspoed.simulation.resource;

import java.util.Arrays;
import nl.samenspoed.simulation.kernel.Agenda;
import nl.samenspoed.simulation.kernel.Happening;
import nl.samenspoed.simulation.kernel.Run;

/**
 * A step that takes a unit of a pool for some time, then lets the subject go on. Work that is
 * interrupted goes on later where it stopped. A subject is in a station once at a time.
 */
public final class Station implements Asker, Happening {

    private static final Happening UNEXPECTED =
            subject -> {
                throw new IllegalStateException("nobody expected [" + subject + "] to leave so");
            };

    private final Agenda agenda;
    private final Pool pool;
    private final Work work;
    private final Happening whenDone;
    private Happening whenGaveUp = UNEXPECTED;
    private Happening whenRefused = UNEXPECTED;

    private final boolean interruptible;

    /** Of who was interrupted, what is left and one more; 0 for all others. */
    private long[] leftOf = new long[0];

    private long[] endOf = new long[0];
    private long[] ticketOf = new long[0];

    /**
     * @param whenDone where subjects go on, their unit given back
     */
    public Station(Run run, Pool pool, Work work, Happening whenDone) {
        this.agenda = run.agenda();
        this.pool = pool;
        this.work = work;
        this.whenDone = whenDone;
        interruptible = pool.mayInterrupt();
    }

    /** Where subjects go on whose patience ended. */
    public Station whenGaveUp(Happening happening) {
        whenGaveUp = happening;
        return this;
    }

    /** Where subjects go on who found no room to wait. */
    public Station whenRefused(Happening happening) {
        whenRefused = happening;
        return this;
    }

    public void enter(int subject) {
        enter(subject, 0, 0, Pool.PATIENT);
    }

    /**
     * Begins, or waits for a unit.
     *
     * @param rank 0 is the most urgent
     * @param needs skills, a bit each
     * @param patience in milliseconds
     */
    public void enter(int subject, int rank, long needs, long patience) {
        if (pool.ask(this, subject, rank, needs, patience) == Pool.REFUSED) {
            whenRefused.happen(subject);
        }
    }

    @Override
    public void granted(int subject, int claim) {
        if (interruptible) {
            begin(subject, claim);
        } else {
            agenda.after(work.millis(subject), this, claim);
        }
    }

    private void begin(int subject, int claim) {
        boolean goesOn = subject < leftOf.length && leftOf[subject] > 0;
        long millis = goesOn ? leftOf[subject] - 1 : work.millis(subject);
        if (goesOn) {
            leftOf[subject] = 0;
        }
        endOf = reaching(endOf, claim);
        ticketOf = reaching(ticketOf, claim);
        endOf[claim] = agenda.now() + millis;
        ticketOf[claim] = agenda.after(millis, this, claim);
    }

    @Override
    public void interrupted(int subject, int claim) {
        agenda.cancel(ticketOf[claim]);
        leftOf = reaching(leftOf, subject);
        leftOf[subject] = endOf[claim] - agenda.now() + 1;
        pool.askAgain(this, subject, pool.rankOf(claim), pool.needsOf(claim));
    }

    @Override
    public void gaveUp(int subject) {
        whenGaveUp.happen(subject);
    }

    /** The work on a claim is done. */
    @Override
    public void happen(int claim) {
        int subject = pool.subjectOf(claim);
        pool.release(claim);
        whenDone.happen(subject);
    }

    private static long[] reaching(long[] array, int index) {
        return index < array.length ? array : Arrays.copyOf(array, 2 * index + 16);
    }
}
