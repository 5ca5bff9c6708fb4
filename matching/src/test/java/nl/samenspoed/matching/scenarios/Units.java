package nl.samenspoed.matching.scenarios;

import static nl.samenspoed.matching.scenarios.Clauses.NOW;
import static nl.samenspoed.matching.scenarios.Clauses.area;
import static nl.samenspoed.matching.scenarios.Clauses.id;
import static nl.samenspoed.matching.scenarios.Clauses.moment;
import static nl.samenspoed.matching.scenarios.Clauses.span;
import static nl.samenspoed.matching.scenarios.Clauses.split;
import static nl.samenspoed.matching.scenarios.Clauses.words;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.samenspoed.matching.api.Area;
import nl.samenspoed.matching.api.Candidate;
import nl.samenspoed.matching.api.Catchment;
import nl.samenspoed.matching.api.Figure;
import nl.samenspoed.matching.api.Openness;
import nl.samenspoed.matching.spi.Place;
import org.jspecify.annotations.Nullable;

/** Reads the {@code units} line. */
final class Units {

    private Units() {}

    static List<Candidate> read(String line) {
        return split(line, "\\|").map(Units::unit).toList();
    }

    private static Candidate unit(String text) {
        var clauses = split(text, ",").toList();
        var unit = new Unit(clauses.getFirst());
        clauses.stream().skip(1).forEach(unit::read);
        return unit.candidate();
    }

    private static final class Unit {

        private final UUID service;
        private final Place place;
        private UUID organisation;
        private String kind = "elv";
        private Set<String> capabilities = Set.of();
        private Area area = area("north.a");
        private @Nullable Figure figure = new Figure(4, NOW);
        private Openness openness = Openness.OPEN;
        private Catchment catchment = Catchment.EVERYWHERE;
        private @Nullable Double reliability;
        private boolean divert;

        Unit(String nameAndDistance) {
            var name = nameAndDistance.split(" ")[0];
            service = id(name);
            organisation = service;
            place =
                    Clauses.east(
                            span(nameAndDistance.substring(name.length() + 1)).toSeconds() / 60.0);
        }

        void read(String clause) {
            var rest = clause.substring(clause.indexOf(' ') + 1);
            switch (clause.split(" ")[0]) {
                case "kind" -> kind = rest;
                case "can" -> capabilities = Set.copyOf(words(rest));
                case "of" -> organisation = id(rest);
                case "in" -> area = area(rest);
                case "serves" -> catchment = catchment(rest);
                case "unknown" -> figure = null;
                case "opens" -> openness = Openness.opensAt(moment(rest));
                case "closed" -> openness = Openness.CLOSED;
                case "reliable" -> reliability = Double.parseDouble(rest) / 100;
                case "stop" -> divert = true;
                default -> figure = figure(clause);
            }
        }

        /** {@code 2 free} or {@code 2 free 5 min ago}. */
        private static Figure figure(String clause) {
            var parts = clause.split(" free ?| ago");
            var age = parts.length > 1 ? span(parts[1]) : Duration.ZERO;
            return new Figure(Integer.parseInt(parts[0]), NOW.minus(age));
        }

        private static Catchment catchment(String text) {
            return text.endsWith(" km")
                    ? Catchment.within(Double.parseDouble(text.replace(" km", "")))
                    : Catchment.subregions(
                            words(text).stream().map(Clauses::id).toArray(UUID[]::new));
        }

        Candidate candidate() {
            return new Candidate(
                    service,
                    organisation,
                    kind,
                    capabilities,
                    place,
                    area,
                    figure,
                    openness,
                    catchment,
                    reliability,
                    divert);
        }
    }
}
