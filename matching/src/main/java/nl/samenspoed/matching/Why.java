package nl.samenspoed.matching;

import static java.util.Objects.requireNonNull;
import static nl.samenspoed.matching.WhyNot.lastReport;
import static nl.samenspoed.matching.WhyNot.sorted;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Need;
import nl.samenspoed.matching.api.Openness;
import nl.samenspoed.matching.api.Ranked;
import nl.samenspoed.matching.api.Reason;
import nl.samenspoed.matching.api.Remark;
import nl.samenspoed.matching.api.Standing;
import nl.samenspoed.matching.api.Weights;

/**
 * Explains the place of a candidate of a {@link Scan} on the list.
 *
 * <p>A criterion speaks for a candidate as much as it saves against its worst value; the three that
 * save most are the reasons. Travel, suitability and opening hold for all listed and fill up. That
 * it was asked for by name is always told, whatever else there is to say.
 */
final class Why {

    private static final int REASONS = 3;
    private static final Duration HOLDS_FOR_ALL = Duration.ofSeconds(-1);
    private static final Duration GOES_WITHOUT_SAYING = Duration.ofSeconds(-2);

    private final Scan scan;
    private final int i;
    private final Candidate candidate;
    private final Need need;
    private final Weights weights;
    private final Standing standing;
    private final Instant start;
    private final List<Argument> arguments = new ArrayList<>();

    private Why(Scan scan, int i) {
        this.scan = scan;
        this.i = i;
        candidate = scan.candidate(i);
        need = scan.need;
        weights = scan.rules.weights();
        standing = scan.standing(i);
        start = Instant.ofEpochSecond(scan.startSecond(i));
    }

    static Ranked ranked(Scan scan, int i, int position) {
        var why = new Why(scan, i);
        return new Ranked(
                position,
                why.candidate,
                why.standing,
                scan.travel(i),
                why.start,
                Duration.ofSeconds(scan.cost(i)),
                why.reasons(),
                why.remarks());
    }

    private List<Reason> reasons() {
        argueCapacity();
        argueOrganisation();
        argueArea();
        argueWishes();
        argueReliability();
        argueTravel();
        argueSuitability();
        argue(new Reason.OpenInTime(start), HOLDS_FOR_ALL);
        var bySaving = Comparator.comparing(Argument::saves).reversed();
        return arguments.stream()
                .sorted(Comparator.comparing(Argument::isByName).reversed().thenComparing(bySaving))
                .limit(REASONS)
                .sorted(bySaving)
                .map(Argument::reason)
                .toList();
    }

    private void argueCapacity() {
        if (standing == Standing.CONFIRMED) {
            var figure = requireNonNull(candidate.figure());
            argueIfSaving(
                    new Reason.FreePlaces(figure, figure.ageAt(scan.now)),
                    weights.unknownCapacity().minusSeconds(scan.capacityCost(i)));
        }
    }

    private void argueOrganisation() {
        if (candidate.organisation().equals(need.ownOrganisation())) {
            argueIfSaving(new Reason.OwnOrganisation(), weights.notOwn());
        } else if (need.preferredOrganisations().contains(candidate.organisation())) {
            argueIfSaving(new Reason.PreferredOrganisation(), weights.notPreferred());
        }
    }

    private void argueArea() {
        var home = need.home();
        if (home != null && home.subregion().equals(candidate.area().subregion())) {
            argueIfSaving(new Reason.HomeSubregion(), weights.otherRegion());
        } else if (home != null && home.region().equals(candidate.area().region())) {
            argueIfSaving(
                    new Reason.HomeRegion(), weights.otherRegion().minus(weights.otherSubregion()));
        }
    }

    private void argueWishes() {
        var met = sorted(need.wishes(), candidate.capabilities()::contains);
        argueIfSaving(
                new Reason.WishesMet(met, need.wishes().size()),
                weights.unmetWish().multipliedBy(met.size()));
    }

    private void argueReliability() {
        var share = candidate.reliability();
        if (share != null) {
            long saved = (long) (share * weights.unreliability().toSeconds());
            argueIfSaving(new Reason.Reliable(share), Duration.ofSeconds(saved));
        }
    }

    private void argueTravel() {
        var travel = scan.travel(i);
        argue(new Reason.ShortTravel(travel), scan.rules.maxTravel().minus(travel));
    }

    private void argueSuitability() {
        var mustHaves = sorted(need.mustHaves(), _ -> true);
        argue(
                new Reason.Suitable(mustHaves),
                mustHaves.isEmpty() ? GOES_WITHOUT_SAYING : Duration.ZERO);
    }

    private void argueIfSaving(Reason reason, Duration saves) {
        if (saves.isPositive()) {
            argue(reason, saves);
        }
    }

    private void argue(Reason reason, Duration saves) {
        arguments.add(new Argument(reason, saves));
    }

    private List<Remark> remarks() {
        var remarks = new ArrayList<Remark>();
        if (candidate.divert()) {
            remarks.add(new Remark.DivertIfPossible());
        }
        switch (standing) {
            case CONFIRMED -> {}
            case UNKNOWN -> remarks.add(new Remark.CapacityUnknown(lastReport(scan, i)));
            case FULL -> remarks.add(fullNow());
        }
        if (candidate.openness() instanceof Openness.Opens(Instant at) && at.isAfter(scan.now)) {
            remarks.add(new Remark.OpensLater(at));
        }
        var unmet = sorted(need.wishes(), it -> !candidate.capabilities().contains(it));
        if (!unmet.isEmpty()) {
            remarks.add(new Remark.WishesUnmet(unmet));
        }
        return remarks;
    }

    private Remark fullNow() {
        var figure = requireNonNull(candidate.figure());
        return new Remark.FullNow(figure, figure.ageAt(scan.now));
    }

    /** A reason and what it saves; the order in which they are brought forward breaks ties. */
    private record Argument(Reason reason, Duration saves) {

        boolean isByName() {
            return reason instanceof Reason.OwnOrganisation
                    || reason instanceof Reason.PreferredOrganisation;
        }
    }
}
