package nl.samenspoed.app.desk.board;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.samenspoed.app.capacity.KindNow;
import nl.samenspoed.app.desk.kind.KindShown;
import nl.samenspoed.app.desk.kind.KindSum;
import nl.samenspoed.app.desk.kind.Room;
import nl.samenspoed.app.network.CapacityShape;
import nl.samenspoed.app.network.ServiceKind;
import nl.samenspoed.app.page.Texts;
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

    /** What is taken of this kind of service; empty when the network does not say. */
    private Optional<CapacityShape> taken() {
        return lines.stream()
                .flatMap(line -> line.kinds().stream())
                .map(KindShown::shape)
                .filter(CapacityShape::taken)
                .findFirst();
    }

    /** What is counted here, in the words of its kind; places when nobody says. */
    public String units(Texts texts) {
        return taken().map(shape -> shape.kind().units().in(texts.locale()))
                .orElseGet(() -> texts.text("board.units"));
    }

    /** When the oldest figure was seen of those that are believed. */
    public @Nullable Instant oldest() {
        return lines.stream()
                .filter(line -> line.room() != Room.UNKNOWN)
                .map(BoardLine::seenAt)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The kinds that are only looked at, each of all lines together. */
    public List<KindSum> others() {
        Map<CapacityShape, List<KindNow>> members = new LinkedHashMap<>();
        lines.stream()
                .flatMap(line -> line.others().stream())
                .map(KindShown::now)
                .forEach(
                        now ->
                                members.computeIfAbsent(now.shape(), _ -> new ArrayList<>())
                                        .add(now));
        return members.entrySet().stream()
                .map(entry -> new KindSum(entry.getKey(), entry.getValue()))
                .toList();
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
        return Room.of(
                BigDecimal.valueOf(free()),
                total() == 0 ? null : BigDecimal.valueOf(total()),
                taken().map(shape -> shape.kind().scarcePercent()).orElse(null));
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
