package nl.samenspoed.app.placement;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.request.LadderStep;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The door to ladders for who configures the network; each keeps those of the own area. */
@Component
public class Ladders {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcLadders ladders;
    private final Network network;
    private final Answers answers;
    private final InstantSource clock;

    Ladders(JdbcLadders ladders, Network network, Answers answers, InstantSource clock) {
        this.ladders = ladders;
        this.network = network;
        this.answers = answers;
        this.clock = clock;
    }

    /** All of them: who keeps one must see what holds when it is not there. */
    public List<Ladder> list(Actor actor) {
        return actor.may(Capability.MANAGE_NETWORK) ? ladders.list() : List.of();
    }

    public Outcome<Ladder> find(Actor actor, LadderId id) {
        return Optional.of(id)
                .filter(any -> actor.may(Capability.MANAGE_NETWORK))
                .flatMap(ladders::find)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(PlacementRefusal.LADDER_UNKNOWN));
    }

    /** A ladder for who had none of their own; the answer is its id. */
    public Outcome<LadderId> add(
            Actor actor, CommandKey key, Ladder.Whom whom, List<LadderStep> steps) {
        var wrong =
                LadderRules.wrongIn(whom, network.snapshot()).or(() -> LadderRules.wrongIn(steps));
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        if (!keeps(actor, whom)) {
            return Outcome.refused(PlacementRefusal.LADDER_NOT_YOURS);
        }
        var ladder = new Ladder(LadderId.random(), 0, whom, steps, change(actor));
        return once(
                actor,
                key,
                ladder.id(),
                () -> ladders.add(actor, key, ladder),
                PlacementRefusal.LADDER_THERE);
    }

    /**
     * @param version of what was looked at
     */
    public Outcome<LadderId> change(
            Actor actor, CommandKey key, LadderId id, int version, List<LadderStep> steps) {
        var wrong = LadderRules.wrongIn(steps);
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        return kept(actor, id)
                .then(
                        known -> {
                            var ladder =
                                    new Ladder(id, version, known.whom(), steps, change(actor));
                            return once(
                                    actor,
                                    key,
                                    id,
                                    () -> ladders.change(actor, key, ladder),
                                    PlacementRefusal.LADDER_CHANGED);
                        });
    }

    /** From then on the next less specific one holds; the one for everybody stays. */
    public Outcome<LadderId> remove(Actor actor, CommandKey key, LadderId id, int version) {
        return before(actor, key)
                .map(Outcome::done)
                .orElseGet(() -> removeNow(actor, key, id, version));
    }

    private Outcome<LadderId> removeNow(Actor actor, CommandKey key, LadderId id, int version) {
        return kept(actor, id)
                .then(
                        known -> {
                            if (known.whom().equals(Ladder.Whom.ANYBODY)) {
                                return Outcome.refused(PlacementRefusal.LADDER_STAYS);
                            }
                            var ladder =
                                    new Ladder(
                                            id,
                                            version,
                                            known.whom(),
                                            known.steps(),
                                            change(actor));
                            return once(
                                    actor,
                                    key,
                                    id,
                                    () -> ladders.remove(actor, key, ladder),
                                    PlacementRefusal.LADDER_CHANGED);
                        });
    }

    /** Whether it lies within what the actor configures. */
    public boolean keeps(Actor actor, Ladder.Whom whom) {
        return actor.may(Capability.MANAGE_NETWORK)
                && switch (actor.scope()) {
                    case Scope.Country() -> true;
                    case Scope.InRegion(var region) ->
                            region.equals(whom.region())
                                    || whom.subregion() != null
                                            && network.findSubregion(whom.subregion())
                                                    .filter(s -> s.region().equals(region))
                                                    .isPresent();
                    case Scope.InSubregion(var subregion) -> subregion.equals(whom.subregion());
                    case Scope.AmongDesks(var _, var own) -> own.equals(whom.subregion());
                    case Scope.OwnOrganisation() -> false;
                };
    }

    private Outcome<Ladder> kept(Actor actor, LadderId id) {
        return find(actor, id)
                .then(
                        known ->
                                keeps(actor, known.whom())
                                        ? Outcome.done(known)
                                        : Outcome.refused(PlacementRefusal.LADDER_NOT_YOURS));
    }

    private Ladder.Change change(Actor actor) {
        return new Ladder.Change(clock.instant().truncatedTo(ChronoUnit.MICROS), actor.name());
    }

    private Outcome<LadderId> once(
            Actor actor, CommandKey key, LadderId id, BooleanSupplier write, PlacementRefusal no) {
        try {
            return write.getAsBoolean()
                    ? Outcome.done(id)
                    : before(actor, key)
                            .<Outcome<LadderId>>map(Outcome::done)
                            .orElseGet(() -> Outcome.refused(no));
        } catch (DuplicateKeyException clash) {
            return before(actor, key)
                    .<Outcome<LadderId>>map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(PlacementRefusal.KEY_USED));
        }
    }

    private Optional<LadderId> before(Actor actor, CommandKey key) {
        return answers.find(key, actor.id().value())
                .map(answer -> JSON.readTree(answer).path("ladder").asString(""))
                .filter(id -> !id.isEmpty())
                .map(id -> new LadderId(java.util.UUID.fromString(id)));
    }
}
