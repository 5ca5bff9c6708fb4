package nl.samenspoed.matching;

import java.util.Collection;
import java.util.Set;

/** Which of a number of candidates has which capabilities, one bit each. */
final class Skills {

    private final Codes<String> codes = new Codes<>();
    private final int words;
    private final long[] bits;

    Skills(Collection<Set<String>> capabilities) {
        capabilities.forEach(some -> some.forEach(codes::add));
        words = Math.ceilDiv(codes.size(), Long.SIZE);
        bits = new long[words * capabilities.size()];
        int candidate = 0;
        for (var some : capabilities) {
            for (var capability : some) {
                set(bits, candidate * words, codes.of(capability));
            }
            candidate++;
        }
    }

    /** What is asked for, in the form that is compared; null-free and reusable. */
    Asked asked(Set<String> capabilities) {
        long[] mask = new long[words];
        int known = 0;
        for (var capability : capabilities) {
            int code = codes.of(capability);
            if (code != Codes.UNKNOWN) {
                set(mask, 0, code);
                known++;
            }
        }
        return new Asked(mask, capabilities.size(), known);
    }

    boolean hasAll(int candidate, Asked asked) {
        if (asked.known < asked.count) {
            return false;
        }
        for (int word = 0; word < words; word++) {
            if ((asked.mask[word] & ~bits[candidate * words + word]) != 0) {
                return false;
            }
        }
        return true;
    }

    int unmet(int candidate, Asked asked) {
        return asked.count - met(candidate, asked);
    }

    private int met(int candidate, Asked asked) {
        int met = 0;
        for (int word = 0; word < words; word++) {
            met += Long.bitCount(bits[candidate * words + word] & asked.mask[word]);
        }
        return met;
    }

    private static void set(long[] bits, int firstWord, int code) {
        bits[firstWord + code / Long.SIZE] |= 1L << (code % Long.SIZE);
    }

    /** Capabilities asked for; those that no candidate has are counted but have no bit. */
    static final class Asked {

        private final long[] mask;
        private final int count;
        private final int known;

        private Asked(long[] mask, int count, int known) {
            this.mask = mask;
            this.count = count;
            this.known = known;
        }
    }
}
