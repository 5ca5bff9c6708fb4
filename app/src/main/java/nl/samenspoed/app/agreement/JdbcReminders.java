package nl.samenspoed.app.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Capability;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.store.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose word is waited for and who was reminded of it, in PostgreSQL. */
@Component
class JdbcReminders {

    /** A proposal that was followed by a newer one of the same place waits for nobody. */
    private static final String WAITING =
            """
            select v.id, v.title, v.proposed_at, p.organisation, m.signer, m.role, m.until,
                   (select max(r.at) from agreement.reminder r
                    where r.version = v.id and r.party = p.organisation) as reminded_at
            from agreement.version v
            join agreement.party p on p.version = v.id
            left join agreement.mandate m
                on m.version = v.id and m.party = p.organisation and m.withdrawn_at is null
            where v.proposed_at is not null and v.agreed_at is null
              and not exists (select 1 from agreement.voice s where s.version = v.id and s.organisation = p.organisation)
              and not exists (select 1 from agreement.version n where n.place = v.place and n.proposed_at > v.proposed_at)
            order by v.proposed_at, v.id
            """;

    /** Kept, because the first page of everybody's work asks it every time. */
    private final Known<List<Waiting>> waiting;

    private final JdbcClient jdbc;
    private final JdbcSteps steps;

    JdbcReminders(JdbcClient jdbc, JdbcSteps steps) {
        this.jdbc = jdbc;
        this.steps = steps;
        waiting = new Known<>(() -> jdbc.sql(WAITING).query(JdbcReminders::waiting).list());
    }

    /** Something was said, given or withdrawn on this node. */
    void forget() {
        waiting.forget();
    }

    /** The latest first. */
    List<Reminded> list(UUID version) {
        return jdbc.sql(
                        "select * from agreement.reminder where version = :id order by at desc, party")
                .param("id", version)
                .query(
                        (row, n) ->
                                new Reminded(
                                        new OrganisationId(row.getObject("party", UUID.class)),
                                        row.getObject("at", OffsetDateTime.class).toInstant(),
                                        row.getString("by")))
                .list();
    }

    /** Only those who were not reminded on this day; returns how many there were. */
    int remind(JdbcSteps.By by, UUID version, Set<OrganisationId> parties, LocalDate day) {
        int reminded = 0;
        for (var party : parties) {
            reminded +=
                    jdbc.sql(
                                    """
                                    insert into agreement.reminder (version, party, day, at, by)
                                    values (:version, :party, :day, :at, :name)
                                    on conflict do nothing
                                    """)
                            .param("version", version)
                            .param("party", party.value())
                            .param("day", day)
                            .param("at", JdbcSteps.time(by.at()))
                            .param("name", by.actor().name())
                            .update();
        }
        if (reminded > 0) {
            steps.tell(by, version, "reminded");
        }
        return reminded;
    }

    /** The longest first. */
    List<Awaited> awaited(Actor actor, Instant now) {
        var awaited = new LinkedHashMap<UUID, Awaited>();
        waiting.get().stream()
                .filter(one -> one.mayBeSaidBy(actor, now))
                .forEach(one -> awaited.merge(one.what.version(), one.what, Awaited::withLatest));
        return List.copyOf(awaited.values());
    }

    private static Waiting waiting(ResultSet row, int n) throws SQLException {
        var signer = row.getObject("signer", UUID.class);
        return new Waiting(
                new Awaited(
                        row.getObject("id", UUID.class),
                        row.getString("title"),
                        Objects.requireNonNull(at(row, "proposed_at")),
                        at(row, "reminded_at")),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                signer == null ? null : new OrganisationId(signer),
                row.getString("role"),
                at(row, "until"));
    }

    private static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /**
     * A party whose word is missing, with one of those who may say it for that party: as many as
     * there are of these, and one if there is nobody.
     *
     * @param signer null when nobody else may
     * @param role of the signer; null is whoever signs there
     */
    private record Waiting(
            Awaited what,
            OrganisationId party,
            @Nullable OrganisationId signer,
            @Nullable String role,
            @Nullable Instant until) {

        boolean mayBeSaidBy(Actor actor, Instant now) {
            var signs = actor.may(Capability.SIGN_AGREEMENT);
            return signs && party.equals(actor.organisation())
                    || actor.organisation().equals(signer)
                            && until != null
                            && until.isAfter(now)
                            && (role == null ? signs : role.equals(actor.role()));
        }
    }
}
