package nl.samenspoed.app.dryrun.replay;

import java.util.Map;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Situation;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.dryrun.replay.Past.Decided;
import nl.samenspoed.app.dryrun.replay.Past.Forced;

/** Decisions: looked at by whom, and who forced a place. */
final class JudgingDecisions {

    private static final Map<Subject, Effect> IN_NO_FACT =
            Map.of(
                    Subject.SHARING, Effect.SHARING_UNKNOWN,
                    Subject.PRESSURE_MODE, Effect.PRESSURE_UNKNOWN,
                    Subject.CATCHMENT, Effect.REACH_UNKNOWN,
                    Subject.PREFERENCE, Effect.FIRST_UNKNOWN,
                    Subject.DESK_ORGANISATION, Effect.DESK_UNKNOWN,
                    Subject.DESK_HOURS, Effect.OPEN_UNKNOWN,
                    Subject.DESK_DISCIPLINE, Effect.BESIDE_UNKNOWN,
                    Subject.LEAD_CLOCK, Effect.LEAD_UNKNOWN,
                    Subject.BREACH_ROUTE, Effect.ROUTE_UNKNOWN);

    private final Otherwise otherwise;
    private final Tally tally;

    JudgingDecisions(Otherwise otherwise, Tally tally) {
        this.otherwise = otherwise;
        this.tally = tally;
    }

    void judge(Past past) {
        past.decisions().forEach(decided -> validation(past, decided));
        past.forced().forEach(forced -> force(past, forced));
        past.decisions().stream()
                .filter(Decided::isPlace)
                .findFirst()
                .ifPresent(sought -> mightForce(past, sought));
        inGeneral(past);
    }

    private void validation(Past past, Decided decided) {
        var about = About.need(null, decided.need().urgency());
        var change = otherwise.find(Subject.OUTCOME_VALIDATION, about, past.here(), decided.at());
        if (change.isEmpty()) {
            return;
        }
        var now = change.get().now();
        if (now == null) {
            gone(past, decided, change.get());
        } else if (now.rule() instanceof Rule.OutcomeValidation(var _, var outcomes)) {
            var waits = outcomes.contains(decided.outcome()) && !decided.physician();
            if (waits && !decided.awaited()) {
                tally.add(Effect.WOULD_WAIT, now, past, decided.at());
                tally.add(Effect.PHYSICIAN_UNKNOWN, now, past, decided.at());
            } else if (!waits && decided.awaited()) {
                tally.add(Effect.WOULD_NOT_WAIT, now, past, decided.at());
            }
        }
    }

    private void force(Past past, Forced forced) {
        var where = new Situation(past.region(), past.subregion(), past.desk(), forced.receiver());
        var change =
                otherwise.find(
                        Subject.FORCE_MANDATE,
                        About.kind(forced.need().kind()),
                        where,
                        forced.at());
        if (change.isEmpty()) {
            return;
        }
        var was = change.get().was();
        var now = change.get().now();
        if (now == null && was != null) {
            tally.add(Effect.RULE_GONE, was, past, forced.at());
        } else if (now != null
                && now.rule() instanceof Rule.ForceMandate(var _, var roles)
                && !roles.contains(forced.role())) {
            tally.add(Effect.FORCE_NOT_ALLOWED, now, past, forced.at());
        }
    }

    /** Only where the rule of then forbade it to somebody is anything else to be expected. */
    private void mightForce(Past past, Decided sought) {
        var change =
                otherwise.find(
                        Subject.FORCE_MANDATE,
                        About.kind(sought.need().kind()),
                        past.here(),
                        sought.at());
        if (change.isPresent()
                && change.get().now() != null
                && change.get().rule() instanceof Rule.ForceMandate(var _, var roles)
                && change.get().ruleBefore() instanceof Rule.ForceMandate(var _, var before)
                && !before.containsAll(roles)) {
            tally.add(Effect.FORCE_MIGHT, change.get().now(), past, sought.at());
        }
    }

    /** Who saw what is not among the facts, nor how busy it was, nor who sat where. */
    private void inGeneral(Past past) {
        if (IN_NO_FACT.keySet().stream().noneMatch(otherwise::touches)
                || !otherwise.isNew(past.here(), past.openedAt())) {
            return;
        }
        for (var agreed : otherwise.tried().rules()) {
            var effect = IN_NO_FACT.get(agreed.rule().subject());
            if (effect != null) {
                var said = new Tally.Said(agreed.rule(), otherwise.tried());
                tally.add(effect, said, past, past.openedAt());
            }
        }
    }

    private void gone(Past past, Decided decided, Otherwise.Change change) {
        var was = change.was();
        if (was != null) {
            tally.add(Effect.RULE_GONE, was, past, decided.at());
        }
    }
}
