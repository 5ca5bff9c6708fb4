package nl.samenspoed.matching;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Cause;
import nl.samenspoed.matching.api.Need;
import nl.samenspoed.matching.api.Rules;
import nl.samenspoed.matching.api.Standing;
import org.jspecify.annotations.Nullable;

/**
 * One need held against one {@link Field}: which rule each candidate breaks first, and what it
 * costs otherwise.
 *
 * <p>Everything is whole seconds in fixed order, so equal inputs give equal results on every
 * machine. A candidate costs some ten nanoseconds and no allocation; nothing is kept per candidate
 * but its travel time, since judging again is cheaper than remembering.
 */
final class Scan {

    private static final int MAX_COST = (1 << 29) - 1;
    private static final int FULL_LAST = 1 << 30;
    private static final long LONGEST_WAIT = Duration.ofDays(365).toSeconds();
    private static final long NO_DEADLINE = Long.MAX_VALUE;
    private static final long NO_LIMIT = Long.MAX_VALUE;

    final Field field;
    final Need need;
    final Rules rules;
    final Instant now;
    final Costs costs;

    private final Sites sites;
    private final int[] travel;
    private final int[] fromHome;
    private final int[] free;
    private final long[] observedAt;
    private final long[] validities;
    private final long[] opensAt;
    private final Points.Vector from;
    private final Skills.Asked mustHaves;
    private final BitSet serving;
    private final long nowSecond;
    private final long earliest;
    private final long deadline;
    private final long maxTravel;
    private final long farthest;
    private final long validity;
    private final boolean fullRanked;

    Scan(Field field, Need need, Rules rules, Instant now) {
        this.field = field;
        this.need = need;
        this.rules = rules;
        this.now = now;
        costs = new Costs(field, need, rules);
        sites = field.sites();
        free = field.states().free();
        observedAt = field.states().observedAt();
        validities = field.states().validity();
        opensAt = field.states().opensAt();
        travel = sites.destinations.secondsFrom(need.place());
        fromHome = secondsFromHome();
        from = Points.Vector.of(need.place());
        mustHaves = sites.skills.asked(need.mustHaves());
        serving = sites.catchments.serving(need.home());
        nowSecond = now.getEpochSecond();
        earliest = need.earliest().getEpochSecond();
        deadline = need.latest().isBefore(now) ? NO_DEADLINE : need.latest().getEpochSecond();
        maxTravel = rules.maxTravel().toSeconds();
        var limit = need.fromHome();
        farthest = limit == null ? NO_LIMIT : limit.farthest().toSeconds();
        validity = rules.validity().toSeconds();
        fullRanked = rules.rankedWhenFull().contains(need.kind());
    }

    /** Asked for only when it matters and is not the same way. */
    private int[] secondsFromHome() {
        var limit = need.fromHome();
        return limit == null || limit.home().equals(need.place())
                ? travel
                : sites.destinations.secondsFrom(limit.home());
    }

    int size() {
        return travel.length;
    }

    Candidate candidate(int i) {
        return field.candidates().get(i);
    }

    Duration travel(int i) {
        return Duration.ofSeconds(travel[i]);
    }

    Duration travelFromHome(int i) {
        return Duration.ofSeconds(fromHome[i]);
    }

    @Nullable Duration farthestFromHome() {
        var limit = need.fromHome();
        return limit == null ? null : limit.farthest();
    }

    int travelSeconds(int i) {
        return travel[i];
    }

    /** The first rule broken, in the order of {@link Cause}; null when the candidate fits. */
    @Nullable Cause judge(int i) {
        if (!sites.skills.hasAll(i, mustHaves)) {
            return Cause.MISSING_CAPABILITY;
        }
        if (!serving.get(i) || isBeyondServedDistance(i)) {
            return Cause.OUTSIDE_CATCHMENT;
        }
        if (fromHome[i] > farthest) {
            return Cause.TOO_FAR_FROM_HOME;
        }
        if (travel[i] > maxTravel) {
            return Cause.TOO_FAR;
        }
        var late = judgeTime(i);
        return late == null ? judgeCapacity(i) : late;
    }

    private boolean isBeyondServedDistance(int i) {
        return sites.catchments.isLimited(i) && !sites.catchments.reaches(i, squaredChord(i));
    }

    private @Nullable Cause judgeTime(int i) {
        if (opensAt[i] == States.CLOSED) {
            return Cause.CLOSED;
        }
        if (opensAt[i] > deadline) {
            return Cause.OPENS_TOO_LATE;
        }
        return arrival(i) > deadline ? Cause.ARRIVES_TOO_LATE : null;
    }

    private @Nullable Cause judgeCapacity(int i) {
        return switch (standing(i)) {
            case CONFIRMED -> null;
            case FULL -> fullRanked ? null : Cause.FULL;
            case UNKNOWN -> rules.unknownRanked() ? null : Cause.CAPACITY_UNKNOWN;
        };
    }

    Standing standing(int i) {
        if (free[i] == States.NO_FIGURE || age(i) > validity(i)) {
            return Standing.UNKNOWN;
        }
        return free[i] == 0 ? Standing.FULL : Standing.CONFIRMED;
    }

    /** Orders what fits: by cost, what is full behind all else, ties by service id. */
    long key(int i, Standing standing) {
        int cost = cost(i, standing);
        return (long) (standing == Standing.FULL ? FULL_LAST + cost : cost) << Integer.SIZE | i;
    }

    int cost(int i) {
        return cost(i, standing(i));
    }

    private int cost(int i, Standing standing) {
        long cost =
                travel[i]
                        + capacityCost(i, standing)
                        + costs.divert(i)
                        + costs.area(i)
                        + costs.organisation(i)
                        + costs.wishes(i)
                        + costs.unreliability(i)
                        + costs.waiting(waiting(i));
        return (int) Math.min(MAX_COST, cost);
    }

    long capacityCost(int i) {
        return capacityCost(i, standing(i));
    }

    private long capacityCost(int i, Standing standing) {
        return costs.capacity(i, standing, age(i), validity(i));
    }

    long startSecond(int i) {
        return Math.max(opensAt[i], Math.max(earliest, arrival(i)));
    }

    double squaredChord(int i) {
        return sites.points.squaredChord(i, from);
    }

    private long waiting(int i) {
        long ready = Math.max(earliest, arrival(i));
        return opensAt[i] <= ready ? 0 : Math.min(LONGEST_WAIT, opensAt[i] - ready);
    }

    private long arrival(int i) {
        return nowSecond + travel[i];
    }

    private long validity(int i) {
        return validities[i] == States.AS_RULES ? validity : validities[i];
    }

    private long age(int i) {
        return Math.max(0, nowSecond - observedAt[i]);
    }
}
