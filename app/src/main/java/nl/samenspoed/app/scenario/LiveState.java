package nl.samenspoed.app.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is known of a region at a moment, by the names that its scenario has for its parts.
 *
 * @param stops of departments, with how much longer they are expected to last
 * @param waiting for whom a place is sought
 * @param taken of places, where all services of a subregion have a figure that is not too old
 */
record LiveState(
        Instant at, List<OpenStop> stops, Map<String, Integer> taken, List<Seeking> waiting) {

    private static final ZoneId FIELD = ZoneId.of("Europe/Amsterdam");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm", Locale.ROOT);

    /** For who cannot say when it ends: as long as a stop lasts on average. */
    private static final long USUAL_MINUTES = 100;

    /** What a scenario takes. */
    private static final int MOST_WAITING = 1000;

    LiveState {
        stops = List.copyOf(stops);
        waiting = List.copyOf(waiting);
    }

    /** How many wait for a place. */
    record Seeking(String kind, String subregion, int people) {}

    /** A stop, by the name of the hospital in the scenario. */
    record OpenStop(String hospital, Instant expectedEnd) {

        long minutes(Instant now) {
            long left = Duration.between(now, expectedEnd).toMinutes();
            return left > 0 ? left : USUAL_MINUTES;
        }
    }

    /** Under {@code now:} in a scenario. */
    String yaml() {
        var text = new StringBuilder("\nnow:\n");
        text.append("  at: \"").append(MINUTE.format(LocalDateTime.ofInstant(at, FIELD)));
        text.append("\"\n").append(stops(0, ""));
        if (!taken.isEmpty()) {
            text.append("  taken:\n");
            taken.forEach(
                    (place, places) ->
                            text.append("    - { place: ")
                                    .append(place)
                                    .append(", places: ")
                                    .append(places)
                                    .append(" }\n"));
        }
        if (!waiting.isEmpty()) {
            text.append("  waiting:\n");
        }
        waiting.forEach(
                one ->
                        text.append(
                                "    - { kind: %s, subregion: %s, people: %d }%n"
                                        .formatted(
                                                one.kind(),
                                                one.subregion(),
                                                Math.min(one.people(), MOST_WAITING))));
        return text.toString();
    }

    /** The same stops, one of them so many minutes longer. */
    String longer(String hospital, int minutes) {
        return "\nnow:\n" + stops(minutes, hospital);
    }

    private String stops(int more, String hospital) {
        var lines = new ArrayList<String>();
        for (var stop : stops) {
            long minutes = stop.minutes(at) + (stop.hospital().equals(hospital) ? more : 0);
            lines.add("    - { hospital: %s, minutes: %d }%n".formatted(stop.hospital(), minutes));
        }
        return lines.isEmpty() ? "" : "  stops:\n" + String.join("", lines);
    }
}
