package nl.samenspoed.app.desk.board;

import java.util.List;
import nl.samenspoed.app.desk.kind.Room;
import nl.samenspoed.app.network.ServiceKind;
import org.jspecify.annotations.Nullable;

/**
 * The network as a drawing, with the same as a list beside it.
 *
 * @param frame what of the drawing is seen, as an SVG view box
 * @param scale size of shapes, smaller when more is seen
 */
public record MapView(
        Area area,
        List<ServiceKind> kinds,
        @Nullable ServiceKind kind,
        String frame,
        double scale,
        List<Town> towns,
        List<Pin> pins) {

    public MapView {
        kinds = List.copyOf(kinds);
        towns = List.copyOf(towns);
        pins = List.copyOf(pins);
    }

    /** A number as SVG wants it, whatever the reader's language. */
    public static String number(double value) {
        return String.valueOf(Math.round(value * 100) / 100.0);
    }

    /** A municipality as a quiet dot; its name is written when it is one of the largest. */
    public record Town(
            String name, double x, double y, double radius, boolean within, boolean named) {}

    /** A service as a shape that says how much room it has. */
    public record Pin(BoardLine line, double x, double y) {

        public boolean square() {
            return line.room() == Room.SCARCE;
        }

        public boolean diamond() {
            return line.room() == Room.FULL;
        }
    }
}
