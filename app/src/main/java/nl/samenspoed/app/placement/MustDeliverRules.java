package nl.samenspoed.app.placement;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The door to where who reports a place free must deliver, for who configures the network. */
@Component
public class MustDeliverRules {

    static final int MOST_DAYS = 60;

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcMustDeliver rules;
    private final Ladders ladders;
    private final Network network;
    private final Answers answers;
    private final InstantSource clock;

    MustDeliverRules(
            JdbcMustDeliver rules,
            Ladders ladders,
            Network network,
            Answers answers,
            InstantSource clock) {
        this.rules = rules;
        this.ladders = ladders;
        this.network = network;
        this.answers = answers;
        this.clock = clock;
    }

    /** What was ever said about it, of every part of the network. */
    public List<MustDeliver> list(Actor actor) {
        return actor.may(Capability.MANAGE_NETWORK) ? rules.list() : List.of();
    }

    public Outcome<MustDeliver> find(Actor actor, UUID id) {
        return Optional.of(id)
                .filter(any -> actor.may(Capability.MANAGE_NETWORK))
                .flatMap(rules::find)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(PlacementRefusal.RULE_UNKNOWN));
    }

    /** Who switched it when, the latest first. */
    public List<MustDeliver.Switched> history(Actor actor, UUID id) {
        return actor.may(Capability.MANAGE_NETWORK) ? rules.history(id) : List.of();
    }

    /** Whether it lies within what the actor configures. */
    public boolean keeps(Actor actor, MustDeliver.Area area) {
        return ladders.keeps(actor, whom(area));
    }

    /**
     * Switches it on or off, or changes its terms; the answer is its id.
     *
     * @param version of what was looked at; 0 when there was nothing
     */
    public Outcome<UUID> say(
            Actor actor,
            CommandKey key,
            MustDeliver.Area area,
            int version,
            boolean on,
            MustDeliver.Terms terms) {
        if ((area.region() == null) == (area.subregion() == null)
                || LadderRules.wrongIn(whom(area), network.snapshot()).isPresent()) {
            return Outcome.refused(PlacementRefusal.RULE_PLACE_UNKNOWN);
        }
        if (terms.contestDays() < 1 || terms.contestDays() > MOST_DAYS) {
            return Outcome.refused(PlacementRefusal.RULE_DAYS, MOST_DAYS);
        }
        return keeps(actor, area)
                ? once(actor, key, area, version, on, terms)
                : Outcome.refused(PlacementRefusal.RULE_NOT_YOURS);
    }

    private Outcome<UUID> once(
            Actor actor,
            CommandKey key,
            MustDeliver.Area area,
            int version,
            boolean on,
            MustDeliver.Terms terms) {
        var known = rules.find(area);
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var rule =
                new MustDeliver(
                        known.map(MustDeliver::id).orElseGet(UUID::randomUUID),
                        version,
                        area,
                        on ? since(known.orElse(null), now) : null,
                        terms,
                        new MustDeliver.Change(now, actor.name()));
        try {
            return rules.say(actor, key, rule)
                    ? Outcome.done(rule.id())
                    : before(actor, key, PlacementRefusal.RULE_CHANGED);
        } catch (DuplicateKeyException clash) {
            return before(actor, key, PlacementRefusal.KEY_USED);
        }
    }

    /** Other terms are no reason to let go of offers that were made while it was on. */
    private static Instant since(@Nullable MustDeliver known, Instant now) {
        return known == null || known.since() == null ? now : known.since();
    }

    private Outcome<UUID> before(Actor actor, CommandKey key, PlacementRefusal no) {
        return answers.find(key, actor.id().value())
                .map(answer -> JSON.readTree(answer).path("rule").asString(""))
                .filter(id -> !id.isEmpty())
                .<Outcome<UUID>>map(id -> Outcome.done(UUID.fromString(id)))
                .orElseGet(() -> Outcome.refused(no));
    }

    private static Ladder.Whom whom(MustDeliver.Area area) {
        return new Ladder.Whom(area.region(), area.subregion(), null, null);
    }
}
