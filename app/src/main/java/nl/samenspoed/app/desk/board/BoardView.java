package nl.samenspoed.app.desk.board;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import nl.samenspoed.app.network.ServiceKind;
import org.jspecify.annotations.Nullable;

/**
 * The board of one kind of service.
 *
 * @param kind null when the network has no kind that can be offered
 * @param name what was typed to narrow the list
 */
public record BoardView(
        Area area,
        List<ServiceKind> kinds,
        @Nullable ServiceKind kind,
        String name,
        List<BoardLine> lines) {

    public BoardView {
        kinds = List.copyOf(kinds);
        lines = List.copyOf(lines);
    }

    /** Free places that can be believed. */
    public int free() {
        return lines.stream()
                .filter(line -> line.room() != Room.UNKNOWN)
                .map(BoardLine::free)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    public int total() {
        return lines.stream()
                .filter(line -> line.room() != Room.UNKNOWN)
                .map(BoardLine::total)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
    }

    public long unknown() {
        return lines.stream().filter(line -> line.room() == Room.UNKNOWN).count();
    }

    /** Those with an open stop, in force first. */
    public List<BoardLine> stopped() {
        return lines.stream()
                .filter(line -> line.stop() != null)
                .sorted(Comparator.comparing(BoardView::isInForce).reversed())
                .toList();
    }

    private static boolean isInForce(BoardLine line) {
        var stop = line.stop();
        return stop != null && stop.isInForce();
    }

    /** All of them together, in one word. */
    public Room room() {
        if (lines.size() == unknown()) {
            return Room.UNKNOWN;
        }
        return Room.of(free(), total() == 0 ? null : Integer.valueOf(total()));
    }

    /** Orders boards: what is short first, what nobody knows last. */
    int plenty() {
        return switch (room()) {
            case FULL -> 0;
            case SCARCE -> 1;
            case AMPLE -> 2;
            case UNKNOWN -> 3;
        };
    }

    /** The query that leads to this board with another kind. */
    public String query(String otherKind) {
        var region = area.region();
        var subregion = area.subregion();
        return "?kind="
                + otherKind
                + "&region="
                + (region == null ? "all" : region.code())
                + "&subregion="
                + (subregion == null ? "all" : subregion.code());
    }
}
