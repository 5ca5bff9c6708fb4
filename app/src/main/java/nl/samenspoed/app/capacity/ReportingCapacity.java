package nl.samenspoed.app.capacity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.command.Refusal;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes in figures: who may give them, what makes no sense, and which one counts. */
@Component
class ReportingCapacity {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST = 9_999;
    private static final int LONGEST_NAME = 200;

    /** How far a reporter's clock may run ahead; then it counts as now. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final JdbcFigures figures;
    private final Network network;
    private final Answers answers;
    private final InstantSource clock;

    ReportingCapacity(JdbcFigures figures, Network network, Answers answers, InstantSource clock) {
        this.figures = figures;
        this.network = network;
        this.answers = answers;
        this.clock = clock;
    }

    /** Whether the figure that was given counts now. */
    Outcome<Boolean> report(Actor actor, CommandKey key, ServiceId id, CapacityReport report) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var wrong = wrongIn(report, at);
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        var given = report.observedAt();
        var observed =
                given == null || given.isAfter(at) ? at : given.truncatedTo(ChronoUnit.MICROS);
        return allowed(actor, id)
                .then(
                        place ->
                                onceOnly(
                                        actor,
                                        key,
                                        () ->
                                                Outcome.done(
                                                        figures.report(
                                                                actor,
                                                                key,
                                                                place.service(),
                                                                place.in(),
                                                                report,
                                                                observed,
                                                                at))));
    }

    Outcome<Boolean> confirm(Actor actor, CommandKey key, ServiceId id) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return allowed(actor, id)
                .then(place -> onceOnly(actor, key, () -> confirm(actor, key, place, at)));
    }

    private Outcome<Boolean> confirm(
            Actor actor, CommandKey key, MayReport.Placed place, Instant at) {
        var source = actor.via() == Actor.Via.DEMO ? FigureSource.DEMO : FigureSource.PERSON;
        return figures.confirm(actor, key, place.service(), place.in(), source, at)
                ? Outcome.done(true)
                : Outcome.refused(CapacityRefusal.NO_FIGURE, place.service().name());
    }

    private Outcome<Boolean> onceOnly(
            Actor actor, CommandKey key, Supplier<Outcome<Boolean>> command) {
        try {
            return command.get();
        } catch (DuplicateKeyException used) {
            return answers.find(key, actor.id().value())
                    .map(answer -> JSON.readTree(answer).path("current"))
                    .filter(current -> current.isBoolean())
                    .<Outcome<Boolean>>map(current -> Outcome.done(current.asBoolean()))
                    .orElseGet(() -> Outcome.refused(CapacityRefusal.KEY_USED));
        }
    }

    private Outcome<MayReport.Placed> allowed(Actor actor, ServiceId id) {
        return MayReport.allowed(actor, network.snapshot(), id);
    }

    private static Optional<Refusal> wrongIn(CapacityReport report, Instant now) {
        return Stream.of(
                        outOfRange("free", report.free()),
                        outOfRange("total", report.total()),
                        outOfRange("staffed", report.staffed()),
                        outOfRange("occupied", report.occupied()),
                        wrongName(report.sourceName()),
                        tooNew(report.observedAt(), now))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Refusal> outOfRange(String field, @Nullable Integer number) {
        return number == null || (number >= 0 && number <= MOST)
                ? Optional.empty()
                : Optional.of(Refusal.of(CapacityRefusal.NUMBER_OUT_OF_RANGE, field, number, MOST));
    }

    private static Optional<Refusal> wrongName(String name) {
        if (name.isBlank()) {
            return Optional.of(Refusal.of(CapacityRefusal.FIELD_REQUIRED, "sourceName"));
        }
        return name.length() > LONGEST_NAME
                ? Optional.of(
                        Refusal.of(CapacityRefusal.FIELD_TOO_LONG, "sourceName", LONGEST_NAME))
                : Optional.empty();
    }

    private static Optional<Refusal> tooNew(@Nullable Instant observed, Instant now) {
        return observed != null && observed.isAfter(now.plus(AHEAD))
                ? Optional.of(Refusal.of(CapacityRefusal.OBSERVED_IN_FUTURE, observed))
                : Optional.empty();
    }
}
