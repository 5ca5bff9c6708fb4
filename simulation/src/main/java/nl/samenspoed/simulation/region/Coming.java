package nl.samenspoed.simulation.region;

import nl.samenspoed.simulation.assumption.Odds;
import nl.samenspoed.simulation.calendar.Rates;
import nl.samenspoed.simulation.chance.RandomStream;
import nl.samenspoed.simulation.resource.Arrivals;

/** Who comes with what, in each subregion, with streams of chance of its own for each kind. */
final class Coming {

    private final World world;
    private final Rhythms rhythms;
    private final Odds needs;
    private final Odds citizenUrgencies;
    private final Odds emergencyUrgencies;
    private final Odds citizenAges;
    private final Odds emergencyAges;
    private final Odds departmentAges;
    private final double byApp;
    private final double solved;

    Coming(World world) {
        this.world = world;
        var say = world.say;
        rhythms = new Rhythms(world.region);
        needs = say.odds("citizen.needs");
        citizenUrgencies = say.odds("citizen.urgencies");
        emergencyUrgencies = say.odds("emergency.urgencies");
        citizenAges = say.odds("citizen.ages");
        emergencyAges = say.odds("emergency.ages");
        departmentAges = say.odds("department.ages");
        byApp = say.number("digital.offered") * say.number("digital.used");
        solved = say.number("digital.solved");
    }

    void start() {
        for (int subregion = 0; subregion < world.region.subregions().size(); subregion++) {
            for (var question : Question.values()) {
                Rates rates = rhythms.of(question, subregion);
                var name = question.code() + " " + subregion;
                var who = world.run.stream("who " + name);
                int here = subregion;
                Arrivals.start(
                        world.run,
                        rates,
                        world.run.stream("when " + name),
                        _ -> come(question, here, who));
            }
        }
    }

    private void come(Question question, int here, RandomStream who) {
        switch (question) {
            case CITIZEN -> citizen(here, who);
            case EMERGENCY -> {
                int urgency = emergencyUrgencies.draw(who);
                world.ambulances.ring112(enter(here, emergencyAges, who, urgency, Need.AMBULANCE));
            }
            case NOT_URGENT -> {
                var need = Need.of(who.below(2));
                world.ambulances.ring112(enter(here, emergencyAges, who, 3, need));
            }
            case PLANNED_RIDE ->
                    world.ambulances.ridePlanned(
                            enter(here, emergencyAges, who, 4, Need.AMBULANCE));
            case SELF -> department(here, who, 2);
            case DOCTOR -> department(here, who, 1);
            case OTHER -> department(here, who, who.below(3));
            case SHORT_STAY -> place(here, who, HomeKind.SHORT_STAY, Need.SHORT_STAY);
            case REHABILITATION -> place(here, who, HomeKind.REHABILITATION, Need.SHORT_STAY);
            case NURSING -> place(here, who, HomeKind.NURSING, Need.NURSING);
            case CRISIS ->
                    world.crisis.ask(enter(here, citizenAges, who, 1 + who.below(2), Need.CRISIS));
            case BIRTH -> world.births.begin(world.people.enter(here, 1, 1, Need.DEPARTMENT));
        }
    }

    private void citizen(int here, RandomStream who) {
        int urgency = citizenUrgencies.draw(who);
        var need = Need.of(needs.draw(who));
        int person = enter(here, citizenAges, who, urgency, need);
        boolean app = who.chance(byApp);
        boolean enough = who.chance(solved);
        if (app && enough && need == Need.ADVICE) {
            world.books.digital.add();
            world.people.leave(person);
        } else {
            world.desk.call(person, app);
        }
    }

    private void department(int here, RandomStream who, int urgency) {
        world.departments.goThere(enter(here, departmentAges, who, urgency, Need.DEPARTMENT));
    }

    private void place(int here, RandomStream who, HomeKind kind, Need need) {
        int person = world.people.enter(here, 2 + who.below(2), 3, need);
        world.search.start(person, kind, false);
    }

    private int enter(int here, Odds ages, RandomStream who, int urgency, Need need) {
        return world.people.enter(here, ages.draw(who), urgency, need);
    }
}
