package nl.samenspoed.app.placement;

import java.util.Set;
import nl.samenspoed.app.agreement.FollowedRule;
import org.jspecify.annotations.Nullable;

/**
 * That who reports a place free must deliver it, and on what terms.
 *
 * @param exempt with these reasons it may say no all the same
 * @param contestDays how many days it has to contest a breach
 * @param rule what was signed; null where the office switched it on
 */
record DeliverTerms(Set<RefusalReason> exempt, int contestDays, @Nullable FollowedRule rule) {

    DeliverTerms {
        exempt = Set.copyOf(exempt);
    }
}
