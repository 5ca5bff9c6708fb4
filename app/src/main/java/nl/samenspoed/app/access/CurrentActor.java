package nl.samenspoed.app.access;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Tells on whose account the current request runs, and as what. */
@Component
public class CurrentActor {

    private static final String CHOSEN = "access.assignment";

    private static final String KEPT = CurrentActor.class.getName();

    private final Accounts accounts;
    private final ObjectProvider<DeskReach> reach;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    CurrentActor(
            Accounts accounts,
            ObjectProvider<DeskReach> reach,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.accounts = accounts;
        this.reach = reach;
        this.events = events;
        this.clock = clock;
    }

    /** Whoever the rules let through has an actor; without one this is a bug. */
    public Actor get(HttpServletRequest request) {
        return find(request)
                .orElseThrow(() -> new IllegalStateException("Nobody signed in got this far"));
    }

    /** The same, where the request is not at hand, as in the FHIR server. */
    public Actor get() {
        return get(request());
    }

    public Optional<Actor> find(HttpServletRequest request) {
        var recognised = recognised();
        if (recognised == null) {
            return Optional.empty();
        }
        if (request.getAttribute(KEPT) instanceof Actor kept
                && kept.id().equals(recognised.getPrincipal())) {
            return Optional.of(kept);
        }
        var found = accounts.find(recognised.getPrincipal()).flatMap(p -> acting(p, request));
        found.ifPresent(actor -> request.setAttribute(KEPT, actor));
        return found;
    }

    /**
     * The same actor with what it may do now, empty when that ended; for what outlives a request,
     * like a stream of events.
     */
    public Optional<Actor> renew(Actor actor) {
        return accounts.find(actor.id()).flatMap(person -> same(person, actor));
    }

    /** What the signed-in person can choose to act as, the first one being the usual. */
    public List<Assignment> choices() {
        var recognised = recognised();
        return recognised == null
                ? List.of()
                : accounts.find(recognised.getPrincipal())
                        .map(Person::assignments)
                        .orElse(List.of());
    }

    /** From now on in this session the signed-in person acts so; empty when that is not given. */
    public Optional<Actor> choose(HttpServletRequest request, UUID assignment) {
        if (choices().stream().noneMatch(choice -> choice.id().equals(assignment))) {
            return Optional.empty();
        }
        request.getSession().setAttribute(CHOSEN, assignment.toString());
        request.removeAttribute(KEPT);
        var actor = get(request);
        events.publishEvent(new AccessEvent.RoleChosen(actor, clock.instant()));
        return Optional.of(actor);
    }

    private Optional<Actor> acting(Person person, HttpServletRequest request) {
        var via = recognised() instanceof Recognised known ? known.via() : Actor.Via.DESK;
        return person.acting(chosen(request))
                .map(assignment -> person.as(assignment, via, request.getRemoteAddr()))
                .map(this::atDesk);
    }

    /** Not the same any more when something else was agreed about the reach of desks since. */
    private Optional<Actor> same(Person person, Actor actor) {
        return person.assignments().stream()
                .filter(assignment -> assignment.role().equals(actor.role()))
                .filter(assignment -> assignment.organisation().equals(actor.organisation()))
                .map(assignment -> person.as(assignment, actor.via(), actor.origin()))
                .map(this::atDesk)
                .filter(now -> now.scope().equals(actor.scope()))
                .findFirst();
    }

    private Actor atDesk(Actor actor) {
        return actor.reaching(reach.getIfAvailable(() -> DeskReach.AS_ASSIGNED).of(actor));
    }

    private static @Nullable UUID chosen(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(CHOSEN) instanceof String chosen
                ? UUID.fromString(chosen)
                : null;
    }

    private static @Nullable Recognised recognised() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof Recognised known
                ? known
                : null;
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes())
                .getRequest();
    }
}
