package nl.samenspoed.app.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import nl.samenspoed.app.capacity.FigureValidity;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.request.Declared;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Judges which offers a place must accept because it said it was free: where that was agreed when
 * it was asked, a place was held for the patient, and its own valid figure of that moment said so.
 * What it reports afterwards does not matter, or the rule would be met by reporting quickly.
 */
@Component
class Duties {

    private static final String DECLARED =
            """
            select o.id, d.free, d.observed_at
            from unnest(:ids::uuid[], :validities::int[]) as w(id, minutes)
            join placement.offer o on o.id = w.id and o.held and o.ride is null
            cross join lateral capacity.declared(o.service, o.made_at, make_interval(mins => w.minutes)) d
            """;

    private final JdbcClient jdbc;
    private final Network network;
    private final DeliverAgreements agreements;
    private final FigureValidity validity;

    Duties(
            JdbcClient jdbc,
            Network network,
            DeliverAgreements agreements,
            FigureValidity validity) {
        this.jdbc = jdbc;
        this.validity = validity;
        this.network = network;
        this.agreements = agreements;
    }

    /**
     * The duty that is broken when it is answered like this; empty when there is none.
     *
     * @param reason null when nobody answers
     */
    Optional<Duty> brokenBy(Offer offer, @Nullable RefusalReason reason) {
        return Optional.ofNullable(of(List.of(offer)).get(offer.id()))
                .filter(duty -> duty.isBrokenBy(reason));
    }

    Map<OfferId, Duty> of(Collection<Offer> offers) {
        var agreed = agreed(offers);
        if (agreed.isEmpty()) {
            return Map.of();
        }
        var believed = validity.now();
        return jdbc
                .sql(DECLARED)
                .param("ids", each(agreed, one -> one.offer().id().value(), UUID[]::new))
                .param(
                        "validities",
                        each(
                                agreed,
                                one -> (int) believed.of(one.service()).toMinutes(),
                                Integer[]::new))
                .query(Duties::declared)
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                said ->
                                        duty(
                                                said,
                                                Objects.requireNonNull(
                                                        agreed.get(said.getKey())))));
    }

    /** Those for which it was agreed when they were made; in most places none, so asked first. */
    private Map<OfferId, Asked> agreed(Collection<Offer> offers) {
        var held = offers.stream().filter(offer -> offer.held() && !offer.isOfTransport()).toList();
        var agreed = new HashMap<OfferId, Asked>();
        if (held.isEmpty()) {
            return agreed;
        }
        var oldest = held.stream().map(Offer::madeAt).min(Comparator.naturalOrder()).orElseThrow();
        var terms = agreements.since(oldest);
        for (var offer : held) {
            var service = network.snapshot().findService(offer.service()).orElse(null);
            if (service != null) {
                terms.find(service, offer.desk(), offer.madeAt())
                        .ifPresent(
                                found -> agreed.put(offer.id(), new Asked(offer, service, found)));
            }
        }
        return agreed;
    }

    private record Asked(Offer offer, ServiceEntry service, DeliverTerms terms) {}

    private static <T> T[] each(
            Map<OfferId, Asked> agreed, Function<Asked, T> what, IntFunction<T[]> array) {
        return agreed.values().stream().map(what).toArray(array);
    }

    private static Duty duty(Map.Entry<OfferId, Declared> said, Asked asked) {
        var terms = asked.terms();
        var declared = said.getValue();
        return new Duty(
                new Declared(declared.free(), declared.observedAt(), terms.rule()),
                terms.exempt(),
                terms.contestDays());
    }

    private static Map.Entry<OfferId, Declared> declared(ResultSet row, int n) throws SQLException {
        return Map.entry(
                new OfferId(row.getObject("id", UUID.class)),
                new Declared(
                        row.getInt("free"), JdbcMustDeliver.instant(row, "observed_at"), null));
    }
}
