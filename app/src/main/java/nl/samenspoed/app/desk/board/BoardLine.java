package nl.samenspoed.app.desk.board;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.samenspoed.app.capacity.Availability;
import nl.samenspoed.app.capacity.CapacityFigure;
import nl.samenspoed.app.desk.kind.KindShown;
import nl.samenspoed.app.desk.kind.Room;
import nl.samenspoed.app.desk.stop.StopShown;
import nl.samenspoed.app.network.ServiceEntry;
import org.jspecify.annotations.Nullable;

/**
 * One service on the board.
 *
 * @param town municipality it lies in
 * @param kinds its kinds of capacity, what can be taken first; none for who may not see them
 * @param stop its open stop, or null
 * @param inherited stops of neighbours whose load it may inherit
 * @param own whether the reader may report its figure here
 * @param silentSince when its feed last sent a new figure; null unless that is too long ago
 */
public record BoardLine(
        ServiceEntry service,
        String organisation,
        String town,
        String subregion,
        Availability availability,
        List<KindShown> kinds,
        @Nullable StopShown stop,
        List<StopShown.Inherited> inherited,
        boolean own,
        @Nullable Instant silentSince) {

    public BoardLine {
        kinds = List.copyOf(kinds);
        inherited = List.copyOf(inherited);
    }

    /** Most room first; what is unknown stays where its last figure would put it. */
    static final Comparator<BoardLine> MOST_ROOM_FIRST =
            Comparator.comparingInt((BoardLine line) -> line.free() == null ? -1 : line.free())
                    .reversed()
                    .thenComparing(line -> line.service().name());

    public String id() {
        return service.id().toString();
    }

    public Room room() {
        return taken().map(KindShown::room).orElse(Room.UNKNOWN);
    }

    /** What can be taken of it. */
    private Optional<KindShown> taken() {
        return kinds.stream().filter(kind -> kind.shape().taken()).findFirst();
    }

    /** What is only looked at: hours, cars, crowding. */
    public List<KindShown> others() {
        return kinds.stream().filter(kind -> !kind.shape().taken()).toList();
    }

    /** As counted now, also when too old to believe; null when never reported. */
    public @Nullable Integer free() {
        return switch (availability) {
            case Availability.Known known -> Integer.valueOf(known.free());
            case Availability.Stale stale -> Integer.valueOf(stale.free());
            case Availability.Never _ -> null;
        };
    }

    public @Nullable Integer total() {
        var figure = figure();
        return figure == null ? null : figure.total();
    }

    public @Nullable CapacityFigure figure() {
        return switch (availability) {
            case Availability.Known known -> known.figure();
            case Availability.Stale stale -> stale.last();
            case Availability.Never _ -> null;
        };
    }

    public @Nullable Instant seenAt() {
        var figure = figure();
        return figure == null ? null : figure.observedAt();
    }

    /** Changes whenever something shown changes. */
    public String version() {
        var figure = figure();
        return room().code()
                + "-"
                + free()
                + "-"
                + (figure == null ? 0 : figure.version())
                + others().stream().map(kind -> "-" + kind.version()).collect(Collectors.joining())
                + (stop == null ? "" : "-stop-" + stop.version())
                + (inherited.isEmpty() ? "" : "-" + Integer.toHexString(inherited.hashCode()))
                + (silentSince == null ? "" : "-silent");
    }
}
