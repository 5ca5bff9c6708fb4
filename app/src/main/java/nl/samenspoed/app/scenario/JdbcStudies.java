package nl.samenspoed.app.scenario;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.command.CommandKey;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.simulation.comparison.Origin;
import nl.samenspoed.simulation.comparison.Values;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Studies and their runs in PostgreSQL. A run is leased, so that any node can take over. */
@Component
class JdbcStudies {

    private static final JsonMapper JSON = new JsonMapper();

    private static final String BEGIN =
            """
            with began as (
                insert into scenario.study
                    (id, organisation, scenarios, replications, varied, state, began_at, began_by,
                     version, assumptions)
                values (:id, :organisation, :scenarios::jsonb, :replications, :varied, 'running', :at, :by,
                     :version, :assumptions)
                returning id
            ), planned as (
                insert into scenario.run (study, scenario, run)
                select b.id, s.scenario, r.run
                from began b
                cross join generate_series(0, :variants - 1) s (scenario)
                cross join generate_series(0, :replications - 1) r (run)
                returning run
            ), answered as (
                select command.remember(:key, :person, jsonb_build_object('study', b.id), :at) from began b
            )
            select (select count(*) from planned) + (select count(*) from answered) as effects
            """;

    private static final String SELECT =
            """
            select s.*, (select count(*) from scenario.run r where r.study = s.id and r.outcomes is not null) as done
            from scenario.study s
            """;

    /**
     * By number of the run, so that a small study does not wait for a large one that began first.
     */
    private static final String TAKE =
            """
            update scenario.run taken set taken_until = :until
            from (
                select r.study, r.scenario, r.run
                from scenario.run r join scenario.study s on s.id = r.study
                where s.state = 'running' and r.outcomes is null
                  and (r.taken_until is null or r.taken_until < :now)
                order by r.run, s.began_at, r.scenario
                limit 1
                for update of r skip locked
            ) next
            where taken.study = next.study and taken.scenario = next.scenario and taken.run = next.run
            returning taken.study, taken.scenario, taken.run
            """;

    private static final String KEEP =
            """
            with kept as (
                update scenario.run r set outcomes = :outcomes::json, taken_until = null
                from scenario.study s
                where s.id = r.study and s.state = 'running' and r.outcomes is null
                  and r.study = :study and r.scenario = :scenario and r.run = :run
                returning r.study
            )
            select count(*) from kept
            """;

    private static final String FINISH =
            """
            update scenario.study s set state = 'done', ended_at = :at
            where s.id = :study and s.state = 'running'
              and not exists (select from scenario.run r where r.study = s.id and r.outcomes is null)
            """;

    private final JdbcClient jdbc;

    JdbcStudies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One run of one scenario that somebody does now. */
    record Task(UUID study, int scenario, int run) {}

    void begin(Actor actor, CommandKey key, LabStudy study) {
        long ignored =
                jdbc.sql(BEGIN)
                        .param("id", study.id())
                        .param("organisation", actor.organisation().value())
                        .param("scenarios", JSON.writeValueAsString(study.scenarios()))
                        .param("replications", study.replications())
                        .param("varied", study.varied().toArray(String[]::new))
                        .param("variants", study.variants())
                        .param("version", study.origin().version())
                        .param("assumptions", study.origin().assumptions())
                        .param("at", at(study.beganAt()))
                        .param("by", actor.name())
                        .param("key", key.value())
                        .param("person", actor.id().value())
                        .query(Long.class)
                        .single();
    }

    List<LabStudy> list(OrganisationId organisation, int most) {
        return jdbc.sql(SELECT + " where s.organisation = ? order by s.began_at desc limit ?")
                .params(organisation.value(), most)
                .query(JdbcStudies::study)
                .list();
    }

    Optional<LabStudy> find(OrganisationId organisation, UUID id) {
        return jdbc.sql(SELECT + " where s.organisation = ? and s.id = ?")
                .params(organisation.value(), id)
                .query(JdbcStudies::study)
                .optional();
    }

    Optional<LabStudy> find(UUID id) {
        return jdbc.sql(SELECT + " where s.id = ?").param(id).query(JdbcStudies::study).optional();
    }

    long running(OrganisationId organisation) {
        return jdbc.sql(
                        "select count(*) from scenario.study where organisation = ? and state = 'running'")
                .param(organisation.value())
                .query(Long.class)
                .single();
    }

    Optional<Task> take(Instant now, Duration lease) {
        return jdbc.sql(TAKE)
                .param("now", at(now))
                .param("until", at(now.plus(lease)))
                .query(
                        (row, n) ->
                                new Task(
                                        row.getObject("study", UUID.class),
                                        row.getInt("scenario"),
                                        row.getInt("run")))
                .optional();
    }

    void keep(Task task, Map<String, Double> outcomes, Instant now) {
        // JSON has no number for "there was none": such an outcome is null.
        var finite = new LinkedHashMap<String, @Nullable Double>();
        outcomes.forEach((key, value) -> finite.put(key, Double.isFinite(value) ? value : null));
        long ignored =
                jdbc.sql(KEEP)
                        .param("outcomes", JSON.writeValueAsString(finite))
                        .param("study", task.study())
                        .param("scenario", task.scenario())
                        .param("run", task.run())
                        .query(Long.class)
                        .single();
        jdbc.sql(FINISH).param("study", task.study()).param("at", at(now)).update();
    }

    /** False when it had ended. */
    boolean cancel(UUID study, Instant now) {
        return end(study, "cancelled", null, now);
    }

    void fail(UUID study, LabStudy.Failure reason, Instant now) {
        boolean ignored = end(study, "failed", JSON.writeValueAsString(reason), now);
    }

    private boolean end(UUID study, String state, @Nullable String failure, Instant now) {
        return jdbc.sql(
                                """
                                update scenario.study set state = :state, failure = :failure, ended_at = :at
                                where id = :study and state = 'running'
                                """)
                        .param("state", state)
                        .param("failure", failure, Types.VARCHAR)
                        .param("at", at(now))
                        .param("study", study)
                        .update()
                == 1;
    }

    /** Gives runs back that this program can no longer do, so that nobody waits for its lease. */
    void giveBack(Task task) {
        jdbc.sql(
                        """
                        update scenario.run set taken_until = null
                        where study = ? and scenario = ? and run = ? and outcomes is null
                        """)
                .params(task.study(), task.scenario(), task.run())
                .update();
    }

    /** Of all runs that were done. */
    Values values(LabStudy study) {
        var all = new ArrayList<SortedMap<Integer, Map<String, Double>>>();
        for (int i = 0; i < study.variants(); i++) {
            all.add(new TreeMap<>());
        }
        jdbc.sql(
                        """
                        select scenario, run, outcomes::text as outcomes from scenario.run
                        where study = ? and outcomes is not null
                        """)
                .param(study.id())
                .query(
                        (ResultSet row) -> {
                            var read =
                                    JSON.readValue(
                                            row.getString("outcomes"),
                                            new TypeReference<
                                                    LinkedHashMap<String, @Nullable Double>>() {});
                            var numbers = new LinkedHashMap<String, Double>();
                            read.forEach(
                                    (key, value) ->
                                            numbers.put(key, value == null ? Double.NaN : value));
                            all.get(row.getInt("scenario")).put(row.getInt("run"), numbers);
                        });
        return new Values(all);
    }

    private static LabStudy study(ResultSet row, int n) throws SQLException {
        var ended = row.getObject("ended_at", OffsetDateTime.class);
        return new LabStudy(
                row.getObject("id", UUID.class),
                JSON.readValue(
                        row.getString("scenarios"), new TypeReference<List<LabStudy.Part>>() {}),
                row.getInt("replications"),
                List.of((String[]) row.getArray("varied").getArray()),
                LabStudy.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getInt("done"),
                failure(row.getString("failure")),
                row.getObject("began_at", OffsetDateTime.class).toInstant(),
                row.getString("began_by"),
                ended == null ? null : ended.toInstant(),
                origin(row));
    }

    private static Origin origin(ResultSet row) throws SQLException {
        var version = row.getString("version");
        var assumptions = row.getString("assumptions");
        return version == null || assumptions == null
                ? Origin.UNKNOWN
                : new Origin(version, assumptions);
    }

    /** Those of earlier versions are a sentence. */
    private static LabStudy.@Nullable Failure failure(@Nullable String kept) {
        if (kept == null) {
            return null;
        }
        return kept.startsWith("{")
                ? JSON.readValue(kept, LabStudy.Failure.class)
                : new LabStudy.Failure("", null, kept);
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
