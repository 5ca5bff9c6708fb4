package nl.samenspoed.app.demo.network;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.samenspoed.app.network.Subregion;
import nl.samenspoed.app.network.SubregionId;

/** A subregion with its towns, the largest first. */
record Area(Subregion subregion, List<Town> towns) {

    Area {
        towns = towns.stream().sorted(Town.LARGEST_FIRST).toList();
    }

    int inhabitants() {
        return towns.stream().mapToInt(Town::inhabitants).sum();
    }

    SubregionId id() {
        return subregion.id();
    }

    static Set<SubregionId> ids(List<Area> areas) {
        return areas.stream().map(Area::id).collect(Collectors.toSet());
    }
}
