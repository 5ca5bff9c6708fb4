package nl.samenspoed.simulation.region;

import nl.samenspoed.simulation.calendar.Rates;
import nl.samenspoed.simulation.chance.RandomStream;
import nl.samenspoed.simulation.resource.Arrivals;

/** Lets people come in each subregion, with streams of chance of its own for each kind. */
final class Coming {

    private final World world;
    private final Rhythms rhythms;
    private final WhoComes whoComes;
    private final double byApp;
    private final double solved;

    Coming(World world) {
        this.world = world;
        var say = world.say;
        rhythms = new Rhythms(world.region);
        whoComes = new WhoComes(say);
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
        var one = whoComes.draw(question, who);
        int person = world.people.enter(here, one.ageBand(), one.urgency(), one.need());
        switch (question) {
            case CITIZEN -> citizen(person, one.need(), who);
            case EMERGENCY, NOT_URGENT -> world.ambulances.ring112(person);
            case PLANNED_RIDE -> world.ambulances.ridePlanned(person);
            case SELF, DOCTOR, OTHER -> world.departments.goThere(person);
            case SHORT_STAY -> world.search.start(person, HomeKind.SHORT_STAY, false);
            case REHABILITATION -> world.search.start(person, HomeKind.REHABILITATION, false);
            case NURSING -> world.search.start(person, HomeKind.NURSING, false);
            case CRISIS -> world.crisis.ask(person);
            case BIRTH -> world.births.begin(person);
        }
    }

    private void citizen(int person, Need need, RandomStream who) {
        boolean app = who.chance(byApp);
        boolean enough = who.chance(solved);
        if (app && enough && need == Need.ADVICE) {
            world.books.digital.add();
            world.people.leave(person);
        } else {
            world.desk.call(person, app);
        }
    }
}
