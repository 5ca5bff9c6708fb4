package nl.samenspoed.simulation.statistics;

import java.util.Comparator;

/**
 * A number that each run gives.
 *
 * @param measure its name in the model
 */
public record Figure(String measure, Statistic statistic) implements Comparable<Figure> {

    public static Figure mean(String measure) {
        return new Figure(measure, Statistic.MEAN);
    }

    @Override
    public int compareTo(Figure other) {
        return Comparator.comparing(Figure::measure)
                .thenComparing(Figure::statistic)
                .compare(this, other);
    }
}
