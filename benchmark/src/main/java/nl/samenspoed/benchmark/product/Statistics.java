package nl.samenspoed.benchmark.product;

import java.util.Collection;

/**
 * The middle of some rounds and how far they lie apart.
 *
 * @param median NaN when there were no rounds
 */
record Statistics(double median, double least, double most) {

    static Statistics of(Collection<Double> values) {
        if (values.isEmpty()) {
            return new Statistics(Double.NaN, Double.NaN, Double.NaN);
        }
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        var median =
                sorted.size() % 2 == 1
                        ? sorted.get(middle)
                        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
        return new Statistics(median, sorted.getFirst(), sorted.getLast());
    }
}
