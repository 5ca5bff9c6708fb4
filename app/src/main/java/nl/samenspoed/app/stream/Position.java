package nl.samenspoed.app.stream;

import java.util.Comparator;
import java.util.Optional;

/**
 * How far a reader of the stream has come: everything up to and including this event is known.
 *
 * @param xid number of the transaction that wrote the event
 * @param id number of the event within the stream
 */
public record Position(long xid, long id) implements Comparable<Position> {

    public static final Position START = new Position(0, 0);

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::xid).thenComparingLong(Position::id);

    /** Reads what {@link #toString()} wrote; empty when it is anything else. */
    public static Optional<Position> parse(String text) {
        var parts = text.split("-", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1])));
        } catch (NumberFormatException notAPosition) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return xid + "-" + id;
    }
}
