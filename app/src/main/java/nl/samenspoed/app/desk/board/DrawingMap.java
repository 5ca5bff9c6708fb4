package nl.samenspoed.app.desk.board;

import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import nl.samenspoed.app.network.Municipality;
import nl.samenspoed.app.network.Network;
import nl.samenspoed.app.network.NetworkSnapshot;
import nl.samenspoed.app.network.Position;
import org.springframework.stereotype.Component;

/**
 * Draws the network from its own positions: nothing is asked of anybody outside. Degrees become
 * tens of kilometres on a flat sheet, which is true enough for a country of 300 km.
 */
@Component
class DrawingMap {

    private static final double WIDE = 68.7 / 10;
    private static final double HIGH = 111.2 / 10;
    private static final double WEST = 3.3;
    private static final double NORTH = 53.6;
    private static final double MARGIN = 0.8;
    private static final int NAMED = 12;
    private static final int WHOLE_COUNTRY = 30;

    private final Network network;

    DrawingMap(Network network) {
        this.network = network;
    }

    MapView draw(BoardView board) {
        var snapshot = network.snapshot();
        var all = snapshot.listMunicipalities().stream().filter(Municipality::active).toList();
        var area = board.area();
        var within = all.stream().filter(town -> area.holds(snapshot.subregionOf(town))).toList();
        var frame = Frame.around(within.isEmpty() ? all : within);
        var named =
                (within.isEmpty() ? all : within)
                        .stream()
                                .sorted(
                                        Comparator.comparingInt(Municipality::inhabitants)
                                                .reversed())
                                .limit(NAMED)
                                .map(Municipality::code)
                                .collect(Collectors.toSet());
        double scale = frame.size() / WHOLE_COUNTRY;
        return new MapView(
                area,
                board.kinds(),
                board.kind(),
                frame.box(),
                scale,
                all.stream()
                        .map(
                                town ->
                                        new MapView.Town(
                                                town.name(),
                                                x(town.position()),
                                                y(town.position()),
                                                radius(town, scale),
                                                within.contains(town),
                                                named.contains(town.code())))
                        .toList(),
                board.lines().stream().map(line -> pin(snapshot, line)).toList());
    }

    private static MapView.Pin pin(NetworkSnapshot network, BoardLine line) {
        var at = network.getLocation(line.service().location()).position();
        return new MapView.Pin(line, x(at), y(at));
    }

    /** The area of a dot follows the inhabitants. */
    private static double radius(Municipality town, double scale) {
        return (0.04 + Math.sqrt(town.inhabitants()) / 2600) * Math.max(0.35, scale);
    }

    private static double x(Position position) {
        return (position.longitude() - WEST) * WIDE;
    }

    private static double y(Position position) {
        return (NORTH - position.latitude()) * HIGH;
    }

    private record Frame(double left, double top, double width, double height) {

        static Frame around(List<Municipality> towns) {
            var x = values(towns.stream().mapToDouble(town -> x(town.position())));
            var y = values(towns.stream().mapToDouble(town -> y(town.position())));
            return new Frame(
                    x.getMin() - MARGIN,
                    y.getMin() - MARGIN,
                    x.getMax() - x.getMin() + 2 * MARGIN,
                    y.getMax() - y.getMin() + 2 * MARGIN);
        }

        private static DoubleSummaryStatistics values(DoubleStream values) {
            return values.summaryStatistics();
        }

        double size() {
            return Math.max(width, height);
        }

        String box() {
            return MapView.number(left)
                    + " "
                    + MapView.number(top)
                    + " "
                    + MapView.number(width)
                    + " "
                    + MapView.number(height);
        }
    }
}
