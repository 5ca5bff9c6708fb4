package nl.samenspoed.app.placement;

import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.RegionId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Which regions lie beside each other: those with two towns near enough. Worked out anew when the
 * network changes; some hundred towns each way cost less than a millisecond.
 */
@Component
class NeighbouringRegions {

    private final Network network;
    private final PlacementSettings settings;
    private volatile @Nullable Known known;

    NeighbouringRegions(Network network, PlacementSettings settings) {
        this.network = network;
        this.settings = settings;
    }

    private record Known(long version, RegionId region, Set<RegionId> beside) {}

    /** Without the region itself. */
    Set<RegionId> of(RegionId region) {
        var snapshot = network.snapshot();
        var last = known;
        if (last == null || last.version() != snapshot.version() || !last.region().equals(region)) {
            last = new Known(snapshot.version(), region, beside(region, snapshot));
            known = last;
        }
        return last.beside();
    }

    private Set<RegionId> beside(RegionId region, NetworkSnapshot snapshot) {
        var own =
                snapshot.listMunicipalities().stream()
                        .filter(town -> region(town, snapshot).equals(region))
                        .toList();
        return snapshot.listMunicipalities().stream()
                .filter(town -> !region(town, snapshot).equals(region))
                .filter(town -> own.stream().anyMatch(near -> isNear(town, near)))
                .map(town -> region(town, snapshot))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isNear(Municipality one, Municipality other) {
        return one.position().kilometresTo(other.position()) <= settings.neighboursWithin();
    }

    private static RegionId region(Municipality town, NetworkSnapshot snapshot) {
        return snapshot.subregionOf(town).region();
    }
}
