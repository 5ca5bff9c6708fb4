package nl.samenspoed.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.samenspoed.matching.spi.Names;

/** How spans, moments and names are written in one language and zone. */
final class Wording {

    private final Locale language;
    private final String hour;
    private final String day;
    private final DateTimeFormatter moment;
    private final Names names;

    Wording(Locale language, String hour, String day, ZoneId zone, Names names) {
        this.language = language;
        this.hour = hour;
        this.day = day;
        this.names = names;
        moment = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", language).withZone(zone);
    }

    /** Whole minutes to two hours, then whole hours to two days, then days; always rounded down. */
    String span(Duration span) {
        if (span.toHours() < 2) {
            return span.toMinutes() + " min";
        }
        return span.toHours() < 48 ? span.toHours() + " " + hour : span.toDays() + " " + day;
    }

    /** Whole minutes, rounded up, so that what is just too far does not look near enough. */
    String travel(Duration travel) {
        return Math.ceilDiv(travel.toSeconds(), 60) + " min";
    }

    String moment(Instant at) {
        return moment.format(at);
    }

    String kilometres(double kilometres) {
        return String.format(language, "%.1f km", kilometres);
    }

    String percent(double share) {
        return Math.round(share * 100) + "%";
    }

    String capabilities(List<String> codes) {
        return codes.stream().map(names::capability).collect(Collectors.joining(", "));
    }

    String service(UUID service) {
        return names.service(service);
    }
}
