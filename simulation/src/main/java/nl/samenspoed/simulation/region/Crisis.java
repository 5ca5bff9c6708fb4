package nl.samenspoed.simulation.region;

import java.util.List;
import nl.samenspoed.simulation.chance.Law;
import nl.samenspoed.simulation.chance.RandomStream;
import nl.samenspoed.simulation.resource.Asker;
import nl.samenspoed.simulation.resource.Group;
import nl.samenspoed.simulation.resource.Pool;
import nl.samenspoed.simulation.resource.PoolRules;

/** The crisis service of mental health care: a team goes there, and some need a bed. */
final class Crisis implements Asker {

    private final World world;
    private final Pool teams;
    private final Law assess;
    private final double admitted;
    private final long norm;
    private final RandomStream chance;

    Crisis(World world) {
        this.world = world;
        var group = List.of(new Group("crisis teams", 0, world.region.crisisTeams()));
        var pool = new Pool(world.run, "crisis teams", PoolRules.standard().withRanks(2), group);
        teams = world.guard.watch("crisis teams", pool);
        assess = world.say.law("crisis.assess");
        admitted = world.say.number("crisis.admitted");
        norm = world.say.millis("crisis.wait-norm");
        chance = world.run.stream("crisis");
    }

    void ask(int who) {
        world.people.since[who] = world.agenda.now();
        teams.ask(this, who, world.people.urgency[who] <= 1 ? 0 : 1, 0, Pool.PATIENT);
    }

    @Override
    public void granted(int who, int claim) {
        long waited = world.agenda.now() - world.people.since[who];
        world.books.crisisWait.add(waited);
        world.ledger.add(who, Ledger.Item.CRISIS_CONTACT);
        world.books.crisisInTime.add(waited <= norm);
        world.agenda.after(assess.draw(chance), this::assessed, claim);
    }

    private void assessed(int claim) {
        int who = teams.subjectOf(claim);
        teams.release(claim);
        if (chance.chance(admitted)) {
            world.search.start(who, HomeKind.CRISIS_BED, false);
        } else {
            world.done(who);
        }
    }
}
