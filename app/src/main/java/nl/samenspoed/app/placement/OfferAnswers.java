package nl.samenspoed.app.placement;

import java.time.Instant;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.access.Reach;
import nl.samenspoed.app.network.RegionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How services answered what they were asked, for whoever models how they will and sees totals
 * there; from the offers themselves, no patient named. Orders of transport and forced places say
 * nothing about it.
 */
@Component
public class OfferAnswers {

    private static final String COUNT =
            """
            select count(*) filter (where o.taken) as accepted,
                   count(*) filter (where o.state = 'EXPIRED' or o.state = 'REFUSED' and not o.without_room) as unwilling,
                   count(*) filter (where o.state = 'REFUSED' and o.without_room) as full,
                   coalesce(avg(o.minutes), 0) as mean,
                   coalesce(stddev_samp(o.minutes), 0) as deviation
            from (
                select f.state, f.state in ('ACCEPTED', 'FELL_THROUGH') as taken,
                       coalesce(f.reason in ('full', 'no-staff'), false) as without_room,
                       case when f.state in ('ACCEPTED', 'FELL_THROUGH', 'REFUSED')
                            then extract(epoch from f.answered_at - f.made_at) / 60 end as minutes
                from placement.offer f
                where f.region = :asked and (:everywhere or f.region = :region or f.subregion = :subregion)
                  and f.made_at >= :since and f.ride is null and f.forced_because is null
            ) o
            """;

    private final JdbcClient jdbc;

    OfferAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What became of offers for one region.
     *
     * @param accepted also those that fell through later
     * @param unwilling refused though the reason was not lack of room, or never answered
     * @param full refused for lack of room or of staff
     * @param meanMinutes from offer to answer, of all who answered; 0 when nobody did
     * @param deviationMinutes standard deviation of the same; 0 for fewer than two
     */
    public record Counted(
            int accepted, int unwilling, int full, double meanMinutes, double deviationMinutes) {

        private static final Counted NOTHING = new Counted(0, 0, 0, 0, 0);

        /** Which share of those who had room said yes, from 0 to 1; NaN when nobody had any. */
        public double willing() {
            return (double) accepted / (accepted + unwilling);
        }

        public int answered() {
            return accepted + unwilling + full;
        }
    }

    /**
     * Of that region as far as the actor sees totals of it; for all else nothing is counted.
     *
     * @param since when the first of them was made
     */
    public Counted count(Actor actor, RegionId region, Instant since) {
        if (!actor.may(Capability.SEE_AGGREGATES)) {
            return Counted.NOTHING;
        }
        return Reach.of(actor.scope())
                .in(jdbc.sql(COUNT))
                .param("asked", region.value())
                .param("since", JdbcOffers.time(since))
                .query(
                        (row, n) ->
                                new Counted(
                                        row.getInt("accepted"),
                                        row.getInt("unwilling"),
                                        row.getInt("full"),
                                        row.getDouble("mean"),
                                        row.getDouble("deviation")))
                .single();
    }
}
