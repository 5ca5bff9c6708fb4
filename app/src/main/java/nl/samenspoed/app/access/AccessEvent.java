package nl.samenspoed.app.access;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happened at the door; {@code audit} listens, in the transaction of the change if any. */
public sealed interface AccessEvent {

    Instant at();

    record SignedIn(Actor actor, Instant at) implements AccessEvent {}

    /**
     * @param person null when there is no such account: what was typed may be somebody's password
     */
    record SignInFailed(@Nullable PersonId person, String origin, Reason reason, Instant at)
            implements AccessEvent {}

    record SignedOut(Actor actor, Instant at) implements AccessEvent {}

    /** A person with several assignments now acts under another one. */
    record RoleChosen(Actor actor, Instant at) implements AccessEvent {}

    record PersonChanged(
            Actor by, PersonId person, Change change, Map<String, String> detail, Instant at)
            implements AccessEvent {
        public PersonChanged {
            detail = Map.copyOf(detail);
        }
    }

    /** Why signing in did not work. */
    enum Reason {
        WRONG_CREDENTIALS,
        NOT_ACTIVE,
        NO_ROLE,
        THROTTLED
    }

    /** What was done to an account. */
    enum Change {
        CREATED,
        DEACTIVATED,
        REACTIVATED,
        ROLE_GIVEN,
        ROLE_TAKEN,
        PASSWORD_RESET
    }
}
