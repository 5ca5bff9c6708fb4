package nl.samenspoed.app.dryrun.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Rule.EscalationLadder.Step;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.dryrun.replay.Past.Climb;
import org.jspecify.annotations.Nullable;

/** Steps of ladders: sooner, later, wider, and those that one ladder has and the other has not. */
final class JudgingLadders {

    private static final List<String> REACHES =
            List.of("own-subregion", "region", "neighbours", "duty-manager");

    private final Otherwise otherwise;
    private final Tally tally;

    JudgingLadders(Otherwise otherwise, Tally tally) {
        this.otherwise = otherwise;
        this.tally = tally;
    }

    void judge(Past past) {
        for (var climb : past.climbs()) {
            var change =
                    otherwise.find(
                            Subject.ESCALATION_LADDER,
                            climb.need().about(),
                            past.here(),
                            climb.startedAt());
            if (change.isEmpty()) {
                continue;
            }
            var was = change.get().was();
            var now = change.get().now();
            if (now == null && was != null) {
                tally.add(Effect.RULE_GONE, was, past, climb.startedAt());
            } else if (now != null && now.rule() instanceof Rule.EscalationLadder rule) {
                new Judging(past, climb, rule.steps(), now).judge();
            }
        }
    }

    /** One ladder beside the one that was proposed, step by step. */
    private final class Judging {

        private final Past past;
        private final Climb climb;
        private final List<Step> proposed;
        private final Tally.Said said;
        private boolean differs;

        Judging(Past past, Climb climb, List<Step> proposed, Tally.Said said) {
            this.past = past;
            this.climb = climb;
            this.proposed = proposed;
            this.said = said;
        }

        void judge() {
            for (int i = 0; i < climb.taken().size(); i++) {
                var taken = climb.taken().get(i);
                if (i >= proposed.size()) {
                    found(Effect.STEP_GONE, taken.at());
                    continue;
                }
                shape(climb.steps().get(i), proposed.get(i), taken.at());
                if (i + 1 < proposed.size() && taken.asks()) {
                    next(i, taken.at());
                }
            }
            if (differs) {
                tally.add(Effect.LADDER_ANSWERS, said, past, climb.startedAt());
            }
        }

        private void shape(Step was, Step now, Instant at) {
            int wider = Integer.compare(REACHES.indexOf(now.reach()), REACHES.indexOf(was.reach()));
            if (wider != 0) {
                found(wider > 0 ? Effect.STEP_WIDER : Effect.STEP_NARROWER, at);
            } else if (now.places() != was.places()) {
                found(
                        now.places() > was.places()
                                ? Effect.STEP_ASKS_MORE
                                : Effect.STEP_ASKS_FEWER,
                        at);
            }
        }

        /** When the step after this one would have come. */
        private void next(int i, Instant at) {
            var proposedWait = proposed.get(i).nextAfter();
            if (i + 1 < climb.taken().size()) {
                moved(at, climb.taken().get(i + 1).at(), climb.steps().get(i), proposedWait);
            } else if (endsAfter(at.plus(proposedWait), climb.stoppedAt())) {
                found(Effect.STEP_MORE, at.plus(proposedWait));
            }
        }

        private static boolean endsAfter(Instant step, @Nullable Instant stopped) {
            return stopped != null && stopped.isAfter(step);
        }

        /**
         * A step that came when its wait was over would have come after the other wait; one that
         * came before that would at most have come sooner.
         */
        private void moved(Instant from, Instant came, Step was, Duration wait) {
            var waited = Duration.between(from, came);
            var byClock = waited.compareTo(was.nextAfter()) >= 0;
            var sooner = (byClock ? was.nextAfter() : waited).minus(wait);
            if (sooner.isPositive()) {
                tally(Effect.STEP_SOONER, came, sooner);
            } else if (sooner.isNegative() && byClock) {
                tally(Effect.STEP_LATER, came, sooner.negated());
            }
        }

        private void found(Effect effect, Instant at) {
            tally(effect, at, Duration.ZERO);
        }

        private void tally(Effect effect, Instant at, Duration time) {
            differs = true;
            tally.add(effect, said, past, at, time);
        }
    }
}
