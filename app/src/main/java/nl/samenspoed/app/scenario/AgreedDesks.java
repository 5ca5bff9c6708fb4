package nl.samenspoed.app.scenario;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.samenspoed.app.agreement.rule.DeskForm;
import nl.samenspoed.app.network.OpeningHours;

/**
 * The desks of a region as they are agreed.
 *
 * @param said where that comes from, a sentence each
 * @param hours by name of the subregion, as scenarios name it; whoever is not in it is always open
 * @param presence of disciplines, as scenarios write it
 */
record AgreedDesks(
        DeskForm form, List<String> said, Map<String, OpeningHours> hours, String presence) {

    /** As in the scenarios that come with the program; none of it is published. */
    static String usualPresence(DeskForm form) {
        return switch (form) {
            case ONE -> "{ physical: 0.6, remote: 0.2, on-call: 0.2 }";
            case PER_SUBREGION -> "{ physical: 0.3, remote: 0.2, on-call: 0.5 }";
            case SHARED -> "{ physical: 0.2, remote: 0.6, on-call: 0.2 }";
        };
    }

    AgreedDesks {
        said = List.copyOf(said);
        hours = Map.copyOf(hours);
    }

    /** As usual where nothing else is agreed. */
    static AgreedDesks usual(DeskForm form, String... said) {
        return new AgreedDesks(form, List.of(said), Map.of(), usualPresence(form));
    }

    AgreedDesks as(DeskForm other) {
        return new AgreedDesks(other, said, hours, usualPresence(other));
    }

    /** Of a desk that serves these subregions; nothing when it is always open. */
    Optional<OpeningHours> hoursAt(List<String> subregions) {
        var all = new HashSet<Optional<OpeningHours>>();
        subregions.forEach(one -> all.add(Optional.ofNullable(hours.get(one))));
        return all.size() == 1 ? all.iterator().next() : Optional.empty();
    }
}
