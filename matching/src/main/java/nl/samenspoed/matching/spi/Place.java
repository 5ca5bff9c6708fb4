package nl.samenspoed.matching.spi;

/**
 * A point on earth.
 *
 * @param latitude WGS 84 degrees north, -90 to 90
 * @param longitude WGS 84 degrees east, -180 to 180
 */
public record Place(double latitude, double longitude) {

    /**
     * @throws IllegalArgumentException when a coordinate is no number or outside its range
     */
    public Place {
        if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException(
                    """
                    The place (%s, %s) must have a latitude of -90 to 90 and a longitude of -180 to 180.
                    Maybe the coordinates are in metres (RD) instead of degrees (WGS 84).\
                    """
                            .formatted(latitude, longitude));
        }
    }
}
