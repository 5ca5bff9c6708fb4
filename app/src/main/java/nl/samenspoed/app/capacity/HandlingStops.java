package nl.samenspoed.app.capacity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.capacity.StopCommand.Declare;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes in what people say about stops: who may, what makes no sense, and who was first. */
@Component
class HandlingStops {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int LONGEST_REMARK = 500;
    private static final Duration FARTHEST_END = Duration.ofDays(14);

    private final JdbcStops stops;
    private final StopCatalogue catalogue;
    private final Network network;
    private final Answers answers;
    private final InstantSource clock;

    HandlingStops(
            JdbcStops stops,
            StopCatalogue catalogue,
            Network network,
            Answers answers,
            InstantSource clock) {
        this.stops = stops;
        this.catalogue = catalogue;
        this.network = network;
        this.answers = answers;
        this.clock = clock;
    }

    Outcome<Stop> handle(Actor actor, CommandKey key, StopCommand command) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return switch (command) {
            case Declare declare -> declare(actor, key, declare, at);
            case StopCommand.EnterForce(var stop) ->
                    change(actor, key, stop, JdbcStops.Change.IN_FORCE, null, at);
            case StopCommand.Prolong(var stop, var end) ->
                    change(actor, key, stop, JdbcStops.Change.PROLONGED, end, at);
            case StopCommand.Lift(var stop) ->
                    change(actor, key, stop, JdbcStops.Change.LIFTED, null, at);
        };
    }

    private Outcome<Stop> declare(Actor actor, CommandKey key, Declare declare, Instant at) {
        return MayReport.allowed(actor, network.snapshot(), declare.service())
                .then(
                        place -> {
                            var wrong = wrongIn(declare, place.service(), at);
                            return wrong.isPresent()
                                    ? new Outcome.Refused<>(wrong.get())
                                    : onceOnly(
                                            actor,
                                            key,
                                            () -> stops.declare(by(actor, key, place, at), declare),
                                            () -> already(declare.service()));
                        });
    }

    private Outcome<Stop> change(
            Actor actor,
            CommandKey key,
            StopId id,
            JdbcStops.Change change,
            @Nullable Instant end,
            Instant at) {
        var found = stops.find(id);
        if (found.isEmpty()) {
            return Outcome.refused(CapacityRefusal.STOP_UNKNOWN, id);
        }
        return MayReport.allowed(actor, network.snapshot(), found.get().service())
                .then(
                        place ->
                                end != null && isOutOfRange(end, at)
                                        ? Outcome.refused(
                                                CapacityRefusal.STOP_END_OUT_OF_RANGE, end)
                                        : onceOnly(
                                                actor,
                                                key,
                                                () ->
                                                        stops.change(
                                                                by(actor, key, place, at),
                                                                id,
                                                                change,
                                                                end),
                                                () ->
                                                        Refusal.of(
                                                                CapacityRefusal.STOP_OVER,
                                                                place.service().name())));
    }

    private JdbcStops.By by(Actor actor, CommandKey key, MayReport.Placed place, Instant at) {
        var open = new OpenStops(network.snapshot(), stops.listOpen());
        return new JdbcStops.By(
                actor, key, place.service(), place.in(), open.parties(place.service()), at);
    }

    /**
     * Nothing happened, or the key was used: the same command sent again, or somebody was first.
     */
    private Outcome<Stop> onceOnly(
            Actor actor,
            CommandKey key,
            Supplier<Optional<Stop>> command,
            Supplier<Refusal> otherwise) {
        try {
            return command.get()
                    .<Outcome<Stop>>map(Outcome::done)
                    .or(() -> before(actor, key).map(Outcome::done))
                    .orElseGet(() -> new Outcome.Refused<>(otherwise.get()));
        } catch (DuplicateKeyException used) {
            return before(actor, key)
                    .<Outcome<Stop>>map(Outcome::done)
                    .orElseGet(() -> Outcome.refused(CapacityRefusal.KEY_USED));
        }
    }

    private Optional<Stop> before(Actor actor, CommandKey key) {
        return answers.find(key, actor.id().value())
                .map(answer -> JSON.readTree(answer).path("stop"))
                .filter(stop -> stop.isString())
                .flatMap(stop -> stops.find(new StopId(UUID.fromString(stop.asString()))));
    }

    private Refusal already(ServiceId service) {
        return Refusal.of(
                CapacityRefusal.STOP_ALREADY, network.snapshot().getService(service).name());
    }

    private Optional<Refusal> wrongIn(Declare declare, ServiceEntry service, Instant now) {
        var kinds = catalogue.kindsFor(service.kind()).stream().map(StopKind::code).toList();
        if (!kinds.contains(declare.kind())) {
            return Optional.of(
                    Refusal.of(
                            CapacityRefusal.STOP_KIND_UNKNOWN,
                            service.name(),
                            kinds.isEmpty() ? "-" : String.join(", ", kinds)));
        }
        var reason = catalogue.findReason(declare.reason());
        if (reason.isEmpty()) {
            return Optional.of(Refusal.of(CapacityRefusal.STOP_REASON_UNKNOWN, reasons()));
        }
        if (isOutOfRange(declare.expectedEnd(), now)) {
            return Optional.of(
                    Refusal.of(CapacityRefusal.STOP_END_OUT_OF_RANGE, declare.expectedEnd()));
        }
        return wrongRemark(declare.remark(), reason.get());
    }

    /** What was given is not repeated: it can be anything. */
    private String reasons() {
        return catalogue.reasons().stream().map(StopReason::code).collect(Collectors.joining(", "));
    }

    private static Optional<Refusal> wrongRemark(@Nullable String remark, StopReason reason) {
        if (reason.remarkRequired() && (remark == null || remark.isBlank())) {
            return Optional.of(Refusal.of(CapacityRefusal.FIELD_REQUIRED, "remark"));
        }
        return remark != null && remark.length() > LONGEST_REMARK
                ? Optional.of(Refusal.of(CapacityRefusal.FIELD_TOO_LONG, "remark", LONGEST_REMARK))
                : Optional.empty();
    }

    private static boolean isOutOfRange(Instant end, Instant now) {
        return !end.isAfter(now) || end.isAfter(now.plus(FARTHEST_END));
    }
}
