package nl.samenspoed.benchmark.product;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What the machine can do at best: the rows of one operation written or read by one prepared
 * statement in one transaction. It writes into twins of the product's tables, with the same columns
 * and indexes, so that the product's own stay as the product made them. What to write was taken
 * from what the product wrote for one operation.
 */
final class Limits {

    private static final int POOL = 5_000;
    private static final int OPERATIONS_PER_SECOND = 6_000;

    private static final String TWINS =
            """
            create table benchmark.patient (like patient.patient including all);
            create table benchmark.fact (like request.fact including all);
            create table benchmark.request (like request.request including all);
            create table benchmark.answer (like command.answer including all);
            create table benchmark.entry (like audit.entry including all);
            create table benchmark.event (like stream.event including all);
            create table benchmark.offer (like placement.offer including all);
            create table benchmark.claim (like capacity.claim including all);
            create table benchmark.unit (like capacity.unit including all);
            create sequence benchmark.number;
            create unlogged table benchmark.sample_patient (like patient.patient);
            create unlogged table benchmark.sample_request (like request.request);
            create unlogged table benchmark.sample_offer (like placement.offer);
            create unlogged table benchmark.sample_answer (of_placing boolean, like command.answer);
            create unlogged table benchmark.sample_fact (of_placing boolean, like request.fact);
            create unlogged table benchmark.sample_entry (of_placing boolean, like audit.entry);
            create unlogged table benchmark.sample_event (of_placing boolean, like stream.event);
            """;

    private static final String SAMPLE =
            """
            insert into benchmark.sample_request select r.* from request.request r where r.id = :request;
            insert into benchmark.sample_patient select p.* from patient.patient p
                join request.request r on r.patient = p.id where r.id = :request;
            insert into benchmark.sample_offer select o.* from placement.offer o
                where o.request = :request and o.state = 'ACCEPTED';
            insert into benchmark.sample_fact select f.version > :before, f.* from request.fact f
                where f.request_id = :request and (f.version = 1 or f.version > :before);
            insert into benchmark.sample_answer select n > 1, a.* from (
                select row_number() over (order by at) as n, key from command.answer where answer ->> 'request' = :'request'
                ) k join command.answer a on a.key = k.key where n = 1 or n > 4;
            insert into benchmark.sample_entry select e.id > :entry, e.* from audit.entry e
                where e.id > :entry or (e.subject_id = :request and e.action = 'create');
            insert into benchmark.sample_event select e.id > :event, e.* from stream.event e
                where e.id > :event or (e.subject_id = :request and e.type = 'request.opened');
            """;

    private static final String FIRST_EVENT =
            "select type from stream.event where subject_id = ? order by id limit 1";

    private static final String CREATE =
            """
            with new as materialized (
                select gen_random_uuid() as id, gen_random_uuid() as patient, nextval('benchmark.number') as number
            ), person as (
                insert into benchmark.patient (
                    id, version, identity, bsn, bsn_state, given_names, prefix, family_name, search_name, birth_date,
                    gender, phone, address, postcode, municipality, gp_name, gp_organisation, demo, entered_by,
                    entered_at, changed_at)
                select n.patient, p.version, p.identity, p.bsn, p.bsn_state, p.given_names, p.prefix, p.family_name,
                       p.search_name, p.birth_date, p.gender, p.phone, p.address, p.postcode, p.municipality,
                       p.gp_name, p.gp_organisation, p.demo, p.entered_by, now(), now()
                from new n, benchmark.sample_patient p
                where ?
            ), fact as (
                insert into benchmark.fact (request_id, version, at, type, body, by)
                select n.id, f.version, now(), f.type, f.body, f.by
                from new n, benchmark.sample_fact f
                where not f.of_placing
            ), answer as (
                insert into benchmark.answer (key, actor, answer, at)
                select gen_random_uuid(), a.actor, a.answer, now() from benchmark.sample_answer a where not a.of_placing
            ), entry as (
                insert into benchmark.entry (
                    at, action, person, person_name, role, organisation, on_behalf_of, via, origin, purpose,
                    subject_kind, subject_id, patients, detail, outcome)
                select now(), e.action, e.person, e.person_name, e.role, e.organisation, e.on_behalf_of, e.via,
                       e.origin, e.purpose, e.subject_kind, n.id, array[n.patient], e.detail, e.outcome
                from new n, benchmark.sample_entry e
                where not e.of_placing
            ), event as (
                insert into benchmark.event (at, type, subject_kind, subject_id, region, subregion, organisations, detail)
                select now(), e.type, e.subject_kind, n.id, e.region, e.subregion, e.organisations, e.detail
                from new n, benchmark.sample_event e
                where not e.of_placing
            )
            insert into benchmark.request (
                id, number, version, phase, open, ending, opened_at, changed_at, channel, headline, callback_number,
                patient, identity, requester, desk, lead, lead_offered_to, region, subregion, municipality, parties,
                care, urgency, reassess_by, open_offers)
            select n.id, n.number, 1, r.phase, true, null, now(), now(), r.channel, r.headline, r.callback_number,
                   n.patient, r.identity, r.requester, r.desk, r.lead, r.lead_offered_to, r.region, r.subregion,
                   r.municipality, r.parties, r.care, r.urgency, r.reassess_by, 0
            from new n, benchmark.sample_request r
            """;

    private static final String PLACE =
            """
            with new as materialized (
                select gen_random_uuid() as offer
            ), unit as (
                select u.service, u.ordinal from benchmark.unit u
                where u.service = ? and u.claim is null
                order by u.ordinal limit 1 for update skip locked
            ), changed as (
                update benchmark.request r
                set version = r.version + 10, phase = s.phase, lead = s.lead, parties = s.parties, changed_at = now()
                from benchmark.sample_request s, unit u
                where r.id = ?
                returning r.id, r.version, r.patient
            ), taken as (
                update benchmark.unit u set claim = n.offer from unit f, new n
                where u.service = f.service and u.ordinal = f.ordinal
            ), claim as (
                insert into benchmark.claim (offer, request, service, state, counts, ordinal, made_at, until, changed_at)
                select n.offer, c.id, u.service, 'TAKEN', true, u.ordinal, now(), null, now() from new n, changed c, unit u
            ), fact as (
                insert into benchmark.fact (request_id, version, at, type, body, by)
                select c.id, c.version + row_number() over (order by f.version), now(), f.type, f.body, f.by
                from changed c, benchmark.sample_fact f
                where f.of_placing
            ), answer as (
                insert into benchmark.answer (key, actor, answer, at)
                select gen_random_uuid(), a.actor, a.answer, now()
                from benchmark.sample_answer a, changed c where a.of_placing
            ), entry as (
                insert into benchmark.entry (
                    at, action, person, person_name, role, organisation, on_behalf_of, via, origin, purpose,
                    subject_kind, subject_id, patients, detail, outcome)
                select now(), e.action, e.person, e.person_name, e.role, e.organisation, e.on_behalf_of, e.via,
                       e.origin, e.purpose, e.subject_kind, c.id, array[c.patient], e.detail, e.outcome
                from changed c, benchmark.sample_entry e
                where e.of_placing
            ), event as (
                insert into benchmark.event (at, type, subject_kind, subject_id, region, subregion, organisations, detail)
                select now(), e.type, e.subject_kind, c.id, e.region, e.subregion, e.organisations, e.detail
                from changed c, benchmark.sample_event e
                where e.of_placing
            )
            insert into benchmark.offer (
                id, version, request, request_number, patient, service, organisation, desk, region, subregion,
                parties, state, held, content, made_at, made_by, answer_by, answered_at, answered_by,
                answered_by_name, changed_at, arrived_at)
            select n.offer, 2, gen_random_uuid(), o.request_number, c.patient, u.service, o.organisation, o.desk, o.region,
                   o.subregion, o.parties, o.state, o.held, o.content, o.made_at, o.made_by, o.answer_by,
                   o.answered_at, o.answered_by, o.answered_by_name, now(), null
            from new n, changed c, unit u, benchmark.sample_offer o
            """;

    private static final String POOL_OF_REQUESTS =
            """
            insert into benchmark.request (
                id, number, version, phase, open, ending, opened_at, changed_at, channel, headline, callback_number,
                patient, identity, requester, desk, lead, lead_offered_to, region, subregion, municipality, parties,
                care, urgency, reassess_by, open_offers)
            select gen_random_uuid(), nextval('benchmark.number'), 10, r.phase, true, null, now(), now(), r.channel,
                   r.headline, r.callback_number, r.patient, r.identity, r.requester, r.desk, r.lead,
                   r.lead_offered_to, r.region, r.subregion, r.municipality, r.parties, r.care, r.urgency,
                   r.reassess_by, 0
            from benchmark.sample_request r, generate_series(1, ?)
            returning id
            """;

    private static final String UNITS =
            "insert into benchmark.unit (service, ordinal) select ?, n from generate_series(1, ?) n";

    /** Turns a reading statement into one that leaves its audit line in the same transaction. */
    private static final String NOTE =
            """
            , noted as (
                insert into benchmark.entry (
                    at, action, person, person_name, role, organisation, on_behalf_of, via, origin, purpose,
                    subject_kind, subject_id, patients, detail, outcome)
                select now(), 'read', e.person, e.person_name, e.role, e.organisation, e.on_behalf_of, e.via,
                       e.origin, e.purpose, e.subject_kind, e.subject_id,
                       array(select patient from shown), e.detail, e.outcome
                from (select * from benchmark.sample_entry limit 1) e
                returning id
            )
            select s.*, (select count(*) from noted) as noted from shown s
            """;

    static final String PATIENT =
            "with shown as materialized (select p.*, p.id as patient from patient.patient p where p.id = ?)"
                    + NOTE;

    static final String BY_NUMBER =
            "with shown as materialized (select p.*, p.id as patient from patient.patient p where p.bsn = ?)"
                    + NOTE;

    /** The statement that the product searches with. */
    static final String PEOPLE =
            """
            with shown as materialized (
                select p.*, p.id as patient from patient.patient p
                where p.id in (
                    select s.survivor from patient.survivors(array(
                        select id from patient.patient where bsn = ?
                        union
                        select id from patient.patient where phone = ?
                        union
                        select id from patient.patient where search_name = ? and birth_date = ?::date
                        union
                        select id from patient.patient where birth_date = ?::date and name_keys && ?::text[])) s)
                order by p.changed_at desc, p.id
                limit 50
            )
            """
                    + NOTE;

    static final String LIST =
            """
            with shown as materialized (
                select r.*, p.given_names, p.prefix, p.family_name, p.birth_date, p.gender, p.bsn_state
                from (select * from request.request q where q.open and q.region = ?
                      order by q.rank, q.opened_at limit 50) r
                join patient.patient p on p.id = r.patient
                order by r.rank, r.opened_at
            )
            """
                    + NOTE;

    static final String STORY =
            """
            with shown as materialized (
                select r.id, r.patient, f.version, f.at, f.type, f.body, f.by, p.given_names, p.family_name,
                       p.birth_date, p.gender, (select count(*) from placement.offer o where o.request = r.id) as offers
                from request.request r
                join patient.patient p on p.id = r.patient
                join request.fact f on f.request_id = r.id
                where r.id = ?
                order by f.version
            )
            """
                    + NOTE;

    static final String TASKS =
            """
            select * from placement.offer o
            where o.organisation = ? and o.state = 'OFFERED'
            order by o.changed_at, o.id limit 20
            """;

    static final String TASKS_NOTED =
            """
            with shown as materialized (
                select * from placement.offer o
                where o.organisation = ? and o.state = 'OFFERED'
                order by o.changed_at, o.id limit 20
            )
            """
                    + NOTE;

    private final Product product;
    private final Connection database;
    private UUID[] pool = {};

    Limits(Product product, Connection database) throws SQLException {
        this.product = product;
        this.database = database;
        Sql.script(database, TWINS);
    }

    /** Where the trail and the stream end, so that what comes after is known to be new. */
    record Mark(long entry, long event, int version) {}

    Mark mark(UUID request) throws SQLException {
        return new Mark(
                entries(),
                Sql.number(database, "select coalesce(max(id), 0) from stream.event"),
                (int)
                        Sql.number(
                                database,
                                "select version from request.request where id = ?",
                                request));
    }

    long entries() throws SQLException {
        return Sql.number(database, "select coalesce(max(id), 0) from audit.entry");
    }

    /**
     * Takes over what the product wrote when it opened this request and, after the mark, placed it.
     */
    void sample(UUID request, Mark mark) throws SQLException {
        Sql.script(
                database,
                SAMPLE.replace(":'request'", "'" + request + "'")
                        .replace(":request", "'" + request + "'::uuid")
                        .replace(":before", String.valueOf(mark.version()))
                        .replace(":entry", String.valueOf(mark.entry()))
                        .replace(":event", String.valueOf(mark.event()))
                        .replace("request.opened", Sql.text(database, FIRST_EVENT, request)));
        pool =
                Sql.list(database, POOL_OF_REQUESTS, POOL).stream()
                        .map(row -> UUID.fromString(row.getFirst()))
                        .toArray(UUID[]::new);
    }

    /** How many rows of each kind the two limits write, to be shown with the results. */
    List<List<String>> written() throws SQLException {
        return Sql.list(
                database,
                """
                select 'create', 'facts', count(*) from benchmark.sample_fact where not of_placing
                union all select 'create', 'audit lines', count(*) from benchmark.sample_entry where not of_placing
                union all select 'create', 'events', count(*) from benchmark.sample_event where not of_placing
                union all select 'create', 'answers', count(*) from benchmark.sample_answer where not of_placing
                union all select 'place', 'facts', count(*) from benchmark.sample_fact where of_placing
                union all select 'place', 'audit lines', count(*) from benchmark.sample_entry where of_placing
                union all select 'place', 'events', count(*) from benchmark.sample_event where of_placing
                union all select 'place', 'answers', count(*) from benchmark.sample_answer where of_placing
                """);
    }

    Side create(boolean withPatient) {
        return user -> writing(CREATE, () -> new Object[] {withPatient});
    }

    Side place(List<Stock.Home> homes, Popularity popularity, Duration cell) {
        return new Side() {
            @Override
            public void prepare() throws SQLException {
                Sql.script(database, "truncate benchmark.unit");
                var expected = cell.toSeconds() * OPERATIONS_PER_SECOND;
                for (int i = 0; i < homes.size(); i++) {
                    var units = (int) (expected * popularity.share(i) * 1.5) + 200;
                    Sql.update(database, UNITS, homes.get(i).service(), units);
                }
            }

            @Override
            public Operation user(int number) throws Exception {
                var chance = new java.util.SplittableRandom(7 + number);
                return writing(
                        PLACE,
                        () ->
                                new Object[] {
                                    homes.get(popularity.draw(chance)).service(),
                                    pool[chance.nextInt(pool.length)]
                                });
            }
        };
    }

    /** One statement that must write one row, at least as far as it counts. */
    private Operation writing(String statement, Supplier<Object[]> parameters) throws Exception {
        return new Statement(product.connect(), statement) {
            @Override
            public void run() throws SQLException {
                Sql.bind(prepared, parameters.get());
                var rows = prepared.executeUpdate();
                if (rows != 1) {
                    throw new SQLException("wrote " + rows + " rows");
                }
            }
        };
    }

    /** One statement that must find something. */
    Side reading(String statement, Supplier<Object> parameter) {
        return readingWith(statement, () -> new Object[] {parameter.get()});
    }

    /** The same with several parameters. */
    Side readingWith(String statement, Supplier<Object[]> parameters) {
        return user ->
                new Statement(product.connect(), statement) {
                    @Override
                    public void run() throws SQLException {
                        Sql.bind(prepared, parameters.get());
                        if (Sql.read(prepared).isEmpty()) {
                            throw new SQLException("found nothing");
                        }
                    }
                };
    }

    private abstract static class Statement implements Operation {

        private final Connection connection;
        final PreparedStatement prepared;

        Statement(Connection connection, String statement) throws SQLException {
            this.connection = connection;
            this.prepared = connection.prepareStatement(statement);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }
}
