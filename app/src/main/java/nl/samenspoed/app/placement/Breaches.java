package nl.samenspoed.app.placement;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequests;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to what was agreed and not done. The two parties see a breach at once; others when it is
 * contested, or when the time for that is over.
 */
@Component
public class Breaches {

    static final int LONGEST = 1_000;

    private static final int MOST = 200;
    private static final Duration KEPT_IN_SIGHT = Duration.ofDays(7);
    private static final Duration REPORTED = Duration.ofDays(366);

    /** Who speaks for an organisation that did not do what was agreed. */
    private static final Set<Capability> PARTY =
            Set.of(Capability.ANSWER_OFFER, Capability.TRANSFER_LEAD, Capability.REPORT_CAPACITY);

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcBreaches breaches;
    private final CountingBreaches counting;
    private final Duties duties;
    private final CareRequests requests;
    private final Answers answers;
    private final InstantSource clock;

    Breaches(
            JdbcBreaches breaches,
            CountingBreaches counting,
            Duties duties,
            CareRequests requests,
            Answers answers,
            InstantSource clock) {
        this.breaches = breaches;
        this.counting = counting;
        this.duties = duties;
        this.requests = requests;
        this.answers = answers;
        this.clock = clock;
    }

    /** Which of these open offers must be accepted, so that it can be said before refusing. */
    public Map<OfferId, Duty> duties(Collection<Offer> offers) {
        return duties.of(offers);
    }

    /** Those of the own organisation that can still change, and what was settled lately. */
    public List<Breach> own(Actor actor) {
        return actor.may(Capability.ANSWER_OFFER)
                ? breaches.own(actor.organisation(), clock.instant().minus(KEPT_IN_SIGHT), MOST)
                : List.of();
    }

    /** Those the own organisation is one of the two parties of. */
    public List<Breach> between(Actor actor) {
        var now = clock.instant();
        return isParty(actor)
                ? breaches.between(
                        actor.organisation(), now.minus(REPORTED), now.minus(KEPT_IN_SIGHT), MOST)
                : List.of();
    }

    private List<Breach> routedTo(Actor actor, int most) {
        var now = clock.instant();
        return breaches.forOthers(actor, now, now.minus(REPORTED), most);
    }

    /** Whether there may be something of the own organisation, or to settle. */
    public boolean isSeenBy(Actor actor) {
        return isParty(actor) || actor.may(Capability.SEE_AGGREGATES) || settles(actor);
    }

    /** Whether this actor settles, by mandate or because an agreement says so. */
    public boolean settles(Actor actor) {
        return actor.may(Capability.SETTLE_BREACH) || !routedTo(actor, 1).isEmpty();
    }

    /** Whether this actor speaks for an organisation that can be one of the two parties. */
    public static boolean isParty(Actor actor) {
        return PARTY.stream().anyMatch(actor::may);
    }

    /** Of a request that the actor looks at already; they name no patient. */
    public List<Breach> of(CareRequest request) {
        return breaches.ofRequest(request.id());
    }

    /** What is to be settled, and what was, without patients. */
    public Outcome<List<Breach>> forOthers(Actor actor) {
        var found = routedTo(actor, MOST);
        return found.isEmpty() && !actor.may(Capability.SETTLE_BREACH)
                ? Outcome.refused(PlacementRefusal.NOT_ALLOWED)
                : Outcome.done(found);
    }

    /** In the time over which reliability is counted. */
    public List<BreachCount> count(ServiceId service) {
        var now = clock.instant();
        return counting.count(service, now, now.minus(Reliabilities.PERIOD));
    }

    /** The same of what the actor settles about; for others of the own organisation. */
    public List<BreachCount> count(Actor actor) {
        var now = clock.instant();
        var since = now.minus(Reliabilities.PERIOD);
        return actor.may(Capability.SETTLE_BREACH)
                ? counting.count(actor.scope(), now, since)
                : counting.count(actor.organisation(), now, since);
    }

    /**
     * The one answer to a breach of the organisation that is said to have made it.
     *
     * @param explanation without naming the patient: others read it
     */
    public Outcome<Breach> contest(
            Actor actor, CommandKey key, BreachId breach, String explanation) {
        var wrong = wrongIn(explanation);
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        if (!isParty(actor)) {
            return Outcome.refused(PlacementRefusal.NOT_ALLOWED);
        }
        return before(actor, key)
                .map(Outcome::done)
                .orElseGet(() -> contestNow(actor, key, breach, explanation));
    }

    private Outcome<Breach> contestNow(
            Actor actor, CommandKey key, BreachId id, String explanation) {
        var found =
                breaches.find(id)
                        .filter(breach -> breach.organisation().equals(actor.organisation()));
        if (found.isEmpty()) {
            return Outcome.refused(PlacementRefusal.BREACH_UNKNOWN);
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return done(
                () -> breaches.contest(actor, key, id, explanation.strip(), at),
                () -> whyNotContested(breaches.find(id).orElseThrow()));
    }

    private PlacementRefusal whyNotContested(Breach breach) {
        if (breach.settled() != null) {
            return PlacementRefusal.BREACH_SETTLED;
        }
        return breach.contested() != null
                ? PlacementRefusal.BREACH_CONTESTED
                : PlacementRefusal.BREACH_TOO_LATE;
    }

    /**
     * Decides whether it counts, for who has that mandate in its part of the network or whom the
     * agreement names. As long as it is with the parties only, who it was owed to may drop it.
     *
     * @param version of what was looked at, so that nobody settles past an explanation
     */
    public Outcome<Breach> settle(
            Actor actor, CommandKey key, BreachId id, int version, boolean upheld, String because) {
        var wrong = wrongIn(because);
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        return before(actor, key)
                .map(Outcome::done)
                .orElseGet(() -> settleNow(actor, key, id, version, upheld, because));
    }

    private Outcome<Breach> settleNow(
            Actor actor, CommandKey key, BreachId id, int version, boolean upheld, String because) {
        var now = clock.instant();
        var found =
                breaches.find(id)
                        .filter(breach -> decides(actor, breach) || drops(actor, breach, now));
        if (found.isEmpty()) {
            return Outcome.refused(
                    actor.may(Capability.SETTLE_BREACH)
                            ? PlacementRefusal.BREACH_UNKNOWN
                            : PlacementRefusal.NOT_ALLOWED);
        }
        var breach = found.get();
        if (breach.settled() != null) {
            return Outcome.refused(PlacementRefusal.BREACH_SETTLED);
        }
        if (!breach.isForOthers(now) && (upheld || !drops(actor, breach, now))) {
            return Outcome.refused(PlacementRefusal.BREACH_WITH_PARTIES);
        }
        if (breach.version() != version) {
            return Outcome.refused(PlacementRefusal.STALE, version, breach.version());
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return done(
                () -> breaches.settle(actor, key, breach, upheld, because.strip(), at),
                () -> PlacementRefusal.BREACH_SETTLED);
    }

    /** Whether it comes to this actor once the parties have had their time. */
    private static boolean decides(Actor actor, Breach breach) {
        var route = breach.route();
        if (route == null) {
            return actor.may(Capability.SETTLE_BREACH) && reaches(actor, breach);
        }
        return route.role() == null
                ? actor.organisation().equals(route.organisation())
                        && actor.may(Capability.SIGN_AGREEMENT)
                : actor.role().equals(route.role()) && reaches(actor, breach);
    }

    /** Whether it was owed to this actor's organisation, and is with the parties only. */
    private static boolean drops(Actor actor, Breach breach, Instant now) {
        return isParty(actor)
                && actor.organisation().equals(breach.other())
                && breach.canBeSettledBetween(now);
    }

    private static boolean reaches(Actor actor, Breach breach) {
        return switch (actor.scope()) {
            case Scope.Country() -> true;
            case Scope.InRegion(var region) -> region.equals(breach.region());
            case Scope.InSubregion(var subregion) -> subregion.equals(breach.subregion());
            case Scope.AmongDesks(var _, var own) -> own.equals(breach.subregion());
            case Scope.OwnOrganisation() -> false;
        };
    }

    private static Outcome<Breach> done(
            Supplier<Optional<Breach>> write, Supplier<PlacementRefusal> no) {
        try {
            return write.get()
                    .<Outcome<Breach>>map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(no.get()));
        } catch (DuplicateKeyException clash) {
            return Outcome.refused(PlacementRefusal.KEY_USED);
        }
    }

    private Optional<Breach> before(Actor actor, CommandKey key) {
        return answers.find(key, actor.id().value())
                .map(answer -> JSON.readTree(answer).path("breach").asString(""))
                .filter(id -> !id.isEmpty())
                .map(UUID::fromString)
                .flatMap(id -> breaches.find(new BreachId(id)));
    }

    private static Optional<Refusal> wrongIn(String text) {
        if (text.isBlank()) {
            return Optional.of(Refusal.of(PlacementRefusal.EXPLANATION_REQUIRED));
        }
        return text.length() > LONGEST
                ? Optional.of(Refusal.of(PlacementRefusal.EXPLANATION_TOO_LONG, LONGEST))
                : Optional.empty();
    }
}
