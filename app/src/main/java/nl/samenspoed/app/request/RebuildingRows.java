package nl.samenspoed.app.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

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

    private final JdbcClient jdbc;
    private final JdbcFacts facts;

    RebuildingRows(JdbcClient jdbc, JdbcFacts facts) {
        this.jdbc = jdbc;
        this.facts = facts;
    }

    /** What a rebuild finds; run it while nobody writes, or a difference may just be news. */
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
            different.addAll(differing(facts.loadAll(batch)));
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

    private List<CareRequestId> differing(List<CareRequest> requests) {
        var rows = requests.stream().map(RequestRow::of).toList();
        return jdbc.sql(DIFFERS)
                .param("rows", FactJson.rows(rows))
                .query((row, n) -> new CareRequestId(row.getObject("id", UUID.class)))
                .list();
    }
}
