package nl.samenspoed.app.capacity;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Compares units with figures and claims, which must tell the same. */
public final class UnitsCheck {

    private static final String DISAGREEMENTS =
            """
            with claimed as (
                select service, count(*) as claims, count(ordinal) as seated from capacity.claim
                where counts and state <> 'RELEASED' group by service
            ), laid as (
                select service, count(*) as units, count(claim) as taken from capacity.unit group by service
            )
            select f.service, f.free, coalesce(c.claims, 0) as claims, coalesce(c.seated, 0) as seated,
                   coalesce(l.units, 0) as units, coalesce(l.taken, 0) as taken
            from capacity.figure f
            left join claimed c on c.service = f.service
            left join laid l on l.service = f.service
            where coalesce(l.units, 0) <> f.free
               or coalesce(l.taken, 0) <> coalesce(c.seated, 0)
               or coalesce(l.taken, 0) <> least(f.free, coalesce(c.claims, 0))
            """;

    private UnitsCheck() {}

    /** Services where the units are not what the figure and the claims since make them. */
    public static List<Map<String, Object>> disagreements(JdbcClient jdbc) {
        return jdbc.sql(DISAGREEMENTS).query().listOfRows();
    }
}
