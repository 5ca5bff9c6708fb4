package nl.samenspoed.app.request;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.RegionId;
import nl.samenspoed.app.network.SubregionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The door to who was asked to take the lead and has not answered, for the program itself. */
@Component
public class LeadsAsked {

    private static final String WAITING =
            """
            select r.id, r.lead, r.lead_offered_to, r.region, r.subregion, r.care, r.urgency,
                   f.version as fact, f.at,
                   (select s.body ->> 'shift' from request.fact s
                    where s.request_id = r.id and s.version = f.version - 1 and s.type = :shift) as shift,
                   greatest(f.at, (select max(w.at) from request.fact w
                                   where w.request_id = r.id and w.type = any(:weighing))) as known
            from request.request r
            cross join lateral (
                select f.version, f.at from request.fact f
                where f.request_id = r.id and f.type = :offered
                order by f.version desc limit 1) f
            where r.open and r.lead_offered_to is not null and f.at >= :since
            order by f.at, r.id
            """;

    /** What a clock may depend on. */
    private static final String[] WEIGHING =
            Stream.<Class<? extends RequestEvent>>of(
                            RequestEvent.UrgencyAssessed.class,
                            RequestEvent.UrgencyOverridden.class,
                            RequestEvent.DeteriorationReported.class,
                            RequestEvent.CareDecided.class)
                    .map(FactNames::of)
                    .toArray(String[]::new);

    private final JdbcClient jdbc;

    LeadsAsked(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those asked since then, the oldest first. */
    public List<LeadAsked> waiting(Instant since) {
        return jdbc.sql(WAITING)
                .param("weighing", WEIGHING)
                .param("shift", FactNames.of(RequestEvent.Claiming.ShiftOffered.class))
                .param("offered", FactNames.of(RequestEvent.LeadOffered.class))
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(LeadsAsked::row)
                .list();
    }

    private static LeadAsked row(ResultSet row, int n) throws SQLException {
        var request = row.getObject("id", UUID.class);
        return new LeadAsked(
                id(request, row.getInt("fact"), row.getString("shift")),
                new CareRequestId(request),
                new OrganisationId(row.getObject("lead", UUID.class)),
                new OrganisationId(row.getObject("lead_offered_to", UUID.class)),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("known", OffsetDateTime.class).toInstant(),
                new RegionId(row.getObject("region", UUID.class)),
                new SubregionId(row.getObject("subregion", UUID.class)),
                row.getString("care"),
                urgency(row.getObject("urgency", Integer.class)));
    }

    /** The same for the same fact, on any node; what is handed over together is asked once. */
    private static UUID id(UUID request, int fact, @Nullable String shift) {
        var name =
                shift == null ? "lead %s %d".formatted(request, fact) : "shift %s".formatted(shift);
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable String urgency(@Nullable Integer ordinal) {
        return ordinal == null ? null : Urgency.values()[ordinal].name();
    }
}
