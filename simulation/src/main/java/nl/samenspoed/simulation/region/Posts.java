package nl.samenspoed.simulation.region;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.simulation.calendar.Roster;
import nl.samenspoed.simulation.chance.Law;
import nl.samenspoed.simulation.chance.RandomStream;
import nl.samenspoed.simulation.resource.Group;
import nl.samenspoed.simulation.resource.Pool;
import nl.samenspoed.simulation.resource.PoolRules;
import nl.samenspoed.simulation.resource.Station;
import nl.samenspoed.simulation.resource.Work;

/**
 * Advice, consults and visits of out-of-hours GPs; when their post is closed, patients see their
 * own GP.
 */
final class Posts {

    private static final int URGENCIES = 5;
    private static final int CAN_WAIT = 3;

    private final World world;
    private final int[][] nearest;
    private final List<Pool> doctors = new ArrayList<>();
    private final List<Pool> cars = new ArrayList<>();
    private final List<Station> consults = new ArrayList<>();
    private final List<Station> visits = new ArrayList<>();
    private final RandomStream onward;
    private final double consultOnward;
    private final double visitOnward;
    private final double nextDay;

    Posts(World world) {
        this.world = world;
        var say = world.say;
        var posts = world.region.posts();
        nearest = world.geography.nearest(posts, Post::subregion);
        onward = world.run.stream("onward from post");
        consultOnward = say.number("post.consult-to-department");
        visitOnward = say.number("post.visit-to-department");
        nextDay = say.number("doctor.next-day");
        var consult = work("post.consult");
        var visit = work("post.visit");
        for (var post : posts) {
            var doctor = pool("post doctors " + post.name(), post.doctors());
            var car = pool("post cars " + post.name(), post.cars());
            doctors.add(doctor);
            cars.add(car);
            consults.add(new Station(world.run, doctor, consult, this::consulted));
            visits.add(new Station(world.run, car, visit, this::visited));
        }
    }

    private Work work(String key) {
        Law law = world.say.law(key);
        return Work.of(law, world.run.stream(key));
    }

    private Pool pool(String name, Roster roster) {
        var rules = PoolRules.standard().withRanks(URGENCIES);
        var group = List.of(new Group(name, 0, roster));
        return world.guard.watch(name, new Pool(world.run, name, rules, group));
    }

    void advised(int who) {
        world.books.advice.add();
        world.books.ownAlone.add(true);
        if (world.people.urgency[who] >= CAN_WAIT && onward.chance(nextDay)) {
            world.seeOwnDoctor(who);
        }
        world.done(who);
    }

    void consult(int who) {
        int post = nearest[world.people.subregion[who]][0];
        world.people.where[who] = (short) post;
        if (doctors.get(post).capacity() == 0) {
            ownDoctor(who);
            return;
        }
        long journey =
                world.geography.millis(
                        world.people.subregion[who], world.region.posts().get(post).subregion());
        world.travel(who, journey);
        world.agenda.after(journey, this::atPost, who);
    }

    private void atPost(int who) {
        consults.get(world.people.where[who])
                .enter(who, world.people.urgency[who], 0, Pool.PATIENT);
    }

    void visit(int who) {
        int post = nearest[world.people.subregion[who]][0];
        if (cars.get(post).capacity() == 0) {
            ownDoctor(who);
        } else {
            visits.get(post).enter(who, world.people.urgency[who], 0, Pool.PATIENT);
        }
    }

    private void ownDoctor(int who) {
        world.seeOwnDoctor(who);
        world.done(who);
    }

    private void consulted(int who) {
        world.books.consults.add();
        world.ledger.add(who, Ledger.Item.CONSULT);
        goOn(who, consultOnward);
    }

    private void visited(int who) {
        world.books.visits.add();
        world.ledger.add(who, Ledger.Item.VISIT);
        goOn(who, visitOnward);
    }

    private void goOn(int who, double share) {
        boolean onwards = onward.chance(share);
        world.books.ownAlone.add(!onwards);
        if (onwards) {
            world.books.departmentByPost.add();
            world.departments.goThere(who);
        } else {
            world.done(who);
        }
    }
}
