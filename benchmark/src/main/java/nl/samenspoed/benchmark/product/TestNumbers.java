package nl.samenspoed.benchmark.product;

import java.util.ArrayList;
import java.util.List;

/**
 * Citizen service numbers for tests: they pass the eleven-test and start with 9999, as nobody's do.
 */
final class TestNumbers {

    private TestNumbers() {}

    static List<String> all() {
        var numbers = new ArrayList<String>();
        for (int middle = 0; middle < 10_000; middle++) {
            var eight = "9999%04d".formatted(middle);
            var sum = 0;
            for (int i = 0; i < eight.length(); i++) {
                sum += (9 - i) * (eight.charAt(i) - '0');
            }
            if (sum % 11 < 10) {
                numbers.add(eight + sum % 11);
            }
        }
        return List.copyOf(numbers);
    }
}
