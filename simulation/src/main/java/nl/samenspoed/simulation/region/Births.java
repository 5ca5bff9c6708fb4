package nl.samenspoed.simulation.region;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.simulation.resource.Pool;
import nl.samenspoed.simulation.resource.Station;
import nl.samenspoed.simulation.resource.Work;

/**
 * Births in hospital: the nearest room, another when all there are taken, or waiting at the first.
 */
final class Births {

    private final World world;
    private final int[][] nearest;
    private final List<Pool> rooms = new ArrayList<>();
    private final List<Station> stations = new ArrayList<>();

    Births(World world) {
        this.world = world;
        var hospitals = world.region.hospitals().stream().filter(one -> one.rooms() > 0).toList();
        nearest = world.geography.nearest(hospitals, Hospital::subregion);
        var work = Work.of(world.say.law("birth.stay"), world.run.stream("births"));
        for (var hospital : hospitals) {
            var name = "birth rooms " + hospital.name();
            var pool = world.guard.watch(name, Pool.of(world.run, name, hospital.rooms()));
            rooms.add(pool);
            stations.add(new Station(world.run, pool, work, world.people::leave));
        }
    }

    void begin(int who) {
        int[] near = nearest[world.people.subregion[who]];
        if (near.length == 0) {
            world.people.leave(who);
            return;
        }
        int chosen = near[0];
        for (int room : near) {
            if (rooms.get(room).hasFree(0)) {
                chosen = room;
                break;
            }
        }
        world.books.birthsDiverted.add(chosen != near[0]);
        world.ledger.add(who, Ledger.Item.BIRTH);
        stations.get(chosen).enter(who);
    }
}
