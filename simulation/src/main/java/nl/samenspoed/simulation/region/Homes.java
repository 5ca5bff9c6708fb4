package nl.samenspoed.simulation.region;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.samenspoed.simulation.chance.Law;
import nl.samenspoed.simulation.chance.RandomStream;
import nl.samenspoed.simulation.resource.Asker;
import nl.samenspoed.simulation.resource.Pool;
import nl.samenspoed.simulation.statistics.Level;

/** Who gives care for days or weeks; some people cannot leave when they are ready. */
final class Homes {

    private final World world;
    private final List<Home> homes;
    private final List<Pool> pools = new ArrayList<>();
    private final List<Staying> stayings = new ArrayList<>();

    /** By number of the kind. */
    private final List<Law> stays = new ArrayList<>();

    private final List<Level> taken = new ArrayList<>();
    private final RandomStream chance;
    private final Law prepare;
    private final Law blockedFor;
    private final double blocked;

    Homes(World world) {
        this.world = world;
        homes = world.region.homes();
        chance = world.run.stream("homes");
        prepare = world.say.law("place.prepare");
        blockedFor = world.say.law("place.blocked-days");
        blocked = world.say.number("place.blocked");
        for (var kind : HomeKind.values()) {
            stays.add(world.say.law("place.stay-" + kind.brief()));
            taken.add(world.run.measures().level("taken " + kind.code()));
        }
        for (var home : homes) {
            pools.add(Pool.of(world.run, "places " + home.name(), home.places()));
            stayings.add(new Staying(pools.getLast(), home));
        }
    }

    boolean hasFree(int home) {
        return pools.get(home).hasFree(0);
    }

    int free(int home) {
        return Math.max(0, pools.get(home).capacity() - pools.get(home).busy());
    }

    void fill() {
        double[] filled = world.say.numbers("place.filled");
        for (int i = 0; i < homes.size(); i++) {
            var home = homes.get(i);
            for (int place = 0; place < filled[home.kind().ordinal()] * home.places(); place++) {
                int who = world.people.enter(home.subregion(), 3, 3, Need.SHORT_STAY);
                pools.get(i).ask(stayings.get(i).filling, who);
            }
        }
    }

    /** Makes it that so many places are taken: others leave or came before. */
    void makeTaken(int home, int places) {
        var pool = pools.get(home);
        var staying = stayings.get(home);
        int wanted = Math.min(places, pool.capacity());
        while (pool.busy() > wanted && staying.sendOneHome()) {}
        int missing = wanted - pool.busy();
        for (int i = 0; i < missing; i++) {
            int who = world.people.enter(homes.get(home).subregion(), 3, 3, Need.SHORT_STAY);
            pool.ask(staying.filling, who);
        }
    }

    /** Promises a free place; the person comes after some preparing. */
    void take(int home, int who) {
        pools.get(home).ask(stayings.get(home), who);
    }

    /** The people of one home. */
    private final class Staying implements Asker {

        private final Pool pool;
        private final Home home;

        /** Who is there, with the ticket of their leaving; kept until now is known only. */
        private final Map<Integer, Long> present = new LinkedHashMap<>();

        private final Asker filling = (_, claim) -> stay(claim, true);

        Staying(Pool pool, Home home) {
            this.pool = pool;
            this.home = home;
        }

        @Override
        public void granted(int who, int claim) {
            world.agenda.after(prepare.draw(chance), this::comes, claim);
        }

        private void comes(int claim) {
            int who = pool.subjectOf(claim);
            world.wards.moveOut(who);
            int from = world.people.subregion[who];
            world.travel(who, world.geography.millis(from, home.subregion()));
            stay(claim, false);
        }

        private void stay(int claim, boolean begun) {
            change(pool.subjectOf(claim), 1);
            var law = stays.get(home.kind().ordinal());
            long millis = begun ? law.drawRest(chance) : law.draw(chance);
            long longer = chance.chance(blocked) ? blockedFor.draw(chance) : 0;
            long ticket = world.agenda.after(millis + longer, this::leaves, claim);
            if (isBeforeNow()) {
                present.put(claim, ticket);
            }
        }

        private boolean isBeforeNow() {
            var now = world.region.now();
            return now != null && world.agenda.now() < now.at();
        }

        /** Whoever came first; false when nobody is there yet. */
        boolean sendOneHome() {
            var first = present.entrySet().stream().findFirst();
            if (first.isEmpty()) {
                return false;
            }
            boolean ignored = world.agenda.cancel(first.get().getValue());
            leaves(first.get().getKey());
            return true;
        }

        private void change(int who, int by) {
            taken.get(home.kind().ordinal()).change(by, world.agenda.now());
            world.ledger.change(who, Ledger.Stay.of(home.kind()), by, world.agenda.now());
        }

        private void leaves(int claim) {
            int who = pool.subjectOf(claim);
            present.remove(claim);
            change(who, -1);
            pool.release(claim);
            world.people.leave(who);
        }
    }
}
