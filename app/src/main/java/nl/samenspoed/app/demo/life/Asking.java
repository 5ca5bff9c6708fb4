package nl.samenspoed.app.demo.life;

import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.request.Channel;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.simulation.assumption.Assumptions;
import nl.samenspoed.simulation.chance.RandomStream;
import nl.samenspoed.simulation.chance.Streams;
import nl.samenspoed.simulation.region.Comer;
import nl.samenspoed.simulation.region.Need;
import nl.samenspoed.simulation.region.Question;
import nl.samenspoed.simulation.region.WhoComes;

/**
 * Who asks what of a desk: somebody whom the model of the simulator drew, with an age to the year.
 *
 * @param years age, within the band that was drawn
 */
record Asking(Question question, Comer comer, int years, Gender gender) {

    private static final WhoComes MODEL = new WhoComes(Assumptions.standard());

    /** Youngest of each age band of the model, and beyond the last. */
    private static final int[] BANDS = {0, 18, 65, 80, 98};

    /** No assumption tells; somewhat more women, as there are among the old. */
    private static final double WOMEN = 0.55;

    /** Tried again after a crash, the same seed must draw the same person. */
    static Asking draw(Question question, long seed) {
        var who = new Streams(seed, 0).stream("who comes");
        var comer = MODEL.draw(question, who);
        return question == Question.BIRTH
                ? new Asking(question, comer, 20 + who.below(20), Gender.FEMALE)
                : new Asking(
                        question,
                        comer,
                        years(comer.ageBand(), who),
                        who.chance(WOMEN) ? Gender.FEMALE : Gender.MALE);
    }

    private static int years(int band, RandomStream who) {
        return BANDS[band] + who.below(BANDS[band + 1] - BANDS[band]);
    }

    /** The model counts from U1; U0 is for 112 alone. */
    Urgency urgency() {
        return Urgency.values()[comer.urgency() + 1];
    }

    /** For a bed or for nursing at home; the others are looked for again at once. */
    boolean canWait() {
        return comer.need() == Need.SHORT_STAY || comer.need() == Need.NURSING;
    }

    int months() {
        return 12 * years;
    }

    /** Who asks for a place, for an assessment or for a birth is a professional. */
    Channel channel() {
        return switch (question) {
            case CITIZEN, EMERGENCY, NOT_URGENT, SELF, OTHER -> Channel.PHONE;
            case DOCTOR, PLANNED_RIDE, SHORT_STAY, REHABILITATION, NURSING, CRISIS, BIRTH ->
                    Channel.PROFESSIONAL;
        };
    }
}
