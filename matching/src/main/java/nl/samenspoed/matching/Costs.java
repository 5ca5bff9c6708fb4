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

    private final Sites sites;
    private final States states;
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
        sites = field.sites();
        states = field.states();
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
        homeRegion = sites.regions.of(home == null ? null : home.region());
        homeSubregion = sites.subregions.of(home == null ? null : home.subregion());
        ownOrganisation = sites.organisations.of(need.ownOrganisation());
        need.preferredOrganisations().stream()
                .mapToInt(sites.organisations::of)
                .filter(code -> code != Codes.UNKNOWN)
                .forEach(preferred::set);
        wishes = sites.skills.asked(need.wishes());
    }

    long capacity(int i, Standing standing, long age, long validity) {
        return standing == Standing.CONFIRMED
                ? ageing * age / validity + lastPlace / states.free()[i]
                : unknownCapacity;
    }

    long divert(int i) {
        return states.divert()[i] ? divert : 0;
    }

    long area(int i) {
        if (!homeKnown || sites.subregion[i] == homeSubregion) {
            return 0;
        }
        return sites.region[i] == homeRegion ? otherSubregion : otherRegion;
    }

    long organisation(int i) {
        int organisation = sites.organisation[i];
        if (organisation == ownOrganisation) {
            return 0;
        }
        return notOwn + (preferred.get(organisation) ? 0 : notPreferred);
    }

    long wishes(int i) {
        return unmetWish * sites.skills.unmet(i, wishes);
    }

    long unreliability(int i) {
        double known = states.reliability()[i];
        double reliability = Double.isNaN(known) ? presumedReliability : known;
        return (long) (unreliability * (1 - reliability));
    }

    long waiting(long seconds) {
        return waitingHour * seconds / HOUR;
    }
}
