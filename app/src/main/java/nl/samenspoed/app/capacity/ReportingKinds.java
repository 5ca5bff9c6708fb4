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

/** Takes in the numbers of any kind of capacity; those that can be taken go on as a figure. */
@Component
class ReportingKinds {

    private final ReportingCapacity figures;
    private final JdbcReadings readings;
    private final Network network;
    private final OnceOnly once;
    private final InstantSource clock;

    ReportingKinds(
            ReportingCapacity figures,
            JdbcReadings readings,
            Network network,
            Answers answers,
            InstantSource clock) {
        this.figures = figures;
        this.readings = readings;
        this.network = network;
        this.once = new OnceOnly(answers);
        this.clock = clock;
    }

    /** Whether what was given counts now. */
    Outcome<Boolean> report(Actor actor, CommandKey key, ServiceId id, KindReport report) {
        return shape(actor, id, report.kind())
                .then(
                        found ->
                                Amounts.completeAndSensible(found.shape(), report.amounts())
                                        .then(all -> keep(actor, key, found, report, all)));
    }

    private Outcome<Boolean> keep(
            Actor actor,
            CommandKey key,
            Found found,
            KindReport report,
            Map<String, BigDecimal> amounts) {
        if (found.shape().taken()) {
            var figure = figure(found.shape(), report, amounts);
            return figures.report(actor, key, found.place().service().id(), figure);
        }
        var at = now();
        var wrong = Told.wrongIn(report.sourceName(), report.observedAt(), at);
        return wrong.isPresent()
                ? new Outcome.Refused<>(wrong.get())
                : once.run(
                        actor,
                        key,
                        () ->
                                Outcome.done(
                                        readings.report(
                                                actor, key, found.place(), report, amounts, at)));
    }

    private static CapacityReport figure(
            CapacityShape taken, KindReport report, Map<String, BigDecimal> amounts) {
        var others = new HashMap<>(amounts);
        Roles.COUNTED.forEach(role -> others.remove(Roles.key(taken, role)));
        var free = count(taken, amounts, Role.FREE);
        if (free == null) {
            throw new IllegalStateException("complete, yet nothing is free: " + taken.code());
        }
        return new CapacityReport(
                free,
                count(taken, amounts, Role.TOTAL),
                count(taken, amounts, Role.STAFFED),
                count(taken, amounts, Role.OCCUPIED),
                others,
                report.observedAt(),
                report.source(),
                report.sourceName(),
                report.source().knowsPromises());
    }

    private static @Nullable Integer count(
            CapacityShape taken, Map<String, BigDecimal> amounts, Role role) {
        var amount = amounts.get(Roles.key(taken, role));
        return amount == null ? null : Integer.valueOf(amount.intValueExact());
    }

    Outcome<Boolean> confirm(Actor actor, CommandKey key, ServiceId id, String kind) {
        return shape(actor, id, kind)
                .then(
                        found ->
                                found.shape().taken()
                                        ? figures.confirm(actor, key, id)
                                        : once.run(actor, key, () -> confirm(actor, key, found)));
    }

    private Outcome<Boolean> confirm(Actor actor, CommandKey key, Found found) {
        return readings.confirm(actor, key, found.place(), found.shape().code(), now())
                ? Outcome.done(true)
                : Outcome.refused(CapacityRefusal.NO_FIGURE, found.place().service().name());
    }

    private record Found(MayReport.Placed place, CapacityShape shape) {}

    private Outcome<Found> shape(Actor actor, ServiceId id, String kind) {
        var snapshot = network.snapshot();
        return MayReport.allowed(actor, snapshot, id)
                .then(
                        place ->
                                snapshot.capacity()
                                        .find(place.service().kind(), kind)
                                        .map(shape -> Outcome.done(new Found(place, shape)))
                                        .orElseGet(
                                                () ->
                                                        Outcome.refused(
                                                                CapacityRefusal.KIND_UNKNOWN,
                                                                kind)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
