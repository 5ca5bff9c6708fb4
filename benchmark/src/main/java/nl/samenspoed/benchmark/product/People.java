package nl.samenspoed.benchmark.product;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * As many patients as live in a large region and its neighbours, to look for one among. One of each
 * family name is entered through the door, which works out how the name sounds; the others are
 * copies with a birth date and a telephone number of their own. Some names are far more common than
 * others, as they are. The first nine thousand have a test number.
 */
final class People {

    static final int MANY = 2_000_000;
    private static final int STEP = 100_000;
    private static final int SOUGHT = 5_000;
    private static final Pattern CREATED = Pattern.compile("Patient/([0-9a-f-]{36})");

    /** A family name as it is recorded, and as somebody else may write what they heard. */
    private static final String[][] NAMES = {
        {"de Jong", "de Jongh"},
        {"Jansen", "Janssen"},
        {"de Vries", "de Fries"},
        {"van den Berg", "van de Berg"},
        {"van Dijk", "van Dyck"},
        {"Bakker", "Backer"},
        {"Janssen", "Jansen"},
        {"Visser", "Fisser"},
        {"Smit", "Smid"},
        {"Meijer", "Meyer"},
        {"de Boer", "den Boer"},
        {"Mulder", "Muldder"},
        {"de Groot", "de Groodt"},
        {"Bos", "Bosch"},
        {"Vos", "Vosch"},
        {"Peters", "Peeters"},
        {"Hendriks", "Hendrikx"},
        {"van Leeuwen", "van Leuwen"},
        {"Dekker", "Decker"},
        {"Brouwer", "Brauwer"},
        {"de Wit", "de With"},
        {"Dijkstra", "Dykstra"},
        {"Smits", "Smids"},
        {"de Graaf", "de Graaff"},
        {"van der Meer", "van de Meer"},
        {"van der Linden", "van de Linden"},
        {"Kok", "Kock"},
        {"Jacobs", "Jakobs"},
        {"de Haan", "den Haan"},
        {"Vermeulen", "Fermeulen"},
        {"van den Heuvel", "van de Heuvel"},
        {"van der Veen", "van de Veen"},
        {"van den Broek", "van de Broeck"},
        {"de Bruijn", "de Bruyn"},
        {"van der Heijden", "van der Heyden"},
        {"Schouten", "Schauten"},
        {"van Beek", "van Beeck"},
        {"Willems", "Wilems"},
        {"van Vliet", "van Fliet"},
        {"Hoekstra", "Hoeckstra"}
    };

    private static final String PROTOTYPE =
            """
            select family_name, search_name, array_to_string(name_keys, ','), entered_by
            from patient.patient where id = ?
            """;

    private static final String FILL =
            """
            insert into patient.patient (
                id, identity, bsn, bsn_state, given_names, family_name, search_name, name_keys, birth_date, gender, phone,
                demo, entered_by, entered_at, changed_at)
            select gen_random_uuid(), 'UNVERIFIED', (?::text[])[s.n],
                   case when (?::text[])[s.n] is null then 'ABSENT' else 'UNVERIFIED' end, 'Demo',
                   p.family, p.search, string_to_array(p.keys, ','), date '1925-01-01' + (s.n * 7919::bigint % 36500)::int,
                   'UNKNOWN', '06' || lpad(s.n::text, 8, '0'), true, p.entered_by, now(), now()
            from (select n, floor(? * power(random(), 2.5))::int as family
                  from generate_series(?::int, ?::int) as n) s
            join benchmark.family p on p.n = s.family
            """;

    private static final String CHOOSE =
            """
            select p.id, p.family_name, p.birth_date, p.phone, coalesce(p.bsn, '')
            from patient.patient p tablesample system (5) join benchmark.family f on f.family = p.family_name
            where p.phone like '06%' and p.given_names = 'Demo' and (not ? or p.bsn is not null)
            order by random()
            limit ?
            """;

    private static final String ALL_WITH_NUMBER = CHOOSE.replace("tablesample system (5) ", "");

    /** Somebody to look for. */
    record Sought(UUID id, String family, LocalDate born, String phone, String bsn) {}

    /** One way to look for somebody: what is asked of the product, and the same of the database. */
    enum By {
        NAME("name and birth date"),
        SOUND("name as it sounds and birth date"),
        PHONE("telephone"),
        NUMBER("BSN");

        private final String words;

        By(String words) {
            this.words = words;
        }

        String workload() {
            return "search %,d patients by %s".formatted(MANY, words);
        }
    }

    private final Door door;
    private final Connection database;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<String, String> searched = new HashMap<>();

    People(Door door, Connection database) {
        this.door = door;
        this.database = database;
    }

    void fill() throws IOException, SQLException {
        Sql.script(
                database,
                """
                create unlogged table benchmark.family (
                    n int primary key, family text, search text, keys text, entered_by uuid)
                """);
        try (var wire = door.wire()) {
            for (int i = 0; i < NAMES.length; i++) {
                enter(wire, i, NAMES[i][0]);
            }
        }
        var numbers = TestNumbers.all().toArray(String[]::new);
        for (int from = 1; from <= MANY; from += STEP) {
            Sql.update(
                    database, FILL, numbers, numbers, (double) NAMES.length, from, from + STEP - 1);
        }
        // Autovacuum would do so within a minute; a measurement does not wait for it.
        Sql.script(database, "vacuum analyze patient.patient");
    }

    private void enter(Wire wire, int n, String name) throws IOException, SQLException {
        var created =
                wire.post(
                                "/fhir/Patient",
                                door.as(Door.DESK_CLIENT),
                                """
                                {"resourceType": "Patient", "name": [{"family": "%s"}], "birthDate": "1920-01-01"}"""
                                        .formatted(name))
                        .expect(201);
        var id = UUID.fromString(Door.find(CREATED, created.header("location")));
        var row = Sql.list(database, PROTOTYPE, id).getFirst();
        searched.put(name, row.get(1));
        keys.put(name, row.get(2));
        Sql.update(
                database,
                "insert into benchmark.family values (?, ?, ?, ?, ?)",
                n,
                row.getFirst(),
                row.get(1),
                row.get(2),
                UUID.fromString(row.get(3)));
    }

    List<Sought> choose(By by) throws SQLException {
        var numbered = by == By.NUMBER;
        var chosen = new ArrayList<Sought>();
        for (var row : Sql.list(database, numbered ? ALL_WITH_NUMBER : CHOOSE, numbered, SOUGHT)) {
            chosen.add(
                    new Sought(
                            UUID.fromString(row.getFirst()),
                            row.get(1),
                            LocalDate.parse(row.get(2)),
                            row.get(3),
                            row.get(4)));
        }
        return chosen;
    }

    /** Over FHIR, where the one that was meant must be among those found. */
    String address(By by, Sought sought) {
        var asked =
                switch (by) {
                    case NAME ->
                            "family=" + encoded(sought.family()) + "&birthdate=" + sought.born();
                    case SOUND ->
                            "family="
                                    + encoded(heard(sought.family()))
                                    + "&birthdate="
                                    + sought.born();
                    case PHONE -> "phone=" + sought.phone();
                    case NUMBER ->
                            "identifier=http://fhir.nl/fhir/NamingSystem/bsn%7C" + sought.bsn();
                };
        return "/fhir/Patient?" + asked;
    }

    /** What {@link Limits#PEOPLE} takes. */
    Object[] parameters(By by, SplittableRandom chance, List<Sought> among) {
        Sought sought;
        synchronized (chance) {
            sought = among.get(chance.nextInt(among.size()));
        }
        var named = by == By.NAME || by == By.SOUND;
        var born = named ? sought.born() : null;
        var sounds = keys.getOrDefault(sought.family(), "").split(",");
        return new Object[] {
            by == By.NUMBER ? sought.bsn() : null,
            by == By.PHONE ? sought.phone() : null,
            by == By.NAME ? searched.get(sought.family()) : null,
            born,
            born,
            named ? sounds : new String[0]
        };
    }

    private static String heard(String family) {
        for (var name : NAMES) {
            if (name[0].equals(family)) {
                return name[1];
            }
        }
        return family;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
