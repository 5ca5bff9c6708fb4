package nl.samenspoed.matching;

import java.util.List;
import nl.samenspoed.matching.spi.Place;

/**
 * Places on a sphere, prepared for measuring from anywhere.
 *
 * <p>Kept as unit vectors: half the chord between two of them is the square root of the haversine
 * of their angle, so distance is 2R asin(chord / 2), the haversine formula (R. W. Sinnott, "Virtues
 * of the haversine", Sky and Telescope 68, 1984) without a sine or cosine per pair. R is the mean
 * earth radius of the IUGG; taking the earth for a sphere is wrong by at most 0.6 %.
 */
final class Points {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    private final double[] x;
    private final double[] y;
    private final double[] z;

    Points(List<Place> places) {
        var vectors = places.stream().map(Vector::of).toList();
        x = vectors.stream().mapToDouble(Vector::x).toArray();
        y = vectors.stream().mapToDouble(Vector::y).toArray();
        z = vectors.stream().mapToDouble(Vector::z).toArray();
    }

    int count() {
        return x.length;
    }

    double squaredChord(int point, Vector from) {
        return squaredChord(x[point] - from.x, y[point] - from.y, z[point] - from.z);
    }

    private static double squaredChord(double dx, double dy, double dz) {
        return dx * dx + dy * dy + dz * dz;
    }

    static double squaredChord(double kilometres) {
        double chord = 2 * Math.sin(Math.min(kilometres / EARTH_RADIUS_KM, Math.PI) / 2);
        return chord * chord;
    }

    static double kilometres(double squaredChord) {
        return 2 * EARTH_RADIUS_KM * arcSine(Math.sqrt(squaredChord) / 2);
    }

    /** Below 0.05 (640 km) four terms of the series are exact to 1e-13 and far cheaper. */
    private static double arcSine(double sine) {
        if (sine > 0.05) {
            return Math.asin(Math.min(sine, 1));
        }
        double square = sine * sine;
        return sine * (1 + square * (1 / 6.0 + square * (3 / 40.0 + square * (15 / 336.0))));
    }

    /** A place as a direction from the centre of the earth, of length 1. */
    record Vector(double x, double y, double z) {

        static Vector of(Place place) {
            double latitude = Math.toRadians(place.latitude());
            double longitude = Math.toRadians(place.longitude());
            return new Vector(
                    Math.cos(latitude) * Math.cos(longitude),
                    Math.cos(latitude) * Math.sin(longitude),
                    Math.sin(latitude));
        }

        double squaredChord(Vector other) {
            return Points.squaredChord(x - other.x, y - other.y, z - other.z);
        }
    }
}
