package nl.samenspoed.app.capacity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.PersonId;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.ServiceEntry;
import nl.samenspoed.app.network.ServiceId;
import nl.samenspoed.app.network.Subregion;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Figures in PostgreSQL; a report is one statement with its trail, event and answer. */
@Component
class JdbcFigures {

    private static final String REPORT =
            """
            with reported as (
                select capacity.report(:service, :free, :total, :staffed, :occupied, :source, :source_name,
                                       :observed_at, :at, :person, :name, :knows_promises,
                                       :amounts::jsonb) as version
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('current', r.version is not null), :at)
                from reported r
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'service', :service, '{}',
                                    jsonb_build_object('command', 'report-capacity',
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
                select capacity.confirm(:service, :source, :source_name, :at, :person, :name) as version
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('current', true), :at)
                from confirmed c where c.version is not null
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'service', :service, '{}',
                                    jsonb_build_object('command', 'confirm-capacity'))
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

    private static final String FIND =
            """
            select f.*, c.claimed from capacity.figure f
            cross join lateral (
                select count(*) as claimed from capacity.claim c
                where c.service = f.service and c.counts and c.state <> 'RELEASED'
            ) c
            where f.service = :service
            """;

    private static final String LIST =
            """
            select f.*, c.claimed from capacity.figure f
            cross join lateral (
                select count(*) as claimed from capacity.claim c
                where c.service = f.service and c.counts and c.state <> 'RELEASED'
            ) c
            where f.service = any(:services)
            """;

    private final JdbcClient jdbc;
    private final Trail trail;

    JdbcFigures(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** A figure with what was claimed since. */
    record Counted(CapacityFigure figure, int claimed) {}

    /** Returns false when a younger figure was there already. */
    boolean report(
            Actor actor,
            CommandKey key,
            ServiceEntry service,
            Subregion in,
            CapacityReport report,
            Instant observedAt,
            Instant at) {
        return command(REPORT, actor, key, service, in, at)
                .param("free", report.free())
                .param("total", report.total(), Types.INTEGER)
                .param("staffed", report.staffed(), Types.INTEGER)
                .param("occupied", report.occupied(), Types.INTEGER)
                .param("amounts", AmountsJson.write(report.others()))
                .param("source", report.source().name())
                .param("source_name", report.sourceName())
                .param("knows_promises", report.knowsPromises())
                .param("observed_at", time(observedAt))
                .query((row, n) -> row.getObject("version") != null)
                .single();
    }

    /** Returns false, and does nothing, when there is no figure to confirm. */
    boolean confirm(
            Actor actor,
            CommandKey key,
            ServiceEntry service,
            Subregion in,
            FigureSource source,
            Instant at) {
        return command(CONFIRM, actor, key, service, in, at)
                .param("source", source.name())
                .param("source_name", "confirmed")
                .query((row, n) -> row.getObject("version") != null)
                .single();
    }

    private JdbcClient.StatementSpec command(
            String statement,
            Actor actor,
            CommandKey key,
            ServiceEntry service,
            Subregion in,
            Instant at) {
        return jdbc.sql(statement)
                .param("service", service.id().value())
                .param("at", time(at))
                .param("person", actor.id().value())
                .param("name", actor.name())
                .param("by", trail.actorJson(actor))
                .param("key", key.value())
                .param("region", in.region().value())
                .param("subregion", in.id().value())
                .param("organisation", service.organisation().value());
    }

    Optional<Counted> find(ServiceId service) {
        return jdbc.sql(FIND).param("service", service.value()).query(JdbcFigures::row).optional();
    }

    List<Counted> list(Collection<ServiceId> services) {
        return jdbc.sql(LIST)
                .param("services", services.stream().map(ServiceId::value).toArray(UUID[]::new))
                .query(JdbcFigures::row)
                .list();
    }

    private static Counted row(ResultSet row, int n) throws SQLException {
        var figure =
                new CapacityFigure(
                        new ServiceId(row.getObject("service", UUID.class)),
                        row.getInt("free"),
                        row.getObject("total", Integer.class),
                        row.getObject("staffed", Integer.class),
                        row.getObject("occupied", Integer.class),
                        AmountsJson.read(row.getString("amounts")),
                        FigureSource.valueOf(row.getString("source")),
                        row.getString("source_name"),
                        instant(row, "observed_at"),
                        instant(row, "received_at"),
                        new PersonId(row.getObject("reported_by", UUID.class)),
                        row.getString("reporter"),
                        row.getInt("version"));
        return new Counted(figure, row.getInt("claimed"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
