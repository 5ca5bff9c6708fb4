package nl.samenspoed.app.network;

/** A point on the map, in degrees (WGS84). */
public record Position(double latitude, double longitude) {

    private static final double EARTH_RADIUS_KILOMETRES = 6371.0;

    public double kilometresTo(Position other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double chord =
                square(Math.sin(north / 2))
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(other.latitude))
                                * square(Math.sin(east / 2));
        return 2 * EARTH_RADIUS_KILOMETRES * Math.asin(Math.min(1, Math.sqrt(chord)));
    }

    private static double square(double number) {
        return number * number;
    }
}
