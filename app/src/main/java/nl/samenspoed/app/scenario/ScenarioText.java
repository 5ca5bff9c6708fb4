package nl.samenspoed.app.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The YAML of scenarios of one region. */
final class ScenarioText {

    /** Days, hours, and how many the demo region has in all. */
    private record Shift(String days, String from, String to, double number) {}

    private static final List<Shift> TRIAGISTS =
            List.of(
                    new Shift("workdays", "08:00", "17:00", 4),
                    new Shift("workdays", "17:00", "23:00", 12),
                    new Shift("workdays", "23:00", "08:00", 4),
                    new Shift("weekend", "08:00", "13:00", 24),
                    new Shift("weekend", "13:00", "18:00", 20),
                    new Shift("weekend", "18:00", "23:00", 16),
                    new Shift("weekend", "23:00", "08:00", 4));
    private static final List<Shift> DOCTORS =
            List.of(
                    new Shift("every-day", "00:00", "00:00", 4),
                    new Shift("weekend", "08:00", "18:00", 4));
    private static final List<Shift> COORDINATORS =
            List.of(
                    new Shift("every-day", "08:00", "23:00", 8),
                    new Shift("every-day", "23:00", "08:00", 4));
    private static final List<Shift> POST_DOCTORS =
            List.of(
                    new Shift("workdays", "17:00", "23:00", 22),
                    new Shift("workdays", "23:00", "08:00", 6),
                    new Shift("weekend", "08:00", "18:00", 35),
                    new Shift("weekend", "18:00", "23:00", 26),
                    new Shift("weekend", "23:00", "08:00", 9));
    private static final List<Shift> POST_CARS =
            List.of(
                    new Shift("workdays", "17:00", "23:00", 11),
                    new Shift("workdays", "23:00", "08:00", 6),
                    new Shift("weekend", "08:00", "23:00", 16),
                    new Shift("weekend", "23:00", "08:00", 9));
    private static final List<Shift> AMBULANCES =
            List.of(
                    new Shift("every-day", "00:00", "00:00", 19),
                    new Shift("workdays", "08:00", "18:00", 22),
                    new Shift("workdays", "18:00", "00:00", 10),
                    new Shift("weekend", "08:00", "00:00", 11));
    private static final List<Shift> DISPATCHERS =
            List.of(
                    new Shift("every-day", "00:00", "00:00", 4),
                    new Shift("every-day", "08:00", "00:00", 2));
    private static final List<Shift> CRISIS_TEAMS =
            List.of(
                    new Shift("every-day", "00:00", "00:00", 2),
                    new Shift("every-day", "08:00", "00:00", 2));

    private static final int LONGEST_NAME = 40;

    /** Before the name of a subregion. */
    static final String HOSPITAL = "Ziekenhuis ";

    private static final int WARM_UP = 28;
    private static final int DAYS = 28;

    /** Enough for departments and desks to be as busy as they are at this hour. */
    private static final int WARM_UP_NOW = 7;

    private final RegionNow region;
    private final StringBuilder text = new StringBuilder();

    ScenarioText(RegionNow region) {
        this.region = region;
    }

    /** What may stand in a scenario as a name. */
    static String name(String name) {
        var plain = name.replaceAll("[^\\p{L}\\d _-]", " ").replaceAll("\\s+", " ").strip();
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME).strip() : plain;
    }

    String oneCentre(String title) {
        return oneCentre(title, WARM_UP, DAYS);
    }

    /** For one day from now. */
    String asNow(String title) {
        return oneCentre(title, WARM_UP_NOW, 1);
    }

    private String oneCentre(String title, int warmUp, int days) {
        text.setLength(0);
        text.append(
                """
                # Derived from the live network: who lives where, which subregions have what, and places as last reported.
                # Rosters, hospitals and what nobody reports are sized by inhabitants, as the demo region is.
                """);
        line("name: " + title);
        line("seed: 1");
        line("start: 2026-01-05");
        line("warm-up-days: " + warmUp);
        line("days: " + days);
        subregions();
        hospitals();
        staffed("posts", "Post ", List.of("doctors", "cars"), List.of(POST_DOCTORS, POST_CARS));
        staffed("ambulances", "Ambulances ", List.of("cars"), List.of(AMBULANCES));
        places();
        roster("dispatchers", DISPATCHERS, region.inhabitants(), "");
        roster("crisis-teams", CRISIS_TEAMS, region.inhabitants(), "");
        organisation(
                "pooled",
                "region",
                "{ physical: 0.6, remote: 0.2, on-call: 0.2 }",
                List.of(everybody()));
        return text.toString();
    }

    /** The same region and rosters, at desks that each serve their own subregion. */
    String deskForEach(String title, String basedOn) {
        text.setLength(0);
        line("name: " + title);
        line("based-on: " + basedOn);
        organisation(
                "separate",
                "subregion",
                "{ physical: 0.3, remote: 0.2, on-call: 0.5 }",
                region.parts().stream()
                        .map(
                                part ->
                                        new Desk(
                                                name(part.name()),
                                                List.of(name(part.name())),
                                                part.inhabitants()))
                        .toList());
        return text.toString();
    }

    /** Those desks, answering for each other and seeing the capacity of the whole region. */
    static String hybrid(String title, String basedOn) {
        return """
        name: %s
        based-on: %s

        organisation:
          queue: pooled
          shared-at: region
          presence: { physical: 0.2, remote: 0.6, on-call: 0.2 }
        """
                .formatted(title, basedOn);
    }

    private record Desk(String subregion, List<String> serves, long inhabitants) {}

    private Desk everybody() {
        var largest =
                region.parts().stream()
                        .max(Comparator.comparingLong(RegionNow.Part::inhabitants))
                        .orElseThrow();
        return new Desk(
                name(largest.name()),
                region.parts().stream().map(part -> name(part.name())).toList(),
                region.inhabitants());
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private void subregions() {
        line("\nsubregions:");
        for (var part : region.parts()) {
            line(
                    String.format(
                            Locale.ROOT,
                            "  - { name: %s, inhabitants: %d, latitude: %.3f, longitude: %.3f }",
                            name(part.name()),
                            part.inhabitants(),
                            part.position().latitude(),
                            part.position().longitude()));
        }
    }

    private void hospitals() {
        line("\nhospitals:");
        long[] people = catchment();
        for (int i = 0; i < people.length; i++) {
            if (people[i] > 0) {
                var part = region.parts().get(i);
                var need = new Sizing(people[i]);
                line("  # " + part.hospitals() + " with an emergency department, as one");
                line(
                        "  - { name: %s%s, subregion: %s, bays: %d, nurses: %d, beds: %d, intensive-care: %d, birth-rooms: %d }"
                                .formatted(
                                        HOSPITAL,
                                        name(part.name()),
                                        name(part.name()),
                                        need.bays(),
                                        need.triageNurses(),
                                        need.beds(),
                                        need.intensiveCare(),
                                        need.birthRooms()));
            }
        }
    }

    /** For how many people the hospitals of each part are the nearest. */
    private long[] catchment() {
        long[] people = new long[region.parts().size()];
        for (int i = 0; i < people.length; i++) {
            people[region.hospitalFor(i).orElse(0)] += region.parts().get(i).inhabitants();
        }
        return people;
    }

    private void staffed(
            String kind, String prefix, List<String> fields, List<List<Shift>> rosters) {
        line("\n" + kind + ":");
        for (var part : region.parts()) {
            line("  - name: " + prefix + name(part.name()));
            line("    subregion: " + name(part.name()));
            for (int i = 0; i < fields.size(); i++) {
                roster(fields.get(i), rosters.get(i), part.inhabitants(), "    ");
            }
        }
    }

    private void places() {
        line("\nplaces:");
        for (var kind : Sizing.Place.values()) {
            for (var part : region.parts()) {
                place(kind, part);
            }
        }
    }

    /** As reported, when all report and the people of the subregion could be cared for at all. */
    private void place(Sizing.Place kind, RegionNow.Part part) {
        var need = new Sizing(part.inhabitants());
        var reported = part.places().getOrDefault(kind, new RegionNow.Reported(0, 0, 0));
        boolean believed = isBelieved(kind, part);
        line(
                "  # %d of %d services reported %d places; %s"
                        .formatted(
                                reported.reporting(),
                                reported.services(),
                                reported.total(),
                                believed ? "taken over" : "sized by inhabitants"));
        line(
                "  - { name: %s %s, kind: %s, subregion: %s, places: %d }"
                        .formatted(
                                kind.code(),
                                name(part.name()),
                                kind.code(),
                                name(part.name()),
                                believed ? reported.total() : need.places(kind)));
    }

    /** Whether the scenario has the places that were reported. */
    static boolean isBelieved(Sizing.Place kind, RegionNow.Part part) {
        var reported = part.places().getOrDefault(kind, new RegionNow.Reported(0, 0, 0));
        return reported.isComplete()
                && reported.total() > new Sizing(part.inhabitants()).load(kind);
    }

    private void organisation(String queue, String sharedAt, String presence, List<Desk> desks) {
        line("\norganisation:");
        line("  queue: " + queue);
        line("  search: live");
        line("  shared-at: " + sharedAt);
        line("  presence: " + presence);
        line("  desks:");
        for (var desk : desks) {
            line("    - name: Desk " + desk.subregion());
            line("      subregion: " + desk.subregion());
            line(
                    "      serves: ["
                            + desk.serves().stream().collect(Collectors.joining(", "))
                            + "]");
            roster("triagists", TRIAGISTS, desk.inhabitants(), "      ");
            roster("doctors", DOCTORS, desk.inhabitants(), "      ");
            roster("coordinators", COORDINATORS, desk.inhabitants(), "      ");
        }
    }

    private void roster(String field, List<Shift> shifts, long inhabitants, String indent) {
        line((indent.isEmpty() ? "\n" : "") + indent + field + ":");
        var need = new Sizing(inhabitants);
        shifts.forEach(
                shift ->
                        line(
                                "%s  - { days: %s, from: \"%s\", to: \"%s\", number: %d }"
                                        .formatted(
                                                indent,
                                                shift.days(),
                                                shift.from(),
                                                shift.to(),
                                                need.share(shift.number()))));
    }
}
