package nl.samenspoed.app.capacity;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.ServiceId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Kinds of capacity that are only looked at; a report is one statement with all its effects. */
@Component
class JdbcReadings {

    private static final String REPORT =
            """
            with reported as (
                select capacity.read_in(:service, :kind, :amounts::jsonb, :source, :source_name,
                                        :observed_at, :at, :person, :name) as version
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('current', r.version is not null), :at)
                from reported r
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'service', :service, '{}',
                                    jsonb_build_object('command', 'report-capacity', 'kind', :kind::text,
                                                       'current', r.version is not null))
                from reported r
            ), published as (
                select stream.publish(:at, 'capacity.reported', 'service', :service, :region, :subregion,
                                      array[:organisation], '{}')
                from reported r where r.version is not null
            )
            select r.version,
                   (select count(*) from answered) + (select count(*) from audited)
                   + (select count(*) from published) as effects
            from reported r
            """;

    private static final String CONFIRM =
            """
            with confirmed as (
                select capacity.confirm_reading(:service, :kind, :source, :source_name, :at, :person, :name)
                       as version
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('current', true), :at)
                from confirmed c where c.version is not null
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'service', :service, '{}',
                                    jsonb_build_object('command', 'confirm-capacity', 'kind', :kind::text))
                from confirmed c where c.version is not null
            ), published as (
                select stream.publish(:at, 'capacity.reported', 'service', :service, :region, :subregion,
                                      array[:organisation], '{}')
                from confirmed c where c.version is not null
            )
            select c.version,
                   (select count(*) from answered) + (select count(*) from audited)
                   + (select count(*) from published) as effects
            from confirmed c
            """;

    private static final String LIST =
            """
            select r.* from capacity.reading r where r.service = any(:services)
            """;

    private final JdbcClient jdbc;
    private final Trail trail;

    JdbcReadings(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** A reading with what it is of. */
    record Kept(ServiceId service, String kind, Reading reading) {}

    /** Returns false when a younger reading was there already. */
    boolean report(
            Actor actor,
            CommandKey key,
            MayReport.Placed place,
            KindReport report,
            Map<String, BigDecimal> amounts,
            Instant at) {
        return command(REPORT, actor, key, place, report.kind(), at)
                .param("amounts", AmountsJson.write(amounts))
                .param("source", report.source().name())
                .param("source_name", report.sourceName())
                .param("observed_at", time(Told.observed(report.observedAt(), at)))
                .query((row, n) -> row.getObject("version") != null)
                .single();
    }

    /** Returns false, and does nothing, when there is nothing to confirm. */
    boolean confirm(Actor actor, CommandKey key, MayReport.Placed place, String kind, Instant at) {
        return command(CONFIRM, actor, key, place, kind, at)
                .param("source", FigureSource.confirming(actor).name())
                .param("source_name", "confirmed")
                .query((row, n) -> row.getObject("version") != null)
                .single();
    }

    private JdbcClient.StatementSpec command(
            String statement,
            Actor actor,
            CommandKey key,
            MayReport.Placed place,
            String kind,
            Instant at) {
        return jdbc.sql(statement)
                .param("service", place.service().id().value())
                .param("kind", kind)
                .param("at", time(at))
                .param("person", actor.id().value())
                .param("name", actor.name())
                .param("by", trail.actorJson(actor))
                .param("key", key.value())
                .param("region", place.in().region().value())
                .param("subregion", place.in().id().value())
                .param("organisation", place.service().organisation().value());
    }

    List<Kept> list(Collection<ServiceId> services) {
        return jdbc.sql(LIST)
                .param("services", services.stream().map(ServiceId::value).toArray(UUID[]::new))
                .query(JdbcReadings::row)
                .list();
    }

    private static Kept row(ResultSet row, int n) throws SQLException {
        var reading =
                new Reading(
                        AmountsJson.read(row.getString("amounts")),
                        FigureSource.valueOf(row.getString("source")),
                        row.getString("source_name"),
                        instant(row, "observed_at"),
                        instant(row, "received_at"),
                        new PersonId(row.getObject("reported_by", UUID.class)),
                        row.getString("reporter"),
                        row.getInt("version"));
        return new Kept(
                new ServiceId(row.getObject("service", UUID.class)),
                row.getString("kind"),
                reading);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
