package nl.samenspoed.simulation.region;

import java.util.Arrays;
import nl.samenspoed.simulation.chance.Law;
import nl.samenspoed.simulation.chance.RandomStream;
import nl.samenspoed.simulation.resource.Asker;
import nl.samenspoed.simulation.resource.Pool;
import org.jspecify.annotations.Nullable;

/**
 * Looking for a place, in one of two worlds. By telephone a coordinator rings one home after the
 * other; with shared live capacity each offer takes a moment and the answer comes by itself. A
 * round in vain is followed by another after a while.
 */
final class PlaceSearch implements Asker {

    /** One who looks for a place. */
    private static final class Seeker {
        final HomeKind kind;
        final long started;
        final boolean fromWard;
        int[] order = {};
        int next;
        int attempts;
        int claim;

        Seeker(HomeKind kind, long started, boolean fromWard) {
            this.kind = kind;
            this.started = started;
            this.fromWard = fromWard;
        }
    }

    private static final String COORDINATORS = "coordinators";
    private static final int FROM_WARD = 1;

    private final World world;
    private final Pool coordinators;
    private final Market market;
    private final boolean live;
    private final Law attempt;
    private final Law answer;
    private final Law again;
    private final int most;
    private final double willing;
    private final RandomStream chance;
    private @Nullable Seeker[] seekers = new Seeker[1024];
    private int seeking;

    PlaceSearch(World world) {
        this.world = world;
        var organisation = world.region.organisation();
        coordinators = TriageDesk.pool(world, COORDINATORS, organisation.desks(), 2);
        market = new Market(world);
        live = organisation.live();
        var say = world.say;
        attempt = say.law(live ? "search.live-offer" : "search.telephone-call");
        answer = say.law("search.live-answer");
        again = say.law("search.again-after");
        most = live ? Integer.MAX_VALUE : (int) say.number("search.telephone-attempts");
        willing = say.number("search.willing");
        chance = world.run.stream("search");
        world.guard.watch("a place", () -> seeking);
    }

    void start(int who, HomeKind kind, boolean fromWard) {
        if (who >= seekers.length) {
            seekers = Arrays.copyOf(seekers, 2 * who);
        }
        seekers[who] = new Seeker(kind, world.agenda.now(), fromWard);
        seeking++;
        world.books.seeking(1, world.agenda.now());
        round(who);
    }

    private Seeker seeker(int who) {
        var one = seekers[who];
        if (one == null) {
            throw new IllegalStateException("[" + who + "] looks for nothing");
        }
        return one;
    }

    private void round(int who) {
        var one = seeker(who);
        one.order = new int[0];
        one.next = 0;
        ask(who, one);
    }

    private void ask(int who, Seeker one) {
        int subregion = world.people.subregion[who];
        coordinators.ask(
                this,
                who,
                one.fromWard ? FROM_WARD : 0,
                TriageDesk.skillFor(world, COORDINATORS, subregion),
                Pool.PATIENT);
    }

    @Override
    public void granted(int who, int claim) {
        var one = seeker(who);
        one.claim = claim;
        if (one.next == 0) {
            one.order = market.ranked(one.kind, world.people.subregion[who]);
        }
        world.agenda.after(attempt.draw(chance), this::attempted, who);
    }

    private void attempted(int who) {
        var one = seeker(who);
        if (live) {
            coordinators.release(one.claim);
            world.agenda.after(answer.draw(chance), this::answered, who);
        } else {
            answered(who);
        }
    }

    private void answered(int who) {
        var one = seeker(who);
        boolean asksSomebody = one.next < one.order.length;
        boolean willingNow = chance.chance(willing);
        if (asksSomebody) {
            int home = one.order[one.next++];
            one.attempts++;
            market.heard(home);
            if (willingNow && world.homes.hasFree(home)) {
                found(who, one, home);
                return;
            }
        }
        if (one.next < Math.min(most, one.order.length)) {
            goOn(who, one);
        } else {
            letGo(one);
            world.agenda.after(again.draw(chance), this::round, who);
        }
    }

    private void goOn(int who, Seeker one) {
        if (live) {
            ask(who, one);
        } else {
            world.agenda.after(attempt.draw(chance), this::attempted, who);
        }
    }

    private void letGo(Seeker one) {
        if (!live) {
            coordinators.release(one.claim);
        }
    }

    private void found(int who, Seeker one, int home) {
        letGo(one);
        long took = world.agenda.now() - one.started;
        world.books.search.get(one.kind.ordinal()).add(took);
        world.books.searchAll.add(took);
        world.books.placed.get(one.kind.ordinal()).add();
        world.books.attempts.add(one.attempts);
        boolean own = world.region.homes().get(home).subregion() == world.people.subregion[who];
        world.books.inOwnSubregion.add(own);
        world.ledger.found(who, took, own);
        seekers[who] = null;
        seeking--;
        world.books.seeking(-1, world.agenda.now());
        world.homes.take(home, who);
    }
}
