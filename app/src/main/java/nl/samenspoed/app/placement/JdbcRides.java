package nl.samenspoed.app.placement;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.request.CareRequest;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Phase;
import nl.samenspoed.app.request.Ride;
import nl.samenspoed.app.request.RideStep;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Rides in PostgreSQL, each row made from the ride in the story of its request; under the same lock
 * as {@link JdbcOffers}.
 */
@Component
class JdbcRides {

    private static final String SAVE =
            """
            with replaced as (
                update placement.ride r
                set ended_at = :at, because = 'replaced', version = r.version + 1, changed_at = :at
                where r.request = :request and r.ended_at is null and r.id <> :id
                returning r.id
            ), saved as (
                insert into placement.ride as kept (
                    id, version, request, request_number, patient, kind, ordered, place, receiver, destination,
                    region, subregion, parties, pick_up_from, note, carrier, carrier_service, carrier_name,
                    expected_at, at_patient_at, departed_at, handed_over_at, changed_at)
                select :id, 1, :request, :number, :patient, :kind, :ordered,
                       (select o.id from placement.offer o
                        where o.request = :request and o.ride is null and o.state = 'ACCEPTED'),
                       :receiver, :destination, :region, :subregion, :parties, :pick_up_from, :note, :carrier,
                       :carrier_service, :carrier_name, :expected_at, :at_patient_at, :departed_at,
                       :handed_over_at, :at
                where (select count(*) from replaced) >= 0
                on conflict (id) do update
                set version = kept.version + 1, kind = excluded.kind, note = excluded.note,
                    carrier = excluded.carrier,
                    carrier_service = excluded.carrier_service, carrier_name = excluded.carrier_name,
                    expected_at = excluded.expected_at, at_patient_at = excluded.at_patient_at,
                    departed_at = excluded.departed_at, handed_over_at = excluded.handed_over_at,
                    changed_at = excluded.changed_at
                returning kept.*
            ), touched as (
                update placement.offer o set version = o.version + 1, changed_at = :at
                from saved s
                where cast(:key as uuid) is not null and o.ride = s.id and o.state = 'ACCEPTED'
                returning o.id
            ), published as (
                select stream.publish(:at, 'ride.changed', 'ride', s.id, s.region, s.subregion,
                                      array_remove(s.parties || s.carrier || s.receiver, null),
                                      jsonb_build_object('request', s.request))
                from saved s
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object(
                    'request', s.request, 'ride', s.id), :at)
                from saved s
                where cast(:key as uuid) is not null
            )
            select s.*, (select count(*) from published) + (select count(*) from answered)
                        + (select count(*) from touched) as effects
            from saved s
            """;

    private static final String END =
            """
            with ended as (
                update placement.ride r
                set ended_at = :at, because = :because, version = r.version + 1, changed_at = :at
                where r.request = :request and r.ended_at is null
                returning *
            ), gone as (
                update placement.offer o
                set state = case o.state when 'OFFERED' then 'WITHDRAWN' else 'FELL_THROUGH' end,
                    version = o.version + 1, ended_at = :at, because = :because, changed_at = :at
                where o.ride in (select id from ended)
                  and (o.state = 'OFFERED' or (o.state = 'ACCEPTED' and o.arrived_at is null))
                returning *
            ), published as (
                select stream.publish(:at, c.type, c.kind, c.id, c.region, c.subregion, c.parties,
                                      jsonb_build_object('request', c.request))
                from (
                    select 'ride.ended' as type, 'ride' as kind, e.id, e.region, e.subregion,
                           array_remove(e.parties || e.carrier || e.receiver, null) as parties, e.request
                    from ended e
                    union all
                    select 'offer.' || lower(replace(g.state, '_', '-')), 'offer', g.id, g.region, g.subregion,
                           g.parties, g.request
                    from gone g
                ) c
            ), answered as (
                select command.remember(:key, :actor, jsonb_build_object('request', :request::uuid), :at)
                where cast(:key as uuid) is not null
            )
            select (select count(*) from ended) as ended,
                   (select count(*) from published) + (select count(*) from answered) as effects
            """;

    private static final String GIVE_BACK =
            """
            with gone as (
                update placement.offer o
                set state = 'FELL_THROUGH', version = o.version + 1, ended_at = :at, because = :because,
                    changed_at = :at
                where o.ride = :ride and o.state = 'ACCEPTED'
                returning *
            ), published as (
                select stream.publish(:at, 'offer.fell-through', 'offer', g.id, g.region, g.subregion, g.parties,
                                      jsonb_build_object('request', g.request))
                from gone g
            )
            select count(*) from published
            """;

    private final JdbcClient jdbc;

    JdbcRides(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes the ride as the request has it now; another one of the same request is replaced.
     *
     * @param key null when the caller remembers the answer in another statement
     */
    Journey save(CareRequest request, Actor actor, @Nullable CommandKey key) {
        var ride = Optional.ofNullable(request.ride()).orElseThrow();
        var to = Destination.of(request);
        var carrier = ride.carrier();
        return jdbc.sql(SAVE)
                .param("id", ride.id())
                .param("request", request.id().value())
                .param("number", request.number())
                .param("patient", request.patient().value())
                .param("kind", ride.kind())
                .param("ordered", ride.ordered())
                .param(
                        "receiver",
                        to.receiver() == null ? null : to.receiver().value(),
                        Types.OTHER)
                .param("destination", to.name())
                .param("region", request.intake().region().value())
                .param("subregion", request.intake().subregion().value())
                .param("parties", JdbcOffers.uuids(request.parties()))
                .param("pick_up_from", time(ride.pickUpFrom()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("note", ride.note(), Types.VARCHAR)
                .param(
                        "carrier",
                        carrier == null ? null : carrier.organisation().value(),
                        Types.OTHER)
                .param(
                        "carrier_service",
                        carrier == null ? null : carrier.service().value(),
                        Types.OTHER)
                .param("carrier_name", carrier == null ? null : carrier.name(), Types.VARCHAR)
                .param("expected_at", time(ride.expectedAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "at_patient_at",
                        at(ride, RideStep.AT_PATIENT),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("departed_at", at(ride, RideStep.DEPARTED), Types.TIMESTAMP_WITH_TIMEZONE)
                .param(
                        "handed_over_at",
                        at(ride, RideStep.HANDED_OVER),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("at", JdbcOffers.time(request.changedAt()))
                .param("actor", actor.id().value())
                .param("key", key == null ? null : key.value(), Types.OTHER)
                .query(RideRow::of)
                .single()
                .journey();
    }

    /**
     * Ends what is going on; whoever was asked or drives learns it. Returns how many: one or none.
     */
    int end(CareRequestId request, String because, Instant at) {
        return end(request, because, at, null, null);
    }

    int end(
            CareRequestId request,
            String because,
            Instant at,
            @Nullable Actor actor,
            @Nullable CommandKey key) {
        return jdbc.sql(END)
                .param("request", request.value())
                .param("because", because)
                .param("at", JdbcOffers.time(at))
                .param("actor", actor == null ? null : actor.id().value(), Types.OTHER)
                .param("key", key == null ? null : key.value(), Types.OTHER)
                .query((row, n) -> row.getInt("ended"))
                .single();
    }

    /** The acceptance of whoever drove falls through; the ride itself goes on. */
    void giveBack(UUID ride, String because, Instant at) {
        int one =
                jdbc.sql(GIVE_BACK)
                        .param("ride", ride)
                        .param("because", because)
                        .param("at", JdbcOffers.time(at))
                        .query(Integer.class)
                        .single();
        if (one != 1) {
            throw new IllegalStateException(
                    "The ride (%s) had %d acceptances.".formatted(ride, one));
        }
    }

    private static @Nullable OffsetDateTime at(Ride ride, RideStep step) {
        return ride.at(step).map(JdbcOffers::time).orElse(null);
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : JdbcOffers.time(instant);
    }

    /** Where a request leads to. */
    record Destination(String name, @Nullable OrganisationId receiver) {

        static Destination of(CareRequest request) {
            return switch (request.phase()) {
                case Phase.AwaitingArrival(var _, var name, var receiver) ->
                        new Destination(name, receiver);
                case Phase.InCare(var receiver) -> new Destination("", receiver);
                case Phase.CheckingRedFlags _,
                        Phase.HandingOverTo112 _,
                        Phase.AwaitingTriage _,
                        Phase.AwaitingDecision _,
                        Phase.SeekingPlace _,
                        Phase.Advised _,
                        Phase.Ended _ ->
                        throw new IllegalStateException(
                                "Request (%s) leads nowhere.".formatted(request.id()));
            };
        }
    }
}
