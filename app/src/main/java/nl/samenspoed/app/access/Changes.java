package nl.samenspoed.app.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import nl.samenspoed.app.command.Outcome;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a change to an account together with its line in the trail, or neither. */
@Component
class Changes {

    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Accounts accounts;
    private final InstantSource clock;

    Changes(
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events,
            Accounts accounts,
            InstantSource clock) {
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** What is refused leaves nothing behind. */
    <T> Outcome<T> make(Function<Instant, Outcome<T>> change) {
        var now = clock.instant();
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            var outcome = change.apply(now);
                            if (outcome instanceof Outcome.Refused<T>) {
                                status.setRollbackOnly();
                            }
                            return outcome;
                        }));
    }

    void announce(
            Actor by,
            PersonId person,
            AccessEvent.Change change,
            Map<String, String> detail,
            Instant now) {
        events.publishEvent(new AccessEvent.PersonChanged(by, person, change, detail, now));
        accounts.forget(person);
    }
}
