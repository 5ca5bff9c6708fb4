package nl.samenspoed.simulation.region;

/** Makes a region what it is known to be, just before measuring begins. */
final class Beginning {

    private static final int ELDERLY = 3;
    private static final int CAN_WAIT = 3;

    private final World world;
    private final Now now;

    Beginning(World world, Now now) {
        this.world = world;
        this.now = now;
    }

    void plan() {
        world.agenda.at(Math.max(0, now.at() - 1), this::make, 0);
    }

    private void make(int nobody) {
        world.departments.endStops();
        now.stops().forEach(stop -> world.departments.stop(stop.hospital(), stop.millis()));
        now.taken().forEach(one -> world.homes.makeTaken(one.home(), one.places()));
        for (var some : now.waiting()) {
            for (int i = 0; i < some.people(); i++) {
                wait(some);
            }
        }
    }

    private void wait(Now.Waiting some) {
        var need = some.kind() == HomeKind.NURSING ? Need.NURSING : Need.SHORT_STAY;
        int who = world.people.enter(some.subregion(), ELDERLY, CAN_WAIT, need);
        world.search.start(who, some.kind(), false);
    }
}
