package nl.samenspoed.app.demo.life;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import nl.samenspoed.simulation.assumption.Assumptions;
import nl.samenspoed.simulation.chance.Law;
import nl.samenspoed.simulation.chance.Streams;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** How long things take: drawn from the laws that the simulator takes for true. */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class Pace {

    private static final Assumptions SAY = Assumptions.standard();

    private static final Law TALK = SAY.law("desk.talk");
    private static final Law OFFER = SAY.law("search.live-offer");
    private static final Law ANSWER = SAY.law("search.live-answer");
    private static final Law NEW_ROUND = SAY.law("search.again-after");
    private static final Law DISPATCH = SAY.law("ambulance.dispatch");
    private static final Law JOURNEY = SAY.law("travel.near");
    private static final Law REMOTE_ADVICE =
            Law.exponential(Duration.ofSeconds(Math.round(60 * SAY.number("consult.minutes", 1))));

    /** In how many steps of demo life an advice is given and a journey made, about. */
    private static final int STEPS_OF_ADVICE = 2;

    private static final int STEPS_OF_A_JOURNEY = 6;

    private final InstantSource clock;

    Pace(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param part of the talk of a triagist
     */
    Instant afterTalking(double part, RandomGenerator chance) {
        return after(TALK, part, chance);
    }

    Instant afterOffering(RandomGenerator chance) {
        return after(OFFER, 1, chance);
    }

    /**
     * The first answer.
     *
     * @param asked how many were asked at once
     */
    Instant afterAnAnswer(int asked, RandomGenerator chance) {
        return after(ANSWER, 1.0 / Math.max(1, asked), chance);
    }

    Instant afterARoundInVain(RandomGenerator chance) {
        return after(NEW_ROUND, 1, chance);
    }

    Instant afterDispatch(RandomGenerator chance) {
        return after(DISPATCH, 1, chance);
    }

    Instant afterSomeAdvice(RandomGenerator chance) {
        return after(REMOTE_ADVICE, 1.0 / STEPS_OF_ADVICE, chance);
    }

    Instant afterSomeTravel(RandomGenerator chance) {
        return after(JOURNEY, 1.0 / STEPS_OF_A_JOURNEY, chance);
    }

    private Instant after(Law law, double part, RandomGenerator chance) {
        long millis = law.draw(new Streams(chance.nextLong(), 0).stream("takes"));
        return clock.instant().plusMillis(Math.round(part * millis));
    }
}
