package nl.samenspoed.app.request;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The door to agreements on validation; each keeps those of the own area. */
@Component
public class Validations {

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcValidationAgreements agreements;
    private final Answers answers;
    private final Network network;
    private final Trail trail;
    private final InstantSource clock;

    Validations(
            JdbcValidationAgreements agreements,
            Answers answers,
            Network network,
            Trail trail,
            InstantSource clock) {
        this.agreements = agreements;
        this.answers = answers;
        this.network = network;
        this.trail = trail;
        this.clock = clock;
    }

    /** What holds now, for who configures the network. */
    public List<ValidationAgreement> list(Actor actor) {
        return actor.may(Capability.MANAGE_NETWORK) ? agreements.list() : List.of();
    }

    /** Says it anew for a region or a subregion; exactly one of both is given. */
    public Outcome<ValidationAgreement> say(
            Actor actor,
            CommandKey key,
            @Nullable RegionId region,
            @Nullable SubregionId subregion,
            Set<Urgency> urgencies,
            Set<String> outcomes) {
        if ((region == null) == (subregion == null) || !exists(region, subregion)) {
            return Outcome.refused(RequestRefusal.UNKNOWN_PLACE);
        }
        if (!ValidationAgreement.OUTCOMES.containsAll(outcomes)) {
            return Outcome.refused(RequestRefusal.UNKNOWN_OUTCOME);
        }
        if (!keeps(actor, region, subregion)) {
            return Outcome.refused(RequestRefusal.NOT_ALLOWED);
        }
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var agreed =
                new ValidationAgreement(region, subregion, urgencies, outcomes, at, actor.name());
        try {
            agreements.say(key.value(), actor.id().value(), trail.actorJson(actor), agreed);
        } catch (DuplicateKeyException clash) {
            return saidBefore(actor, key)
                    ? Outcome.done(agreed)
                    : Outcome.refused(RequestRefusal.KEY_TAKEN);
        }
        return Outcome.done(agreed);
    }

    private boolean saidBefore(Actor actor, CommandKey key) {
        return answers.find(key, actor.id().value())
                .filter(answer -> JSON.readTree(answer).has("validation"))
                .isPresent();
    }

    private boolean exists(@Nullable RegionId region, @Nullable SubregionId subregion) {
        var snapshot = network.snapshot();
        return region != null && snapshot.findRegion(region).isPresent()
                || subregion != null && snapshot.findSubregion(subregion).isPresent();
    }

    /** Whether it lies within what the actor configures. */
    public boolean keeps(Actor actor, @Nullable RegionId region, @Nullable SubregionId subregion) {
        if (!actor.may(Capability.MANAGE_NETWORK) || (region == null) == (subregion == null)) {
            return false;
        }
        return switch (actor.scope()) {
            case Scope.Country() -> true;
            case Scope.InRegion(var own) ->
                    own.equals(region)
                            || subregion != null
                                    && network.snapshot()
                                            .findSubregion(subregion)
                                            .filter(part -> part.region().equals(own))
                                            .isPresent();
            case Scope.InSubregion(var own) -> own.equals(subregion);
            case Scope.AmongDesks(var _, var own) -> own.equals(subregion);
            case Scope.OwnOrganisation() -> false;
        };
    }
}
