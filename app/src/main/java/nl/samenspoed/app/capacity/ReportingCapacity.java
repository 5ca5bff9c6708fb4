package nl.samenspoed.app.capacity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.Answers;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.command.Outcome;
import nl.samenspoed.app.network.CapacityField.Role;
import nl.samenspoed.app.network.CapacityShape;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes in figures: who may give them, what makes no sense, and which one counts. */
@Component
class ReportingCapacity {

    private final JdbcFigures figures;
    private final Network network;
    private final OnceOnly once;
    private final InstantSource clock;

    ReportingCapacity(JdbcFigures figures, Network network, Answers answers, InstantSource clock) {
        this.figures = figures;
        this.network = network;
        this.once = new OnceOnly(answers);
        this.clock = clock;
    }

    /** Whether the figure that was given counts now. */
    Outcome<Boolean> report(Actor actor, CommandKey key, ServiceId id, CapacityReport report) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var wrong = Told.wrongIn(report.sourceName(), report.observedAt(), at);
        if (wrong.isPresent()) {
            return new Outcome.Refused<>(wrong.get());
        }
        return MayReport.allowed(actor, network.snapshot(), id)
                .then(place -> completed(place, report).then(r -> keep(actor, key, place, r, at)));
    }

    private Outcome<Boolean> keep(
            Actor actor,
            CommandKey key,
            MayReport.Placed place,
            CapacityReport report,
            Instant at) {
        var observed = Told.observed(report.observedAt(), at);
        return once.run(
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
                                        at)));
    }

    /** The report with the other fields of its kind complete, or why it cannot be. */
    private Outcome<CapacityReport> completed(MayReport.Placed place, CapacityReport report) {
        var kind = place.service().kind();
        return network.snapshot()
                .capacity()
                .findTaken(kind)
                .map(
                        taken ->
                                Amounts.complete(taken, amounts(taken, report))
                                        .map(all -> with(report, others(taken, all))))
                .orElseGet(() -> Outcome.refused(CapacityRefusal.KIND_UNKNOWN, kind));
    }

    private static Map<String, BigDecimal> amounts(CapacityShape taken, CapacityReport report) {
        var amounts = new HashMap<>(report.others());
        put(amounts, taken, Role.FREE, report.free());
        put(amounts, taken, Role.TOTAL, report.total());
        put(amounts, taken, Role.STAFFED, report.staffed());
        put(amounts, taken, Role.OCCUPIED, report.occupied());
        return amounts;
    }

    /** A kind that lacks the field gets it by its usual name, and so refuses it. */
    private static void put(
            Map<String, BigDecimal> amounts,
            CapacityShape taken,
            Role role,
            @Nullable Integer number) {
        if (number != null) {
            amounts.put(Roles.key(taken, role), BigDecimal.valueOf(number));
        }
    }

    private static Map<String, BigDecimal> others(
            CapacityShape taken, Map<String, BigDecimal> all) {
        var others = new HashMap<>(all);
        Roles.COUNTED.forEach(role -> others.remove(Roles.key(taken, role)));
        return others;
    }

    private static CapacityReport with(CapacityReport report, Map<String, BigDecimal> others) {
        return new CapacityReport(
                report.free(),
                report.total(),
                report.staffed(),
                report.occupied(),
                others,
                report.observedAt(),
                report.source(),
                report.sourceName(),
                report.knowsPromises());
    }

    Outcome<Boolean> confirm(Actor actor, CommandKey key, ServiceId id) {
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return MayReport.allowed(actor, network.snapshot(), id)
                .then(place -> once.run(actor, key, () -> confirm(actor, key, place, at)));
    }

    private Outcome<Boolean> confirm(
            Actor actor, CommandKey key, MayReport.Placed place, Instant at) {
        return figures.confirm(
                        actor, key, place.service(), place.in(), FigureSource.confirming(actor), at)
                ? Outcome.done(true)
                : Outcome.refused(CapacityRefusal.NO_FIGURE, place.service().name());
    }
}
