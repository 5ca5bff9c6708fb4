package nl.samenspoed.app.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Declared;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A breach as its row has it: the columns that differ by kind, and the way back. */
record BreachRow(
        @Nullable UUID service,
        @Nullable String reason,
        @Nullable Integer free,
        @Nullable OffsetDateTime observedAt,
        @Nullable OffsetDateTime since,
        @Nullable OffsetDateTime due) {

    private static final JsonMapper JSON = new JsonMapper();

    static BreachRow of(Breach.What what) {
        return switch (what) {
            case Breach.What.NotDelivered(var service, var reason, var declared) ->
                    new BreachRow(
                            service.value(),
                            reason == null ? null : reason.code(),
                            declared.free(),
                            JdbcOffers.time(declared.observedAt()),
                            null,
                            null);
            case Breach.What.NotAnswered(var service, var asked, var answerBy) ->
                    timed(service, asked, answerBy);
            case Breach.What.StopTooLong(var service, var since, var endBy) ->
                    timed(service, since, endBy);
            case Breach.What.LeadNotTaken(var asked, var answerBy) -> timed(null, asked, answerBy);
        };
    }

    private static BreachRow timed(@Nullable ServiceId service, Instant since, Instant due) {
        return new BreachRow(
                service == null ? null : service.value(),
                null,
                null,
                null,
                JdbcOffers.time(since),
                JdbcOffers.time(due));
    }

    static Breach read(ResultSet row, int n) throws SQLException {
        var rule = rule(row.getString("rule"));
        var other = row.getObject("other", UUID.class);
        return new Breach(
                new BreachId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                what(row, rule),
                about(row),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                other == null ? null : new OrganisationId(other),
                new RegionId(row.getObject("region", UUID.class)),
                new SubregionId(row.getObject("subregion", UUID.class)),
                rule,
                JdbcMustDeliver.instant(row, "at"),
                JdbcMustDeliver.instant(row, "contest_by"),
                route(row),
                contested(row),
                settled(row));
    }

    private static Breach.What what(ResultSet row, @Nullable FollowedRule rule)
            throws SQLException {
        return switch (BreachKind.get(row.getString("kind"))) {
            case NOT_DELIVERED ->
                    new Breach.What.NotDelivered(
                            service(row),
                            reason(row.getString("reason")),
                            new Declared(
                                    row.getInt("free"),
                                    JdbcMustDeliver.instant(row, "observed_at"),
                                    rule));
            case NOT_ANSWERED ->
                    new Breach.What.NotAnswered(
                            service(row),
                            JdbcMustDeliver.instant(row, "since"),
                            JdbcMustDeliver.instant(row, "due"));
            case LEAD_NOT_TAKEN ->
                    new Breach.What.LeadNotTaken(
                            JdbcMustDeliver.instant(row, "since"),
                            JdbcMustDeliver.instant(row, "due"));
            case STOP_TOO_LONG ->
                    new Breach.What.StopTooLong(
                            service(row),
                            JdbcMustDeliver.instant(row, "since"),
                            JdbcMustDeliver.instant(row, "due"));
        };
    }

    private static ServiceId service(ResultSet row) throws SQLException {
        return new ServiceId(Objects.requireNonNull(row.getObject("service", UUID.class)));
    }

    private static @Nullable RefusalReason reason(@Nullable String code) {
        return code == null ? null : RefusalReason.find(code).orElse(RefusalReason.OTHER);
    }

    private static Breach.@Nullable About about(ResultSet row) throws SQLException {
        var request = row.getObject("request", UUID.class);
        return request == null
                ? null
                : new Breach.About(new CareRequestId(request), row.getLong("request_number"));
    }

    private static Breach.@Nullable Route route(ResultSet row) throws SQLException {
        var rule = rule(row.getString("route"));
        var organisation = row.getObject("route_organisation", UUID.class);
        return rule == null
                ? null
                : new Breach.Route(
                        JdbcMustDeliver.instant(row, "routed_at"),
                        row.getString("route_role"),
                        organisation == null ? null : new OrganisationId(organisation),
                        rule);
    }

    static @Nullable String rule(@Nullable FollowedRule followed) {
        return followed == null ? null : JSON.writeValueAsString(followed);
    }

    private static @Nullable FollowedRule rule(@Nullable String json) {
        return json == null ? null : JSON.readValue(json, FollowedRule.class);
    }

    private static Breach.@Nullable Contested contested(ResultSet row) throws SQLException {
        var at = JdbcMustDeliver.find(row, "contested_at");
        return at == null
                ? null
                : new Breach.Contested(
                        at, row.getString("contested_by_name"), row.getString("explanation"));
    }

    private static Breach.@Nullable Settled settled(ResultSet row) throws SQLException {
        var at = JdbcMustDeliver.find(row, "settled_at");
        return at == null
                ? null
                : new Breach.Settled(
                        at,
                        row.getString("settled_by_name"),
                        row.getString("settled_by_role"),
                        row.getBoolean("upheld"),
                        row.getString("because"));
    }
}
