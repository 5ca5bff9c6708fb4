package nl.samenspoed.simulation.resource;

import java.util.Arrays;
import java.util.function.IntPredicate;

/** Claims in order of rank and, within a rank, of coming; any of them can step out. */
final class Line {

    private static final int NOBODY = -1;

    private final Claims claims;
    private final int[] head;
    private final int[] tail;
    private int size;

    Line(Claims claims, int ranks) {
        this.claims = claims;
        head = new int[ranks];
        tail = new int[ranks];
        Arrays.fill(head, NOBODY);
        Arrays.fill(tail, NOBODY);
    }

    int size() {
        return size;
    }

    void addLast(int claim) {
        int rank = claims.rank[claim];
        int before = tail[rank];
        claims.previous[claim] = before;
        claims.next[claim] = NOBODY;
        if (before == NOBODY) {
            head[rank] = claim;
        } else {
            claims.next[before] = claim;
        }
        tail[rank] = claim;
        size++;
    }

    void addFirst(int claim) {
        int rank = claims.rank[claim];
        int after = head[rank];
        claims.previous[claim] = NOBODY;
        claims.next[claim] = after;
        if (after == NOBODY) {
            tail[rank] = claim;
        } else {
            claims.previous[after] = claim;
        }
        head[rank] = claim;
        size++;
    }

    void remove(int claim) {
        int rank = claims.rank[claim];
        int before = claims.previous[claim];
        int after = claims.next[claim];
        if (before == NOBODY) {
            head[rank] = after;
        } else {
            claims.next[before] = after;
        }
        if (after == NOBODY) {
            tail[rank] = before;
        } else {
            claims.previous[after] = before;
        }
        size--;
    }

    /** The first that needs no other skill, or -1; looks past those who do, one by one. */
    int firstFor(long skills) {
        for (int claim : head) {
            for (int at = claim; at != NOBODY; at = claims.next[at]) {
                if ((claims.needs[at] & ~skills) == 0) {
                    return at;
                }
            }
        }
        return NOBODY;
    }

    /** The last of the least urgent below a rank that holds a unit of such a group, or -1. */
    int lastBelow(int rank, IntPredicate group) {
        for (int r = tail.length - 1; r > rank; r--) {
            for (int at = tail[r]; at != NOBODY; at = claims.previous[at]) {
                if (group.test(claims.group[at])) {
                    return at;
                }
            }
        }
        return NOBODY;
    }
}
