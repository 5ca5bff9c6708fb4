package nl.samenspoed.simulation.region;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.simulation.assumption.Odds;
import nl.samenspoed.simulation.chance.Law;
import nl.samenspoed.simulation.chance.RandomStream;
import nl.samenspoed.simulation.resource.Asker;
import nl.samenspoed.simulation.resource.Pool;

/**
 * Beds after acute admission, some by way of intensive care. Who waits for the next unit keeps the
 * present one; who is ready but has no place to go to keeps the bed.
 */
final class Wards {

    /** What people hold: nothing, a treatment place, intensive care, a bed. */
    static final byte NOTHING = 0;

    static final byte BAY = 1;
    static final byte INTENSIVE = 2;
    static final byte BED = 3;

    private static final HomeKind[] AFTERCARE = {
        HomeKind.SHORT_STAY, HomeKind.REHABILITATION, HomeKind.NURSING
    };

    private final World world;
    private final People people;
    private final List<Pool> beds = new ArrayList<>();
    private final List<Pool> intensive = new ArrayList<>();
    private final List<Asker> toBed = new ArrayList<>();
    private final List<Asker> toIntensive = new ArrayList<>();
    private final Law stay;
    private final Law intensiveStay;
    private final double intensiveShare;
    private final double[] aftercare;
    private final Odds kinds;
    private final RandomStream chance;

    Wards(World world) {
        this.world = world;
        people = world.people;
        var say = world.say;
        stay = say.law("ward.stay");
        intensiveStay = say.law("ward.intensive-stay");
        intensiveShare = say.number("ward.intensive");
        aftercare = say.numbers("ward.aftercare");
        kinds = say.odds("ward.aftercare-kinds");
        chance = world.run.stream("wards");
        for (var hospital : world.region.hospitals()) {
            var bed = Pool.of(world.run, "beds " + hospital.name(), hospital.beds());
            var care = Pool.of(world.run, "intensive " + hospital.name(), hospital.intensive());
            beds.add(world.guard.watch("beds " + hospital.name(), bed));
            intensive.add(world.guard.watch("intensive care " + hospital.name(), care));
            toBed.add((who, claim) -> inBed(who, claim, stay.draw(chance)));
            toIntensive.add(this::inIntensive);
        }
    }

    /** Begins with people in most beds, each somewhere in a stay. */
    void fill() {
        double filled = world.say.number("ward.filled");
        for (int i = 0; i < beds.size(); i++) {
            var hospital = world.region.hospitals().get(i);
            for (int bed = 0; bed < filled * hospital.beds(); bed++) {
                int who = people.enter(hospital.subregion(), bed % 4, 2, Need.DEPARTMENT);
                people.where[who] = (short) i;
                long left = stay.drawRest(chance);
                beds.get(i).ask((one, claim) -> inBed(one, claim, left), who);
            }
        }
    }

    /** To the hospital where they are; they keep a treatment place until there is room. */
    void admit(int who) {
        people.since[who] = world.agenda.now();
        int hospital = people.where[who];
        if (chance.chance(intensiveShare)) {
            intensive.get(hospital).ask(toIntensive.get(hospital), who);
        } else {
            beds.get(hospital).ask(toBed.get(hospital), who);
        }
    }

    private void inIntensive(int who, int claim) {
        takeUp(who, INTENSIVE, claim);
        world.agenda.after(intensiveStay.draw(chance), this::leavesIntensive, who);
    }

    private void leavesIntensive(int who) {
        int hospital = people.where[who];
        beds.get(hospital).ask(toBed.get(hospital), who);
    }

    private void inBed(int who, int claim, long millis) {
        takeUp(who, BED, claim);
        world.agenda.after(millis, this::ready, who);
    }

    private void wrongBeds(int who, int by) {
        world.books.wrongBeds(by, world.agenda.now());
        world.ledger.wrongBeds(who, by, world.agenda.now());
    }

    private void stays(int who, Ledger.Stay kind, int by) {
        world.ledger.change(who, kind, by, world.agenda.now());
    }

    private void takeUp(int who, byte unit, int claim) {
        stays(who, unit == BED ? Ledger.Stay.WARD : Ledger.Stay.INTENSIVE, 1);
        letGo(who);
        people.unit[who] = unit;
        people.claim[who] = claim;
    }

    private void letGo(int who) {
        switch (people.unit[who]) {
            case BAY -> {
                world.books.boarding.add(world.agenda.now() - people.since[who]);
                world.departments.leave(who, true);
            }
            case INTENSIVE -> {
                stays(who, Ledger.Stay.INTENSIVE, -1);
                intensive.get(people.where[who]).release(people.claim[who]);
            }
            case BED -> {
                stays(who, Ledger.Stay.WARD, -1);
                beds.get(people.where[who]).release(people.claim[who]);
            }
            default -> {}
        }
        people.unit[who] = NOTHING;
    }

    private void ready(int who) {
        people.since[who] = world.agenda.now();
        if (chance.chance(aftercare[people.age[who]])) {
            wrongBeds(who, 1);
            world.search.start(who, AFTERCARE[kinds.draw(chance)], true);
        } else {
            letGo(who);
            people.leave(who);
        }
    }

    /** To the place that was found. */
    void moveOut(int who) {
        if (people.unit[who] == BED) {
            wrongBeds(who, -1);
            world.books.wrongBed.add(world.agenda.now() - people.since[who]);
        }
        letGo(who);
    }
}
