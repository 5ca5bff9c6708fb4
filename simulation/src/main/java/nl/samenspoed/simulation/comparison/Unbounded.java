package nl.samenspoed.simulation.comparison;

import java.util.List;
import nl.samenspoed.simulation.kernel.GrowsWithoutBound;
import nl.samenspoed.simulation.scenario.Words;

/**
 * A queue of a scenario that grows without bound, to be told to people.
 *
 * @param what grew, as the model calls it
 * @param reached how many there were
 */
public record Unbounded(String what, long reached) {

    private static final String WAITING_FOR = "waiting for ";

    /** As the model begins their names, those that begin like another after it. */
    private static final List<String> QUEUES =
            List.of(
                    "triagists",
                    "supervising doctors",
                    "coordinators",
                    "post doctors",
                    "post cars",
                    "ambulances",
                    "bays",
                    "nurses",
                    "beds",
                    "intensive care",
                    "birth rooms",
                    "crisis teams",
                    "dispatchers",
                    "a place");

    public static Unbounded of(GrowsWithoutBound growing) {
        return new Unbounded(growing.what(), growing.reached());
    }

    public String sentence(Words words) {
        return words.text("unbounded", queue(words), reached);
    }

    private String queue(Words words) {
        var name = what.startsWith(WAITING_FOR) ? what.substring(WAITING_FOR.length()) : what;
        return QUEUES.stream()
                .filter(name::startsWith)
                .findFirst()
                .map(
                        kind ->
                                words.text("queue." + kind.replace(' ', '-'))
                                        + name.substring(kind.length()))
                .orElse(name);
    }
}
