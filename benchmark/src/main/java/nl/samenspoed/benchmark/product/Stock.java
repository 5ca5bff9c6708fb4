package nl.samenspoed.benchmark.product;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The open requests to measure on. A few are made through the door of the product; the others are
 * copies of those, facts and rows alike, so that making the rows again from the facts finds no
 * difference. The patients of the first nine thousand have a test number.
 */
final class Stock {

    static final String KIND = "elv-low";
    private static final int PROTOTYPES = 10;
    private static final int HOMES = 50;

    private static final String PREPARE =
            """
            create schema benchmark;
            create unlogged table benchmark.copy (
                n int primary key, prototype uuid not null, id uuid not null, patient uuid not null, number bigint not null);
            """;

    private static final String CHOOSE =
            """
            insert into benchmark.copy (n, prototype, id, patient, number)
            select n, (?::uuid[])[1 + n % ?::int], gen_random_uuid(), gen_random_uuid(), nextval('request.number')
            from generate_series(?::int, ?::int) as n
            """;

    private static final String PATIENTS =
            """
            insert into patient.patient (
                id, version, identity, bsn, bsn_state, given_names, prefix, family_name, search_name, birth_date,
                gender, phone, address, postcode, municipality, gp_name, gp_organisation, demo, entered_by,
                entered_at, changed_at)
            select c.patient, 1, p.identity, (?::text[])[c.n],
                   case when (?::text[])[c.n] is null then 'ABSENT' else 'UNVERIFIED' end,
                   p.given_names, p.prefix, 'Demo' || c.n, 'demo' || c.n, date '1930-01-01' + c.n % 30000,
                   p.gender, p.phone, p.address, p.postcode, p.municipality, p.gp_name, p.gp_organisation, p.demo,
                   p.entered_by, p.entered_at - c.n * interval '100 ms', p.changed_at - c.n * interval '100 ms'
            from benchmark.copy c
            join request.request r on r.id = c.prototype
            join patient.patient p on p.id = r.patient
            where c.n between ? and ?
            """;

    private static final String FACTS =
            """
            insert into request.fact (request_id, version, at, type, body, by)
            select c.id, f.version, f.at - c.n * interval '100 ms', f.type,
                   case f.version
                       when 1 then f.body || jsonb_build_object('number', c.number, 'patient', c.patient)
                       else f.body
                   end, f.by
            from benchmark.copy c
            join request.fact f on f.request_id = c.prototype
            where c.n between ? and ?
            """;

    private static final String REQUESTS =
            """
            insert into request.request (
                id, number, version, phase, open, ending, opened_at, changed_at, channel, headline, callback_number,
                patient, identity, requester, desk, lead, lead_offered_to, region, subregion, municipality, parties,
                care, urgency, reassess_by, open_offers)
            select c.id, c.number, r.version, r.phase, r.open, r.ending, r.opened_at - c.n * interval '100 ms',
                   r.changed_at - c.n * interval '100 ms', r.channel, r.headline, r.callback_number, c.patient,
                   r.identity, r.requester, r.desk, r.lead, r.lead_offered_to, r.region, r.subregion, r.municipality,
                   r.parties, r.care, r.urgency, r.reassess_by, r.open_offers
            from benchmark.copy c
            join request.request r on r.id = c.prototype
            where c.n between ? and ?
            """;

    private static final String HOME_SERVICES =
            """
            select distinct on (o.code) s.id, o.id, r.id = ? as near
            from network.service s
            join network.organisation o on o.code = s.organisation
            join network.location l on l.code = s.location
            join network.municipality m on m.code = l.municipality
            join network.subregion sr on sr.code = m.subregion
            join network.region r on r.code = sr.region
            where s.kind = ? and s.active and o.active
            order by o.code, s.code
            limit ?
            """;

    private static final String CLIENT =
            """
            with somebody as (
                insert into access.person (kind, username, name, locale, active, demo, created_at)
                values ('client', ?, 'Benchmark Demo', 'nl', true, true, now())
                returning id
            ), client as (
                insert into access.client (person, client_id, secret)
                select s.id, ?, (select secret from access.client where client_id = ? and issuer = '')
                from somebody s
            )
            insert into access.assignment (person, role, organisation, reach, preferred, created_at)
            select s.id, 'koppeling', ?, 'organisation', true, now() from somebody s
            """;

    private static final String DESK =
            """
            select l.municipality
            from access.client c
            join access.assignment a on a.person = c.person
            join network.organisation o on o.id = a.organisation
            join network.location l on l.organisation = o.code
            where c.client_id = ?
            limit 1
            """;

    private final Door door;
    private final Connection database;
    private final List<UUID> prototypes = new ArrayList<>();
    private final List<Home> homes = new ArrayList<>();
    private final String municipality;
    private int filled;

    /**
     * A care home that answers for itself.
     *
     * @param near in the region of the desk, whose screens follow what happens there
     */
    record Home(UUID service, UUID organisation, String client, boolean near) {}

    /** A copied request and its patient. */
    record Copy(UUID id, UUID patient, String bsn) {}

    Stock(Door door, Connection database) throws SQLException, IOException {
        this.door = door;
        this.database = database;
        this.municipality = Sql.text(database, DESK, Door.DESK_CLIENT);
        Sql.script(database, PREPARE);
        try (var wire = door.wire()) {
            for (int i = 0; i < PROTOTYPES; i++) {
                prototypes.add(prototype(wire, "U" + (1 + i % 5)));
            }
        }
        hire();
    }

    String municipality() {
        return municipality;
    }

    List<Home> homes() {
        return homes;
    }

    /** A request that seeks a place, made as a machine client makes it. */
    UUID prototype(Wire wire, String urgency) throws IOException {
        var as = door.as(Door.DESK_CLIENT);
        var opened =
                wire.post(
                                "/fhir",
                                as,
                                Door.opening(
                                        "Demo",
                                        "1941-03-02",
                                        municipality,
                                        "Valt vaker, kan niet alleen blijven"))
                        .expect(200);
        var id = Door.request(opened.body());
        var at = "/fhir/ServiceRequest/" + id + "/$";
        wire.post(at + "answer-red-flags", as, "{\"resourceType\": \"Parameters\"}").expect(200);
        wire.post(at + "assess-urgency", as, Door.assessment(urgency)).expect(200);
        wire.post(at + "decide-care", as, Door.decision(KIND)).expect(200);
        return UUID.fromString(id);
    }

    /** Each home gets a client of its own, straight in the database: nobody answers for another. */
    private void hire() throws SQLException {
        for (var row : Sql.list(database, HOME_SERVICES, region(), KIND, HOMES)) {
            var client = "benchmark-" + homes.size();
            var home =
                    new Home(
                            UUID.fromString(row.getFirst()),
                            UUID.fromString(row.get(1)),
                            client,
                            row.get(2).equals("t"));
            Sql.update(database, CLIENT, client, client, Door.DESK_CLIENT, home.organisation());
            homes.add(home);
        }
    }

    /** Adds copies until there are so many. */
    void fillUpTo(int requests) throws SQLException {
        if (requests <= filled) {
            return;
        }
        var from = filled + 1;
        var numbers = TestNumbers.all().toArray(String[]::new);
        var models = prototypes.toArray(UUID[]::new);
        database.setAutoCommit(false);
        Sql.update(database, CHOOSE, models, models.length, from, requests);
        Sql.update(database, PATIENTS, numbers, numbers, from, requests);
        Sql.update(database, FACTS, from, requests);
        Sql.update(database, REQUESTS, from, requests);
        database.commit();
        database.setAutoCommit(true);
        // Autovacuum would do so within a minute; a measurement does not wait for it.
        Sql.script(database, "vacuum analyze patient.patient, request.fact, request.request");
        filled = requests;
    }

    List<Copy> copies() throws SQLException {
        return Sql.list(
                        database,
                        """
                        select c.id, c.patient, coalesce(p.bsn, '')
                        from benchmark.copy c
                        join patient.patient p on p.id = c.patient
                        order by c.n
                        """)
                .stream()
                .map(
                        row ->
                                new Copy(
                                        UUID.fromString(row.getFirst()),
                                        UUID.fromString(row.get(1)),
                                        row.get(2)))
                .toList();
    }

    UUID region() throws SQLException {
        return UUID.fromString(
                Sql.text(
                        database,
                        "select region from request.request where id = ?",
                        prototypes.getFirst()));
    }

    static String answerBy() {
        return Instant.now().plus(20, ChronoUnit.HOURS).truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
