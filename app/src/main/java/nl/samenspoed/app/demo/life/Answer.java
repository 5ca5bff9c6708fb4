package nl.samenspoed.app.demo.life;

import java.util.random.RandomGenerator;
import nl.samenspoed.app.placement.OfferId;
import nl.samenspoed.simulation.assumption.Assumptions;

/** What a provider makes of an offer: willing as often as the simulator takes for true. */
enum Answer {
    ACCEPT,
    REFUSE,
    /** Also no, but nobody says so. */
    SILENCE;

    private static final double WILLING = Assumptions.standard().number("search.willing");

    /** No assumption tells; some silence, so that offers lapse as well. */
    private static final double SILENT_OF_UNWILLING = 0.3;

    /** By the offer, so that nobody changes his mind at the next look. */
    static Answer to(OfferId offer) {
        long seed =
                offer.value().getMostSignificantBits() ^ offer.value().getLeastSignificantBits();
        return draw(DemoLife.chance(seed, 0));
    }

    static Answer draw(RandomGenerator chance) {
        if (chance.nextDouble() < WILLING) {
            return ACCEPT;
        }
        return chance.nextDouble() < SILENT_OF_UNWILLING ? SILENCE : REFUSE;
    }
}
