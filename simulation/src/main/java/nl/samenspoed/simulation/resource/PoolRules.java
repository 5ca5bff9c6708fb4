package nl.samenspoed.simulation.resource;

/**
 * How a pool treats who asks.
 *
 * @param ranks how many ranks of urgency; 0 is the most urgent
 * @param room how many may wait; who finds it full is refused
 * @param preempts whether the more urgent take a unit from the less urgent; the last who got one of
 *     the least urgent loses it
 * @param interruptsAtEnd whether work is broken off when a schedule takes its unit away; otherwise
 *     it is finished first
 */
public record PoolRules(int ranks, int room, boolean preempts, boolean interruptsAtEnd) {

    /** As many as this are taken for a queue that grows without bound. */
    public static final int TOO_MANY = 1 << 20;

    public PoolRules {
        if (ranks < 1 || room < 0) {
            throw new IllegalArgumentException("ranks [" + ranks + "], room [" + room + "]");
        }
    }

    /** First come, first served, with room for all. */
    public static PoolRules standard() {
        return new PoolRules(1, TOO_MANY, false, false);
    }

    public PoolRules withRanks(int number) {
        return new PoolRules(number, room, preempts, interruptsAtEnd);
    }

    public PoolRules withRoom(int number) {
        return new PoolRules(ranks, number, preempts, interruptsAtEnd);
    }

    public PoolRules preempting() {
        return new PoolRules(ranks, room, true, interruptsAtEnd);
    }

    public PoolRules interruptingAtEnd() {
        return new PoolRules(ranks, room, preempts, true);
    }

    boolean mayInterrupt() {
        return preempts || interruptsAtEnd;
    }
}
