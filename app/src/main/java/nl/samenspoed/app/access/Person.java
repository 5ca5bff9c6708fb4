package nl.samenspoed.app.access;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whoever can act: somebody who signs in, or a machine client.
 *
 * @param username name to sign in with; of a machine client only a label
 * @param locale language tag, for example {@code nl}
 * @param assignments the one to start with first
 */
public record Person(
        PersonId id,
        Kind kind,
        String username,
        String name,
        boolean active,
        String locale,
        List<Assignment> assignments) {

    public Person {
        assignments = List.copyOf(assignments);
    }

    /** The assignment chosen, or the first when none is chosen or it was taken away. */
    Optional<Assignment> acting(@Nullable UUID chosen) {
        return assignments.stream()
                .filter(assignment -> assignment.id().equals(chosen))
                .findFirst()
                .or(() -> assignments.stream().findFirst());
    }

    Actor as(Assignment assignment, Actor.Via via, String origin) {
        return new Actor(
                id,
                name,
                assignment.organisation(),
                assignment.role(),
                assignment.capabilities(),
                assignment.scope(),
                via,
                origin,
                assignment.onBehalfOf());
    }

    /** What sort of actor. */
    public enum Kind {
        PERSON,
        CLIENT
    }
}
