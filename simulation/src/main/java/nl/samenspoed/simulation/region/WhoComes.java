package nl.samenspoed.simulation.region;

import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.Map;
import nl.samenspoed.simulation.assumption.Assumptions;
import nl.samenspoed.simulation.assumption.Odds;
import nl.samenspoed.simulation.calendar.Calendar;
import nl.samenspoed.simulation.calendar.WeekRates;
import nl.samenspoed.simulation.chance.RandomStream;

/**
 * Who comes into acute care, with what and how often: for the model of a region and for whoever
 * else lets people come as they do there.
 */
public final class WhoComes {

    private final Map<Question, WeekRates> usual = new EnumMap<>(Question.class);
    private final Aftercare aftercare;
    private final Odds needs;
    private final Odds citizenUrgencies;
    private final Odds emergencyUrgencies;
    private final Odds citizenAges;
    private final Odds emergencyAges;
    private final Odds departmentAges;

    public WhoComes(Assumptions say) {
        var rates = new Usual(say);
        for (var question : Question.values()) {
            usual.put(question, rates.rates(question, 1, 1));
        }
        aftercare = new Aftercare(say);
        needs = say.odds("citizen.needs");
        citizenUrgencies = say.odds("citizen.urgencies");
        emergencyUrgencies = say.odds("emergency.urgencies");
        citizenAges = say.odds("citizen.ages");
        emergencyAges = say.odds("emergency.ages");
        departmentAges = say.odds("department.ages");
    }

    /** How many are expected in an hour like this, for each 1,000 inhabitants. */
    public double perHour(Question question, ZonedDateTime when) {
        return rates(question).perHour(0, new Calendar(when.toInstant(), when.getZone()));
    }

    /** The same over a whole week, whatever the season. */
    public double perWeek(Question question) {
        return rates(question).sum();
    }

    /**
     * How many of those who ask for a place in a week come from a ward, not from a GP; nothing for
     * other questions.
     */
    public double fromWardsPerWeek(Question question) {
        return switch (question) {
            case SHORT_STAY -> aftercare.perWeek(0);
            case REHABILITATION -> aftercare.perWeek(1);
            case NURSING -> aftercare.perWeek(2);
            case CITIZEN, EMERGENCY, NOT_URGENT, PLANNED_RIDE, SELF, DOCTOR, OTHER, CRISIS, BIRTH ->
                    0;
        };
    }

    private WeekRates rates(Question question) {
        var rates = usual.get(question);
        if (rates == null) {
            throw new IllegalStateException(question.code());
        }
        return rates;
    }

    /** Somebody with this question. */
    public Comer draw(Question question, RandomStream who) {
        return switch (question) {
            case CITIZEN -> {
                int urgency = citizenUrgencies.draw(who);
                var need = Need.of(needs.draw(who));
                yield new Comer(citizenAges.draw(who), urgency, need);
            }
            case EMERGENCY -> {
                int urgency = emergencyUrgencies.draw(who);
                yield new Comer(emergencyAges.draw(who), urgency, Need.AMBULANCE);
            }
            case NOT_URGENT -> {
                var need = Need.of(who.below(2));
                yield new Comer(emergencyAges.draw(who), 3, need);
            }
            case PLANNED_RIDE -> new Comer(emergencyAges.draw(who), 4, Need.AMBULANCE);
            case SELF -> atDepartment(2, who);
            case DOCTOR -> atDepartment(1, who);
            case OTHER -> atDepartment(who.below(3), who);
            case SHORT_STAY, REHABILITATION -> old(Need.SHORT_STAY, who);
            case NURSING -> old(Need.NURSING, who);
            case CRISIS -> {
                int urgency = 1 + who.below(2);
                yield new Comer(citizenAges.draw(who), urgency, Need.CRISIS);
            }
            case BIRTH -> new Comer(1, 1, Need.DEPARTMENT);
        };
    }

    private Comer atDepartment(int urgency, RandomStream who) {
        return new Comer(departmentAges.draw(who), urgency, Need.DEPARTMENT);
    }

    private static Comer old(Need need, RandomStream who) {
        return new Comer(2 + who.below(2), 3, need);
    }
}
