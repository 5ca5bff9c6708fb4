package nl.samenspoed.app.dryrun.replay;

import java.time.Duration;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;

/** Stops beside another norm. */
final class JudgingStops {

    private final Otherwise otherwise;
    private final Tally tally;

    JudgingStops(Otherwise otherwise, Tally tally) {
        this.otherwise = otherwise;
        this.tally = tally;
    }

    void judge(PastStop stop) {
        var change =
                otherwise.find(
                        Subject.STOP_NORM,
                        About.detail(stop.kind(), stop.stop()),
                        Situation.in(stop.region(), stop.subregion()),
                        stop.since());
        if (change.isEmpty()) {
            return;
        }
        var was = change.get().was();
        var now = change.get().now();
        if (now == null && was != null) {
            tally.addStop(Effect.RULE_GONE, was, Duration.ZERO);
        } else if (now != null && now.rule() instanceof Rule.StopNorm(var _, var within)) {
            var norm =
                    was != null && was.rule() instanceof Rule.StopNorm(var _, var agreed)
                            ? agreed
                            : stop.norm();
            var wasOver = stop.lasted().compareTo(norm) > 0;
            var isOver = stop.lasted().compareTo(within) > 0;
            if (isOver && !wasOver) {
                tally.addStop(Effect.STOP_TOO_LONG, now, stop.lasted().minus(within));
                tally.addStop(Effect.STOP_UNKNOWN, now, Duration.ZERO);
            } else if (wasOver && !isOver) {
                tally.addStop(Effect.STOP_WITHIN_NORM, now, Duration.ZERO);
            }
        }
    }
}
