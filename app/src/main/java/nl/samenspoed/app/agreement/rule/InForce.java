package nl.samenspoed.app.agreement.rule;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agreement that holds, held or will hold.
 *
 * @param from the first instant at which it holds
 * @param until the first at which it does no more; null is until further notice
 */
public record InForce(
        UUID id,
        String version,
        Place place,
        Instant from,
        @Nullable Instant until,
        List<Agreed> rules) {

    public InForce {
        rules = List.copyOf(rules);
    }

    public boolean holdsAt(Instant at) {
        return !at.isBefore(from) && (until == null || at.isBefore(until));
    }

    /** The rule of this version that is closest to what is asked. */
    Optional<Agreed> closest(Subject subject, About asked) {
        return rules.stream()
                .filter(agreed -> agreed.rule().subject() == subject)
                .filter(agreed -> agreed.rule().about().covers(asked))
                .max(Comparator.comparingInt(agreed -> agreed.rule().about().weight()));
    }
}
