package nl.samenspoed.simulation.region;

import java.util.Collection;
import java.util.List;
import nl.samenspoed.simulation.Replication;
import nl.samenspoed.simulation.statistics.Figure;
import nl.samenspoed.simulation.statistics.Statistic;

/** Takes numbers out of a run, in the units that people use. */
final class Reading {

    static final double SECOND = 1000;
    static final double MINUTE = 60 * SECOND;
    static final double HOUR = 60 * MINUTE;

    private Reading() {}

    static double mean(Replication run, String measure) {
        return run.get(Figure.mean(measure));
    }

    static double count(Replication run, String measure) {
        return run.get(new Figure(measure, Statistic.COUNT));
    }

    static double get(Replication run, String measure, Statistic statistic) {
        return run.get(new Figure(measure, statistic));
    }

    /** Of a level, over some pools. */
    static double sum(Replication run, Collection<String> names, String measure) {
        return names.stream().mapToDouble(name -> mean(run, name + measure)).sum();
    }

    /** Over all who came to one of some pools. */
    static double wait(Replication run, List<String> names) {
        double all = 0;
        double millis = 0;
        for (var name : names) {
            double some = count(run, name + " wait");
            all += some;
            millis += some == 0 ? 0 : some * mean(run, name + " wait");
        }
        return millis / all;
    }
}
