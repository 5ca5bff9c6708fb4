package nl.samenspoed.app.placement;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspoed.app.SmallWorld;
import nl.samenspoed.app.network.Catchment;
import nl.samenspoed.app.network.Location;
import nl.samenspoed.app.network.LocationId;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkEntry;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.OpeningHours;
import nl.samenspoed.app.network.Organisation;
import nl.samenspoed.app.network.Position;
import nl.samenspoed.app.network.Region;
import nl.samenspoed.app.network.Revision;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.Subregion;

/** The small world with a region beside it: Zuid, with homes 9 and 10 in Cuijk. */
public final class BesideOost {

    static final Region ZUID = Region.of("zuid", "Zuid");
    private static final Subregion CUIJK = Subregion.of("cuijk", "Cuijk", ZUID.id());
    private static final String TOWN = "GM1982";

    public static final Network NETWORK = () -> Holder.SNAPSHOT;

    private BesideOost() {}

    private static final class Holder {
        static final NetworkSnapshot SNAPSHOT =
                NetworkSnapshot.of(
                        2,
                        Stream.concat(
                                        SmallWorld.NETWORK.snapshot().entries(),
                                        Stream.of(List.of(ZUID, CUIJK, cuijk()), home(9), home(10))
                                                .flatMap(List::stream))
                                .toList());
    }

    private static Municipality cuijk() {
        return new Municipality(
                TOWN, "Cuijk", CUIJK.id(), new Position(51.73, 5.88), 1, true, Revision.NONE);
    }

    private static List<NetworkEntry> home(int number) {
        var id = SmallWorld.home(number);
        var name = "Demohuis " + number;
        var at = new LocationId(UUID.nameUUIDFromBytes(name.getBytes()));
        return List.of(
                new Organisation(
                        id, name, name, "short-stay", null, null, true, true, Revision.NONE),
                new Location(
                        at,
                        name,
                        name,
                        id,
                        "Demostraat 1",
                        "0000XX",
                        TOWN,
                        new Position(51.73 - (number - 9) * 0.01, 5.88),
                        true,
                        Revision.NONE),
                new ServiceEntry(
                        SmallWorld.beds(number),
                        "beds-" + number,
                        name + ", ELV laag",
                        id,
                        at,
                        SmallWorld.ELV,
                        Set.of(),
                        null,
                        Catchment.EVERYBODY,
                        OpeningHours.ALWAYS,
                        true,
                        Revision.NONE));
    }
}
