package nl.samenspoed.simulation.region;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.simulation.chance.Law;
import nl.samenspoed.simulation.chance.RandomStream;
import nl.samenspoed.simulation.resource.Asker;
import nl.samenspoed.simulation.resource.Group;
import nl.samenspoed.simulation.resource.Pool;
import nl.samenspoed.simulation.resource.PoolRules;
import nl.samenspoed.simulation.resource.Station;
import nl.samenspoed.simulation.resource.Work;

/** 112 and the rides that follow: the nearest free ambulance, or the first that comes free near. */
final class Ambulances {

    private static final int RANKS = 3;
    private static final int PLANNED = 2;
    private static final long IN_15 = 15 * 60_000;

    private final World world;
    private final People people;
    private final int[][] nearest;
    private final List<Pool> pools = new ArrayList<>();
    private final List<Riding> ridings = new ArrayList<>();
    private final Station dispatch;
    private final RandomStream chance;
    private final Law drive;
    private final Law scene;
    private final Law toHospital;
    private final Law after;
    private final Law planned;
    private final double conveyed;
    private final double throughDepartment;
    private final double advisedOnly;
    private final double recontact;
    private final double toDoctor;

    Ambulances(World world) {
        this.world = world;
        people = world.people;
        var say = world.say;
        chance = world.run.stream("ambulances");
        drive = say.law("ambulance.drive");
        scene = say.law("ambulance.scene");
        toHospital = say.law("ambulance.to-hospital");
        after = say.law("ambulance.after");
        planned = say.law("ambulance.planned");
        conveyed = say.number("ambulance.conveyed");
        throughDepartment = say.number("ambulance.to-department");
        advisedOnly = say.number("emergency.not-urgent-advice");
        recontact = say.number("ambulance.recontact");
        toDoctor = say.number("ambulance.consult");
        nearest = world.geography.nearest(world.region.stations(), AmbulanceStation::subregion);
        var rules = PoolRules.standard().withRanks(RANKS);
        for (var station : world.region.stations()) {
            var name = "ambulances " + station.name();
            var groups = List.of(new Group(name, 0, station.ambulances()));
            var pool = new Pool(world.run, name, rules, groups);
            pools.add(world.guard.watch(name, pool));
            ridings.add(new Riding(pool, station.subregion()));
        }
        var desk =
                new Pool(
                        world.run,
                        "dispatchers",
                        PoolRules.standard(),
                        List.of(new Group("dispatchers", 0, world.region.dispatchers())));
        dispatch =
                new Station(
                        world.run,
                        world.guard.watch("dispatchers", desk),
                        Work.of(say.law("ambulance.dispatch"), world.run.stream("dispatch")),
                        this::dispatched);
    }

    /** Rings 112; who needs no ambulance is advised or handed to the desk with what was asked. */
    void ring112(int who) {
        people.since[who] = world.agenda.now();
        dispatch.enter(who);
    }

    private void dispatched(int who) {
        if (people.needOf(who) == Need.AMBULANCE) {
            ride(who, people.urgency[who] <= 1 ? 0 : 1);
        } else if (chance.chance(advisedOnly)) {
            people.leave(who);
        } else {
            world.desk.call(who, true);
        }
    }

    /** Sent by the desk. */
    void send(int who, int rank) {
        people.since[who] = world.agenda.now();
        ride(who, rank);
    }

    void ridePlanned(int who) {
        ride(who, PLANNED);
    }

    private void ride(int who, int rank) {
        int[] near = nearest[people.subregion[who]];
        int station = near[0];
        for (int other : near) {
            if (pools.get(other).hasFree(0)) {
                station = other;
                break;
            }
        }
        pools.get(station).ask(ridings.get(station), who, rank, 0, Pool.PATIENT);
    }

    /** The rides of one station. */
    private final class Riding implements Asker {

        private final Pool pool;
        private final int subregion;

        Riding(Pool pool, int subregion) {
            this.pool = pool;
            this.subregion = subregion;
        }

        @Override
        public void granted(int who, int claim) {
            if (pool.rankOf(claim) == PLANNED) {
                world.books.plannedRides.add();
                world.ledger.add(who, Ledger.Item.PLANNED_RIDE);
                world.agenda.after(planned.draw(chance), this::plannedDone, claim);
                return;
            }
            world.books.rides.add();
            world.ledger.add(who, Ledger.Item.RIDE);
            int there = people.subregion[who];
            long further = there == subregion ? 0 : world.geography.millis(subregion, there) / 2;
            world.agenda.after(further + drive.draw(chance), this::arrived, claim);
        }

        private void plannedDone(int claim) {
            int who = pool.subjectOf(claim);
            pool.release(claim);
            people.leave(who);
        }

        private void arrived(int claim) {
            int who = pool.subjectOf(claim);
            if (pool.rankOf(claim) == 0) {
                long response = world.agenda.now() - people.since[who];
                world.books.response.add(response);
                world.books.responseByHour.add(people.since[who], response);
                world.books.responseIn15.add(response <= IN_15);
                world.ledger.responded(who, response <= IN_15);
            }
            world.agenda.after(scene.draw(chance), this::leavesScene, claim);
        }

        private void leavesScene(int claim) {
            int who = pool.subjectOf(claim);
            if (!chance.chance(conveyed)) {
                pool.release(claim);
                leftAtHome(who);
                return;
            }
            long journey = toHospital.draw(chance) + world.departments.choose(who);
            world.travel(who, journey);
            world.agenda.after(journey, this::brought, claim);
        }

        private void brought(int claim) {
            int who = pool.subjectOf(claim);
            world.agenda.after(after.draw(chance), pool::release, claim);
            if (chance.chance(throughDepartment)) {
                world.books.departmentByAmbulance.add();
                world.departments.arrive(who);
            } else {
                world.wards.admit(who);
            }
        }
    }

    private void leftAtHome(int who) {
        if (chance.chance(recontact)) {
            world.agenda.after(24 * 3_600_000, this::ring112, who);
            return;
        }
        if (chance.chance(toDoctor)) {
            world.seeOwnDoctor(who);
        }
        people.leave(who);
    }
}
