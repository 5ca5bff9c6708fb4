package nl.samenspoed.app.placement;

import java.util.Set;
import nl.samenspoed.app.request.Declared;
import org.jspecify.annotations.Nullable;

/**
 * That a place which said it was free must take a patient who is offered to it.
 *
 * @param declared what it had said when it was asked
 * @param exempt with these reasons it may say no all the same
 * @param contestDays how many days it has to contest a breach
 */
public record Duty(Declared declared, Set<RefusalReason> exempt, int contestDays) {

    public Duty {
        exempt = Set.copyOf(exempt);
    }

    /**
     * @param reason null when nobody answered
     */
    boolean isBrokenBy(@Nullable RefusalReason reason) {
        return reason == null || !exempt.contains(reason);
    }
}
