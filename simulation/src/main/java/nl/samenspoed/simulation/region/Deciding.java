package nl.samenspoed.simulation.region;

import nl.samenspoed.simulation.chance.RandomStream;

/**
 * What triage decides: right more often for the own kind of care, and for other care when somebody
 * of that discipline could be asked, who is there at once, after a while or not.
 */
final class Deciding {

    private final World world;
    private final RandomStream chance;
    private final double rightOwn;
    private final double rightAlone;
    private final double rightConsulted;
    private final double[] presence;
    private final double[] reached;
    private final double[] minutes;

    Deciding(World world) {
        this.world = world;
        chance = world.run.stream("deciding");
        var say = world.say;
        rightOwn = say.number("triage.right-own");
        rightAlone = say.number("triage.right-alone");
        rightConsulted = say.number("triage.right-consulted");
        var there = world.region.organisation().presence();
        presence = new double[] {there.physical(), there.remote(), there.onCall()};
        reached = say.numbers("consult.reached");
        minutes = say.numbers("consult.minutes");
    }

    void decide(int who) {
        // Every decision draws the same chance, so that organisations meet the same people.
        double way = chance.uniform();
        double reach = chance.uniform();
        double wait = chance.exponential();
        double luck = chance.uniform();
        int other = chance.below(2);
        var need = world.people.needOf(who);
        if (need.isOwn()) {
            settle(who, luck < rightOwn ? need : wrong(need, other));
            return;
        }
        int mode = modeOf(way);
        boolean asked = reach < reached[mode];
        var sent = luck < (asked ? rightConsulted : rightAlone) ? need : Need.of(other);
        world.people.sent[who] = (byte) sent.ordinal();
        if (asked) {
            world.books.disciplineConsults.add();
            world.agenda.after(Math.round(wait * minutes[mode] * 60_000), this::consulted, who);
        } else {
            settle(who, sent);
        }
    }

    private int modeOf(double way) {
        return way < presence[0] ? 0 : way < presence[0] + presence[1] ? 1 : 2;
    }

    private void consulted(int who) {
        settle(who, Need.of(world.people.sent[who]));
    }

    private static Need wrong(Need need, int other) {
        return Need.of((need.ordinal() + 1 + other) % 3);
    }

    private void settle(int who, Need sent) {
        var need = world.people.needOf(who);
        if (++world.people.contacts[who] == 1) {
            world.books.right.add(sent == need);
            world.ledger.decided(who, sent == need);
            world.books.tooLight.add(sent.isOwn() && sent.compareTo(need) < 0);
        }
        if (!sent.isOwn()) {
            world.books.ownAlone.add(false);
        }
        world.send(who, sent);
    }
}
