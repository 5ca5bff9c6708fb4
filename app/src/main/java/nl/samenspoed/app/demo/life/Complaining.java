package nl.samenspoed.app.demo.life;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import nl.samenspoed.app.request.Urgency;
import nl.samenspoed.app.triage.Condition;
import nl.samenspoed.app.triage.Protocol;

/**
 * Which complaint somebody has: one for which the care that this person needs is usual, that
 * somebody of this age can have, and that can be as urgent as it is.
 */
final class Complaining {

    private Complaining() {}

    static Optional<Protocol.Complaint> pick(
            List<Protocol.Complaint> all, Asking asking, RandomGenerator chance) {
        var known = known(asking);
        var care = CareOf.whatFits(asking);
        Predicate<Protocol.Complaint> possible = one -> one.isFor(known);
        Predicate<Protocol.Complaint> fitting =
                possible.and(one -> one.care().stream().anyMatch(care::contains));
        Predicate<Protocol.Complaint> asUrgent =
                fitting.and(one -> canBe(asking.urgency(), one, known));
        return List.of(asUrgent, fitting, possible).stream()
                .map(which -> all.stream().filter(which).toList())
                .filter(some -> !some.isEmpty())
                .findFirst()
                .map(some -> MadeUp.pick(some, chance));
    }

    static Condition.Known known(Asking asking) {
        return new Condition.Known(Set.of(), asking.months(), asking.gender());
    }

    private static boolean canBe(
            Urgency urgency, Protocol.Complaint complaint, Condition.Known known) {
        return complaint.otherwise().urgency() == urgency
                || complaint.asked(known).stream().anyMatch(one -> isOf(urgency, one));
    }

    static boolean isOf(Urgency urgency, Protocol.Criterion criterion) {
        var level = criterion.level();
        return level != null && level.urgency() == urgency;
    }
}
