package nl.samenspoed.app.request;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One step of an escalation ladder.
 *
 * @param places how many places are asked at the same time; 0 for the duty manager
 * @param nextAfter how long until the next step, when nobody accepts; zero for the last one
 * @param maxTravel longest travel time in this step; null is the setting of a search
 */
public record LadderStep(
        Reach reach, int places, Duration nextAfter, @Nullable Duration maxTravel) {

    /** How far a step looks; each includes the ones before it, but for the last. */
    public enum Reach {
        OWN_SUBREGION,
        REGION,
        NEIGHBOURS,
        /** Nobody is asked by itself any more: the duty manager gets it. */
        DUTY_MANAGER
    }

    public boolean callsDutyManager() {
        return reach == Reach.DUTY_MANAGER;
    }
}
