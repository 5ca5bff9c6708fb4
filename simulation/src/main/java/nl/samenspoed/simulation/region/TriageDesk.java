package nl.samenspoed.simulation.region;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.simulation.calendar.Roster;
import nl.samenspoed.simulation.chance.Law;
import nl.samenspoed.simulation.chance.RandomStream;
import nl.samenspoed.simulation.resource.Asker;
import nl.samenspoed.simulation.resource.Group;
import nl.samenspoed.simulation.resource.Pool;
import nl.samenspoed.simulation.resource.PoolRules;

/**
 * Who rings is answered by a triagist of the own desk, or of any when desks are pooled or help one
 * that is closed; some talks are discussed with the supervising doctor while the caller waits. Who
 * loses patience rings again or not.
 */
final class TriageDesk implements Asker {

    private static final String TRIAGISTS = "triagists";
    private static final String DOCTORS = "supervising doctors";
    private static final int URGENT = 0;
    private static final int OTHER = 1;
    private static final int FIRST_BY_APP = -1;
    private static final long IN_2 = 120_000;
    private static final long IN_3 = 180_000;

    private final World world;
    private final People people;
    private final Pool triagists;
    private final Pool doctors;
    private final Deciding deciding;
    private final Asker withDoctor = new WithDoctor();
    private final Law talk;
    private final Law doctorTalk;
    private final Law patience;
    private final Law repeatAfter;
    private final Law againAfter;
    private final RandomStream talks;
    private final RandomStream callers;
    private final double discussed;
    private final double repeats;
    private final double lostToDepartment;
    private final double talkAfterDigital;
    private final int most;
    private final double[] slower;

    TriageDesk(World world) {
        this.world = world;
        people = world.people;
        var say = world.say;
        triagists = pool(world, TRIAGISTS, world.region.organisation().desks(), 2);
        doctors = pool(world, DOCTORS, world.region.organisation().desks(), 2);
        deciding = new Deciding(world);
        talk = say.law("desk.talk");
        doctorTalk = say.law("desk.doctor-talk");
        patience = say.law("desk.patience");
        repeatAfter = say.law("desk.repeat-after");
        againAfter = say.law("triage.again-after");
        talks = world.run.stream("talks");
        callers = world.run.stream("callers");
        discussed = say.number("desk.doctor");
        repeats = say.number("desk.repeats");
        lostToDepartment = say.number("desk.lost-to-department");
        talkAfterDigital = say.number("digital.talk");
        most = (int) say.number("desk.repeat-most");
        slower = new double[world.region.subregions().size()];
        for (int i = 0; i < slower.length; i++) {
            int scale = world.region.organisation().scale(i);
            slower[i] = 1 + say.number("desk.unfamiliar") * (1 - 1.0 / scale);
        }
    }

    /** People of all desks in one pool, as groups; who must be whose is a matter of skills. */
    static Pool pool(World world, String name, List<Desk> desks, int ranks) {
        var groups = new ArrayList<Group>();
        for (int i = 0; i < desks.size(); i++) {
            long skill = world.region.organisation().pooled() ? 0 : 1L << i;
            groups.add(new Group(name, skill, roster(name, desks.get(i))));
        }
        var rules = PoolRules.standard().withRanks(ranks);
        return world.guard.watch(name, new Pool(world.run, name, rules, groups));
    }

    private static Roster roster(String name, Desk desk) {
        return switch (name) {
            case TRIAGISTS -> desk.triagists();
            case DOCTORS -> desk.doctors();
            default -> desk.coordinators();
        };
    }

    /** Which skill answers for somebody in the pool of this name. */
    static long skillFor(World world, String name, int subregion) {
        var organisation = world.region.organisation();
        if (organisation.pooled()) {
            return 0;
        }
        int desk = organisation.deskOf(subregion);
        return organisation.othersHelp() && isClosed(world, name, desk) ? 0 : 1L << desk;
    }

    private static boolean isClosed(World world, String name, int desk) {
        var roster = roster(name, world.region.organisation().desks().get(desk));
        return roster.at(world.run.now(), world.run.calendar()) == 0;
    }

    /**
     * Rings.
     *
     * @param byApp whether a digital self-triage went before, which makes the talk shorter
     */
    void call(int who, boolean byApp) {
        people.where[who] = (short) (byApp ? FIRST_BY_APP : 0);
        ring(who);
    }

    private void ring(int who) {
        world.books.calls.add();
        world.books.callsByHour.add(world.agenda.now());
        people.since[who] = world.agenda.now();
        int rank = people.urgency[who] == 0 ? URGENT : OTHER;
        long skill = skillFor(world, TRIAGISTS, people.subregion[who]);
        triagists.ask(this, who, rank, skill, patience.draw(callers));
    }

    @Override
    public void granted(int who, int claim) {
        long waited = world.agenda.now() - people.since[who];
        answered(who, waited);
        if (people.urgency[who] == 0) {
            world.books.answerUrgent.add(waited);
        } else {
            world.books.answerOther.add(waited);
            world.books.answerByHour.add(people.since[who], waited);
        }
        people.calls[who] = 0;
        double factor = slower[people.subregion[who]];
        if (people.where[who] == FIRST_BY_APP) {
            factor *= talkAfterDigital;
            people.where[who] = 0;
        }
        world.agenda.after(Math.round(factor * talk.draw(talks)), this::talked, claim);
    }

    private void answered(int who, long waited) {
        world.books.answeredIn2.add(waited <= IN_2);
        world.books.answeredIn3.add(waited <= IN_3);
        world.ledger.answered(who, waited <= IN_3);
        world.books.answeredIn3ByHour.add(people.since[who], waited <= IN_3 ? 1 : 0);
    }

    private void talked(int claim) {
        int who = triagists.subjectOf(claim);
        if (talks.chance(discussed)) {
            people.claim[who] = claim;
            doctors.ask(
                    withDoctor,
                    who,
                    triagists.rankOf(claim),
                    skillFor(world, DOCTORS, people.subregion[who]),
                    Pool.PATIENT);
        } else {
            hangUp(who, claim);
        }
    }

    private void hangUp(int who, int claim) {
        triagists.release(claim);
        deciding.decide(who);
    }

    @Override
    public void gaveUp(int who) {
        answered(who, Long.MAX_VALUE);
        if (++people.calls[who] < most && callers.chance(repeats)) {
            world.agenda.after(repeatAfter.draw(callers), this::ring, who);
            return;
        }
        world.books.lost.add();
        if (callers.chance(lostToDepartment)) {
            world.departments.goThere(who);
        } else {
            people.leave(who);
        }
    }

    /** After a wrong choice. */
    void comeBack(int who) {
        people.calls[who] = 0;
        world.agenda.after(againAfter.draw(callers), this::ring, who);
    }

    private final class WithDoctor implements Asker {

        @Override
        public void granted(int who, int claim) {
            world.agenda.after(doctorTalk.draw(talks), this::done, claim);
        }

        private void done(int claim) {
            int who = doctors.subjectOf(claim);
            doctors.release(claim);
            hangUp(who, people.claim[who]);
        }
    }
}
