package nl.samenspoed.simulation.region;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.simulation.chance.Law;
import nl.samenspoed.simulation.chance.RandomStream;
import nl.samenspoed.simulation.resource.Asker;
import nl.samenspoed.simulation.resource.Pool;
import nl.samenspoed.simulation.resource.PoolRules;
import nl.samenspoed.simulation.resource.Station;
import nl.samenspoed.simulation.resource.Work;

/**
 * Emergency departments: triage, a treatment place, and then home or a bed; who waits for a bed
 * keeps the place. A department that is too crowded asks ambulances to divert for a while.
 */
final class Departments {

    private static final int RANKS = 3;

    private final World world;
    private final People people;
    private final List<Hospital> hospitals;
    private final int[][] nearest;
    private final List<Pool> bays = new ArrayList<>();
    private final List<Station> triage = new ArrayList<>();
    private final List<InBay> inBay = new ArrayList<>();
    private final boolean[] stopped;

    /** Of the end of its stop. */
    private final long[] stopTicket;

    private final boolean[] crowded;
    private final double stopAbove;
    private final Law stop;
    private final Law treatment;
    private final double[] admission;
    private final RandomStream chance;
    private final RandomStream stopChance;

    Departments(World world) {
        this.world = world;
        people = world.people;
        hospitals = world.region.hospitals();
        nearest = world.geography.nearest(hospitals, Hospital::subregion);
        stopped = new boolean[hospitals.size()];
        stopTicket = new long[hospitals.size()];
        crowded = new boolean[hospitals.size()];
        var say = world.say;
        stopAbove = say.number("department.stop-above");
        stop = say.law("department.stop");
        treatment = say.law("department.treatment");
        admission = say.numbers("department.admitted");
        chance = world.run.stream("departments");
        stopChance = world.run.stream("stops");
        var work = Work.of(say.law("department.triage"), world.run.stream("department triage"));
        for (int i = 0; i < hospitals.size(); i++) {
            var one = hospitals.get(i);
            var bay = pool("bays " + one.name(), one.bays());
            bays.add(bay);
            inBay.add(new InBay(i));
            var nurses = pool("nurses " + one.name(), one.nurses());
            triage.add(new Station(world.run, nurses, work, this::triaged));
        }
    }

    private Pool pool(String name, int units) {
        var rules = PoolRules.standard().withRanks(RANKS);
        return world.guard.watch(name, Pool.of(world.run, name, units, rules));
    }

    /** By own means to the nearest, which never refuses. */
    void goThere(int who) {
        int hospital = nearest[people.subregion[who]][0];
        people.where[who] = (short) hospital;
        people.sent[who] = (byte) Need.DEPARTMENT.ordinal();
        long journey =
                world.geography.millis(people.subregion[who], hospitals.get(hospital).subregion());
        world.travel(who, journey);
        world.agenda.after(journey, this::arrive, who);
    }

    /**
     * Which hospital an ambulance goes to: the nearest without a stop, or the nearest when life is
     * at stake or all have one.
     *
     * @return by how much longer that takes than to the nearest, in milliseconds
     */
    long choose(int who) {
        int[] near = nearest[people.subregion[who]];
        int chosen = near[0];
        if (people.urgency[who] > 0) {
            for (int hospital : near) {
                if (!stopped[hospital]) {
                    chosen = hospital;
                    break;
                }
            }
        }
        people.where[who] = (short) chosen;
        world.books.diverted.add(chosen != near[0]);
        return journey(who, chosen) - journey(who, near[0]);
    }

    private long journey(int who, int hospital) {
        return world.geography.millis(people.subregion[who], hospitals.get(hospital).subregion());
    }

    void arrive(int who) {
        world.books.departmentVisits.add();
        people.arrived[who] = world.agenda.now();
        world.books.inDepartments(1, world.agenda.now());
        triage.get(people.where[who]).enter(who, rank(who), 0, Pool.PATIENT);
    }

    private int rank(int who) {
        return Math.min(RANKS - 1, people.urgency[who]);
    }

    private void triaged(int who) {
        int hospital = people.where[who];
        bays.get(hospital).ask(inBay.get(hospital), who, rank(who), 0, Pool.PATIENT);
        look(hospital);
    }

    /** Who is in a treatment place of one hospital. */
    private final class InBay implements Asker {

        private final int hospital;

        InBay(int hospital) {
            this.hospital = hospital;
        }

        @Override
        public void granted(int who, int claim) {
            world.ledger.add(who, Ledger.Item.DEPARTMENT);
            world.agenda.after(treatment.draw(chance), this::treated, claim);
        }

        private void treated(int claim) {
            int who = bays.get(hospital).subjectOf(claim);
            boolean stays = chance.chance(admission[people.age[who]]);
            world.books.admitted.add(stays);
            people.claim[who] = claim;
            people.unit[who] = Wards.BAY;
            if (stays) {
                world.wards.admit(who);
            } else {
                leave(who, false);
                world.done(who);
            }
        }
    }

    /** Gives the treatment place back. */
    void leave(int who, boolean admitted) {
        int hospital = people.where[who];
        long stay = world.agenda.now() - people.arrived[who];
        people.unit[who] = Wards.NOTHING;
        bays.get(hospital).release(people.claim[who]);
        world.books.inDepartments(-1, world.agenda.now());
        world.books.departmentStay.add(stay);
        (admitted ? world.books.departmentAdmitted : world.books.departmentDischarged).add(stay);
        look(hospital);
    }

    private double load(int hospital) {
        var pool = bays.get(hospital);
        return (pool.busy() + pool.waiting()) / (double) pool.capacity();
    }

    private void look(int hospital) {
        boolean full = load(hospital) > 1;
        if (full != crowded[hospital]) {
            crowded[hospital] = full;
            world.books.crowded(full ? 1 : -1, world.agenda.now());
            if (full) {
                int hour = world.run.calendar().at(world.agenda.now()).getHour();
                world.books.crowdedFrom12To20.add(hour >= 12 && hour < 20);
            }
        }
        if (!stopped[hospital] && load(hospital) > stopAbove) {
            stop(hospital, stop.draw(stopChance));
        }
    }

    /** Begins a stop. */
    void stop(int hospital, long millis) {
        stopped[hospital] = true;
        world.books.stops.change(1, world.agenda.now());
        world.books.stopped.add();
        stopTicket[hospital] = world.agenda.after(millis, this::stopEnds, hospital);
    }

    /** Ends all stops, whatever the crowding. */
    void endStops() {
        for (int hospital = 0; hospital < stopped.length; hospital++) {
            if (stopped[hospital]) {
                boolean ignored = world.agenda.cancel(stopTicket[hospital]);
                stopped[hospital] = false;
                world.books.stops.change(-1, world.agenda.now());
            }
        }
    }

    private void stopEnds(int hospital) {
        stopped[hospital] = false;
        world.books.stops.change(-1, world.agenda.now());
        look(hospital);
    }
}
