package nl.samenspoed.simulation.region;

import nl.samenspoed.simulation.assumption.Assumptions;

/**
 * How many are expected to leave a ward and to need a place elsewhere. In a run that follows from
 * who was admitted; here it is arithmetic on the same assumptions, for whoever runs nothing: visits
 * to the emergency department by age, which part of them is admitted, and which part of those needs
 * a place.
 */
final class Aftercare {

    private static final double WEEKS = 365.25 / 7;

    private final Assumptions say;

    Aftercare(Assumptions say) {
        this.say = say;
    }

    /**
     * A week, for each 1,000 inhabitants.
     *
     * @param kind 0: short stay, 1: rehabilitation, 2: home nursing
     */
    double perWeek(int kind) {
        var kinds = shares("ward.aftercare-kinds");
        return kinds[kind] * perYear() / WEEKS;
    }

    private double perYear() {
        double sum = 0;
        for (int age = 0; age < say.numbers("ward.aftercare").length; age++) {
            sum +=
                    visits(age)
                            * say.number("department.admitted", age)
                            * say.number("ward.aftercare", age);
        }
        return sum;
    }

    private double visits(int age) {
        double straight =
                say.number("self.visits")
                        + say.number("doctor.visits")
                        + say.number("other.visits");
        double rides =
                say.number("emergency.calls")
                        * say.number("ambulance.conveyed")
                        * say.number("ambulance.to-department");
        return straight * shares("department.ages")[age]
                + rides * shares("emergency.ages")[age]
                + sentByPosts() * shares("citizen.ages")[age];
    }

    private double sentByPosts() {
        var needs = shares("citizen.needs");
        double sent =
                needs[Need.DEPARTMENT.ordinal()]
                        + needs[Need.CONSULT.ordinal()] * say.number("post.consult-to-department")
                        + needs[Need.VISIT.ordinal()] * say.number("post.visit-to-department");
        return sent * say.number("citizen.contacts");
    }

    private double[] shares(String key) {
        var shares = say.numbers(key);
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }
}
