package nl.samenspoed.matching;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Cause;
import nl.samenspoed.matching.api.Excluded;
import nl.samenspoed.matching.api.Exclusion;
import nl.samenspoed.matching.api.LastReport;
import nl.samenspoed.matching.api.Openness;
import nl.samenspoed.matching.api.Shortfall;
import org.jspecify.annotations.Nullable;

/**
 * Explains why a candidate of a {@link Scan} is not on the list.
 *
 * @param listed how many are
 */
record WhyNot(Scan scan, int listed) {

    Excluded excluded(int i) {
        var cause = requireNonNullElse(scan.judge(i), Cause.OUTRANKED);
        return new Excluded(scan.candidate(i), scan.travel(i), exclusion(i, cause));
    }

    Shortfall.Unconfirmed unconfirmed(int i) {
        return new Shortfall.Unconfirmed(scan.candidate(i), scan.travel(i), lastReport(scan, i));
    }

    private Exclusion exclusion(int i, Cause cause) {
        var candidate = scan.candidate(i);
        var latest = scan.need.latest();
        return switch (cause) {
            case MISSING_CAPABILITY -> missing(candidate, scan.need.mustHaves());
            case OUTSIDE_CATCHMENT ->
                    new Exclusion.OutsideCatchment(
                            candidate.catchment(), Points.kilometres(scan.squaredChord(i)));
            case TOO_FAR_FROM_HOME -> tooFarFromHome(i);
            case TOO_FAR -> new Exclusion.TooFar(scan.travel(i), scan.rules.maxTravel());
            case CLOSED -> new Exclusion.Closed();
            case OPENS_TOO_LATE ->
                    new Exclusion.OpensTooLate(
                            ((Openness.Opens) candidate.openness()).at(), latest);
            case ARRIVES_TOO_LATE ->
                    new Exclusion.ArrivesTooLate(scan.now.plus(scan.travel(i)), latest);
            case FULL -> full(candidate);
            case CAPACITY_UNKNOWN -> new Exclusion.CapacityUnknown(lastReport(scan, i));
            case OUTRANKED -> new Exclusion.Outranked(Duration.ofSeconds(scan.cost(i)), listed);
        };
    }

    private Exclusion tooFarFromHome(int i) {
        return new Exclusion.TooFarFromHome(
                scan.travelFromHome(i), requireNonNull(scan.farthestFromHome()));
    }

    private static Exclusion missing(Candidate candidate, Set<String> mustHaves) {
        return new Exclusion.MissingCapabilities(
                sorted(mustHaves, it -> !candidate.capabilities().contains(it)));
    }

    private Exclusion full(Candidate candidate) {
        var figure = requireNonNull(candidate.figure());
        return new Exclusion.Full(figure, figure.ageAt(scan.now));
    }

    static @Nullable LastReport lastReport(Scan scan, int i) {
        var figure = scan.candidate(i).figure();
        return figure == null ? null : new LastReport(figure, figure.ageAt(scan.now));
    }

    static List<String> sorted(Set<String> codes, Predicate<String> kept) {
        return codes.stream().filter(kept).sorted().toList();
    }
}
