package nl.samenspoed.simulation.resource;

import java.util.Arrays;
import nl.samenspoed.simulation.kernel.Invariant;
import nl.samenspoed.simulation.statistics.Count;
import nl.samenspoed.simulation.statistics.Level;
import nl.samenspoed.simulation.statistics.Measures;
import nl.samenspoed.simulation.statistics.Share;
import nl.samenspoed.simulation.statistics.Tally;

/**
 * What a pool measures, kept twice: as levels over time and as times of each claim. Little's law
 * says that both are the same; in whole numbers they are so exactly.
 */
final class PoolBooks implements Invariant {

    final Level waiting;
    final Level busy;
    final Level capacity;
    final Count interrupted;

    private final String name;
    private final Claims claims;
    private final Tally wait;
    private final Tally[] waitByRank;
    private final Share hadToWait;
    private final Share refused;
    private final Share gaveUp;

    private long start;
    private long waitingAtStart;
    private long busyAtStart;
    private long joined;
    private long left;
    private long granted;
    private long released;
    private long waitedMillis;
    private long busyMillis;

    PoolBooks(Measures measures, String name, Claims claims, int ranks) {
        this.name = name;
        this.claims = claims;
        waiting = measures.level(name + " waiting");
        busy = measures.level(name + " busy");
        capacity = measures.level(name + " capacity");
        wait = measures.tally(name + " wait");
        waitByRank = new Tally[ranks > 1 ? ranks : 0];
        Arrays.setAll(waitByRank, rank -> measures.tally(name + " wait of rank " + rank));
        hadToWait = measures.share(name + " had to wait");
        refused = measures.share(name + " refused");
        gaveUp = measures.share(name + " gave up");
        interrupted = measures.count(name + " interrupted");
    }

    void accepted(boolean atOnce) {
        refused.add(false);
        hadToWait.add(!atOnce);
        if (atOnce) {
            gaveUp.add(false);
        } else {
            joined++;
        }
    }

    void refused() {
        refused.add(true);
    }

    void gaveUp(boolean lostPatience) {
        gaveUp.add(lostPatience);
    }

    void leftLine(long now, long since) {
        left++;
        waiting.change(-1, now);
        waitedMillis += now - Math.max(since, start);
    }

    void granted(long now, long waited, int rank) {
        granted++;
        busy.change(1, now);
        wait.add(waited);
        if (waitByRank.length > 0) {
            waitByRank[rank].add(waited);
        }
    }

    void released(long now, long since) {
        released++;
        busy.change(-1, now);
        busyMillis += now - Math.max(since, start);
    }

    @Override
    public void startOver(long now) {
        start = now;
        waitingAtStart = waiting.level();
        busyAtStart = busy.level();
        joined = 0;
        left = 0;
        granted = 0;
        released = 0;
        waitedMillis = 0;
        busyMillis = 0;
    }

    @Override
    public void check(long now) {
        Invariant.same(
                "flow through the line of " + name,
                waitingAtStart + joined,
                left + waiting.level());
        Invariant.same("flow through " + name, busyAtStart + granted, released + busy.level());
        Invariant.same(
                "Little's law in the line of " + name,
                waiting.area(now),
                waitedMillis + claims.millis(true, start, now));
        Invariant.same(
                "Little's law in " + name,
                busy.area(now),
                busyMillis + claims.millis(false, start, now));
    }
}
