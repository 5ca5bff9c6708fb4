package nl.samenspoed.app.dryrun.replay;

import java.time.Instant;
import java.util.List;
import nl.samenspoed.app.agreement.rule.About;
import nl.samenspoed.app.agreement.rule.Rule;
import nl.samenspoed.app.agreement.rule.Subject;
import nl.samenspoed.app.dryrun.replay.Past.Consulted;
import nl.samenspoed.app.dryrun.replay.Past.Offered;
import org.jspecify.annotations.Nullable;

/** Whether those were asked for advice who would have had to be, each time places were asked. */
final class JudgingConsults {

    private final Otherwise otherwise;
    private final Tally tally;

    JudgingConsults(Otherwise otherwise, Tally tally) {
        this.otherwise = otherwise;
        this.tally = tally;
    }

    void judge(Past past) {
        @Nullable Instant before = null;
        for (var offer : past.offers()) {
            if (!offer.madeAt().equals(before)) {
                judge(past, offer);
            }
            before = offer.madeAt();
        }
    }

    private void judge(Past past, Offered offer) {
        var need = offer.need();
        var about = new About(need.kind(), need.urgency(), need.complaint());
        var at = offer.madeAt();
        var change = otherwise.find(Subject.CONSULT_DUTY, about, past.here(), at);
        if (change.isEmpty()) {
            return;
        }
        var was = change.get().was();
        var now = change.get().now();
        if (now == null && was != null) {
            tally.add(Effect.RULE_GONE, was, past, at);
        } else if (now != null && now.rule() instanceof Rule.ConsultDuty duty) {
            var unmet =
                    change.get().ruleBefore() instanceof Rule.ConsultDuty old
                            ? missing(past, offer, old)
                            : List.<String>of();
            // Where the rule of then was set aside, the other would have been too.
            missing(past, offer, duty).stream()
                    .filter(role -> !unmet.contains(role))
                    .forEach(role -> missed(past, at, role, now, duty));
        }
    }

    private void missed(
            Past past, Instant at, String role, Tally.Said said, Rule.ConsultDuty duty) {
        if (duty.fromAge() != null) {
            tally.add(Effect.AGE_UNKNOWN, said, past, at);
            return;
        }
        tally.add(
                asked(past, at, role).isEmpty() ? Effect.NOT_CONSULTED : Effect.ADVICE_NOT_AWAITED,
                said,
                past,
                at);
        tally.add(Effect.ADVICE_UNKNOWN, said, past, at);
    }

    /** The roles that were still to be asked or waited for; of whatever age the patient was. */
    private static List<String> missing(Past past, Offered offer, Rule.ConsultDuty duty) {
        var at = offer.madeAt();
        return duty.applies(null, at)
                ? duty.roles().stream()
                        .filter(role -> !role.equals(offer.role()))
                        .filter(
                                role ->
                                        asked(past, at, role).stream()
                                                .noneMatch(one -> settles(one, duty, at)))
                        .toList()
                : List.of();
    }

    private static List<Consulted> asked(Past past, Instant at, String role) {
        return past.consults().stream()
                .filter(one -> one.isAskedAt(at) && one.roles().contains(role))
                .toList();
    }

    /** Nobody waits longer than was agreed. */
    private static boolean settles(Consulted one, Rule.ConsultDuty duty, Instant at) {
        var over = one.overAt();
        var within = duty.within();
        return over != null && !over.isAfter(at)
                || within != null && !one.askedAt().plus(within).isAfter(at);
    }
}
