package nl.samenspoed.app.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import nl.samenspoed.app.agreement.AgreementVersion.Said;
import nl.samenspoed.app.agreement.rule.Governance.Voice;
import nl.samenspoed.app.agreement.rule.InForce;
import nl.samenspoed.app.agreement.rule.Place;
import nl.samenspoed.app.agreement.rule.Pressure;
import nl.samenspoed.app.network.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Agreements as PostgreSQL has them. A text never changes and is read once. */
@Component
class JdbcVersions {

    private static final String VERSIONS =
            """
            select v.*, p.code, lower(v.holds) as holds_from, upper(v.holds) as holds_until,
                   array(select o.organisation from agreement.party o where o.version = v.id order by 1) as parties
            from agreement.version v join agreement.place p on p.number = v.place
            where :id::uuid is null or v.id = :id::uuid
            order by p.code, v.imported_at desc, v.version
            """;

    private static final String HELD =
            """
            select v.id, p.code, lower(v.holds) as holds_from, upper(v.holds) as holds_until,
                   coalesce((select jsonb_agg(jsonb_build_object(
                                 'since', floor(extract(epoch from s.since) * 1000000)::bigint,
                                 'until', floor(extract(epoch from coalesce(s.ended_at, s.until)) * 1000000)::bigint))
                             from agreement.pressure s where s.version = v.id)::text, '[]') as pressures
            from agreement.version v join agreement.place p on p.number = v.place
            where not isempty(v.holds)
            """;

    private static final String AT = " and v.holds @> :at::timestamptz";

    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Map<UUID, AgreementFile> files = new ConcurrentHashMap<>();

    JdbcVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AgreementVersion> list() {
        return versions(null);
    }

    Optional<AgreementVersion> find(UUID id) {
        return versions(id).stream().findFirst();
    }

    /** As it was brought. */
    Optional<String> text(UUID id) {
        return jdbc.sql("select content from agreement.version where id = :id")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    List<InForce> holdingAt(Instant at) {
        return inForce(jdbc.sql(HELD + AT).param("at", JdbcSteps.time(at)));
    }

    /** Whatever held, holds or will hold at any instant. */
    List<InForce> everHeld() {
        return inForce(jdbc.sql(HELD));
    }

    private List<InForce> inForce(JdbcClient.StatementSpec held) {
        record Held(
                UUID id, Place place, Instant from, @Nullable Instant until, String pressures) {}
        return held
                .query(
                        (row, n) ->
                                new Held(
                                        row.getObject("id", UUID.class),
                                        place(row.getString("code")),
                                        Objects.requireNonNull(instant(row, "holds_from")),
                                        instant(row, "holds_until"),
                                        row.getString("pressures")))
                .list()
                .stream()
                .map(
                        one -> {
                            var file = file(one.id());
                            return new InForce(
                                    one.id(),
                                    file.version(),
                                    one.place(),
                                    one.from(),
                                    one.until(),
                                    file.rules(),
                                    pressures(one.pressures()));
                        })
                .toList();
    }

    private List<AgreementVersion> versions(@Nullable UUID id) {
        var said = said(id);
        return jdbc.sql(VERSIONS)
                .param("id", id, Types.OTHER)
                .query((row, n) -> version(row, said))
                .list();
    }

    private Map<UUID, List<Said>> said(@Nullable UUID id) {
        record Word(UUID version, Said said) {}
        return jdbc
                .sql(
                        """
                        select s.*, m.signer from agreement.voice s left join agreement.mandate m on m.id = s.mandate
                        where :id::uuid is null or s.version = :id::uuid
                        order by s.number
                        """)
                .param("id", id, Types.OTHER)
                .query((row, n) -> new Word(row.getObject("version", UUID.class), word(row)))
                .list()
                .stream()
                .collect(
                        Collectors.groupingBy(
                                Word::version,
                                Collectors.mapping(Word::said, Collectors.toList())));
    }

    private static Said word(ResultSet row) throws SQLException {
        var signer = row.getObject("signer", UUID.class);
        return new Said(
                new OrganisationId(row.getObject("organisation", UUID.class)),
                Voice.valueOf(row.getString("voice")),
                row.getString("remark"),
                Objects.requireNonNull(instant(row, "at")),
                row.getString("by"),
                row.getString("role"),
                signer == null ? null : new OrganisationId(signer));
    }

    private AgreementVersion version(ResultSet row, Map<UUID, List<Said>> said)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        var from = instant(row, "holds_from");
        return new AgreementVersion(
                id,
                place(row.getString("code")),
                file(id, row.getString("content")),
                Objects.requireNonNull(step(row, "imported")),
                step(row, "proposed"),
                Arrays.stream((UUID[]) row.getArray("parties").getArray())
                        .map(OrganisationId::new)
                        .toList(),
                said.getOrDefault(id, List.of()),
                instant(row, "agreed_at"),
                from == null ? null : new AgreementVersion.Held(from, instant(row, "holds_until")),
                ended(row));
    }

    private static AgreementVersion.@Nullable Step step(ResultSet row, String what)
            throws SQLException {
        var at = instant(row, what + "_at");
        return at == null ? null : new AgreementVersion.Step(at, row.getString(what + "_by"));
    }

    private static AgreementVersion.@Nullable Ended ended(ResultSet row) throws SQLException {
        var at = instant(row, "ended_at");
        return at == null
                ? null
                : new AgreementVersion.Ended(
                        at, row.getString("ended_by"), row.getString("end_reason"));
    }

    private AgreementFile file(UUID id) {
        var known = files.get(id);
        return known == null ? file(id, text(id).orElseThrow()) : known;
    }

    private AgreementFile file(UUID id, String content) {
        return files.computeIfAbsent(id, _ -> ReadingAgreements.again(content));
    }

    private static List<Pressure> pressures(String json) {
        return JSON.readTree(json)
                .valueStream()
                .map(one -> new Pressure(micros(one, "since"), micros(one, "until")))
                .toList();
    }

    private static Instant micros(JsonNode node, String field) {
        return Instant.EPOCH.plus(node.path(field).asLong(), ChronoUnit.MICROS);
    }

    private static Place place(String code) {
        var parts = code.split("/", -1);
        return switch (parts[0]) {
            case "country" -> new Place.Country();
            case "region" -> new Place.Region(UUID.fromString(parts[1]));
            case "subregion" -> new Place.Subregion(UUID.fromString(parts[1]));
            case "pair" -> new Place.Pair(UUID.fromString(parts[1]), UUID.fromString(parts[2]));
            default -> throw new IllegalStateException("No place [" + code + "]");
        };
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
