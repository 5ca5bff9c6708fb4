package nl.samenspoed.app.scenario.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.samenspoed.app.scenario.web.StudyView.Mark;
import nl.samenspoed.simulation.region.Subregion;

/**
 * The subregions of a scenario where its text says that most of their people live, each with what
 * changes for them; the table beside it says the same.
 *
 * @param id of the drawing on its page
 * @param title of which scenario
 * @param dots one for each subregion
 */
public record RegionMap(String id, String title, List<Dot> dots) {

    public static final int WIDE = 360;
    public static final int HIGH = 280;
    private static final double SIDE = 60;
    private static final double LARGEST = 20;
    private static final double SMALLEST = 6;

    public RegionMap {
        dots = List.copyOf(dots);
    }

    /**
     * One subregion.
     *
     * @param radius so that its area tells how many people live there
     * @param change what changes for them, with its interval
     */
    public record Dot(double x, double y, double radius, String name, String change, Mark mark) {

        /** As a drawing wants it. */
        public static String number(double value) {
            return String.format(Locale.ROOT, "%.1f", value);
        }

        /** A square on its corner, for what is worse. */
        public String diamond() {
            return "M%s %sl%s %sl%s %sl%s %sz"
                    .formatted(
                            number(x),
                            number(y - radius),
                            number(radius),
                            number(radius),
                            number(-radius),
                            number(radius),
                            number(-radius),
                            number(-radius));
        }
    }

    /** Where each is, to scale, north up. */
    static List<Dot> placed(List<Subregion> subregions, List<String> changes, List<Mark> marks) {
        double latitude = subregions.stream().mapToDouble(Subregion::latitude).average().orElse(52);
        double narrower = Math.cos(Math.toRadians(latitude));
        double[] east =
                subregions.stream().mapToDouble(one -> one.longitude() * narrower).toArray();
        double[] south = subregions.stream().mapToDouble(one -> -one.latitude()).toArray();
        double scale = Math.min((WIDE - 2 * SIDE) / span(east), (HIGH - 2 * SIDE) / span(south));
        int most = subregions.stream().mapToInt(Subregion::inhabitants).max().orElse(1);
        return IntStream.range(0, subregions.size())
                .mapToObj(
                        i ->
                                new Dot(
                                        WIDE / 2.0 + scale * (east[i] - middle(east)),
                                        HIGH / 2.0 + scale * (south[i] - middle(south)),
                                        radius(subregions.get(i).inhabitants(), most),
                                        subregions.get(i).name(),
                                        changes.get(i),
                                        marks.get(i)))
                .toList();
    }

    private static double radius(int inhabitants, int most) {
        return Math.max(SMALLEST, LARGEST * Math.sqrt((double) inhabitants / most));
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElse(0);
    }

    private static double largest(double[] values) {
        return Arrays.stream(values).max().orElse(0);
    }

    private static double span(double[] values) {
        return Math.max(1e-3, largest(values) - least(values));
    }

    private static double middle(double[] values) {
        return (largest(values) + least(values)) / 2;
    }
}
