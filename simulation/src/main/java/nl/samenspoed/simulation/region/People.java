package nl.samenspoed.simulation.region;

import java.util.Arrays;
import nl.samenspoed.simulation.kernel.Run;
import nl.samenspoed.simulation.resource.Population;

/** The people of one run, as columns by their number. */
final class People {

    private static final int FEW = 1024;

    private final Population all;

    byte[] subregion = new byte[FEW];
    byte[] age = new byte[FEW];
    byte[] urgency = new byte[FEW];

    /** What they need and where triage sent them, as numbers of {@link Need}. */
    byte[] need = new byte[FEW];

    byte[] sent = new byte[FEW];

    /** Calls in a row without an answer, and contacts with triage. */
    byte[] calls = new byte[FEW];

    byte[] contacts = new byte[FEW];

    /** Which hospital or post. */
    short[] where = new short[FEW];

    /** What they hold: a kind of unit of a hospital, and the claim on it. */
    byte[] unit = new byte[FEW];

    int[] claim = new int[FEW];

    /** When the step began that is being measured. */
    long[] since = new long[FEW];

    /** When they came to the emergency department. */
    long[] arrived = new long[FEW];

    People(Run run) {
        all = new Population(run, "people");
    }

    int enter(int inSubregion, int ofAge, int ofUrgency, Need withNeed) {
        int who = all.enter();
        if (who >= subregion.length) {
            grow(2 * who);
        }
        subregion[who] = (byte) inSubregion;
        age[who] = (byte) ofAge;
        urgency[who] = (byte) ofUrgency;
        need[who] = (byte) withNeed.ordinal();
        sent[who] = need[who];
        calls[who] = 0;
        contacts[who] = 0;
        unit[who] = Wards.NOTHING;
        return who;
    }

    void leave(int who) {
        all.leave(who);
    }

    Need needOf(int who) {
        return Need.of(need[who]);
    }

    private void grow(int size) {
        subregion = Arrays.copyOf(subregion, size);
        age = Arrays.copyOf(age, size);
        urgency = Arrays.copyOf(urgency, size);
        need = Arrays.copyOf(need, size);
        sent = Arrays.copyOf(sent, size);
        calls = Arrays.copyOf(calls, size);
        contacts = Arrays.copyOf(contacts, size);
        where = Arrays.copyOf(where, size);
        unit = Arrays.copyOf(unit, size);
        claim = Arrays.copyOf(claim, size);
        since = Arrays.copyOf(since, size);
        arrived = Arrays.copyOf(arrived, size);
    }
}
