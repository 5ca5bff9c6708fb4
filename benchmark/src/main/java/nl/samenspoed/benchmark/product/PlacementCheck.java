package nl.samenspoed.benchmark.product;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Proves from the database that no place was given twice and none was lost. */
final class PlacementCheck {

    private static final String ACKNOWLEDGED =
            "select count(*) from placement.offer where id = any(?) and state = 'ACCEPTED'";

    private static final String TWICE =
            """
            select count(*) from (
                select request from placement.offer where state = 'ACCEPTED' group by request having count(*) > 1) d
            """;

    /** What the stories tell beside what the offers say. */
    private static final String STORIES =
            """
            select count(*) from placement.offer o
            where o.state = 'ACCEPTED' and not exists (
                select 1 from request.fact f
                where f.request_id = o.request and f.body ->> 'offer' = o.id::text)
            """;

    /** Every accepted offer has a claim, and a claim that has a unit is the one the unit names. */
    private static final String CLAIMS =
            """
            select (select count(*) from placement.offer o
                    where o.state = 'ACCEPTED' and not exists (
                        select 1 from capacity.claim c where c.offer = o.id and c.state in ('TAKEN', 'ARRIVED')))
                 + (select count(*) from capacity.claim c
                    where c.ordinal is not null and not exists (
                        select 1 from capacity.unit u
                        where u.service = c.service and u.ordinal = c.ordinal and u.claim = c.offer))
                 + (select count(*) from capacity.unit u
                    where u.claim is not null and not exists (
                        select 1 from capacity.claim c
                        where c.offer = u.claim and c.ordinal = u.ordinal and c.state <> 'RELEASED'))
            """;

    private static final String RECOUNT =
            """
            select count(*) from capacity.figure f
            where f.free <> (select count(*) from capacity.unit u where u.service = f.service)
               or (select count(*) from capacity.unit u where u.service = f.service and u.claim is not null)
                  <> (select count(*) from capacity.claim c
                      where c.service = f.service and c.counts and c.state <> 'RELEASED' and c.ordinal is not null)
            """;

    private PlacementCheck() {}

    /** Differences by what they are; all must be 0. */
    static Map<String, Long> differences(Connection database, Collection<UUID> acknowledged)
            throws SQLException {
        var found = new LinkedHashMap<String, Long>();
        var ids = acknowledged.toArray(UUID[]::new);
        found.put(
                "acknowledged but not accepted",
                ids.length - Sql.number(database, ACKNOWLEDGED, (Object) ids));
        found.put("requests placed twice", Sql.number(database, TWICE));
        found.put("acceptances missing in a story", Sql.number(database, STORIES));
        found.put("claims and units that disagree", Sql.number(database, CLAIMS));
        found.put("services whose recount differs", Sql.number(database, RECOUNT));
        return found;
    }
}
