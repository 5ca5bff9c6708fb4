package nl.samenspoed.simulation.region;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import nl.samenspoed.matching.GreatCircle;
import nl.samenspoed.matching.spi.Place;

/** Journeys between subregions, and what is near. */
final class Geography {

    private final Place[] places;
    private final long[][] millis;

    Geography(List<Subregion> subregions, long near) {
        places =
                subregions.stream()
                        .map(one -> new Place(one.latitude(), one.longitude()))
                        .toArray(Place[]::new);
        millis = new long[places.length][places.length];
        for (int i = 0; i < places.length; i++) {
            for (int j = 0; j < places.length; j++) {
                millis[i][j] =
                        near + GreatCircle.standard().between(places[i], places[j]).toMillis();
            }
        }
    }

    Place place(int subregion) {
        return places[subregion];
    }

    long millis(int from, int to) {
        return millis[from][to];
    }

    /** Numbers of these, nearest first, for each subregion; equal ones in their own order. */
    <T> int[][] nearest(List<T> all, ToIntFunction<T> subregionOf) {
        return IntStream.range(0, places.length)
                .mapToObj(
                        from ->
                                IntStream.range(0, all.size())
                                        .boxed()
                                        .sorted(
                                                Comparator.comparingLong(
                                                        i ->
                                                                millis[from][
                                                                        subregionOf.applyAsInt(
                                                                                all.get(i))]))
                                        .mapToInt(Integer::intValue)
                                        .toArray())
                .toArray(int[][]::new);
    }
}
