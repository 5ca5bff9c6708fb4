package nl.samenspoed.simulation;

import java.util.SortedMap;
import nl.samenspoed.simulation.statistics.Figure;
import nl.samenspoed.simulation.statistics.Finding;

/**
 * One run, as far as it is kept.
 *
 * @param number within the study, from 0
 * @param findings by name of the measure
 */
public record Replication(int number, SortedMap<String, Finding> findings) {

    /** NaN when the run has no such number: nobody came, say. */
    public double get(Figure figure) {
        var finding = findings.get(figure.measure());
        if (finding == null) {
            throw new IllegalArgumentException(
                    "no measure [" + figure.measure() + "]. Maybe one of " + findings.keySet());
        }
        return finding.get(figure.statistic());
    }
}
