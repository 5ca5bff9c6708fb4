package nl.samenspoed.app.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.samenspoed.app.access.Actor;
import nl.samenspoed.app.access.Reach;
import nl.samenspoed.app.access.Scope;
import nl.samenspoed.app.agreement.DeskOrganisations;
import nl.samenspoed.app.agreement.rule.DeskForm;
import nl.samenspoed.app.network.OrganisationId;
import nl.samenspoed.app.network.SubregionId;
import nl.samenspoed.app.patient.BsnState;
import nl.samenspoed.app.patient.Gender;
import nl.samenspoed.app.patient.Identity;
import nl.samenspoed.app.patient.PatientId;
import nl.samenspoed.app.patient.PatientLine;
import nl.samenspoed.app.patient.Patients;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows that lists show. Each list has its own statement, so that each has its index. */
@Component
class JdbcRows {

    private static final String EVERYWHERE =
            """
            select r.* from request.request r
            where r.open
            order by r.rank, r.opened_at limit :limit
            """;

    private static final String IN_REGION =
            """
            select r.* from request.request r
            where r.open and r.region = :area
            order by r.rank, r.opened_at limit :limit
            """;

    private static final String IN_SUBREGION =
            """
            select r.* from request.request r
            where r.open and r.subregion = :area
            order by r.rank, r.opened_at limit :limit
            """;

    /**
     * The own desk, and what others leave to it: of closed desks all, of open ones what nobody took
     * up in time.
     */
    private static final String AMONG_DESKS =
            """
            select r.* from request.request r
            where r.open and r.region = :region
              and (r.subregion = :own or :everything or r.subregion = any(:closed)
                   or (r.phase in ('checking-red-flags', 'handing-over-to-112', 'awaiting-triage',
                                   'awaiting-decision', 'seeking-place')
                       and r.claimed_by is null and r.opened_at <= :untouched_since)
                   or r.call_back_at <= :untouched_since)
            order by r.rank, r.opened_at limit :limit
            """;

    private static final String OWN =
            """
            select r.* from request.request r
            where r.open and r.parties @> array[:area]
            order by r.rank, r.opened_at limit :limit
            """;

    private static final String SEARCH =
            """
            select r.* from request.request r
            where (cast(:id as uuid) is null or r.id = :id)
              and (cast(:number as bigint) is null or r.number = :number)
              and (not :of_patient or r.patient = any(:patients))
              and (cast(:open as boolean) is null or (r.open and :open) or r.ending = any(:endings))
              and (cast(:requester as uuid) is null or r.requester = :requester)
              and (cast(:lead as uuid) is null or r.lead = :lead)
              and (cast(:from as timestamptz) is null or r.changed_at >= :from)
              and (cast(:before as timestamptz) is null or r.changed_at < :before)
              and (cast(:after as timestamptz) is null or (r.changed_at, r.id) > (:after, :after_id))
              and (:everywhere or r.region = :region or r.subregion = :subregion
                   or r.parties @> array[:organisation])
            order by r.changed_at, r.id
            limit :limit
            """;

    private static final String CONTACTS =
            """
            select r.* from request.request r
            where (r.patient = any(:patients) or r.callback_number = :phone)
              and r.opened_at >= :since
              and (:everywhere or r.region = :region or r.subregion = :subregion
                   or r.parties @> array[:organisation])
            order by r.opened_at desc
            limit :limit
            """;

    private static final String KNOWN =
            """
            select distinct r.patient from request.request r
            where r.patient = any(:patients)
              and (:everywhere or r.region = :region or r.subregion = :subregion
                   or r.parties @> array[:organisation])
            """;

    private static final String SEEKING =
            """
            select r.id from request.request r
            where r.open and r.phase = 'seeking-place' and r.open_offers = 0
              and (:everywhere or r.region = :region or r.subregion = :subregion
                   or r.parties @> array[:organisation])
            order by r.rank, r.opened_at
            limit :limit
            """;

    private static final String CALL_BACKS =
            """
            select r.* from request.request r
            where r.open and r.call_back_at <= :until
              and (:everywhere or r.region = :region or r.subregion = :subregion
                   or r.parties @> array[:organisation])
              and (not :own or r.parties @> array[:organisation])
            order by r.call_back_at
            limit :limit
            """;

    private static final String TO_VALIDATE =
            """
            select r.* from request.request r
            where r.open and r.validation_since is not null
              and (:everywhere or r.region = :region or r.subregion = :subregion
                   or r.parties @> array[:organisation])
            order by r.validation_since
            limit :limit
            """;

    private static final String SHIFT_TO =
            """
            select r.* from request.request r
            where r.open and r.shift_to = :organisation and r.shift_person <> :person
            order by r.rank, r.opened_at
            limit :limit
            """;

    /** What somebody looks after, and what nobody does and is led from where that person works. */
    private static final String SHIFT_OF =
            """
            select r.* from request.request r
            where r.open and (r.shift_person = :person
                   or (r.shift_to is null and r.claimed_by = :person)
                   or (r.shift_to is null and r.claimed_by is null and r.lead = :organisation
                       and r.parties @> array[:organisation]))
            order by r.claimed_by is null, r.rank, r.opened_at
            limit :limit
            """;

    private static final String DUTY_CALLS =
            """
            select r.* from request.request r
            where r.open and r.duty_called_at is not null
              and (:everywhere or r.region = :region or r.subregion = :subregion
                   or r.parties @> array[:organisation])
            order by r.duty_called_at
            limit :limit
            """;

    private final JdbcClient jdbc;
    private final Patients patients;
    private final ClaimSettings claims;
    private final DeskOrganisations desks;

    JdbcRows(JdbcClient jdbc, Patients patients, ClaimSettings claims, DeskOrganisations desks) {
        this.jdbc = jdbc;
        this.patients = patients;
        this.claims = claims;
        this.desks = desks;
    }

    /** Who is to be called back by now comes first, however little urgent the case was. */
    List<WorkItem> workList(Actor actor, WorkList which, Instant now, int limit) {
        var promised = callBacks(actor, which, now, limit);
        return withLines(
                Stream.concat(promised.stream(), waiting(actor, which, now, limit).stream())
                        .distinct()
                        .limit(limit)
                        .toList());
    }

    private List<Row> callBacks(Actor actor, WorkList which, Instant now, int limit) {
        return reaching(CALL_BACKS, promising(actor, now))
                .param("until", time(now))
                .param("own", which == WorkList.OWN)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    /** What another desk promised comes to this one when it is late, among the rest. */
    private Actor promising(Actor actor, Instant now) {
        return actor.scope() instanceof Scope.AmongDesks(var region, var own)
                        && desks.help(region, now).form() != DeskForm.ONE
                ? actor.reaching(new Scope.InSubregion(own))
                : actor;
    }

    private List<Row> waiting(Actor actor, WorkList which, Instant now, int limit) {
        var own = actor.organisation().value();
        return switch (which) {
            case OWN -> list(OWN, own, limit);
            case SCOPE ->
                    switch (actor.scope()) {
                        case Scope.Country() ->
                                jdbc.sql(EVERYWHERE).param("limit", limit).query(this::row).list();
                        case Scope.InRegion(var region) -> list(IN_REGION, region.value(), limit);
                        case Scope.InSubregion(var subregion) ->
                                list(IN_SUBREGION, subregion.value(), limit);
                        case Scope.AmongDesks among -> amongDesks(among, now, limit);
                        case Scope.OwnOrganisation() -> list(OWN, own, limit);
                    };
        };
    }

    private List<Row> amongDesks(Scope.AmongDesks among, Instant now, int limit) {
        var help = desks.help(among.region(), now);
        return jdbc.sql(AMONG_DESKS)
                .param("region", among.region().value())
                .param("own", among.own().value())
                .param("everything", help.form() == DeskForm.ONE)
                .param(
                        "closed",
                        help.closed().stream().map(SubregionId::value).toArray(UUID[]::new))
                .param(
                        "untouched_since",
                        help.after() == null ? null : time(now.minus(help.after())),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    private List<Row> list(String statement, UUID area, int limit) {
        return jdbc.sql(statement)
                .param("area", area)
                .param("limit", limit)
                .query(this::row)
                .list();
    }

    List<WorkItem> search(Actor actor, RequestSearch search) {
        var standing = search.standing();
        var after = search.after();
        var patient = search.patient();
        return withLines(
                reaching(SEARCH, actor)
                        .param("id", value(search.id()), Types.OTHER)
                        .param("number", search.number(), Types.BIGINT)
                        .param("of_patient", patient != null)
                        .param(
                                "patients",
                                uuids(patient == null ? Set.of() : patients.same(Set.of(patient))))
                        .param("open", standing == null ? null : standing.open(), Types.BOOLEAN)
                        .param("endings", endings(standing))
                        .param("requester", value(search.requester()), Types.OTHER)
                        .param("lead", value(search.lead()), Types.OTHER)
                        .param("from", time(search.changedFrom()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .param(
                                "before",
                                time(search.changedBefore()),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param(
                                "after",
                                after == null ? null : time(after.changedAt()),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .param("after_id", after == null ? null : after.id(), Types.OTHER)
                        .param("limit", search.limit())
                        .query(this::row)
                        .list());
    }

    private static String[] endings(RequestSearch.@Nullable Standing standing) {
        return standing == null
                ? new String[0]
                : standing.endings().stream().map(Ending::name).toArray(String[]::new);
    }

    List<WorkItem> contacts(
            Actor actor,
            Collection<PatientId> same,
            @Nullable String phone,
            Instant since,
            int limit) {
        return withLines(
                reaching(CONTACTS, actor)
                        .param("patients", uuids(same))
                        .param("phone", phone, Types.VARCHAR)
                        .param("since", time(since))
                        .param("limit", limit)
                        .query(this::row)
                        .list());
    }

    /** For the trail: these, and those whose data is shown for them. */
    Set<UUID> named(Collection<PatientId> ids) {
        return patients.named(ids);
    }

    Set<PatientId> known(Actor actor, Collection<PatientId> among) {
        return new HashSet<>(
                reaching(KNOWN, actor)
                        .param("patients", uuids(among))
                        .query((row, n) -> new PatientId(row.getObject("patient", UUID.class)))
                        .list());
    }

    List<CareRequestId> seeking(Actor actor, int limit) {
        return reaching(SEEKING, actor)
                .param("limit", limit)
                .query((row, n) -> new CareRequestId(row.getObject("id", UUID.class)))
                .list();
    }

    Duration claimIdleAfter() {
        return claims.idleAfter();
    }

    List<WorkItem> toValidate(Actor actor, int limit) {
        return withLines(
                reaching(TO_VALIDATE, actor).param("limit", limit).query(this::row).list());
    }

    List<WorkItem> shiftTo(Actor actor, int limit) {
        return withLines(
                jdbc.sql(SHIFT_TO)
                        .param("person", actor.id().value())
                        .param("organisation", actor.organisation().value())
                        .param("limit", limit)
                        .query(this::row)
                        .list());
    }

    List<WorkItem> shiftOf(Actor actor, int limit) {
        return withLines(
                jdbc.sql(SHIFT_OF)
                        .param("person", actor.id().value())
                        .param("organisation", actor.organisation().value())
                        .param("limit", limit)
                        .query(this::row)
                        .list());
    }

    List<WorkItem> dutyCalls(Actor actor, int limit) {
        return withLines(reaching(DUTY_CALLS, actor).param("limit", limit).query(this::row).list());
    }

    private JdbcClient.StatementSpec reaching(String statement, Actor actor) {
        return Reach.of(actor.scope())
                .in(jdbc.sql(statement))
                .param("organisation", actor.organisation().value());
    }

    private List<WorkItem> withLines(List<Row> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        var lines = patients.lines(rows.stream().map(Row::patient).distinct().toList());
        return rows.stream().map(row -> row.with(lineOf(row, lines.get(row.patient())))).toList();
    }

    private static PatientLine lineOf(Row row, @Nullable PatientLine line) {
        return line != null
                ? line
                : new PatientLine(
                        row.patient(),
                        row.identity(),
                        BsnState.ABSENT,
                        null,
                        null,
                        Gender.UNKNOWN,
                        null,
                        null);
    }

    private Row row(ResultSet row, int n) throws SQLException {
        var ending = row.getString("ending");
        var urgency = row.getObject("urgency", Integer.class);
        return new Row(
                new CareRequestId(row.getObject("id", UUID.class)),
                row.getLong("number"),
                row.getInt("version"),
                row.getString("phase"),
                row.getBoolean("open"),
                ending == null ? null : Ending.valueOf(ending),
                urgency == null ? null : Urgency.values()[urgency],
                row.getString("headline"),
                instant(row, "opened_at"),
                instant(row, "changed_at"),
                findInstant(row, "reassess_by"),
                new PatientId(row.getObject("patient", UUID.class)),
                Identity.valueOf(row.getString("identity")),
                organisation(row, "requester"),
                organisation(row, "lead"),
                row.getObject("lead_offered_to") == null
                        ? null
                        : organisation(row, "lead_offered_to"),
                new SubregionId(row.getObject("subregion", UUID.class)),
                row.getString("care"),
                row.getInt("open_offers"),
                row.getInt("awaiting_desk"),
                row.getObject("expected_at") == null ? null : instant(row, "expected_at"),
                owner(row),
                findInstant(row, "ladder_next_at"),
                findInstant(row, "duty_called_at"),
                row.getString("duty_taken_up_by"),
                findInstant(row, "call_back_at"),
                findInstant(row, "validation_since"),
                shift(row));
    }

    private static WorkItem.@Nullable Shift shift(ResultSet row) throws SQLException {
        return row.getObject("shift_to") == null
                ? null
                : new WorkItem.Shift(
                        organisation(row, "shift_to"),
                        row.getString("shift_by"),
                        row.getString("shift_word"),
                        instant(row, "shift_at"));
    }

    private WorkItem.@Nullable Owner owner(ResultSet row) throws SQLException {
        var person = row.getObject("claimed_by", UUID.class);
        return person == null
                ? null
                : new WorkItem.Owner(
                        person,
                        row.getString("claimed_by_name"),
                        instant(row, "claim_touched_at").plus(claims.idleAfter()));
    }

    private static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
        return row.getObject(column) == null ? null : instant(row, column);
    }

    private static OrganisationId organisation(ResultSet row, String column) throws SQLException {
        return new OrganisationId(row.getObject(column, UUID.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable UUID value(@Nullable CareRequestId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID value(@Nullable PatientId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable UUID value(@Nullable OrganisationId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static UUID[] uuids(Collection<PatientId> ids) {
        return ids.stream().map(PatientId::value).toArray(UUID[]::new);
    }

    /** A row before the patient's line is known. */
    private record Row(
            CareRequestId id,
            long number,
            int version,
            String phase,
            boolean open,
            @Nullable Ending ending,
            @Nullable Urgency urgency,
            String headline,
            Instant openedAt,
            Instant changedAt,
            @Nullable Instant reassessBy,
            PatientId patient,
            Identity identity,
            OrganisationId requester,
            OrganisationId lead,
            @Nullable OrganisationId leadOfferedTo,
            SubregionId subregion,
            @Nullable String care,
            int openOffers,
            int awaitingDesk,
            @Nullable Instant expectedAt,
            WorkItem.@Nullable Owner owner,
            @Nullable Instant ladderNextAt,
            @Nullable Instant dutyCalledAt,
            @Nullable String dutyTakenUpBy,
            @Nullable Instant callBackAt,
            @Nullable Instant validationSince,
            WorkItem.@Nullable Shift shift) {

        WorkItem with(PatientLine line) {
            return new WorkItem(
                    id,
                    number,
                    version,
                    phase,
                    open,
                    ending,
                    urgency,
                    headline,
                    openedAt,
                    changedAt,
                    reassessBy,
                    patient,
                    identity,
                    line,
                    requester,
                    lead,
                    leadOfferedTo,
                    subregion,
                    care,
                    openOffers,
                    awaitingDesk,
                    expectedAt,
                    owner,
                    ladderNextAt,
                    dutyCalledAt,
                    dutyTakenUpBy,
                    callBackAt,
                    validationSince,
                    shift);
        }
    }
}
