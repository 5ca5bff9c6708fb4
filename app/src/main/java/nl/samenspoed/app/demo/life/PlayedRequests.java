package nl.samenspoed.app.demo.life;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.samenspoed.app.request.CareRequestId;
import nl.samenspoed.simulation.region.Question;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the demo remembers: whether it lives, and which requests it plays. */
@Component
@ConditionalOnBooleanProperty("samenspoed.demo.enabled")
class PlayedRequests {

    /** A second in the life of the demo, given to one node. */
    record Tick(long number, int perMinute) {}

    /**
     * A request whose next step is due.
     *
     * @param request null when it was never opened
     */
    record Due(
            UUID key,
            @Nullable CareRequestId request,
            Question question,
            String complaint,
            long seed,
            int steps) {

        Asking asking() {
            return Asking.draw(question, seed);
        }
    }

    private static final String START =
            """
            insert into demo.life (alive, per_minute) values (:alive, :pace) on conflict do nothing
            """;

    private static final String CLAIM_TICK =
            """
            update demo.life set ticks = ticks + 1, ticked_at = :now
            where alive and ticked_at < :now - interval '900 milliseconds'
            returning ticks, per_minute
            """;

    /** Whoever claims has a minute; if it dies meanwhile the step is tried again. */
    private static final String CLAIM_DUE =
            """
            update demo.played p set next_at = :now + interval '1 minute', steps = p.steps + 1
            from (select key from demo.played where not done and next_at <= :now
                  order by next_at limit :limit for update skip locked) due
            where p.key = due.key
            returning p.key, p.request, p.question, p.complaint, p.seed, p.steps
            """;

    private final JdbcClient jdbc;

    PlayedRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void startWith(LifeSettings.Life life) {
        jdbc.sql(START).param("alive", life.alive()).param("pace", life.perMinute()).update();
    }

    LifeState state(LifeSettings.Life otherwise) {
        return jdbc.sql(
                        """
                        select l.alive, l.per_minute,
                               (select count(*) from demo.played where not done) as playing
                        from demo.life l
                        """)
                .query(
                        (row, n) ->
                                new LifeState(
                                        row.getBoolean("alive"),
                                        row.getInt("per_minute"),
                                        0,
                                        row.getInt("playing")))
                .optional()
                .orElse(new LifeState(otherwise.alive(), otherwise.perMinute(), 0, 0));
    }

    void set(boolean alive, int perMinute) {
        jdbc.sql(
                        """
                        insert into demo.life (alive, per_minute) values (:alive, :pace)
                        on conflict (only_row) do update set alive = :alive, per_minute = :pace
                        """)
                .param("alive", alive)
                .param("pace", perMinute)
                .update();
    }

    Optional<Tick> claimTick(Instant now) {
        return jdbc.sql(CLAIM_TICK)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Tick(row.getLong("ticks"), row.getInt("per_minute")))
                .optional();
    }

    void add(UUID key, Question question, String complaint, long seed, Instant next) {
        jdbc.sql(
                        """
                        insert into demo.played (key, question, complaint, seed, next_at)
                        values (:key, :question, :complaint, :seed, :next)
                        """)
                .param("key", key)
                .param("question", question.name())
                .param("complaint", complaint)
                .param("seed", seed)
                .param("next", next.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Due> claimDue(Instant now, int limit) {
        return jdbc.sql(CLAIM_DUE)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query(
                        (row, n) -> {
                            var request = row.getObject("request", UUID.class);
                            return new Due(
                                    row.getObject("key", UUID.class),
                                    request == null ? null : new CareRequestId(request),
                                    Question.valueOf(row.getString("question")),
                                    row.getString("complaint"),
                                    row.getLong("seed"),
                                    row.getInt("steps"));
                        })
                .list();
    }

    void goOn(UUID key, CareRequestId request, Instant next) {
        jdbc.sql("update demo.played set request = :request, next_at = :next where key = :key")
                .param("request", request.value())
                .param("next", next.atOffset(ZoneOffset.UTC))
                .param("key", key)
                .update();
    }

    void finish(UUID key) {
        jdbc.sql("update demo.played set done = true where key = :key").param("key", key).update();
    }
}
