package nl.samenspoed.app.placement;

import java.util.List;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.request.LadderStep;
import org.jspecify.annotations.Nullable;

/**
 * The ladder that holds for what is sought.
 *
 * @param rule the agreed rule that it is; null when nobody agreed about it and a setting holds
 */
public record AgreedLadder(List<LadderStep> steps, @Nullable FollowedRule rule) {

    public AgreedLadder {
        steps = List.copyOf(steps);
    }
}
