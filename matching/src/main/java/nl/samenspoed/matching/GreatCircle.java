package nl.samenspoed.matching;

import java.time.Duration;
import java.util.List;
import nl.samenspoed.matching.spi.Place;
import nl.samenspoed.matching.spi.TravelTimes;

/**
 * Travel times by straight line, stretched to a road and driven at one speed.
 *
 * <p>An estimate for want of a road network: it knows no water, no bridges and no rush hour. The
 * standard road factor is 1.3, found between driving and straight-line distances on many motorway
 * networks (Wang, Bette, Schreckenberg and Guhr, arXiv 2406.06490, 2024); the standard speed of 50
 * km/h door to door is an assumption of this project.
 *
 * @param roadFactor road distance over straight-line distance, 1 or more
 * @param kilometresPerHour mean speed from door to door, more than 0
 */
public record GreatCircle(double roadFactor, double kilometresPerHour) implements TravelTimes {

    /**
     * @throws IllegalArgumentException when the factor is below 1 or the speed is not positive
     */
    public GreatCircle {
        if (!(roadFactor >= 1 && kilometresPerHour > 0)) {
            throw new IllegalArgumentException(
                    """
                    The roadFactor (%s) must be 1 or more and kilometresPerHour (%s) more than 0.
                    Maybe the two were exchanged.\
                    """
                            .formatted(roadFactor, kilometresPerHour));
        }
    }

    public static GreatCircle standard() {
        return new GreatCircle(1.3, 50);
    }

    @Override
    public Duration between(Place from, Place to) {
        return Duration.ofSeconds(
                seconds(Points.Vector.of(to).squaredChord(Points.Vector.of(from))));
    }

    @Override
    public Destinations to(List<Place> places) {
        var points = new Points(places);
        return from -> secondsFrom(Points.Vector.of(from), points);
    }

    private int[] secondsFrom(Points.Vector from, Points points) {
        int[] seconds = new int[points.count()];
        for (int i = 0; i < seconds.length; i++) {
            seconds[i] = seconds(points.squaredChord(i, from));
        }
        return seconds;
    }

    private int seconds(double squaredChord) {
        double hours = Points.kilometres(squaredChord) * roadFactor / kilometresPerHour;
        return (int) (hours * 3600 + 0.5);
    }
}
