package nl.samenspoed.matching;

import java.time.Duration;
import java.util.BitSet;
import nl.samenspoed.matching.api.Need;
import nl.samenspoed.matching.api.Rules;
import nl.samenspoed.matching.api.Standing;
import nl.samenspoed.matching.api.Weights;

/** What each criterion adds to a candidate's travel time, in seconds: one weight, one method. */
final class Costs {

    private static final long HOUR = Duration.ofHours(1).toSeconds();

    private final Field field;
    private final long unknownCapacity;
    private final long ageing;
    private final long lastPlace;
    private final long divert;
    private final long otherSubregion;
    private final long otherRegion;
    private final long notOwn;
    private final long notPreferred;
    private final long unmetWish;
    private final long unreliability;
    private final long waitingHour;
    private final double presumedReliability;

    private final boolean homeKnown;
    private final int homeRegion;
    private final int homeSubregion;
    private final int ownOrganisation;
    private final BitSet preferred = new BitSet();
    private final Skills.Asked wishes;

    Costs(Field field, Need need, Rules rules) {
        this.field = field;
        Weights weights = rules.weights();
        unknownCapacity = weights.unknownCapacity().toSeconds();
        ageing = weights.ageing().toSeconds();
        lastPlace = weights.lastPlace().toSeconds();
        divert = weights.divert().toSeconds();
        otherSubregion = weights.otherSubregion().toSeconds();
        otherRegion = weights.otherRegion().toSeconds();
        notOwn = need.ownOrganisation() == null ? 0 : weights.notOwn().toSeconds();
        notPreferred =
                need.preferredOrganisations().isEmpty() ? 0 : weights.notPreferred().toSeconds();
        unmetWish = weights.unmetWish().toSeconds();
        unreliability = weights.unreliability().toSeconds();
        waitingHour = weights.waitingHour().toSeconds();
        presumedReliability = weights.presumedReliability();
        var home = need.home();
        homeKnown = home != null;
        homeRegion = field.regions.of(home == null ? null : home.region());
        homeSubregion = field.subregions.of(home == null ? null : home.subregion());
        ownOrganisation = field.organisations.of(need.ownOrganisation());
        need.preferredOrganisations().stream()
                .mapToInt(field.organisations::of)
                .filter(code -> code != Codes.UNKNOWN)
                .forEach(preferred::set);
        wishes = field.skills.asked(need.wishes());
    }

    long capacity(int i, Standing standing, long age, long validity) {
        return standing == Standing.CONFIRMED
                ? ageing * age / validity + lastPlace / field.free[i]
                : unknownCapacity;
    }

    long divert(int i) {
        return field.divert[i] ? divert : 0;
    }

    long area(int i) {
        if (!homeKnown || field.subregion[i] == homeSubregion) {
            return 0;
        }
        return field.region[i] == homeRegion ? otherSubregion : otherRegion;
    }

    long organisation(int i) {
        int organisation = field.organisation[i];
        if (organisation == ownOrganisation) {
            return 0;
        }
        return notOwn + (preferred.get(organisation) ? 0 : notPreferred);
    }

    long wishes(int i) {
        return unmetWish * field.skills.unmet(i, wishes);
    }

    long unreliability(int i) {
        double known = field.reliability[i];
        double reliability = Double.isNaN(known) ? presumedReliability : known;
        return (long) (unreliability * (1 - reliability));
    }

    long waiting(long seconds) {
        return waitingHour * seconds / HOUR;
    }
}
