package nl.samenspoed.app.feed;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.ServiceId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The door to feeds for who manages the network; and, for everybody, which services fell silent.
 */
@Component
public class Feeds {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcFeeds feeds;
    private final JdbcRegistrations registrations;
    private final Network network;
    private final Answers answers;
    private final InstantSource clock;

    Feeds(
            JdbcFeeds feeds,
            JdbcRegistrations registrations,
            Network network,
            Answers answers,
            InstantSource clock) {
        this.feeds = feeds;
        this.registrations = registrations;
        this.network = network;
        this.answers = answers;
        this.clock = clock;
    }

    /** The feeds of organisations within reach. */
    public List<FeedState> list(Actor actor) {
        return feeds.list().stream().filter(s -> keeps(actor, s.feed().organisation())).toList();
    }

    public Outcome<FeedState> find(Actor actor, FeedId id) {
        return feeds.find(id)
                .map(JdbcFeeds.Known::state)
                .filter(state -> keeps(actor, state.feed().organisation()))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(FeedRefusal.UNKNOWN));
    }

    /** The answer is the only time its token is told. */
    public Outcome<FeedRegistered> register(Actor actor, CommandKey key, FeedDraft draft) {
        if (!keeps(actor, draft.organisation())) {
            return Outcome.refused(FeedRefusal.NOT_ALLOWED);
        }
        var wrong = CheckingDrafts.wrongIn(draft, network.snapshot());
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        var feed = feed(new FeedId(UUID.randomUUID()), 1, draft);
        var token = Tokens.fresh();
        return onceOnly(
                actor,
                key,
                () -> {
                    var unused = registrations.register(actor, key, feed, Tokens.hash(token));
                    return Outcome.done(new FeedRegistered(feed.id(), token));
                });
    }

    /**
     * Keeps a feed as given; its organisation stays.
     *
     * @param version of what was looked at
     */
    public Outcome<FeedRegistered> change(
            Actor actor, CommandKey key, FeedId id, int version, FeedDraft draft) {
        var known = find(actor, id);
        if (known instanceof Outcome.Refused<FeedState>(var refusal)) {
            return new Outcome.Refused<>(refusal);
        }
        if (!keeps(actor, draft.organisation())) {
            return Outcome.refused(FeedRefusal.NOT_ALLOWED);
        }
        var wrong = CheckingDrafts.wrongIn(draft, network.snapshot());
        return wrong.isPresent()
                ? new Outcome.Refused<>(wrong.get())
                : onceOnly(
                        actor,
                        key,
                        () ->
                                registrations.change(actor, key, feed(id, version, draft))
                                        ? Outcome.done(new FeedRegistered(id, null))
                                        : Outcome.refused(FeedRefusal.CHANGED_MEANWHILE));
    }

    /** The old token ends at once; the answer is the only time the new one is told. */
    public Outcome<FeedRegistered> renewToken(Actor actor, CommandKey key, FeedId id) {
        var token = Tokens.fresh();
        return find(actor, id)
                .then(
                        state ->
                                onceOnly(
                                        actor,
                                        key,
                                        () -> {
                                            registrations.renew(
                                                    actor, key, id, Tokens.hash(token), now());
                                            return Outcome.done(new FeedRegistered(id, token));
                                        }));
    }

    /** Services whose feed has sent nothing new within its interval, and since when. */
    public Map<ServiceId, Instant> silences() {
        var silent = new HashMap<ServiceId, Instant>();
        for (var state : feeds.listSilent(clock.instant())) {
            var since = Silence.since(state);
            state.feed()
                    .codes()
                    .values()
                    .forEach(service -> silent.merge(service, since, Silence::later));
        }
        return silent;
    }

    /** Whether it has sent nothing new within its interval. */
    public boolean isSilent(FeedState state) {
        return Silence.is(state, clock.instant());
    }

    /** Whether this actor may manage feeds of this organisation. */
    public boolean keeps(Actor actor, OrganisationId organisation) {
        var snapshot = network.snapshot();
        return actor.may(Capability.MANAGE_NETWORK)
                && switch (actor.scope()) {
                    case Scope.Country() -> true;
                    case Scope.InRegion(var region) ->
                            snapshot.regionsOf(organisation).contains(region);
                    case Scope.InSubregion(var subregion) ->
                            snapshot.subregionsOf(organisation).contains(subregion);
                    case Scope.AmongDesks(var _, var own) ->
                            snapshot.subregionsOf(organisation).contains(own);
                    case Scope.OwnOrganisation() -> organisation.equals(actor.organisation());
                };
    }

    private Feed feed(FeedId id, int version, FeedDraft draft) {
        return new Feed(
                id,
                version,
                draft.name().strip(),
                draft.organisation(),
                draft.format(),
                draft.mapping(),
                CheckingDrafts.services(draft, network.snapshot()),
                draft.staffed(),
                draft.interval(),
                draft.knowsPromises(),
                draft.active(),
                now());
    }

    private Outcome<FeedRegistered> onceOnly(
            Actor actor, CommandKey key, Supplier<Outcome<FeedRegistered>> command) {
        try {
            return command.get();
        } catch (DuplicateKeyException used) {
            return answers.find(key, actor.id().value())
                    .map(answer -> JSON.readTree(answer).path("feed").asString(""))
                    .flatMap(FeedId::parse)
                    .<Outcome<FeedRegistered>>map(id -> Outcome.done(new FeedRegistered(id, null)))
                    .orElseGet(() -> Outcome.refused(FeedRefusal.KEY_USED));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
