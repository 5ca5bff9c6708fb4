package nl.samenspoed.app.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes every row again from its facts and compares it with the row that is there. Finding a
 * difference means that a list shows something the story does not tell.
 */
@Component
public class RebuildingRows {

    private static final int BATCH = 500;

    private static final String NEXT =
            """
            select id from request.request where id > :after order by id limit :limit
            """;

    private static final String DIFFERS =
            """
            select n.id from jsonb_populate_recordset(null::request.request, :rows::jsonb) n
            left join request.request r on r.id = n.id
            where to_jsonb(r) - 'rank' is distinct from to_jsonb(n) - 'rank'
            """;

    private static final String WITHOUT_ROW =
            """
            select count(*) from (select distinct request_id from request.fact) f
            where not exists (select 1 from request.request r where r.id = f.request_id)
            """;

    private static final String HOLD = "select 1 from request.request where id = :id for update";

    private final JdbcClient jdbc;
    private final JdbcFacts facts;
    private final TransactionTemplate transaction;

    RebuildingRows(JdbcClient jdbc, JdbcFacts facts, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.transaction = transaction;
    }

    /** What a rebuild finds, also while people write: what differs is looked at again, held. */
    public record Report(int compared, List<CareRequestId> different, int storiesWithoutRow) {

        public boolean isClean() {
            return different.isEmpty() && storiesWithoutRow == 0;
        }
    }

    public Report compare() {
        var different = new ArrayList<CareRequestId>();
        int compared = 0;
        var batch = next(new UUID(0, 0));
        while (!batch.isEmpty()) {
            compared += batch.size();
            different.addAll(
                    differing(facts.loadAll(batch)).stream().filter(this::differsHeld).toList());
            batch = next(batch.getLast().value());
        }
        int orphans =
                Optional.ofNullable(jdbc.sql(WITHOUT_ROW).query(Integer.class).single()).orElse(0);
        return new Report(compared, List.copyOf(different), orphans);
    }

    private List<CareRequestId> next(UUID after) {
        return jdbc.sql(NEXT)
                .param("after", after)
                .param("limit", BATCH)
                .query((row, n) -> new CareRequestId(row.getObject("id", UUID.class)))
                .list();
    }

    /** Between reading the facts and the row somebody may have written; not while it is held. */
    private boolean differsHeld(CareRequestId id) {
        return Boolean.TRUE.equals(
                transaction.execute(
                        status -> {
                            jdbc.sql(HOLD).param("id", id.value()).query().singleRow();
                            return !differing(facts.loadAll(List.of(id))).isEmpty();
                        }));
    }

    private List<CareRequestId> differing(List<CareRequest> requests) {
        var rows = requests.stream().map(RequestRow::of).toList();
        return jdbc.sql(DIFFERS)
                .param("rows", FactJson.rows(rows))
                .query((row, n) -> new CareRequestId(row.getObject("id", UUID.class)))
                .list();
    }
}
