package nl.samenspoed.matching;

import static nl.samenspoed.matching.RandomNetwork.NOW;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.matching.api.Area;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Catchment;
import nl.samenspoed.matching.api.Figure;
import nl.samenspoed.matching.api.Need;
import nl.samenspoed.matching.api.Openness;
import nl.samenspoed.matching.spi.Place;
import org.jspecify.annotations.Nullable;

/** A way to make a candidate better for a need in one criterion and equal in all others. */
enum Improvement {
    NEARER,
    ABLER,
    ONE_MORE_FREE,
    FRESHER,
    OPEN,
    OPENING_SOONER,
    SERVING_ALL,
    AT_HOME,
    OWN,
    MORE_RELIABLE,
    NO_STOP;

    Candidate of(Candidate c, Need need) {
        return new Candidate(
                c.service(),
                this == OWN ? own(c, need) : c.organisation(),
                c.kind(),
                this == ABLER ? abler(c, need) : c.capabilities(),
                this == NEARER ? nearer(c.place(), need.place()) : c.place(),
                this == AT_HOME ? home(c, need) : c.area(),
                figure(c.figure()),
                openness(c.openness()),
                this == SERVING_ALL ? Catchment.EVERYWHERE : c.catchment(),
                this == MORE_RELIABLE ? moreReliable(c.reliability()) : c.reliability(),
                this != NO_STOP && c.divert());
    }

    private static UUID own(Candidate c, Need need) {
        return need.ownOrganisation() == null ? c.organisation() : need.ownOrganisation();
    }

    private static Set<String> abler(Candidate c, Need need) {
        var all = new HashSet<>(c.capabilities());
        all.addAll(need.mustHaves());
        all.addAll(need.wishes());
        return all;
    }

    private static Place nearer(Place from, Place to) {
        return new Place(
                (4 * from.latitude() + to.latitude()) / 5,
                (4 * from.longitude() + to.longitude()) / 5);
    }

    private static Area home(Candidate c, Need need) {
        return need.home() == null ? c.area() : need.home();
    }

    private @Nullable Figure figure(@Nullable Figure figure) {
        return switch (this) {
            case ONE_MORE_FREE ->
                    figure == null
                            ? new Figure(1, NOW)
                            : new Figure(figure.free() + 1, figure.observedAt());
            case FRESHER ->
                    figure == null || figure.free() == 0 ? figure : new Figure(figure.free(), NOW);
            default -> figure;
        };
    }

    private Openness openness(Openness openness) {
        return switch (openness) {
            case Openness.Opens(var at) when this == OPENING_SOONER ->
                    Openness.opensAt(at.minusSeconds(900));
            default -> this == OPEN ? Openness.OPEN : openness;
        };
    }

    private static Double moreReliable(@Nullable Double reliability) {
        return reliability == null ? 1.0 : Math.min(1, reliability + 0.2);
    }
}
