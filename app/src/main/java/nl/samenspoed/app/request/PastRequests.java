package nl.samenspoed.app.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.RequestEvent.Consulting;
import nl.samenspoed.app.request.RequestEvent.Escalation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The door to what was done about requests of a period, for who counts: page by page, so that it
 * does not matter how many there are. Tells what rules have a say in, and never of whom.
 */
@Component
public class PastRequests {

    private static final String COUNT =
            """
            select count(*) from request.request r
            where r.opened_at >= :from and r.opened_at < :until
              and (:everywhere or r.region = :region or r.subregion = :subregion or r.desk = any(:desks::uuid[]))
            """;

    private static final String PAGE =
            """
            with chosen as materialized (
                select r.id, r.number, r.opened_at, r.region, r.subregion, r.desk from request.request r
                where r.opened_at >= :from and r.opened_at < :until
                  and (r.opened_at, r.id) > (:after_at::timestamptz, :after_id::uuid)
                  and (:everywhere or r.region = :region or r.subregion = :subregion or r.desk = any(:desks::uuid[]))
                order by r.opened_at, r.id
                limit :limit
            )
            select c.*, f.at, f.type, f.body::text as body, f.by ->> 'role' as role
            from chosen c
            left join request.fact f on f.request_id = c.id and f.type = any(:types) and f.at < :known
            order by c.opened_at, c.id, f.version
            """;

    private static final String[] TYPES =
            Stream.<Class<? extends RequestEvent>>of(
                            RequestEvent.UrgencyAssessed.class,
                            RequestEvent.UrgencyOverridden.class,
                            RequestEvent.CareDecided.class,
                            RequestEvent.Validation.ValidationAwaited.class,
                            RequestEvent.OffersMade.class,
                            RequestEvent.OfferRefused.class,
                            RequestEvent.OfferExpired.class,
                            RequestEvent.OfferWithdrawn.class,
                            RequestEvent.PlaceAccepted.class,
                            RequestEvent.DeliveryBreached.class,
                            Escalation.PlaceForced.class,
                            Escalation.LadderStarted.class,
                            Escalation.LadderStepTaken.class,
                            Escalation.LadderWaitedForRoom.class,
                            Escalation.LadderStopped.class,
                            Consulting.AdviceAsked.class,
                            Consulting.AdviceGiven.class,
                            Consulting.ConsultDeclined.class,
                            Consulting.ConsultEnded.class)
                    .map(FactNames::of)
                    .toArray(String[]::new);

    private final JdbcClient jdbc;
    private final JdbcFacts facts;
    private final JdbcRows rows;
    private final Trail trail;

    PastRequests(JdbcClient jdbc, JdbcFacts facts, JdbcRows rows, Trail trail) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.rows = rows;
        this.trail = trail;
    }

    /**
     * Which requests; those that fit any of it.
     *
     * @param desks organisations that handle them
     */
    public record Where(
            boolean everywhere,
            @Nullable RegionId region,
            @Nullable SubregionId subregion,
            Set<OrganisationId> desks) {

        public Where {
            desks = Set.copyOf(desks);
        }
    }

    /** Opened from the one moment, before the other. */
    public record Period(Instant from, Instant until) {}

    /** The last request of the page before. */
    public record After(Instant openedAt, UUID request) {

        /** Before any. */
        public static After nothing(Period period) {
            return new After(period.from(), new UUID(0, 0));
        }
    }

    public int count(Where where, Period period) {
        return choosing(COUNT, where, period).query(Integer.class).single();
    }

    /**
     * The next ones, in the order in which they were opened.
     *
     * @param known what happened at that moment or later is not told
     */
    public List<PastRequest> page(
            Where where, Period period, After after, Instant known, int limit) {
        var reading = new Reading();
        choosing(PAGE, where, period)
                .param("after_at", time(after.openedAt()))
                .param("after_id", after.request())
                .param("known", time(known))
                .param("types", TYPES)
                .param("limit", limit)
                .query(reading::row);
        return reading.done();
    }

    private JdbcClient.StatementSpec choosing(String statement, Where where, Period period) {
        return jdbc.sql(statement)
                .param("from", time(period.from()))
                .param("until", time(period.until()))
                .param("everywhere", where.everywhere())
                .param(
                        "region",
                        where.region() == null ? null : where.region().value(),
                        Types.OTHER)
                .param(
                        "subregion",
                        where.subregion() == null ? null : where.subregion().value(),
                        Types.OTHER)
                .param(
                        "desks",
                        where.desks().stream().map(OrganisationId::value).toArray(UUID[]::new));
    }

    /**
     * Of these requests, those that the actor may see; that they are shown is noted, with whom they
     * are about.
     *
     * @param list what shows them
     */
    public Set<UUID> shown(Actor actor, String list, Collection<UUID> requests) {
        if (!actor.may(Capability.READ_REQUEST) || requests.isEmpty()) {
            return Set.of();
        }
        var ids = requests.stream().distinct().map(CareRequestId::new).toList();
        var seen =
                facts.loadAll(ids).stream()
                        .filter(request -> Mandates.reaches(actor, request))
                        .toList();
        if (!seen.isEmpty()) {
            var patients = rows.named(seen.stream().map(CareRequest::patient).toList());
            trail.read(actor, "search", list, null, patients, Map.of());
        }
        return seen.stream()
                .map(request -> request.id().value())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static OffsetDateTime time(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }

    /** Puts the facts of a request together; they come one after another. */
    private static final class Reading {

        private final List<PastRequest> requests = new ArrayList<>();
        private final List<PastRequest.Fact> facts = new ArrayList<>();
        private @Nullable PastRequest latest;

        void row(ResultSet row) throws SQLException {
            var id = row.getObject("id", UUID.class);
            if (latest == null || !latest.id().value().equals(id)) {
                close();
                latest = request(row, id);
            }
            var type = row.getString("type");
            if (type != null) {
                facts.add(
                        new PastRequest.Fact(
                                instant(row, "at"),
                                row.getString("role"),
                                FactJson.event(type, row.getString("body"))));
            }
        }

        private static PastRequest request(ResultSet row, UUID id) throws SQLException {
            return new PastRequest(
                    new CareRequestId(id),
                    row.getLong("number"),
                    instant(row, "opened_at"),
                    new RegionId(row.getObject("region", UUID.class)),
                    new SubregionId(row.getObject("subregion", UUID.class)),
                    new OrganisationId(row.getObject("desk", UUID.class)),
                    List.of());
        }

        private static Instant instant(ResultSet row, String column) throws SQLException {
            return row.getObject(column, OffsetDateTime.class).toInstant();
        }

        private void close() {
            if (latest != null) {
                requests.add(
                        new PastRequest(
                                latest.id(),
                                latest.number(),
                                latest.openedAt(),
                                latest.region(),
                                latest.subregion(),
                                latest.desk(),
                                facts));
                facts.clear();
            }
        }

        List<PastRequest> done() {
            close();
            return requests;
        }
    }
}
