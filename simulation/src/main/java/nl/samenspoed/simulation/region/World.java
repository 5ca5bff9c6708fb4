package nl.samenspoed.simulation.region;

import nl.samenspoed.simulation.assumption.Assumptions;
import nl.samenspoed.simulation.kernel.Agenda;
import nl.samenspoed.simulation.kernel.Run;

/** Everything of one run of a region; its parts find each other here. */
final class World {

    final Run run;
    final Agenda agenda;
    final Region region;
    final Assumptions say;
    final People people;
    final Books books;
    final Ledger ledger;
    final Geography geography;
    final Guard guard;
    final Homes homes;
    final PlaceSearch search;
    final Wards wards;
    final Departments departments;
    final Ambulances ambulances;
    final Posts posts;
    final Crisis crisis;
    final Births births;
    final TriageDesk desk;

    World(Run run, Region region) {
        this.run = run;
        this.agenda = run.agenda();
        this.region = region;
        say = region.assumptions();
        people = new People(run);
        books = new Books(run.measures(), run.hours());
        ledger = new Ledger(run.measures(), people, region.subregions());
        geography = new Geography(region.subregions(), say.millis("travel.near"));
        guard = new Guard(run, region.inhabitants());
        homes = new Homes(this);
        search = new PlaceSearch(this);
        wards = new Wards(this);
        departments = new Departments(this);
        ambulances = new Ambulances(this);
        posts = new Posts(this);
        crisis = new Crisis(this);
        births = new Births(this);
        desk = new TriageDesk(this);
    }

    void start() {
        homes.fill();
        wards.fill();
        new Coming(this).start();
        if (region.now() != null) {
            new Beginning(this, region.now()).plan();
        }
        guard.start();
    }

    /** Somebody is under way. */
    void travel(int who, long millis) {
        books.travel.add(millis);
        ledger.travelled(who, millis);
    }

    /** Somebody sees the GP by day. */
    void seeOwnDoctor(int who) {
        books.doctorVisits.add();
        ledger.add(who, Ledger.Item.DOCTOR_VISIT);
    }

    /** Where triage sends somebody. */
    void send(int who, Need to) {
        people.sent[who] = (byte) to.ordinal();
        switch (to) {
            case ADVICE -> posts.advised(who);
            case CONSULT -> posts.consult(who);
            case VISIT -> posts.visit(who);
            case AMBULANCE -> ambulances.send(who, 1);
            case DEPARTMENT -> departments.goThere(who);
            case CRISIS -> crisis.ask(who);
            case SHORT_STAY -> search.start(who, HomeKind.SHORT_STAY, false);
            case NURSING -> search.start(who, HomeKind.NURSING, false);
            case SOCIAL -> {
                books.social.add();
                done(who);
            }
        }
    }

    /** What was sent for is done: who needed something else comes back. */
    void done(int who) {
        if (people.sent[who] != people.need[who] && Need.of(people.sent[who]).isLight()) {
            desk.comeBack(who);
        } else {
            people.leave(who);
        }
    }
}
