package nl.samenspoed.app.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Who may act now, at most a few seconds old: taking a role away works on who is signed in. */
@Component
class Accounts {

    private final LoadingCache<PersonId, Optional<Person>> recent;

    Accounts(JdbcPeople people, AccessSettings settings) {
        this.recent =
                Caffeine.newBuilder()
                        .expireAfterWrite(settings.recheck())
                        .maximumSize(20_000)
                        .build(id -> people.find(id).filter(Person::active));
    }

    Optional<Person> find(PersonId id) {
        return recent.get(id);
    }

    /** Makes a change on this node count at once. */
    void forget(PersonId id) {
        recent.invalidate(id);
    }
}
