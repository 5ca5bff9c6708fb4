package nl.samenspoed.app.request;

import java.util.ArrayList;
import java.util.List;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.request.RequestEvent.Validation.OutcomeValidated;
import nl.samenspoed.app.request.RequestEvent.Validation.ValidationAwaited;

/**
 * Whether what was decided waits for a physician, or was looked at by one in the same breath. What
 * was decided before is not waited for any more, see {@link Beside#decided}.
 */
final class Validating {

    private Validating() {}

    static List<RequestEvent> with(
            CareRequest before,
            List<RequestEvent> facts,
            Actor actor,
            ValidationAgreements agreements) {
        var decided =
                facts.stream()
                        .filter(RequestEvent.CareDecided.class::isInstance)
                        .map(RequestEvent.CareDecided.class::cast)
                        .findFirst();
        if (decided.isEmpty()) {
            return facts;
        }
        if (actor.may(Capability.VALIDATE_OUTCOME)) {
            var awaited = before.beside().validationSince() != null;
            return awaited ? and(facts, new OutcomeValidated(true)) : facts;
        }
        var intake = before.intake();
        return agreements
                .find(intake.region(), intake.subregion(), before.urgency(), decided.get().care())
                .map(look -> and(facts, new ValidationAwaited(look.rule())))
                .orElse(facts);
    }

    private static List<RequestEvent> and(List<RequestEvent> facts, RequestEvent then) {
        var more = new ArrayList<>(facts);
        more.add(then);
        return more;
    }
}
