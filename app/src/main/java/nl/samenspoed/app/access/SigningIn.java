package nl.samenspoed.app.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Lets a person in on name and password; every attempt is heard by the trail. */
@Component
class SigningIn implements AuthenticationProvider {

    private static final int LONGEST_PASSWORD = 1000;

    private final JdbcPeople people;
    private final Attempts attempts;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    /** Made after the start, which it would hold up; whoever comes earlier waits for it. */
    private final Supplier<String> nobodysHash;

    SigningIn(
            JdbcPeople people,
            Attempts attempts,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.people = people;
        this.attempts = attempts;
        this.passwords = passwords;
        this.events = events;
        this.clock = clock;
        this.nobodysHash = SingletonSupplier.of(() -> passwords.encode("nobody"));
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        Thread.ofVirtual()
                .start(
                        () -> {
                            var unused = nobodysHash.get();
                        });
    }

    @Override
    public boolean supports(Class<?> authentication) {
        return authentication == UsernamePasswordAuthenticationToken.class;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        var username = attempt.getName().strip().toLowerCase(Locale.ROOT);
        var origin =
                attempt.getDetails() instanceof WebAuthenticationDetails details
                        ? details.getRemoteAddress()
                        : "-";
        var now = clock.instant();
        var known = people.findCredentials(username);
        if (!attempts.admit(username, origin, now)) {
            throw failed(known, origin, AccessEvent.Reason.THROTTLED, now);
        }
        if (!isRight(attempt.getCredentials(), known)) {
            throw failed(known, origin, AccessEvent.Reason.WRONG_CREDENTIALS, now);
        }
        // Not from the short-lived memory: who was let in again a second ago must get in.
        var person = people.find(known.orElseThrow().person()).orElseThrow();
        if (!person.active()) {
            throw failed(known, origin, AccessEvent.Reason.NOT_ACTIVE, now);
        }
        var assignment = person.acting(null);
        if (assignment.isEmpty()) {
            throw failed(known, origin, AccessEvent.Reason.NO_ROLE, now);
        }
        attempts.forgive(username, origin);
        var actor = person.as(assignment.get(), Actor.Via.DESK, origin);
        events.publishEvent(new AccessEvent.SignedIn(actor, now));
        return new Recognised(person.id(), Actor.Via.DESK);
    }

    /** Takes as long for an unknown name as for a known one. */
    private boolean isRight(
            @Nullable Object password, Optional<JdbcPeople.Credentials> credentials) {
        var hash = credentials.map(JdbcPeople.Credentials::hash).orElseGet(nobodysHash);
        return password instanceof String given
                && given.length() <= LONGEST_PASSWORD
                && passwords.matches(given, hash)
                && credentials.isPresent();
    }

    private AuthenticationException failed(
            Optional<JdbcPeople.Credentials> known,
            String origin,
            AccessEvent.Reason reason,
            Instant now) {
        var person = known.map(JdbcPeople.Credentials::person).orElse(null);
        events.publishEvent(new AccessEvent.SignInFailed(person, origin, reason, now));
        return reason == AccessEvent.Reason.THROTTLED
                ? new TooManyAttempts()
                : new BadCredentialsException("Not let in");
    }

    /** Guessing was stopped for a while. */
    static final class TooManyAttempts extends AuthenticationException {

        private static final long serialVersionUID = 1;

        TooManyAttempts() {
            super("Too many attempts");
        }
    }
}
