package nl.samenspoed.app.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody or something that proved who it is; what it may do is looked up anew each time. */
final class Recognised extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient PersonId person;
    private final Actor.Via via;

    Recognised(PersonId person, Actor.Via via) {
        super(List.of());
        this.person = person;
        this.via = via;
        setAuthenticated(true);
    }

    @Override
    public PersonId getPrincipal() {
        return person;
    }

    @Override
    public String getName() {
        return person.toString();
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    Actor.Via via() {
        return via;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
