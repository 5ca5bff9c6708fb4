package nl.samenspoed.app.consult;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.agreement.FollowedRule;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.Advice;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A consult as stored. */
final class ConsultRow {

    private static final JsonMapper JSON = new JsonMapper();

    private ConsultRow() {}

    static Consult of(ResultSet row, int n) throws SQLException {
        return new Consult(
                new ConsultId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new CareRequestId(row.getObject("request", UUID.class)),
                row.getLong("request_number"),
                whom(row),
                row.getString("question"),
                new RegionId(row.getObject("region", UUID.class)),
                new OrganisationId(row.getObject("desk", UUID.class)),
                row.getString("asked_by"),
                instant(row, "asked_at"),
                instant(row, "answer_by"),
                Set.of((UUID[]) row.getArray("declined").getArray()),
                ConsultState.valueOf(row.getString("state")),
                adviser(row),
                advice(row),
                findInstant(row, "advised_at"),
                findInstant(row, "ended_at"),
                row.getString("because"),
                instant(row, "changed_at"));
    }

    private static Consult.Whom whom(ResultSet row) throws SQLException {
        var organisation = row.getObject("organisation", UUID.class);
        var person = row.getObject("person", UUID.class);
        return new Consult.Whom(
                row.getString("discipline"),
                organisation == null ? null : new OrganisationId(organisation),
                person == null ? null : new PersonId(person),
                row.getString("asked"),
                desk(row));
    }

    private static Consult.@Nullable Desk desk(ResultSet row) throws SQLException {
        var rule = row.getString("at_desk");
        return rule == null
                ? null
                : new Consult.Desk(
                        new SubregionId(row.getObject("subregion", UUID.class)),
                        JSON.readValue(rule, FollowedRule.class));
    }

    static @Nullable String rule(Consult.@Nullable Desk desk) {
        return desk == null ? null : JSON.writeValueAsString(desk.rule());
    }

    private static Consult.@Nullable Adviser adviser(ResultSet row) throws SQLException {
        var person = row.getObject("adviser", UUID.class);
        return person == null
                ? null
                : new Consult.Adviser(
                        new PersonId(person),
                        row.getString("adviser_name"),
                        new OrganisationId(row.getObject("adviser_of", UUID.class)),
                        instant(row, "accepted_at"));
    }

    private static @Nullable Advice advice(ResultSet row) throws SQLException {
        var text = row.getString("advice");
        var urgency = row.getString("advised_urgency");
        return text == null
                ? null
                : new Advice(
                        text,
                        urgency == null ? null : Urgency.valueOf(urgency),
                        row.getString("advised_care"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(findInstant(row, column));
    }

    private static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
