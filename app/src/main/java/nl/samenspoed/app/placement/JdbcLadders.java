package nl.samenspoed.app.placement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.audit.Trail;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.request.LadderStep;
import nl.samenspoed.app.request.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Ladders in PostgreSQL; each change is one statement with its trail, event and answer. */
@Component
class JdbcLadders {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String MOST_SPECIFIC =
            """
            select l.* from placement.ladder l
            where (l.subregion is null or l.subregion = :subregion)
              and (l.region is null or l.region = :region)
              and (l.kind is null or l.kind = :kind)
              and (l.urgency is null or l.urgency = :urgency)
            order by l.subregion is not null desc, l.region is not null desc, l.kind is not null desc,
                     l.urgency is not null desc
            limit 1
            """;

    private static final String ALL =
            """
            select l.* from placement.ladder l
            order by l.region is not null, l.subregion is not null, l.region, l.subregion,
                     l.kind nulls first, l.urgency nulls first
            """;

    private static final String ADD =
            """
            with saved as (
                insert into placement.ladder (
                    id, version, region, subregion, kind, urgency, steps, changed_at, changed_by)
                values (:id, 1, :region, :subregion, :kind, :urgency, :steps::jsonb, :at, :name)
                on conflict (region, subregion, kind, urgency) do nothing
                returning id
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('ladder', s.id), :at) from saved s
            ), audited as (
                select audit.record(:at, 'create', :by::jsonb, 'ladder', s.id, '{}',
                                    jsonb_build_object('steps', :steps::jsonb)) from saved s
            ), published as (
                select stream.publish(:at, 'ladder.added', 'ladder', s.id, :region, :subregion, '{}', '{}')
                from saved s
            )
            select (select count(*) from saved) as saved,
                   (select count(*) from answered) + (select count(*) from audited)
                   + (select count(*) from published) as effects
            """;

    private static final String CHANGE =
            """
            with saved as (
                update placement.ladder l
                set version = l.version + 1, steps = :steps::jsonb, changed_at = :at, changed_by = :name
                where l.id = :id and l.version = :version
                returning l.id, l.region, l.subregion
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('ladder', s.id), :at) from saved s
            ), audited as (
                select audit.record(:at, 'update', :by::jsonb, 'ladder', s.id, '{}',
                                    jsonb_build_object('steps', :steps::jsonb)) from saved s
            ), published as (
                select stream.publish(:at, 'ladder.changed', 'ladder', s.id, s.region, s.subregion, '{}', '{}')
                from saved s
            )
            select (select count(*) from saved) as saved,
                   (select count(*) from answered) + (select count(*) from audited)
                   + (select count(*) from published) as effects
            """;

    private static final String REMOVE =
            """
            with saved as (
                delete from placement.ladder l where l.id = :id and l.version = :version
                returning l.id, l.region, l.subregion, l.steps
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('ladder', s.id), :at) from saved s
            ), audited as (
                select audit.record(:at, 'delete', :by::jsonb, 'ladder', s.id, '{}',
                                    jsonb_build_object('steps', s.steps)) from saved s
            ), published as (
                select stream.publish(:at, 'ladder.removed', 'ladder', s.id, s.region, s.subregion, '{}', '{}')
                from saved s
            )
            select (select count(*) from saved) as saved,
                   (select count(*) from answered) + (select count(*) from audited)
                   + (select count(*) from published) as effects
            """;

    private final JdbcClient jdbc;
    private final Trail trail;

    JdbcLadders(JdbcClient jdbc, Trail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    /** The most specific there is: place before kind before urgency. */
    Ladder find(RegionId region, SubregionId subregion, String kind, @Nullable Urgency urgency) {
        return jdbc.sql(MOST_SPECIFIC)
                .param("region", region.value())
                .param("subregion", subregion.value())
                .param("kind", kind)
                .param("urgency", urgency == null ? null : urgency.ordinal(), Types.SMALLINT)
                .query(JdbcLadders::ladder)
                .single();
    }

    Optional<Ladder> find(LadderId id) {
        return jdbc.sql("select l.* from placement.ladder l where l.id = :id")
                .param("id", id.value())
                .query(JdbcLadders::ladder)
                .optional();
    }

    /** Country first, then regions, then subregions. */
    List<Ladder> list() {
        return jdbc.sql(ALL).query(JdbcLadders::ladder).list();
    }

    /** False when there is one for the same already. */
    boolean add(Actor actor, CommandKey key, Ladder ladder) {
        var whom = ladder.whom();
        return by(ADD, actor, key, ladder)
                        .param("region", value(whom.region()), Types.OTHER)
                        .param("subregion", value(whom.subregion()), Types.OTHER)
                        .param("kind", whom.kind(), Types.VARCHAR)
                        .param("urgency", urgency(whom), Types.SMALLINT)
                        .param("steps", JSON.writeValueAsString(ladder.steps()))
                        .param("name", actor.name())
                        .query((row, n) -> row.getInt("saved"))
                        .single()
                == 1;
    }

    /** False when somebody changed it since it was looked at. */
    boolean change(Actor actor, CommandKey key, Ladder ladder) {
        return by(CHANGE, actor, key, ladder)
                        .param("version", ladder.version())
                        .param("steps", JSON.writeValueAsString(ladder.steps()))
                        .param("name", actor.name())
                        .query((row, n) -> row.getInt("saved"))
                        .single()
                == 1;
    }

    /** False when somebody changed it since it was looked at. */
    boolean remove(Actor actor, CommandKey key, Ladder ladder) {
        return by(REMOVE, actor, key, ladder)
                        .param("version", ladder.version())
                        .query((row, n) -> row.getInt("saved"))
                        .single()
                == 1;
    }

    private JdbcClient.StatementSpec by(
            String statement, Actor actor, CommandKey key, Ladder ladder) {
        return jdbc.sql(statement)
                .param("id", ladder.id().value())
                .param("at", JdbcOffers.time(ladder.change().at()))
                .param("key", key.value())
                .param("person", actor.id().value())
                .param("by", trail.actorJson(actor));
    }

    private static Ladder ladder(ResultSet row, int n) throws SQLException {
        var region = row.getObject("region", UUID.class);
        var subregion = row.getObject("subregion", UUID.class);
        var urgency = row.getObject("urgency", Integer.class);
        return new Ladder(
                new LadderId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                new Ladder.Whom(
                        region == null ? null : new RegionId(region),
                        subregion == null ? null : new SubregionId(subregion),
                        row.getString("kind"),
                        urgency == null ? null : Urgency.values()[urgency]),
                List.of(JSON.readValue(row.getString("steps"), LadderStep[].class)),
                new Ladder.Change(instant(row), row.getString("changed_by")));
    }

    private static Instant instant(ResultSet row) throws SQLException {
        return row.getObject("changed_at", OffsetDateTime.class).toInstant();
    }

    private static @Nullable Integer urgency(Ladder.Whom whom) {
        var urgency = whom.urgency();
        return urgency == null ? null : urgency.ordinal();
    }

    private static @Nullable UUID value(@Nullable RegionId region) {
        return region == null ? null : region.value();
    }

    private static @Nullable UUID value(@Nullable SubregionId subregion) {
        return subregion == null ? null : subregion.value();
    }
}
