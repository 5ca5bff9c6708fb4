package nl.samenspoed.app.placement;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.request.LadderStep;
import org.jspecify.annotations.Nullable;

/**
 * What a ladder must be: it looks no less far with every step, waits between them, and ends with
 * the duty manager, so that nobody falls off at the top.
 */
final class LadderRules {

    static final int MOST_STEPS = 10;
    static final int MOST_PLACES = 20;
    static final Duration LONGEST_WAIT = Duration.ofHours(24);
    static final Duration LONGEST_TRAVEL = Duration.ofHours(6);

    private LadderRules() {}

    static Optional<Refusal> wrongIn(Ladder.Whom whom, NetworkSnapshot network) {
        var region = whom.region();
        var subregion = whom.subregion();
        var kind = whom.kind();
        if (region != null && subregion != null
                || region != null && network.findRegion(region).isEmpty()
                || subregion != null && network.findSubregion(subregion).isEmpty()) {
            return refusal(PlacementRefusal.LADDER_PLACE_UNKNOWN);
        }
        return kind != null && network.findKind(kind).filter(k -> k.offerable()).isEmpty()
                ? refusal(PlacementRefusal.LADDER_KIND_UNKNOWN, kind)
                : Optional.empty();
    }

    static Optional<Refusal> wrongIn(List<LadderStep> steps) {
        if (steps.size() < 2 || steps.size() > MOST_STEPS) {
            return refusal(PlacementRefusal.LADDER_LENGTH, 2, MOST_STEPS);
        }
        for (int i = 0; i < steps.size(); i++) {
            var wrong = wrongIn(steps.get(i), i + 1, i + 1 == steps.size());
            if (wrong.isPresent()) {
                return wrong;
            }
            if (i > 0 && steps.get(i).reach().compareTo(steps.get(i - 1).reach()) < 0) {
                return refusal(PlacementRefusal.LADDER_NARROWS, i + 1);
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> wrongIn(LadderStep step, int number, boolean last) {
        if (step.callsDutyManager() != last) {
            return refusal(PlacementRefusal.LADDER_DUTY_LAST);
        }
        if (last) {
            return step.places() == 0 && step.nextAfter().isZero() && step.maxTravel() == null
                    ? Optional.empty()
                    : refusal(PlacementRefusal.LADDER_DUTY_LAST);
        }
        if (step.places() < 1 || step.places() > MOST_PLACES) {
            return refusal(PlacementRefusal.LADDER_PLACES, number, MOST_PLACES);
        }
        if (!within(step.nextAfter(), LONGEST_WAIT)) {
            return refusal(PlacementRefusal.LADDER_WAIT, number, LONGEST_WAIT.toMinutes());
        }
        return isTravel(step.maxTravel())
                ? Optional.empty()
                : refusal(PlacementRefusal.LADDER_TRAVEL, number, LONGEST_TRAVEL.toMinutes());
    }

    private static boolean isTravel(@Nullable Duration travel) {
        return travel == null || within(travel, LONGEST_TRAVEL);
    }

    private static boolean within(Duration duration, Duration longest) {
        return duration.compareTo(Duration.ofMinutes(1)) >= 0 && duration.compareTo(longest) <= 0;
    }

    private static Optional<Refusal> refusal(PlacementRefusal code, Object... details) {
        return Optional.of(Refusal.of(code, details));
    }
}
