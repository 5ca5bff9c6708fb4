package nl.samenspoed.app.feed;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.samenspoed.app.capacity.CapacityReport;
import nl.samenspoed.app.capacity.FigureSource;

/** Turns a message into figures of our services, and refuses what makes no sense. */
final class ReadingLines {

    /** What may be repeated in an answer or on a page; anything else could be about a patient. */
    private static final Pattern PLAIN_CODE = Pattern.compile("[A-Za-z0-9._:/-]{1,64}");

    private static final int FEW = 5;

    private final Feed feed;
    private final Mapping names;
    private final Set<String> seen = new HashSet<>();

    private ReadingLines(Feed feed) {
        this.feed = feed;
        this.names = feed.names();
    }

    /** The lines of a message in the format of the feed; empty when it cannot be read. */
    static Optional<List<Part>> parts(Feed feed, byte[] message) {
        var whole =
                switch (feed.format()) {
                    case LPZ -> JsonParts.read(message);
                    case HAVE -> XmlParts.read(message);
                    case CSV -> CsvParts.read(message);
                    case ADT -> Optional.<List<Part>>empty();
                };
        var list = feed.names().list();
        return list.isEmpty()
                ? whole
                : whole.map(parts -> parts.stream().flatMap(part -> part.named(list)).toList());
    }

    static List<Line> read(Feed feed, List<Part> parts) {
        var reading = new ReadingLines(feed);
        return IntStream.range(0, parts.size())
                .mapToObj(i -> reading.line(i + 1, parts.get(i)))
                .toList();
    }

    private Line line(int number, Part part) {
        var fields = new LineFields(number, part);
        var code = fields.code(names.code());
        var service = feed.codes().get(code);
        if (service == null) {
            fields.refuse("code", FeedRefusal.UNKNOWN_CODE, repeatable(code));
        } else if (!seen.add(code)) {
            fields.refuse("code", FeedRefusal.CODE_TWICE, repeatable(code));
        }
        var report = report(fields);
        var wrong = fields.wrong();
        return service == null || wrong != null
                ? new Line.Unsound(Objects.requireNonNull(wrong))
                : new Line.Sound(number, service, report);
    }

    private CapacityReport report(LineFields fields) {
        int free = fields.needed("free", names.free());
        var total = fields.number("total", names.total());
        var staffed = fields.number("staffed", names.staffed());
        var occupied = fields.number("occupied", names.occupied());
        if (total != null) {
            fields.atMost("free", free, total);
            fields.atMost("staffed", staffed, most(total));
            fields.atMost("occupied", occupied, most(total));
        }
        return new CapacityReport(
                free,
                total,
                staffed,
                occupied,
                fields.time("observed", names.observed()),
                FigureSource.FEED,
                feed.name(),
                feed.knowsPromises());
    }

    /** A ward can be overfull; half as many again is a mistake in the message. */
    private static int most(int total) {
        return total + Math.max(FEW, total / 2);
    }

    private static String repeatable(String code) {
        return PLAIN_CODE.matcher(code).matches() ? code : "?";
    }
}
