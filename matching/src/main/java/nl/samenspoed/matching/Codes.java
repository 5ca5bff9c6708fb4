package nl.samenspoed.matching;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small whole numbers for values that are compared often, given out in order of appearance. */
final class Codes<T> {

    static final int UNKNOWN = -1;

    private final Map<T, Integer> codes = new HashMap<>();

    int add(T value) {
        return codes.computeIfAbsent(value, _ -> codes.size());
    }

    /** The code of a value, or {@link #UNKNOWN}, which no value has. */
    int of(@Nullable T value) {
        return value == null ? UNKNOWN : codes.getOrDefault(value, UNKNOWN);
    }

    int size() {
        return codes.size();
    }
}
