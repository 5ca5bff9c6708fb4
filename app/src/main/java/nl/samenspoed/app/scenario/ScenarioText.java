package nl.samenspoed.app.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.samenspoed.app.agreement.rule.DeskForm;
import nl.samenspoed.app.network.OpeningHours;

/** The YAML of scenarios of one region. */
final class ScenarioText {

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

    /** With desks as they are agreed. */
    String base(String title, AgreedDesks desks) {
        return base(title, desks, WARM_UP, DAYS);
    }

    /** For one day from now. */
    String asNow(String title, AgreedDesks desks) {
        return base(title, desks, WARM_UP_NOW, 1);
    }

    private String base(String title, AgreedDesks desks, int warmUp, int days) {
        text.setLength(0);
        text.append(
                """
                # Derived from the live network: who lives where, which subregions have what, and places as last reported.
                # Rosters, hospitals and what nobody reports are sized by inhabitants, as the demo region is.
                """);
        desks.said().forEach(sentence -> line("# " + sentence));
        line("name: " + title);
        line("seed: 1");
        line("start: 2026-01-05");
        line("warm-up-days: " + warmUp);
        line("days: " + days);
        subregions();
        hospitals();
        staffed(
                "posts",
                "Post ",
                List.of("doctors", "cars"),
                List.of(Shift.POST_DOCTORS, Shift.POST_CARS));
        staffed("ambulances", "Ambulances ", List.of("cars"), List.of(Shift.AMBULANCES));
        places();
        roster("dispatchers", Shift.DISPATCHERS, region.inhabitants(), "");
        roster("crisis-teams", Shift.CRISIS_TEAMS, region.inhabitants(), "");
        line("");
        organisation(desks.form(), desks.presence());
        desks(desks);
        return text.toString();
    }

    /** The same region and rosters with desks in another form, open as they are agreed. */
    String otherwise(String title, String basedOn, AgreedDesks agreed, DeskForm form) {
        text.setLength(0);
        line("name: " + title);
        line("based-on: " + basedOn);
        line("");
        organisation(form, AgreedDesks.usualPresence(form));
        if (form == DeskForm.ONE || agreed.form() == DeskForm.ONE) {
            desks(agreed.as(form));
        }
        return text.toString();
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

    private List<Desk> deskForEach() {
        return region.parts().stream()
                .map(part -> desk(name(part.name()), part.inhabitants()))
                .toList();
    }

    private static Desk desk(String subregion, long inhabitants) {
        return new Desk(subregion, List.of(subregion), inhabitants);
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

    private void organisation(DeskForm form, String presence) {
        line("organisation:");
        line("  queue: " + (form == DeskForm.PER_SUBREGION ? "separate" : "pooled"));
        line("  when-closed: others");
        line("  search: live");
        line("  shared-at: " + (form == DeskForm.PER_SUBREGION ? "subregion" : "region"));
        line("  presence: " + presence);
    }

    private void desks(AgreedDesks agreed) {
        line("  desks:");
        for (var desk : agreed.form() == DeskForm.ONE ? List.of(everybody()) : deskForEach()) {
            line("    - name: Desk " + desk.subregion());
            line("      subregion: " + desk.subregion());
            line("      serves: [" + String.join(", ", desk.serves()) + "]");
            var hours = agreed.hoursAt(desk.serves());
            open("triagists", Shift.TRIAGISTS, hours, desk);
            open("doctors", Shift.DOCTORS, hours, desk);
            open("coordinators", Shift.COORDINATORS, hours, desk);
        }
    }

    private void open(String field, List<Shift> shifts, Optional<OpeningHours> hours, Desk desk) {
        var worked = hours.map(open -> Shift.within(shifts, open)).orElse(shifts);
        roster(field, worked, desk.inhabitants(), "      ");
    }

    private void roster(String field, List<Shift> shifts, long inhabitants, String indent) {
        line(
                (indent.isEmpty() ? "\n" : "")
                        + indent
                        + field
                        + ":"
                        + (shifts.isEmpty() ? " []" : ""));
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
