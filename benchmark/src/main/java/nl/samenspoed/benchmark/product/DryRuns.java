package nl.samenspoed.benchmark.product;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * A month of a hundred thousand requests, and a proposed agreement that is tried on it. One request
 * is placed through the door, with a refusal before; the others are copies of its facts with times
 * and offers of their own and a ladder, and homes that reported every hour. What is found is
 * counted again from the facts, by a statement.
 */
final class DryRuns {

    static final int MANY = 100_000;
    private static final int STEP = 20_000;
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

    private static final String CHOOSE =
            """
            insert into benchmark.past (n, id, number, opened_at, refused, accepted, ladder)
            select n, gen_random_uuid(), nextval('request.number'), now() - interval '1 day' - n * interval '25 s',
                   gen_random_uuid(), gen_random_uuid(), gen_random_uuid()
            from generate_series(?::int, ?::int) n
            """;

    private static final String REQUESTS =
            """
            insert into request.request (
                id, number, version, phase, open, ending, opened_at, changed_at, channel, headline, callback_number,
                patient, identity, requester, desk, lead, lead_offered_to, region, subregion, municipality, parties,
                care, urgency, reassess_by, open_offers)
            select c.id, c.number, r.version, r.phase, r.open, r.ending, c.opened_at, c.opened_at, r.channel, r.headline,
                   r.callback_number, r.patient, r.identity, r.requester, r.desk, r.lead, r.lead_offered_to, r.region,
                   r.subregion, r.municipality, r.parties, r.care, r.urgency, r.reassess_by, r.open_offers
            from benchmark.past c cross join request.request r
            where r.id = ? and c.n between ? and ?
            """;

    /** One to four minutes between two facts, and room between them for those of the ladder. */
    private static final String FACTS =
            """
            insert into request.fact (request_id, version, at, type, body, by)
            select c.id, f.version * 10, c.opened_at + f.version * (1 + c.n % 4) * interval '1 minute', f.type,
                   replace(replace(f.body::text, ?, c.refused::text), ?, c.accepted::text)::jsonb, f.by
            from benchmark.past c cross join request.fact f
            where f.request_id = ? and c.n between ? and ?
            """;

    private static final String LADDERS =
            """
            insert into request.fact (request_id, version, at, type, body, by)
            select c.id, l.version, c.opened_at + l.version * (1 + c.n % 4) * interval '6 seconds', l.type,
                   l.body || jsonb_build_object('ladder', c.ladder), f.by
            from benchmark.past c
            join request.fact f on f.request_id = ? and f.version = 1
            cross join (values
                (41, 'ladder-started', '{"steps": [
                    {"reach": "OWN_SUBREGION", "places": 2, "nextAfter": "PT2M", "maxTravel": null},
                    {"reach": "REGION", "places": 3, "nextAfter": "PT20M", "maxTravel": null},
                    {"reach": "DUTY_MANAGER", "places": 0, "nextAfter": "PT0S", "maxTravel": null}],
                    "onBehalfOf": "Demo", "followed": null}'::jsonb),
                (42, 'ladder-step-taken', '{"step": 1, "reach": "OWN_SUBREGION", "asked": 2, "leftOut": {}, "nextAt": null}'),
                (65, 'ladder-step-taken', '{"step": 2, "reach": "REGION", "asked": 1, "leftOut": {"FULL": 3}, "nextAt": null}'),
                (79, 'ladder-stopped', '{"why": "PLACE_ACCEPTED", "reason": null}')) l(version, type, body)
            where c.n between ? and ?
            """;

    private static final String OFFERS =
            """
            insert into placement.offer
            select (jsonb_populate_record(o, jsonb_build_object(
                'id', case o.id when ? then c.refused else c.accepted end, 'request', c.id,
                'request_number', c.number))).*
            from benchmark.past c cross join placement.offer o
            where o.request = ? and c.n between ? and ?
            """;

    private static final String FIGURES =
            """
            insert into capacity.figure_history (
                service, adopted, confirmed, free, source, source_name, observed_at, received_at, reported_by, reporter)
            select s.service, true, false, (h.hour % 4)::int, 'FEED', 'Benchmark Demo', h.at, h.at, s.service, 'Demo'
            from unnest(?::uuid[]) s(service)
            cross join (select hour, now() - hour * interval '1 hour' as at from generate_series(1, 760) hour) h
            """;

    /** Acceptances later than two minutes after the offer, from the facts. */
    private static final String LATE =
            """
            select count(*) from benchmark.past c
            join request.fact m on m.request_id = c.id and m.type = 'offers-made'
                and m.body -> 'offers' -> 0 ->> 'offer' = c.accepted::text
            join request.fact a on a.request_id = c.id and a.type = 'place-accepted'
            where a.at > m.at + interval '2 minutes'
            """;

    private static final String FOUND =
            """
            select state, extract(epoch from ended_at - began_at), looked ->> 'requests',
                   (select coalesce(sum((f ->> 'count')::bigint), 0) from json_array_elements(findings) f
                    where f ->> 'effect' = 'ACCEPTED_LATE')
            from dryrun.run where id = ?
            """;

    private final Door door;
    private final Seat keeper;
    private final Doing doing;
    private final Stock stock;
    private final Connection database;

    DryRuns(Door door, Doing doing, Stock stock, Connection database) {
        this.door = door;
        keeper = new Seat(door, "beheerder");
        this.doing = doing;
        this.stock = stock;
        this.database = database;
    }

    /** Seconds of each round, and how long it took to break one off. */
    Map<String, Object> measure(int rounds) throws Exception {
        fill();
        var late = Sql.number(database, LATE);
        var draft = draft();
        var seconds = new ArrayList<Double>();
        for (int round = 0; round < rounds; round++) {
            seconds.add(run(draft, late));
        }
        var found = new LinkedHashMap<String, Object>();
        found.put("requests", MANY);
        found.put("acceptedLate", late);
        found.put("seconds", seconds);
        found.put("cancelSeconds", cancel(draft));
        // Copies hold no place; what is proven of places afterwards is about those that were given.
        Sql.script(
                database,
                "delete from placement.offer o using benchmark.past c where o.request = c.id");
        return found;
    }

    private void fill() throws Exception {
        Sql.script(
                database,
                """
                create unlogged table benchmark.past (
                    n int primary key, id uuid not null, number bigint not null, opened_at timestamptz not null,
                    refused uuid not null, accepted uuid not null, ladder uuid not null)
                """);
        var homes = stock.homes();
        var services = homes.stream().map(Stock.Home::service).toArray(UUID[]::new);
        Sql.update(database, FIGURES, (Object) services);
        try (var wire = door.wire()) {
            var desk = door.as(Door.DESK_CLIENT);
            var request = stock.prototype(wire, "U3");
            var refused = refused(wire, desk, request, homes.get(1));
            var accepted = doing.offerAndAccept(wire, desk, request, homes.get(2));
            for (int from = 1; from <= MANY; from += STEP) {
                copy(request, refused, accepted, from, from + STEP - 1);
            }
        }
        // Autovacuum would do so within a minute; a measurement does not wait for it.
        Sql.script(database, "vacuum analyze request.fact, request.request, placement.offer");
        Sql.script(database, "vacuum analyze capacity.figure_history");
    }

    private UUID refused(Wire wire, String desk, UUID request, Stock.Home home) throws IOException {
        var task = doing.offer(wire, desk, request, home);
        var unused =
                wire.send(
                                "PUT",
                                "/fhir/Task/" + task,
                                door.as(home.client()) + "If-Match: W/\"1\"\r\n",
                                """
                                {"resourceType": "Task", "id": "%s", "status": "rejected", "intent": "proposal",
                                 "statusReason": {"coding": [{"code": "full"}]}}"""
                                        .formatted(task))
                        .expect(200);
        return UUID.fromString(task);
    }

    private void copy(UUID request, UUID refused, UUID accepted, int from, int until)
            throws SQLException {
        Sql.update(database, CHOOSE, from, until);
        Sql.update(database, REQUESTS, request, from, until);
        Sql.update(database, FACTS, refused.toString(), accepted.toString(), request, from, until);
        Sql.update(database, LADDERS, request, from, until);
        Sql.update(database, OFFERS, refused, request, from, until);
    }

    private String draft() throws IOException, SQLException {
        var parties =
                Sql.list(
                        database,
                        """
                        select o.code from network.organisation o where o.active and o.id = any(?::uuid[])
                        order by o.code limit 2
                        """,
                        (Object)
                                stock.homes().stream()
                                        .map(Stock.Home::organisation)
                                        .toArray(UUID[]::new));
        var region =
                Sql.text(database, "select code from network.region where id = ?", stock.region());
        var text =
                """
                format: 1
                version: "benchmark"
                title: Benchmark
                level: region
                place: %s
                from: 2030-01-01
                governance: unanimous
                parties: ["%s", "%s"]
                rules:
                  - {subject: offer-clock, within: 2m}
                  - {subject: parallel-offers, most: 1}
                  - subject: escalation-ladder
                    steps:
                      - {reach: own-subregion, places: 3, next-after: 1m}
                      - {reach: neighbours, places: 5, next-after: 20m}
                      - {reach: duty-manager}
                  - {subject: must-deliver, on: true, exempt: [not-suitable], contest-days: 7}
                  - {subject: figure-validity, within: 30m}
                  - {subject: consult-duty, roles: [huisarts], within: 30m}
                  - {subject: outcome-validation, outcomes: [place]}
                  - {subject: force-mandate, roles: [regiearts]}
                  - {subject: stop-norm, within: 2h}
                  - {subject: sharing, with: verpleegkundige, parts: [identity, story]}
                """
                        .formatted(
                                region, parties.getFirst().getFirst(), parties.get(1).getFirst());
        return keeper.send("/agreements", "/agreements", Map.of("text", text))
                .replaceFirst("\\?.*", "");
    }

    private double run(String draft, long late) throws Exception {
        var run = begin(draft);
        var id = id(run);
        keeper.await(run + "/progress");
        var found = Sql.list(database, FOUND, id).getFirst();
        if (!found.get(0).equals("done")
                || Long.parseLong(found.get(2)) < MANY
                || Long.parseLong(found.get(3)) != late) {
            throw new IOException(
                    "found %s, and %,d late acceptances in the facts".formatted(found, late));
        }
        return Double.parseDouble(found.get(1));
    }

    /** From the button until nothing more is done. */
    private double cancel(String draft) throws Exception {
        var run = begin(draft);
        var begin = System.nanoTime();
        var unused = keeper.send(run, run + "/cancel", Map.of());
        var seconds = (System.nanoTime() - begin) / 1e9;
        var state = Sql.text(database, "select state from dryrun.run where id = ?", id(run));
        if (!state.equals("cancelled")) {
            throw new IOException("not broken off but " + state);
        }
        return seconds;
    }

    private String begin(String draft) throws IOException {
        var today = LocalDate.now(ZONE);
        return keeper.send(
                draft + "/dry-runs",
                draft + "/dry-runs",
                Map.of(
                        "from", today.minusDays(31).toString(),
                        "until", today.minusDays(1).toString()));
    }

    private static UUID id(String run) {
        return UUID.fromString(run.substring(run.lastIndexOf('/') + 1));
    }
}
