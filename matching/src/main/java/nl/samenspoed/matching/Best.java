package nl.samenspoed.matching;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The smallest few of many keys, in order. A key is what is compared in the upper half and an index
 * in the lower, so that ties fall to the lower index; one that is too large costs one comparison.
 */
final class Best {

    private final long[] keys;
    private int count;

    Best(int most) {
        keys = new long[most];
    }

    void offer(long key) {
        if (count == keys.length) {
            if (key >= keys[count - 1]) {
                return;
            }
            count--;
        }
        int at = Arrays.binarySearch(keys, 0, count, key);
        int place = at < 0 ? -at - 1 : at;
        System.arraycopy(keys, place, keys, place + 1, count - place);
        keys[place] = key;
        count++;
    }

    long key(int position) {
        return keys[position];
    }

    IntStream indices() {
        return Arrays.stream(keys, 0, count).mapToInt(key -> (int) key);
    }
}
